#!/bin/sh
# Runs the plugin as mreza does. Type: sh test.sh
cd "$(dirname "$0")" || exit 1
run() { printf '{"id":2,"jsonrpc":"2.0","method":"run","params":{"arguments":{%s},"command":"my-plugin","language":"en"}}\n' "$1"; }

expect() {
  case $2 in
  *"$1"*) ;;
  *) printf 'not as expected:\n%s\n%s\n' "$1" "$2" && exit 1 ;;
  esac
}

expect '"text":"Hello, Amra!"' "$(run '"who":"Amra"' | sh plugin.sh)"
expect '"text":"Hello, \"A\\!"' "$(run '"who":"\"A\\"' | sh plugin.sh)"
expect '"code":-32602' "$(run '"who":5' | sh plugin.sh)"
echo "all as expected"
