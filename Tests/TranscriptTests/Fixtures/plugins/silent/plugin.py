"""Never says hello, and ignores being asked to end."""
import signal
import time

signal.signal(signal.SIGTERM, signal.SIG_IGN)
time.sleep(60)
