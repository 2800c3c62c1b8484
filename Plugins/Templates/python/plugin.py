"""my-plugin, a plugin of mreza. Messages are JSON-RPC 2.0, a line each; docs/plugin-protocol.md of mreza tells them all."""

import json
import sys


def my_plugin(arguments, host):
    """The command: its arguments as plugin.json declares them in, an output out."""
    who = arguments.get("who")
    if not isinstance(who, str):
        raise Failure("„who“ must be a text", INVALID_PARAMS)
    blocks = [{"type": "paragraph", "text": ("Hello" if host.language == "en" else "Zdravo") + f", {who}!"}]
    if about := arguments.get("about"):
        found = host.ask("search", query=about, limit=3)
        blocks.append({"type": "entries", "ids": [result["id"] for result in found["results"]]})
    return {"blocks": blocks}


COMMANDS = {"my-plugin": my_plugin}

# Below is what every plugin does.

METHOD_NOT_FOUND, INVALID_PARAMS, INTERNAL_ERROR, CANCELLED = -32601, -32602, -32603, -32800


class Failure(Exception):
    """What went wrong, for the user to read."""

    def __init__(self, message, code=INTERNAL_ERROR):
        super().__init__(message)
        self.code = code


class Host:
    """mreza, as a running command can ask it."""

    def __init__(self, call, language):
        self.call, self.language, self.asked = call, language, 0

    def ask(self, method, **params):
        """Sends a request and waits for its answer."""
        self.asked += 1
        send(id=self.asked, method=method, params={"call": self.call, **params})
        while True:
            message = receive()
            if message.get("method") == "cancel" and message.get("params", {}).get("id") == self.call:
                raise Failure("cancelled", CANCELLED)
            if message.get("id") == self.asked and "method" not in message:
                if "error" in message:
                    raise Failure(message["error"].get("message", ""), message["error"].get("code", INTERNAL_ERROR))
                return message.get("result")


def send(**message):
    line = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False)
    # A lone half of a character pair, which JSON allows, has no bytes in UTF-8.
    sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def receive():
    """The next message. A line that is none is skipped; at the end of the input the plugin ends."""
    while line := sys.stdin.buffer.readline():
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(message, dict):
            return message
    sys.exit()


def answer(method, params, call):
    if method == "initialize":
        return {"protocol": 1, "name": "my-plugin", "version": "0.1.0", "commands": list(COMMANDS)}
    if method == "shutdown":
        return {}
    if method != "run":
        raise Failure(f"unknown method {method}", METHOD_NOT_FOUND)
    command, arguments = COMMANDS.get(str(params.get("command"))), params.get("arguments")
    if command is None or not isinstance(arguments, dict):
        raise Failure("unknown command or arguments", INVALID_PARAMS)
    return command(arguments, Host(call, params.get("language")))


def main():
    while True:
        message = receive()
        if "method" not in message or "id" not in message:
            continue  # a notification, or an answer that nobody waits for
        call, params = message["id"], message.get("params")
        try:
            result = answer(message["method"], params if isinstance(params, dict) else {}, call)
            send(id=call, result=result)
        except Failure as failure:
            send(id=call, error={"code": failure.code, "message": str(failure)})
        except Exception as problem:  # the next command can go well
            print(repr(problem), file=sys.stderr)
            send(id=call, error={"code": INTERNAL_ERROR, "message": repr(problem)})
        if message["method"] == "shutdown":
            return


if __name__ == "__main__":
    main()
