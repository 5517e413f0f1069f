"""Numbers as the standard splits them, and its lists of codes (those marked so could not be verified in the standard itself)."""

import re

STATUSES = {
    "01": "Đã đến",
    "02": "Từ chối tiếp nhận",  # from here on: unverified
    "03": "Đã tiếp nhận",
    "04": "Đã phân công xử lý",
    "05": "Đang xử lý",
    "06": "Đã hoàn thành",
    "13": "Đề nghị thu hồi",
    "15": "Đồng ý thu hồi",
    "16": "Từ chối thu hồi",
}
BUSINESS = {0: "Văn bản mới", 1: "Thu hồi văn bản", 2: "Cập nhật văn bản", 3: "Thay thế văn bản"}  # but for 0 unverified

_PARTY = re.compile(r"(\d+)-([^\W\d_]+/.+)")
_STATE = re.compile(r"(\d+(?:\.\d+)?[a-zđ]?)/(.+)")


def split(code: str) -> tuple[str, str]:
    """Return the number and the notation of a printed code: "170/KH-UBND", "05-NQ/ĐU", "07/2023/QĐ-UBND"."""
    tight = "".join(code.split())
    parts = _PARTY.fullmatch(tight) or _STATE.fullmatch(tight)
    return (parts[1], parts[2]) if parts else ("", tight)


def joined(number: str, *, notation: str) -> str:
    """Return the code as it is printed: a committee of the Party puts a hyphen between number and type."""
    if not (number and notation):
        return number or notation
    party = not notation[0].isdigit() and "/" in notation
    return f"{number}{'-' if party else '/'}{notation}"
