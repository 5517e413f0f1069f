"""How the bodies that issue documents are spelled: alone or together, in full or short."""

import re
from itertools import pairwise

from danvan.engines import vietnamese

BODIES = (  # with what the name of a body begins, so that "Văn hóa - Xã hội" stays one
    "uy ban|ubnd|hoi|hdnd|so|ban|bo|dang uy|tinh uy|thanh uy|huyen uy|cong an|lien doan|doan|mat tran|mttq|van phong|phong|"
    "trung tam|cuc|chi cuc|tong|vien|toa an|truong|bao hiem"
)
ANOTHER = re.compile(rf"\s+[-–]\s+(?=(?:{BODIES})\b)")

SHORT = {"uy ban nhan dan": "ubnd", "hoi dong nhan dan": "hdnd", "mat tran to quoc": "mttq"}
FRONT = re.compile(  # its committee, its standing board and itself are one body
    r"\b(?:(?:ban )?thuong truc )?(?:uy ban |ub ?)?(?:mttq|mat tran)(?: ?(?:viet nam|vn))?\b"
)


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
