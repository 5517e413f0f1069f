"""Lists of words as one pattern."""

import re
from collections.abc import Iterable
from itertools import groupby

IN_A_WORD, IN_A_WORD_WITH_HYPHENS = r"\w", r"[\w-]"  # what stands before a letter that begins no word


def either(words: Iterable[str], *, apart: str = "") -> str:
    """Return a pattern for any of the words, the longest first, any white space between their parts.

    Words that begin alike share their beginning, so that a search looks at each letter of the text once, however many
    the words are, and skips what begins none of them. `apart` is what may not stand before a word: it is looked at after
    the first letter, for the same reason.
    """
    return _branches(sorted(set(words)), f"(?<!{apart}.)" if apart else "")


def any_case(patterns: Iterable[str], *, apart: str = "") -> str:
    """Return a pattern for any of some patterns, the first that fits, whatever the case of the letters.

    Each begins with a letter, to which a search skips: it skips nothing where it is told to ignore case throughout.
    """
    return _by_letter(((f"{pattern[0].lower()}{pattern[0].upper()}", pattern[1:]) for pattern in patterns), "i", apart)


def begun(patterns: Iterable[str], *, apart: str = "") -> str:
    """Return a pattern for any of some patterns as they are written, each of which begins with a letter."""
    return _by_letter(((pattern[0], pattern[1:]) for pattern in patterns), "", apart)


def _by_letter(patterns: Iterable[tuple[str, str]], flag: str, apart: str) -> str:
    rests: dict[str, list[str]] = {}
    for letter, rest in patterns:
        rests.setdefault(letter, []).append(rest)
    branches = "|".join(f"(?<=[{letter}])(?{flag}:{'|'.join(found)})" for letter, found in rests.items())
    return f"[{''.join(rests)}]{f'(?<!{apart}.)' if apart else ''}(?:{branches})"


def _branches(words: list[str], then: str = "") -> str:
    """Return a pattern for the rests of words that begin alike; a rest that is empty comes last."""
    rests = {first: [word[1:] for word in group] for first, group in groupby(filter(None, words), key=lambda word: word[0])}
    branches = [_letter(first) + then + _branches(rest) for first, rest in rests.items()]
    if "" in words:
        branches += [""] if branches else []
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)
