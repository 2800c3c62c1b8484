"""The sources of an entry as a bibliography: APA 7, ISO 690 or BibTeX.

A plugin of mreza without any SDK. Messages are JSON-RPC 2.0, a line each; see docs/plugin-protocol.md.
"""

import json
import re
import sys


def send(message):
    sys.stdout.write(json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def lines():
    """Messages of the host, until it closes our input."""
    for line in sys.stdin:
        if line.strip():
            yield json.loads(line)


MESSAGES = lines()


def ask(method, params):
    """Sends a request to the host and waits for its answer. The host answers before it asks anything else."""
    send({"id": 1, "method": method, "params": params})
    for message in MESSAGES:
        if "method" not in message and message.get("id") == 1:
            if "error" in message:
                raise RuntimeError(message["error"]["message"])
            return message["result"]
    sys.exit(0)


def apa(source):
    return f'{source["publisher"]}. ({source.get("date", "n.d.")}). {source["title"]}. {source["url"]}'


def iso690(source):
    date = f', {source["date"]}' if "date" in source else ""
    return f'{source["publisher"].upper()}. {source["title"]} [online]{date}. Available from: {source["url"]}'


def bibtex(source, key):
    def clean(text):
        return re.sub(r"[{}\\]", "", text)

    fields = {"author": "{" + clean(source["publisher"]) + "}", "title": clean(source["title"]), "url": source["url"]}
    if "date" in source:
        fields["year"] = source["date"][:4]
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@misc{{{key},\n{body}\n}}"


def cite(call, params):
    arguments = params["arguments"]
    language = "en" if params.get("language") == "en" else "bs"
    entry = ask("get", {"call": call, "id": arguments["entry"], "language": language})
    if entry is None:
        words = {"bs": "Nema tog zapisa.", "en": "There is no such entry."}
        return {"blocks": [{"type": "paragraph", "text": words[language]}], "status": "nothing-found"}
    style = arguments.get("style", "apa")
    heading = {"type": "heading", "level": 1, "text": entry["title"]}
    # The heading at once, the list when it is made.
    send({"method": "output", "params": {"call": call, "blocks": [heading]}})
    sources = entry["sources"]
    if style == "bibtex":
        text = "\n".join(bibtex(source, f'{entry["id"]}-{source["id"]}') for source in sources)
        blocks = [{"type": "code", "text": text}]
    else:
        write = iso690 if style == "iso690" else apa
        blocks = [{"type": "list", "items": sorted(write(source) for source in sources)}]
    return {"blocks": blocks, "data": {"id": entry["id"], "style": style, "sources": sources}}


def main():
    if sys.stdin.isatty():
        print("cite is a plugin of mreza. In mreza, type: plugin load FOLDER-OF-plugin.json")
        return
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    for message in MESSAGES:
        method, call = message.get("method"), message.get("id")
        if call is None or method is None:
            continue
        if method == "initialize":
            send({"id": call, "result": {"protocol": 1, "name": "cite", "version": "1.0.0", "commands": ["cite"]}})
        elif method == "run":
            try:
                send({"id": call, "result": cite(call, message["params"])})
            except (KeyError, RuntimeError) as error:
                send({"id": call, "error": {"code": -32603, "message": str(error)}})
        elif method == "shutdown":
            send({"id": call, "result": {}})
            return
        else:
            send({"id": call, "error": {"code": -32601, "message": f"unknown method {method}"}})


main()
