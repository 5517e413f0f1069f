"""What a document is known by in a register, however its number and its issuer are spelled."""

import re
from datetime import date
from itertools import pairwise

from danvan.engines import vietnamese

DASHES = re.compile("[\u2010-\u2015\u2212]")
CENTRAL = re.compile(r"(?<=[-/])T\.?Ư(?=$|[-/])", re.IGNORECASE)  # before letters lose their marks: TU is another body
PARTY = re.compile(r"\d+\w?-[A-ZĐ]")  # a committee of the Party numbers 23-QĐ/TW; the State 23/QĐ-UBND
BODIES = (  # with what the name of a body begins, so that "Văn hóa - Xã hội" stays one
    "uy ban|ubnd|hoi|hdnd|so|ban|bo|dang uy|tinh uy|thanh uy|huyen uy|cong an|lien doan|doan|mat tran|mttq|van phong|phong|"
    "trung tam|cuc|chi cuc|tong|vien|toa an|truong|bao hiem"
)
ANOTHER = re.compile(rf"\s+[-–]\s+(?=(?:{BODIES})\b)")
TERM = 5  # years between two congresses
SHORT = {"uy ban nhan dan": "ubnd", "hoi dong nhan dan": "hdnd", "mat tran to quoc": "mttq"}
FRONT = re.compile(  # its committee, its standing board and itself are one body
    r"\b(?:(?:ban )?thuong truc )?(?:uy ban |ub ?)?(?:mttq|mat tran)(?: ?(?:viet nam|vn))?\b"
)


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


def issuers(issuer: str) -> list[str]:
    """Return each of those who issued a document together: written one a line, or "A - B" where B begins like a body."""
    found = [part for line in re.split(r"[\n;]", vietnamese.nfc(issuer)) for part in _parts(" ".join(line.split()))]
    return list(dict.fromkeys(found))


def issuer_key(issuer: str) -> str:
    """Return what two spellings of one body's name share: the long form, the short one, capitals; joint ones in any order."""
    return "+".join(sorted(_one_key(one) for one in issuers(issuer)))


def body_key(name: str) -> str:
    """Return what two ways of naming one body in a sentence share: "Mặt trận Tổ quốc xã" is "UBMTTQ Việt Nam xã"."""
    return FRONT.sub("mttq", _one_key(name))


def key(*, issuer: str, type: str, number: str, year: int, term: str = "") -> str:  # noqa: A002 - the document's own word
    """Return what a document is known by in the register, however its issuer and number are spelled."""
    return f"{issuer_key(issuer)}|{vietnamese.fold(' '.join(type.split()))}|{number_key(number)}|{term or year}"


def _parts(line: str) -> list[str]:
    """Return a line cut where another body begins; marks fold to as many letters, so places stay."""
    folded = vietnamese.fold(line)
    if len(folded) != len(line):
        return [line]
    cuts = [(0, 0), *(match.span() for match in ANOTHER.finditer(folded)), (len(line), len(line))]
    found = [line[begin:end].strip(" -") for (_, begin), (end, _) in pairwise(cuts)]
    return [part for part in found if part]


def _one_key(issuer: str) -> str:
    body = " ".join(re.findall(r"\w+", vietnamese.fold(issuer)))
    for long, short in SHORT.items():
        body = body.replace(long, short)
    return body
