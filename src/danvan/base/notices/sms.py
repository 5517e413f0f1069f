"""What fits into a text message: GSM 7-bit (3GPP TS 23.038) or UCS-2, and in how many segments it is sent. Pure."""

import unicodedata

GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
TWICE = frozenset("^{}\\[~]|€\f")  # two septets each
ONE_GSM, EACH_GSM, ONE_UCS, EACH_UCS = 160, 153, 70, 67
DASHES = {ord(dash): "-" for dash in "‐‑‒–—"} | {ord(mark): '"' for mark in "“”„"} | {ord(mark): "'" for mark in "‘’"}


def is_gsm(text: str) -> bool:
    """Return whether every letter is one of the 7-bit alphabet."""
    return all(letter in GSM or letter in TWICE for letter in text)


def segments(text: str) -> int:
    """Return how many messages a text is sent and paid as."""
    if is_gsm(text):
        septets = [2 if letter in TWICE else 1 for letter in text]
        return 1 if sum(septets) <= ONE_GSM else _filled(septets, most=EACH_GSM)
    units = [len(letter.encode("utf-16-be")) // 2 for letter in text]
    return 1 if sum(units) <= ONE_UCS else _filled(units, most=EACH_UCS)


def plain(text: str) -> str:
    """Return a text without Vietnamese marks: it fits the 7-bit alphabet, and every telephone shows it."""
    apart = unicodedata.normalize("NFD", text.translate(DASHES).replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _filled(sizes: list[int], *, most: int) -> int:
    """Count segments; no letter is cut in two."""
    count, room = 1, most
    for size in sizes:
        if size > room:
            count, room = count + 1, most
        room -= size
    return count
