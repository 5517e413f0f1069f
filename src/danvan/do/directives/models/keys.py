"""What a document is known by in a register, however its number and its issuer are spelled."""

import re
from datetime import date

from danvan.do.directives.models.bodies import issuer_key
from danvan.engines import vietnamese

DASHES = re.compile("[\u2010-\u2015\u2212]")
CENTRAL = re.compile(r"(?<=[-/])T\.?Ư(?=$|[-/])", re.IGNORECASE)  # before letters lose their marks: TU is another body
PARTY = re.compile(r"\d+\w?-[A-ZĐ]")  # a committee of the Party numbers 23-QĐ/TW; the State 23/QĐ-UBND

TERM = 5  # years between two congresses


def tidy_number(typed: str) -> str:
    """Return the number of a document as it is printed in the register: "170 /KH- UBND" as 170/KH-UBND."""
    return DASHES.sub("-", "".join(vietnamese.nfc(typed).split()))


def number_key(number: str) -> str:
    """Return what two spellings of one number share: 25-NQ/TƯ is 25-NQ/TW, but 25-NQ/TU is another one."""
    return vietnamese.fold(CENTRAL.sub("TW", tidy_number(number)))


def is_party(number: str) -> bool:
    """Return whether a number has the form of a Party committee's, which counts by its term and not by the year."""
    return PARTY.match(tidy_number(number).upper()) is not None


def term_of(number: str, *, on: date) -> str:
    """Return the term in which a committee most likely gave a number, for a person to check: 2025-2030.

    The Central Committee is elected in January of a year that ends in 1 or 6, those below in the year before, from
    spring to autumn; a document of that half year may be of either.
    """
    first, months = (1, 1) if number_key(number).endswith("tw") else (0, 6)
    years = on.year if on.month > months else on.year - 1
    begin = years - (years - first) % TERM
    return f"{begin}-{begin + TERM}"


def key(*, issuer: str, type: str, number: str, year: int, term: str = "") -> str:  # noqa: A002 - the document's own word
    """Return what a document is known by in the register, however its issuer and number are spelled."""
    return f"{issuer_key(issuer)}|{vietnamese.fold(' '.join(type.split()))}|{number_key(number)}|{term or year}"
