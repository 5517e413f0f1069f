"""Checks a receipt of danvan on any computer, without danvan, without a network: Python 3.9 and this file are enough.

    python3 verify_receipt.py BIEN_NHAN --key KHOA [--words LOI.txt] [--where "..."] [--photo ANH] [--lang vi|en]
    python3 verify_receipt.py BIEN_NHAN --key KHOA --head DIEM_CHOT --consistency CHUNG_MINH

Ends with 0: true. 1: refused, and a sentence says why. 2: asked wrongly, or a file cannot be read.
Written apart from the program that issues receipts, after C2SP tlog-proof, tlog-checkpoint and signed-note, RFC 6962,
RFC 9162 and RFC 8032. KHOA holds the public keys as the office publishes them; get it from somebody you trust.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Keys = dict[str, bytes]
Point = tuple[int, int]

SAYS = {  # what is said, in Vietnamese and in English
    "file": ("Không đọc được tệp {0}.", "The file {0} cannot be read."),
    "utf8": ("Tệp {0} không phải văn bản UTF-8.", "The file {0} is no UTF-8 text."),
    "crlf": ("Tệp có dấu xuống dòng kiểu Windows (CRLF): hãy dùng đúng tệp đã tải về.", "Windows line ends (CRLF): use the file as it was downloaded."),
    "first": ("Không phải biên nhận, hoặc là phiên bản khác: dòng đầu là “{0}”.", "No receipt, or of another version: its first line is “{0}”."),
    "lines": ("Biên nhận thiếu dòng hoặc thừa dòng ở phần đầu.", "The receipt's upper part lacks a line or has one too many."),
    "cut": ("Biên nhận bị cắt cụt: thiếu điểm chốt sổ hoặc chữ ký.", "The receipt is cut off: head or signature is missing."),
    "number": ("Số “{0}” viết không đúng cách.", "The number “{0}” is not written as it should be."),
    "base64": ("Chuỗi base64 “{0}” sai hoặc viết khác cách chuẩn.", "The base64 “{0}” is wrong, or not the one way to write it."),
    "hash": ("Một mã băm không đủ 32 byte.", "A hash has not 32 bytes."),
    "extra": ("Dòng “extra” không đúng khuôn dạng.", "The line “extra” is not formed as it should be."),
    "head": ("Điểm chốt sổ phải có đúng ba dòng: tên sổ, số mục, mã gốc.", "A head has three lines: the log's name, size and root."),
    "stamps": ("Dòng chữ ký không đúng khuôn dạng.", "A line of signature is not formed as it should be."),
    "origin": ("Sổ “{0}” không có trong tệp khóa: biên nhận của sổ khác, kỳ khác, hoặc tên sổ đã bị sửa.",
               "The log “{0}” is not in the key file: another log's, another epoch's, or its name was edited."),
    "unsigned": ("Không có chữ ký nào bằng khóa của sổ “{0}”.", "No signature is by the key of the log “{0}”."),
    "signature": ("Chữ ký sai: tên sổ, số mục hoặc mã gốc đã bị sửa sau khi ký.", "False signature: name, size or root were edited after signing."),
    "index": ("Số thứ tự {0} nằm ngoài sổ chỉ có {1} mục.", "Index {0} lies outside a log of {1} entries."),
    "length": ("Đường chứng minh thừa hoặc thiếu mã băm: cần {0}, có {1}.", "The proof has too many or too few hashes: {0} are due, not {1}."),
    "root": ("Không khớp với mã gốc đã ký: nội dung, số thứ tự hoặc đường chứng minh đã bị sửa.",
             "It does not lead to the signed root: entry, index or proof were edited."),
    "part": ("Khác với lúc gửi: {0} không phải những gì sổ đã niêm phong.", "Not what was sent: {0} is not what the log has sealed."),
    "nopart": ("Biên nhận không niêm phong {0}.", "The receipt has no seal of {0}."),
    "fork": ("Sổ hôm nay KHÔNG nối tiếp sổ trong biên nhận: lịch sử đã bị viết lại. Hãy giữ biên nhận này.",
             "The log of today does NOT follow from the receipt's: its past was rewritten. Keep this receipt."),
    "epochs": ("Biên nhận và điểm chốt thuộc hai kỳ sổ khác nhau: không so được.", "Receipt and head are of two epochs: no comparing them."),
    "early": ("Đây mới là lời hứa, chưa có chỗ trong sổ để so với điểm chốt: hãy tải biên nhận.",
              "This is only a promise, without a place in the log to compare with a head: download the receipt."),
    "keys": ("Tệp khóa không có dòng khóa nào đúng khuôn dạng.", "The key file has no well-formed key."),
    "true": ("BIÊN NHẬN ĐÚNG.\nHồ sơ {0}, việc “{1}”, cơ quan {2}, ghi lúc {3}.\nMục số {4} trong sổ {5} có {6} mục.",
             "THE RECEIPT IS TRUE.\nMatter {0}, “{1}”, agency {2}, recorded at {3}.\nEntry {4} of the log {5} with {6} entries."),
    "promise": ("LỜI HỨA CÓ CHỮ KÝ ĐÚNG.\nHồ sơ {0}, việc “{1}”, cơ quan {2}, ghi lúc {3}.\nPhải có trong sổ {4} trước {5}.",
                "THE PROMISE IS SIGNED.\nMatter {0}, “{1}”, agency {2}, recorded at {3}.\nIt must be in the log {4} by {5}."),
    "same": ("{0}: đúng từng chữ như lúc gửi.", "{0}: to the letter what was sent."),
    "follows": ("Sổ hôm nay ({0} mục) nối tiếp sổ trong biên nhận.", "The log of today ({0} entries) follows from the receipt's."),
    "unread": ("Chưa đối chiếu lời văn: thêm --words TỆP.", "The words were not compared: add --words FILE."),
}
FIRST, PROMISE = "c2sp.org/tlog-proof@v1", "danvan promise v1"


class Refused(Exception):
    """What was handed in is not true; `args` are the key of the sentence and what it names."""


class Unreadable(Refused):
    """There is nothing that could be checked."""


# Ed25519: RFC 8032, 5.1
P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def point(data: bytes) -> Point | None:
    """Return the point that 32 bytes stand for, or None."""
    y, odd = int.from_bytes(data, "little") & (1 << 255) - 1, data[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * ROOT % P
    if y >= P or x * x % P != square or (x == 0 and odd):
        return None
    return (P - x if x & 1 != odd else x), y


def add(one: Point, other: Point) -> Point:
    both = D * one[0] * other[0] * one[1] * other[1] % P
    x, y = one[0] * other[1] + one[1] * other[0], one[1] * other[1] + one[0] * other[0]
    return x * pow(1 + both, -1, P) % P, y * pow(1 - both, -1, P) % P


def times(number: int, one: Point) -> Point:
    total = (0, 1)
    while number:
        total, one, number = add(total, one) if number & 1 else total, add(one, one), number >> 1
    return total


BASE = point((4 * pow(5, -1, P) % P).to_bytes(32, "little")) or (0, 1)


def signed(message: bytes, key: bytes, signature: bytes) -> bool:
    """Return whether a signature of 64 bytes is a key's under a message."""
    whose, scalar = point(key) if len(key) == 32 else None, int.from_bytes(signature[32:], "little")
    if whose is None or len(signature) != 64 or scalar >= ORDER:
        return False
    bound = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    x, y = add(times(scalar, BASE), times(bound, (P - whose[0], whose[1])))
    return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]


# The tree: RFC 6962, 2.1. A proof is read from its end, which stands next to the root.
def node(before: bytes, after: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + before + after).digest()


def due(index: int, size: int) -> int:
    """Return how many hashes lead from a leaf to the root."""
    inner = (index ^ size - 1).bit_length()
    return inner + bin(index >> inner).count("1")


def climbed(leaf: bytes, index: int, size: int, proof: Sequence[bytes]) -> bytes:
    """Return the root to which a proof of the due length leads."""
    if size == 1:
        return leaf
    half = 1 << (size - 1).bit_length() - 1  # how many leaves stand to the left
    if index < half:
        return node(climbed(leaf, index, half, proof[:-1]), proof[-1])
    return node(proof[-1], climbed(leaf, index - half, size - half, proof[:-1]))


def grown(old: int, size: int, edge: Sequence[bytes], proof: Sequence[bytes]) -> tuple[bytes, bytes]:
    """Return the roots of both sizes to which a proof leads; `edge` is the old root where no leaf stands before it."""
    if old == size:
        (one,) = (*edge, *proof)
        return one, one
    half = 1 << (size - 1).bit_length() - 1
    if old <= half:
        was, now = grown(old, half, edge, proof[:-1])
        return was, node(now, proof[-1])
    was, now = grown(old - half, size - half, (), proof[:-1])
    return node(proof[-1], was), node(proof[-1], now)


def follows(old: int, old_root: bytes, size: int, root: bytes, proof: Sequence[bytes]) -> bool:
    """Return whether the tree of an old size is the beginning of another."""
    if not 0 < old <= size:
        return old == 0 and not proof
    try:
        return grown(old, size, (old_root,), proof) == (old_root, root)
    except (ValueError, IndexError):  # too many hashes, or too few
        return False


# The texts: C2SP signed-note, tlog-checkpoint and tlog-proof.
def plain(text: str, size: int = 0) -> bytes:
    """Return the bytes of base64, written in the one way that there is."""
    try:
        found = base64.b64decode(text, validate=True)
    except ValueError:
        found = b""
    if not text or base64.b64encode(found).decode() != text:
        raise Refused("base64", text[:40])
    if size and len(found) != size:
        raise Refused("hash")
    return found


def whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 18 and str(int(text)) == text):
        raise Refused("number", text[:40])
    return int(text)


def note(text: str, keys: Keys, suffix: str = "") -> list[str]:
    """Return the lines of a signed note, whose signature by the log that it names has been verified."""
    body, gap, stamps = text.rpartition("\n\n")
    if not gap or not stamps.endswith("\n"):
        raise Refused("cut")
    lines = body.split("\n")
    name = (lines[1] if suffix and len(lines) > 1 else lines[0]) + suffix
    if name not in keys:
        raise Refused("origin", name[:80])
    number = hashlib.sha256(name.encode() + b"\n\x01" + keys[name]).digest()[:4]
    found = [line.split(" ") for line in stamps[:-1].split("\n")]
    if any(len(one) != 3 or one[0] != "—" or not all(one) for one in found):
        raise Refused("stamps")
    ours = [mark[4:] for _, who, text in found if who == name and (mark := plain(text))[:4] == number]
    if not ours:
        raise Refused("unsigned", name)
    if not all(signed((body + "\n").encode(), keys[name], mark) for mark in ours):
        raise Refused("signature")
    return lines


def head(text: str, keys: Keys) -> tuple[str, int, bytes]:
    """Return origin, size and root of a signed checkpoint."""
    lines = note(text, keys)
    if len(lines) != 3:
        raise Refused("head")
    return lines[0], whole(lines[1]), plain(lines[2], 32)


def canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sealed(text: str) -> tuple[list[Any], dict[str, str], dict[str, str], bytes]:
    """Return entry, seals and salts of the line "extra", with the leaf that they make."""
    data = plain(text)
    try:
        entry, seals, salts = json.loads(data.decode())
        well = canonical([entry, seals, salts]) == data and len(entry) == 5 and set(salts) <= set(seals)
        well = well and all(isinstance(one, str) for one in [*entry[:4], *seals.values(), *salts.values()])
    except (ValueError, TypeError, AttributeError, RecursionError):
        well = False
    if not well:
        raise Refused("extra")
    bound = hashlib.sha256(canonical(seals)).hexdigest()
    return entry, seals, salts, hashlib.sha256(b"\x00" + canonical([*entry, bound])).digest()


def receipt(text: str, keys: Keys) -> tuple[Any, ...]:
    """Return what a receipt says once it has been verified: entry, seals, salts, index, origin, size and root."""
    upper, gap, below = text.partition("\n\n")
    first, *lines = upper.split("\n")
    if first != FIRST:
        raise Refused("first", first[:40])
    if not gap:
        raise Refused("cut")
    if len(lines) < 2 or not lines[0].startswith("extra ") or not lines[1].startswith("index "):
        raise Refused("lines")
    entry, seals, salts, leaf = sealed(lines[0][6:])
    index, proof = whole(lines[1][6:]), [plain(line, 32) for line in lines[2:]]
    origin, size, root = head(below, keys)
    if index >= size:
        raise Refused("index", index, size)
    if len(proof) != due(index, size):
        raise Refused("length", due(index, size), len(proof))
    if climbed(leaf, index, size, proof) != root:
        raise Refused("root")
    return entry, seals, salts, index, origin, size, root


def compare(name: str, value: str, seals: dict[str, str], salts: dict[str, str], called: str) -> tuple[str, str]:
    """Return what is said of a part of the content that is what was sealed."""
    if name not in seals or name not in salts:
        raise Refused("nopart", called)
    if hashlib.sha256(canonical([name, salts[name], value])).hexdigest() != seals[name]:
        raise Refused("part", called)
    return "same", called


def publics(text: str) -> Keys:
    """Return the public keys of a key file by their names."""
    found = {}
    for line in text.split("\n"):
        name, _, rest = line.strip().partition("+")
        number, _, key = rest.partition("+") if not line.startswith("#") else ("", "", "")
        if key and hashlib.sha256(name.encode() + b"\n" + plain(key)).hexdigest()[:8] == number:
            found[name] = plain(key)[1:]
    if not found:
        raise Unreadable("keys")
    return found


# The command.
def read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        raise Unreadable("file", path) from None


def text(path: str, windows: bool = False) -> str:
    try:
        found = read(path).decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("utf8", path) from None
    if "\r" in found and not windows:
        raise Refused("crlf")
    return found


def tidy(words: str) -> str:
    """Return words as they are stored: composed letters, plain line ends, nothing around them."""
    return unicodedata.normalize("NFC", words.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")).strip()


def check(asked: argparse.Namespace) -> list[tuple[Any, ...]]:
    """Verify all that is asked for, and return what is to be said."""
    handed, keys = text(asked.receipt), publics(text(asked.key, windows=True))
    told: list[tuple[Any, ...]]
    if not handed.startswith(PROMISE + "\n"):
        entry, seals, salts, index, *log = receipt(handed, keys)
        told = [("true", entry[1], entry[0], entry[2], entry[3], index, *log[:2])]
    elif asked.head:
        raise Unreadable("early")
    else:
        lines = note(handed, keys, suffix="/hua")
        entry, seals, salts, _ = sealed(lines[3] if len(lines) == 4 else "")
        told = [("promise", entry[1], entry[0], entry[2], entry[3], lines[1], lines[2])]
    if asked.words:
        told.append(compare("text", tidy(text(asked.words, windows=True)), seals, salts, "lời văn (words)"))
    if asked.where is not None:
        told.append(compare("where", tidy(asked.where), seals, salts, "vị trí (where)"))
    if asked.photo:
        told.append(compare("photo", hashlib.sha256(read(asked.photo)).hexdigest(), seals, salts, "ảnh (photo)"))
    if asked.head:
        proof = text(asked.consistency).split() if asked.consistency else []
        told.append(later(head(text(asked.head), keys), log, [plain(line, 32) for line in proof]))
    return told if asked.words else [*told, ("unread",)]


def later(today: tuple[str, int, bytes], was: Sequence[Any], proof: list[bytes]) -> tuple[Any, ...]:
    """Return what is said of the log of today if it follows from what it was."""
    if today[0] != was[0]:
        raise Refused("epochs")
    if not follows(was[1], was[2], today[1], today[2], proof):
        raise Refused("fork")
    return "follows", today[1]


def main() -> int:
    parser = argparse.ArgumentParser(description="Kiểm tra biên nhận / check a receipt")
    parser.add_argument("receipt", help="tệp biên nhận / the receipt (.tlog-proof, or a promise)")
    parser.add_argument("--key", required=True, help="tệp khóa công khai của sổ / the log's public keys")
    parser.add_argument("--words", help="tệp lời văn đã gửi / the words that were sent")
    parser.add_argument("--where", help="vị trí đã ghi / the place as it was typed")
    parser.add_argument("--photo", help="tệp ảnh đã gửi / the picture that was sent")
    parser.add_argument("--head", help="điểm chốt sổ hôm nay / the log's head of today")
    parser.add_argument("--consistency", help="chứng minh nối tiếp / the proof that it follows")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi")
    asked = parser.parse_args()
    try:
        told, code, to = check(asked), 0, sys.stdout
    except Refused as refused:
        told, code, to = [refused.args], 2 if isinstance(refused, Unreadable) else 1, sys.stderr
    for key, *names in told:
        to.buffer.write((SAYS[key][asked.lang == "en"].format(*names) + "\n").encode("utf-8", "replace"))
    return code


if __name__ == "__main__":
    sys.exit(main())
