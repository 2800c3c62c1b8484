"""Types into a program on a pseudo-terminal and waits for what it shows.

usage: pty_session.py COLUMNS STEPS.json PROGRAM [ARGUMENT…]

STEPS is a list of [text to type, text that must then appear]. A text to type that begins with "!" is run by a shell
instead. After the last step the program must end by itself.
"""

import fcntl
import json
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time

SECONDS = 90
columns, steps, program = int(sys.argv[1]), json.load(open(sys.argv[2])), sys.argv[3:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(program[0], program)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 60, columns, 0, 0))

seen = b""
start = 0


def shown(data):
    """The text without escape codes."""
    text = data.decode("utf-8", "replace")
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x08|\r", "", text)


def read(seconds):
    """Reads what comes within the time. Returns False at the end."""
    global seen
    if not select.select([terminal], [], [], seconds)[0]:
        return True
    try:
        data = os.read(terminal, 65536)
    except OSError:
        return False
    seen += data
    return bool(data)


def fail(words):
    print(words + "\nSeen since the last step:\n" + shown(seen[start:]))
    os.kill(pid, 9)
    sys.exit(1)


for typed, expected in steps:
    if typed.startswith("!"):
        subprocess.run(typed[1:], shell=True, check=True)
        time.sleep(0.2)
    elif typed:
        time.sleep(0.3)
        read(0)
        start = len(seen)
        os.write(terminal, typed.encode())
    deadline = time.time() + SECONDS
    wanted = expected.replace(" ", "")
    # Line editing moves the cursor where it can; spaces tell nothing.
    while wanted not in shown(seen[start:]).replace(" ", "").replace("\n", ""):
        if time.time() > deadline or not read(0.1):
            fail(f"{expected!r} did not appear after {typed!r}.")

deadline = time.time() + SECONDS
while read(0.1):
    if time.time() > deadline:
        fail("The program did not end.")
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
