"""Who wrote a letter and where they live, as letters in Vietnamese say it. Pure; what is found is put before somebody who reads the letter and mends it."""

import re
from itertools import takewhile

NAMED = re.compile(r"(?:tên là|tôi là|họ và tên[^:\n]{0,20}|họ tên|người (?:khiếu nại|đề nghị|yêu cầu|làm đơn|viết đơn))\s*:?\s*([^\n,;.:()]{2,80})", re.IGNORECASE)
LIVES = re.compile(r"(?:địa chỉ|nơi ở|chỗ ở|nhà ở|hiện ở|(?:thường|cư|hiện) trú|trú)(?: hiện nay| hiện tại| ở| tại)*\s*:?\s*([^\n.;]{4,120})", re.IGNORECASE)
CALLED = ("ông", "bà", "anh", "chị", "là")
SHORTEST, LONGEST = 2, 6  # words of a name


def name_in(words: str) -> str:
    """Return the name that a letter's writer gives, or nothing."""
    for found in NAMED.finditer(words):
        said = [word for word in found[1].split() if word.lower() not in CALLED]
        name = list(takewhile(lambda word: word[0].isupper(), said))[:LONGEST]
        if len(name) >= SHORTEST:
            return " ".join(name)
    return ""


def address_in(words: str) -> str:
    """Return where a letter's writer says they live, or nothing."""
    found = LIVES.search(words)
    return " ".join(found[1].split()).strip(" ,") if found else ""
