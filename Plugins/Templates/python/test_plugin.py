"""Runs the plugin as mreza does. Type: python3 test_plugin.py"""

import json
import os
import subprocess
import sys
import unittest

FOLDER = os.path.dirname(os.path.abspath(__file__))


class PluginTest(unittest.TestCase):
    def setUp(self):
        self.plugin = subprocess.Popen(
            [sys.executable, "plugin.py"], cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.send(id=1, method="initialize", params={"protocol": 1})
        self.assertEqual(self.receive()["result"]["protocol"], 1)

    def tearDown(self):
        self.plugin.stdin.close()
        self.assertEqual(self.plugin.wait(timeout=60), 0)
        self.plugin.stdout.close()

    def send(self, **message):
        self.plugin.stdin.write(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")
        self.plugin.stdin.flush()

    def receive(self):
        return json.loads(self.plugin.stdout.readline())

    def run_command(self, **arguments):
        self.send(id=2, method="run",
                  params={"command": "my-plugin", "language": "en", "interactive": False, "arguments": arguments})
        return self.receive()

    def test_greets(self):
        self.assertEqual(self.run_command(who="Амра")["result"]["blocks"][0]["text"], "Hello, Амра!")

    def test_asks_the_library(self):
        asked = self.run_command(who="Amra", about="povratnici")
        self.assertEqual((asked["method"], asked["params"]["query"]), ("search", "povratnici"))
        self.send(id=asked["id"], result={"results": [{"id": "lopare-dolaze-nasi"}]})
        self.assertEqual(self.receive()["result"]["blocks"][1]["ids"], ["lopare-dolaze-nasi"])

    def test_refuses_wrong_arguments(self):
        self.assertEqual(self.run_command(who=5)["error"]["code"], -32602)


if __name__ == "__main__":
    unittest.main()
