"""Says hello, then nothing; a child keeps the pipe open."""
import json
import subprocess
import sys
import time

message = json.loads(sys.stdin.readline())
print(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": {"protocol": 1}}), flush=True)
child = subprocess.Popen(["sleep", "61.4142"])
time.sleep(60)
