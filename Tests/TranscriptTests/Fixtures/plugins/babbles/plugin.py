"""Prints to standard output what is no message."""
import json
import sys

message = json.loads(sys.stdin.readline())
print(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": {"protocol": 1}}), flush=True)
sys.stdin.readline()
print("Working on it… \x1b[31mplease wait", flush=True)
sys.stdin.readline()
