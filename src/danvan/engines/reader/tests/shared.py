"""Where the real texts are; they belong to their owners and are not part of the project."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[5]
SHARED = Path(os.environ.get("DANVAN_SHARED", ROOT.parent / "shared"))

needs_corpus = pytest.mark.skipif(
    not (SHARED / "corpus" / "evaluate.py").exists(),
    reason=f"the corpus of real texts is not at {SHARED}; set DANVAN_SHARED",
)
