"""The meaning of a search once more, in plain Python, written apart from the product: slow, and easy to believe."""

import unicodedata


def plain(text: str) -> str:
    """Return a text in small letters without marks, đ as d, all else than letters and digits as spaces."""
    letters = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("đ", "d")
    return " ".join("".join(letter if letter.isalnum() else " " for letter in bare).split())


def holds(title: str, text: str, question: str) -> bool:
    """Return whether a title and a text answer a question of words, phrases in straight quotation marks and stars."""
    said = f" {plain(title)} | {plain(text)} "
    wanted = wants(question)
    return bool(wanted) and all(one in said for one in wanted)


def wants(question: str) -> list[str]:
    """Return what a text must hold: parts in quotation marks whole, all else word by word."""
    found: list[str] = []
    for at, part in enumerate(unicodedata.normalize("NFC", question)[:300].split('"')):
        for chunk in [part] if at % 2 else part.split():
            words, together = plain(chunk).split(), at % 2 or any(letter.isdigit() for letter in chunk)
            pieces = [" ".join(words)] if together and words else words
            found += [f" {piece} " for piece in pieces]
            if pieces and chunk.rstrip().endswith("*"):
                found[-1] = found[-1].rstrip()
    return list(dict.fromkeys(found))[:16]
