"""Work that somebody may make as long as they like: run in a process that is ended when it has taken far more of a processor than it may."""

import subprocess
import sys
from functools import partial
from resource import RLIMIT_CPU, setrlimit

MOST = 8  # seconds of a processor: a thousand times what the work needs, and less than its square takes


def comes_to_an_end(code: str) -> bool:
    """Return whether a piece of Python comes to its end by itself."""
    return subprocess.run([sys.executable, "-c", code], preexec_fn=partial(setrlimit, RLIMIT_CPU, (MOST, MOST)), check=False).returncode == 0
