"""Ends in the middle of a call."""
import json
import os
import signal
import sys

message = json.loads(sys.stdin.readline())
print(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": {"protocol": 1}}), flush=True)
sys.stdin.readline()
print('{"jsonrpc": "2.0", "id": 2, "res', end="", flush=True)
os.kill(os.getpid(), signal.SIGSEGV)
