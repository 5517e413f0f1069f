"""The child that sets a PDF: JSON comes in, a PDF goes out. The only module that imports typst.

What people wrote comes to typst as data and is never read as its markup: the template is a fixed file.
"""

import sys
from pathlib import Path

import typst

from danvan.engines import child

TEMPLATE = Path(__file__).with_name("official.typ")
MEMORY = 2 * 2**30  # bytes of addresses, most of which typst never touches


def main() -> None:
    """Set what comes on standard input."""
    child.bound(memory=MEMORY, seconds=20)
    given = sys.stdin.buffer.read().decode()
    made = typst.compile(
        TEMPLATE, None, TEMPLATE.parent, sys_inputs={"given": given}, ignore_system_fonts=True, pdf_standards="ua-1"
    )
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main()
