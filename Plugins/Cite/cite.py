"""The sources of an entry, or of a list of results, as a bibliography: APA 7, ISO 690 or BibTeX.

A plugin of mreza without any SDK. Messages are JSON-RPC 2.0, a line each; see docs/plugin-protocol.md.
"""

import json
import re
import sys


def send(message):
    sys.stdout.write(json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def lines():
    """Messages of the host, until it closes our input. A line that is no message is passed over."""
    for line in sys.stdin.buffer:
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(message, dict):
            yield message


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


NO_DATE = {"bs": "b. d.", "en": "n.d."}
MONTHS = {
    "bs": ["januar", "februar", "mart", "april", "maj", "juni", "juli", "august", "septembar", "oktobar", "novembar", "decembar"],
    "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
}


def ended(text):
    """A part of a reference, with one full stop at its end and never two."""
    text = " ".join(text.split())
    return text if text.endswith((".", "?", "!")) else text + "."


def apa_day(date, language):
    """What follows the year in APA 7: `, March 5`; nothing where the source shows the year alone."""
    parts = [int(part) for part in date.split("-")[1:]]
    if not parts or not 1 <= parts[0] <= 12:
        return ""
    month = MONTHS[language][parts[0] - 1]
    if len(parts) == 1:
        return f", {month}"
    return f", {month} {parts[1]}" if language == "en" else f", {parts[1]}. {month}"


def apa_years(sources, language):
    """The year of each source, with a letter where one publisher has several of a year: 2019a, 2019b, n.d.-a."""
    groups = {}
    for position in sorted(range(len(sources)), key=lambda at: sources[at]["title"].casefold()):
        source = sources[position]
        groups.setdefault((source["publisher"], (source.get("date") or "")[:4]), []).append(position)
    years = {}
    for (_, year), positions in groups.items():
        for rank, position in enumerate(positions):
            letter = chr(ord("a") + rank % 26) if len(positions) > 1 else ""
            years[position] = year + letter if year else NO_DATE[language] + ("-" + letter if letter else "")
    return [years[position] for position in range(len(sources))]


def apa(sources, language):
    """APA 7, section 10.16: Author. (Date). Title. URL"""
    return [
        f'{ended(source["publisher"])} ({year}{apa_day(source.get("date") or "", language)}). '
        f'{ended(source["title"])} {source["url"]}'
        for source, year in zip(sources, apa_years(sources, language))
    ]


def iso690(sources, language):
    """ISO 690: AUTHOR. Title [online]. Date. Available from: URL"""
    online, where = {"bs": ("na internetu", "Dostupno na"), "en": ("online", "Available from")}[language]
    references = []
    for source in sources:
        title = " ".join(source["title"].split())
        date = source.get("date") or NO_DATE[language]
        references.append(f'{ended(source["publisher"].upper())} {title} [{online}]. {ended(date)} {where}: {source["url"]}')
    return references


TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}


def tex(text):
    """A text whose every character TeX prints as it is."""
    return "".join(TEX.get(character, character) for character in " ".join(text.split()))


def tex_url(url):
    """An address for a field that TeX reads verbatim: only what would end the field is changed."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D").replace(" ", "%20")


def bibtex(source, entry):
    # Doubled braces: neither are capitals lowered nor is an office taken for first name and surname.
    fields = [("author", f'{{{tex(source["publisher"])}}}'), ("title", f'{{{tex(source["title"])}}}')]
    date = (source.get("date") or "").split("-")
    if date[0]:
        fields.append(("year", date[0]))
    if len(date) > 1:
        fields.append(("month", date[1]))
    fields.append(("url", tex_url(source["url"])))
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields)
    key = re.sub(r"[^A-Za-z0-9-]", "-", f'{entry}-{source["id"]}')
    return f"@misc{{{key},\n{body}\n}}"


WORDS = {
    "unknown": {"bs": "Nema tog zapisa.", "en": "There is no such entry."},
    "nothing": {
        "bs": "Nema rezultata čiji bi se izvori naveli. Prvo potražite nešto, ili navedite zapis.",
        "en": "There are no results whose sources to cite. Search for something first, or name an entry.",
    },
    "results": {"bs": "Izvori rezultata", "en": "Sources of the results"},
}


def entries(call, wanted, language):
    """The entry that was named, or those that the user's last list showed."""
    if wanted is not None:
        entry = ask("get", {"call": call, "id": wanted, "language": language})
        return [] if entry is None else [entry]
    ids = ask("answers", {"call": call})["ids"]
    found = []
    # As many at a time as the host gives whole.
    for start in range(0, len(ids), 200):
        params = {"call": call, "ids": ids[start : start + 200], "whole": True, "limit": 200, "language": language}
        found += ask("list", params)["entries"]
    return found


def distinct(found):
    """The sources of the entries, each once however many entries have it: what it is cited by is its address."""
    sources = {}
    for entry in found:
        for source in entry["sources"]:
            sources.setdefault(source["url"], (entry["id"], source))
    return list(sources.values())


def cite(call, params):
    arguments = params["arguments"]
    language = "en" if params.get("language") == "en" else "bs"
    wanted = arguments.get("entry")
    found = entries(call, wanted, language)
    if not found:
        words = WORDS["nothing" if wanted is None else "unknown"][language]
        return {"blocks": [{"type": "paragraph", "text": words}], "status": "nothing-found"}
    style = arguments.get("style", "apa")
    title = found[0]["title"] if wanted is not None else WORDS["results"][language]
    # The heading at once, the list when it is made.
    send({"method": "output", "params": {"call": call, "blocks": [{"type": "heading", "level": 1, "text": title}]}})
    pairs = distinct(found)
    sources = [source for _, source in pairs]
    if style == "bibtex":
        blocks = [{"type": "code", "text": "\n".join(bibtex(source, entry) for entry, source in pairs)}]
    else:
        write = iso690 if style == "iso690" else apa
        blocks = [{"type": "list", "items": sorted(write(sources, language), key=str.casefold)}]
    return {"blocks": blocks, "data": {"ids": [entry["id"] for entry in found], "style": style, "sources": sources}}


def answer(message):
    """The answer to a request of the host, but for its number."""
    method = message["method"]
    if method == "initialize":
        return {"result": {"protocol": 1, "name": "cite", "version": "1.0.0", "commands": ["cite"]}}
    if method == "shutdown":
        return {"result": {}}
    if method != "run":
        return {"error": {"code": -32601, "message": f"unknown method {method}"}}
    try:
        if message["params"]["command"] != "cite":
            return {"error": {"code": -32602, "message": "unknown command"}}
        return {"result": cite(message["id"], message["params"])}
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        return {"error": {"code": -32602, "message": f"wrong arguments: {error}"}}
    except RuntimeError as error:
        return {"error": {"code": -32603, "message": str(error)}}


def main():
    if sys.stdin.isatty():
        print("cite is a plugin of mreza. In mreza, type: plugin load FOLDER-OF-plugin.json")
        return
    sys.stdout.reconfigure(encoding="utf-8")
    for message in MESSAGES:
        if message.get("id") is None or message.get("method") is None:
            continue
        send({"id": message["id"], **answer(message)})
        if message["method"] == "shutdown":
            return


if __name__ == "__main__":
    main()
