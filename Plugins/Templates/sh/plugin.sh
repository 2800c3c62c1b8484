#!/bin/sh
# my-plugin, a plugin of mreza. Messages are JSON-RPC 2.0, a line each; docs/plugin-protocol.md of mreza tells them all.
#
# A shell can't read JSON in general. What makes this honest: mreza writes each message on one line, without white space
# between members, and a text is taken over as JSON writes it, escapes and all, so that it can be put into an answer as it
# is. Where you need more than that, take another language, or jq.

# The number of a message: the last "id" that holds digits, which is that of the message itself.
id_of() { printf '%s\n' "$1" | sed -n 's/.*"id":\([0-9][0-9]*\).*/\1/p'; }
# A text of a message by its name, still as JSON writes it.
text_of() { printf '%s\n' "$2" | sed -n 's/.*[{,]"'"$1"'":"\(\([^"\\]\|\\.\)*\)".*/\1/p'; }
answer() { printf '{"jsonrpc":"2.0","id":%s,"result":%s}\n' "$1" "$2"; }
fail() { printf '{"jsonrpc":"2.0","id":%s,"error":{"code":%s,"message":"%s"}}\n' "$1" "$2" "$3"; }

my_plugin() {
  who=$(text_of who "$2")
  [ -n "$who" ] || { fail "$1" -32602 '\"who\" must be a text'; return; }
  case $(text_of language "$2") in en) words=Hello ;; *) words=Zdravo ;; esac
  answer "$1" '{"blocks":[{"type":"paragraph","text":"'"$words, $who"'!"}]}'
}

while IFS= read -r message; do
  id=$(id_of "$message")
  [ -n "$id" ] || continue
  case $(text_of method "$message") in
  initialize) answer "$id" '{"protocol":1,"name":"my-plugin","version":"0.1.0","commands":["my-plugin"]}' ;;
  run)
    case $(text_of command "$message") in
    my-plugin) my_plugin "$id" "$message" ;;
    *) fail "$id" -32602 "unknown command" ;;
    esac
    ;;
  shutdown) answer "$id" '{}' && exit 0 ;;
  '') ;; # an answer that nobody waits for
  *) fail "$id" -32601 "unknown method" ;;
  esac
done
