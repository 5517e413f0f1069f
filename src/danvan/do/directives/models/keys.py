"""What a document is known by in a register, however its number and its issuer are spelled."""

import re

from danvan.engines import vietnamese

DASHES = re.compile("[\u2010-\u2015\u2212]")
CENTRAL = re.compile(r"(?<=[-/])T\.?Ư(?=$|[-/])", re.IGNORECASE)  # before letters lose their marks: TU is another body
SHORT = {"uy ban nhan dan": "ubnd", "hoi dong nhan dan": "hdnd", "mat tran to quoc": "mttq"}


def tidy_number(typed: str) -> str:
    """Return the number of a document as it is printed in the register: "170 /KH- UBND" as 170/KH-UBND."""
    return DASHES.sub("-", "".join(vietnamese.nfc(typed).split()))


def number_key(number: str) -> str:
    """Return what two spellings of one number share: 25-NQ/TƯ is 25-NQ/TW, but 25-NQ/TU is another one."""
    return vietnamese.fold(CENTRAL.sub("TW", tidy_number(number)))


def issuer_key(issuer: str) -> str:
    """Return what two spellings of one body's name share: the long form, the short one, capitals."""
    body = " ".join(re.findall(r"\w+", vietnamese.fold(issuer)))
    for long, short in SHORT.items():
        body = body.replace(long, short)
    return body


def key(*, issuer: str, type: str, number: str, year: int) -> str:  # noqa: A002 - the document's own word
    """Return what a document is known by in the register, however its issuer and number are spelled."""
    return f"{issuer_key(issuer)}|{vietnamese.fold(' '.join(type.split()))}|{number_key(number)}|{year}"
