"""Receipts as a resident gets them from the running program, and the tool that checks them on another machine."""

import subprocess
import sys
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from django.utils import timezone

from danvan.base.journal import sequencer
from tests.worlds import As

TOOL = Path(__file__).parents[1] / "tools" / "verify_receipt.py"
WORDS = [f"Đèn đường số {number} tắt đã một tuần." for number in range(7)]
WHERE = "đầu ngõ"


@dataclass(frozen=True)
class Held:
    """What a resident has on disk: the receipt, the promise, and the office's public keys."""

    receipt: str
    promise: str
    keys: str
    words: str


def load() -> ModuleType:
    """Return the tool as a module."""
    spec = spec_from_file_location("verify_receipt", TOOL)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def send(client: As, words: str, *, key: str) -> str:
    """Send a petition as a resident does, and return its code."""
    sent: Any = client.post("/phan-anh/gui", {"text": words, "place": "thon-dong", "where": WHERE, "form_key": key})
    return str(sent.url.split("/")[2])


def take(client: As, code: str, *, words: str) -> Held:
    """Return what the author downloads."""
    receipt, promise, keys = (
        client.get(f"/so-cai/{page}").content.decode() for page in (f"bien-nhan/{code}", f"loi-hua/{code}", "khoa")
    )
    return Held(receipt=receipt, promise=promise, keys=keys, words=words)


def hold(client: As, *, many: int = 7) -> list[Held]:
    """Send petitions, let the tree grow in two batches, and return what each author holds."""
    codes = [(send(client, words, key=f"{number}" * 24), words) for number, words in enumerate(WORDS[:4])]
    sequencer.grow("one", at=timezone.now())
    codes += [(send(client, words, key=f"{number}" * 24), words) for number, words in enumerate(WORDS[4:many], start=4)]
    sequencer.grow("one", at=timezone.now())
    return [take(client, code, words=words) for code, words in codes]


def verify(folder: Path, receipt: str | bytes, *more: str, keys: str, words: str = "", lang: str = "vi") -> tuple[int, str]:
    """Return how the tool ends and what it says, alone in an empty folder with a bare Python."""
    raw = receipt if isinstance(receipt, bytes) else receipt.encode()
    (folder / "receipt").write_bytes(raw)
    (folder / "keys").write_text(keys, encoding="utf-8")
    (folder / "words").write_text(words, encoding="utf-8")
    asked = ["receipt", "--key", "keys", "--lang", lang, *(["--words", "words"] if words else []), *more]
    done = subprocess.run([sys.executable, "-I", "-S", str(TOOL), *asked], cwd=folder, capture_output=True, check=False)
    return done.returncode, (done.stdout + done.stderr).decode()
