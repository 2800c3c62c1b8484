"""A plugin that works: greets, asks the library, streams."""
import json
import sys


def send(message):
    print(json.dumps({"jsonrpc": "2.0", **message}), flush=True)


def ask(method, params):
    send({"id": 7, "method": method, "params": params})
    return json.loads(sys.stdin.readline())["result"]


for line in sys.stdin:
    message = json.loads(line)
    call, method, params = message.get("id"), message.get("method"), message.get("params", {})
    if method == "initialize":
        send({"id": call, "result": {"protocol": 1, "unknown": [1, 2]}})
    elif method == "run":
        arguments = params["arguments"]
        text = arguments.get("text", "?")
        for _ in range(arguments.get("times", 1)):
            part = {"type": "paragraph", "text": text.upper() if arguments.get("loud") else text}
            send({"method": "output", "params": {"call": call, "blocks": [part]}})
        found = ask("search", {"call": call, "query": "kind:practice"})
        entry = ask("get", {"call": call, "id": found["results"][0]["id"]})
        missing = ask("get", {"call": call, "id": "nema-ga"})
        blocks = [
            {"type": "table", "columns": ["total", "links"], "rows": [[found["total"], len(entry["links"])]]},
            {"type": "entries", "ids": [entry["id"], "nema-ga"]},
            {"type": "hologram", "text": "from the future"},
            {"type": "paragraph", "text": "\u001b[31mred\u001b[0m " + str(missing)},
        ]
        send({"id": call, "result": {"blocks": blocks}})
    elif method == "shutdown":
        send({"id": call, "result": {}})
        break
