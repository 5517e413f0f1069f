"""Words that speak of danger in what people report. They only draw somebody's eye: whether it is urgent, a person decides."""

import re
from collections.abc import Iterable

from danvan.engines.vietnamese.letters import fold, nfc

ALARMS = (
    "cháy", "điện giật", "rò điện", "đứt dây điện", "dây điện đứt", "sập", "sạt lở", "rò rỉ gas", "rò gas", "vỡ ống", "cây đổ",
    "mất nắp", "hố sâu", "ngập sâu", "tai nạn", "nguy hiểm", "chó dại",
)


def alarm(text: str) -> str:
    """Return the first words of danger in a text; nothing if there are none."""
    return first_said(text, among=ALARMS)


def first_said(text: str, *, among: Iterable[str]) -> str:
    """Return the first of some words that a text says; nothing if it says none.

    Where somebody writes without accents, single words are left out: "chay" is a fire, a run and a flow.
    """
    said, plain = nfc(text).casefold(), fold(text)
    for words in among:
        sought, where = (words, said) if said != plain else (fold(words) if " " in words else "", plain)
        if sought and re.search(rf"(?<!\w){sought}(?!\w)", where):
            return words
    return ""
