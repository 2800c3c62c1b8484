#!/bin/sh
# Counts the words of an entry. Messages are JSON-RPC 2.0, a line each: docs/plugin-protocol.md.

# The number of a message of the host: the only "id" that holds digits without quotes.
id_of() { printf '%s\n' "$1" | sed -n 's/.*"id":\([0-9][0-9]*\).*/\1/p'; }
# The name of what the host asks.
method_of() { printf '%s\n' "$1" | sed -n 's/.*"method":"\([a-z/]*\)".*/\1/p'; }
# A text of a message by its name, still as JSON writes it.
text_of() { printf '%s\n' "$2" | sed -n 's/.*"'"$1"'":"\(\([^"\\]\|\\.\)*\)".*/\1/p'; }
answer() { printf '{"jsonrpc":"2.0","id":%s,"result":%s}\n' "$1" "$2"; }
fail() { printf '{"jsonrpc":"2.0","id":%s,"error":{"code":%s,"message":"%s"}}\n' "$1" "$2" "$3"; }

run() {
  [ "$(text_of command "$2")" = wc ] || { fail "$1" -32602 "unknown command" && return; }
  entry=$(text_of entry "$2")
  language=$(text_of language "$2")
  case $language in en) ;; *) language=bs ;; esac
  printf '{"jsonrpc":"2.0","id":1,"method":"get","params":{"call":%s,"id":"%s","language":"%s"}}\n' "$1" "$entry" "$language"
  # The host may cancel meanwhile; what it answers has no method.
  while IFS= read -r reply && [ -n "$(method_of "$reply")" ]; do :; done
  case $reply in
  *'"result":null'*) answer "$1" '{"blocks":[],"status":"nothing-found"}' ;;
  *)
    # Line feeds stand in JSON as \n.
    count=$(text_of text "$reply" | sed 's/\\n/ /g' | wc -w | tr -d ' ')
    case $language in en) words="words" ;; *) words="riječi" ;; esac
    answer "$1" '{"blocks":[{"type":"paragraph","text":"'"$count $words"'"}],"data":{"id":"'"$entry"'","words":'"$count"'}}'
    ;;
  esac
}

while IFS= read -r message; do
  id=$(id_of "$message")
  [ -n "$id" ] || continue
  case $(method_of "$message") in
  initialize) answer "$id" '{"protocol":1,"name":"wc","version":"1.0.0","commands":["wc"]}' ;;
  run) run "$id" "$message" ;;
  shutdown) answer "$id" '{}' && exit 0 ;;
  *) fail "$id" -32601 "unknown method" ;;
  esac
done
