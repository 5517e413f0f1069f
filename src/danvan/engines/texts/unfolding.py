"""What a child does that opens one file: the file's bytes come in, its text goes out.

Knows no Django and no database. A decoder that falls, or eats all there is, takes only this process with it.
"""

import json
import logging
import sys
from collections.abc import Callable
from dataclasses import asdict

from danvan.engines import child
from danvan.engines.texts.opened import Opened
from danvan.engines.texts.refusals import Refused

MEMORY, SECONDS = 2**30, 50  # bytes, seconds of a processor


def main(opened: Callable[[bytes], Opened]) -> None:
    """Open what comes on standard input."""
    child.bound(memory=MEMORY, seconds=SECONDS)
    logging.disable(logging.CRITICAL)  # pypdf tells of every small fault of a file
    try:
        told = {"refused": "", **asdict(opened(sys.stdin.buffer.read()))}
    except Refused as refused:
        told = {"refused": str(refused)}
    sys.stdout.write(json.dumps(told))
