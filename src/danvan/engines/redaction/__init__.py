"""What in a text may be somebody's own: numbers, addresses, names after a word of address. Suggestions, never applied by themselves.

    redaction.marks(text) -> list of Mark(start, end, kind, words), in the order of the text
    redaction.redacted(text, found=marks) -> the text with a word in brackets in the place of each

The rules read NFC text. They are made to find too much rather than too little: whoever reads them decides.
"""

from danvan.engines.redaction.marking import Mark, marks, redacted
from danvan.engines.redaction.rules import ADDRESS, EMAIL, INSTEAD, NAME, NUMBER, PHONE, PLATE

__all__ = ["ADDRESS", "EMAIL", "INSTEAD", "NAME", "NUMBER", "PHONE", "PLATE", "Mark", "marks", "redacted"]
