"""What somebody holds who has handed something in (C2SP tlog-proof): that it stands in the log, and what was sealed.

Before the entry has its place there is a promise: a note under the promises' key which says until when it will have one.
"""

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from danvan.engines.ledger import hashes
from danvan.engines.ledger.checkpoint import Head, read_checkpoint, whole
from danvan.engines.ledger.commitments import canonical, commitment, seal
from danvan.engines.ledger.notes import Refused, decoded, opened, sign
from danvan.engines.ledger.proofs import verify_inclusion

FIRST, PROMISE = "c2sp.org/tlog-proof@v1", "danvan promise v1"
LONGEST = 64_000  # letters of what is handed in
ENTRY = ("word", "code", "agency", "at", "facts")


@dataclass(frozen=True, kw_only=True)
class Sealed:
    """An entry as its leaf has it, the seals of its content, and the salts of what the holder wrote."""

    entry: tuple[Any, ...]  # ENTRY
    seals: Mapping[str, str]
    salts: Mapping[str, str]

    @property
    def leaf(self) -> bytes:
        """The hash by which the entry stands in the tree."""
        return hashes.leaf(canonical([*self.entry, commitment(self.seals)]))

    def text(self) -> str:
        """Return it as one word of base64."""
        return b64encode(canonical([self.entry, self.seals, self.salts])).decode()

    def holds(self, name: str, *, value: object) -> bool:
        """Return whether a part of the content, to the letter, is what was sealed."""
        return seal(value, name=name, salt=self.salts.get(name, "")) == self.seals.get(name)


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """An entry, its place in the tree, and the signed head that its proof leads to."""

    sealed: Sealed
    index: int
    proof: tuple[bytes, ...]
    note: str  # the signed checkpoint

    def text(self) -> str:
        """Return the receipt as the file that its holder keeps."""
        path = "".join(f"{b64encode(beside).decode()}\n" for beside in self.proof)
        return f"{FIRST}\nextra {self.sealed.text()}\nindex {self.index}\n{path}\n{self.note}"


def read_receipt(text: str) -> Receipt:
    """Return what the text of a receipt says; whether it is true is for `proven`.

    :raises Refused: if it is no receipt, or not written to the letter as receipts are
    """
    if len(text) > LONGEST:
        raise Refused("Tệp dài hơn mọi biên nhận.")
    if "\r" in text:
        raise Refused("Tệp có dấu xuống dòng kiểu Windows (CRLF) mà biên nhận không có: hãy dùng đúng tệp đã tải về.")
    above, _, note = text.partition("\n\n")
    first, extra, index, *path = [*above.split("\n"), "", ""]
    if first != FIRST:
        raise Refused("Đây không phải biên nhận: dòng đầu phải là “c2sp.org/tlog-proof@v1”.")
    if not extra.startswith("extra ") or not index.startswith("index "):
        raise Refused("Biên nhận thiếu dòng “extra” hoặc dòng “index”.")
    proof = tuple(decoded(line) for line in path[:-2])
    sealed = _sealed(extra.removeprefix("extra "))
    return Receipt(sealed=sealed, index=whole(index.removeprefix("index ")), proof=proof, note=note)


def proven(receipt: Receipt, *, keys: Mapping[str, bytes]) -> Head:
    """Return the signed head under which a receipt's entry stands.

    `keys` are the public keys of logs by their origins.

    :raises Refused: if the head is not signed by the log that it names, or the entry is not in its tree
    """
    head = read_checkpoint(opened(receipt.note, keys=keys))
    if f"— {head.origin} " not in receipt.note:
        raise Refused("Tên sổ trong điểm chốt khác tên sổ đã ký.")
    leaf, index = receipt.sealed.leaf, receipt.index
    if not verify_inclusion(leaf, index=index, size=head.size, proof=receipt.proof, root=head.root):
        raise Refused("Mục này không nằm trong sổ đã ký: nội dung, số thứ tự hoặc đường chứng minh đã bị sửa.")
    return head


def promise(sealed: Sealed, *, origin: str, until: datetime, seed: bytes) -> str:
    """Return a signed promise that an entry will have its place in a log by a moment."""
    text = f"{PROMISE}\n{origin}\n{until.isoformat()}\n{sealed.text()}\n"
    return sign(text, name=f"{origin}/hua", seed=seed)


def read_promise(text: str, *, keys: Mapping[str, bytes]) -> tuple[Sealed, str, datetime]:
    """Return what was promised: the entry, the log's origin, and until when.

    :raises Refused: if the promises' key of that log has not signed it
    """
    lines = opened(text, keys=keys).split("\n")
    if len(lines) != 5 or lines[0] != PROMISE or f"— {lines[1]}/hua " not in text:
        raise Refused("Đây không phải lời hứa xếp vào sổ.")
    return _sealed(lines[3]), lines[1], datetime.fromisoformat(lines[2])


def _sealed(text: str) -> Sealed:
    bare = decoded(text)
    try:
        entry, seals, salts = json.loads(bare)
        well = canonical([entry, seals, salts]) == bare and len(entry) == len(ENTRY)
        well = well and set(salts) <= set(seals)
        well = well and all(isinstance(one, str) for one in [*entry[:4], *seals.values(), *salts.values()])
    except (ValueError, TypeError, AttributeError, RecursionError):
        well = False
    if not well:
        raise Refused("Dòng “extra” không đúng khuôn dạng.")
    return Sealed(entry=tuple(entry), seals=seals, salts=salts)
