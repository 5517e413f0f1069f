"""Where the shared source documents and the corpus are: data for tests, never part of the project."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("DANVAN_SHARED", ROOT.parent / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared data; without it a test is skipped and says why."""
    if not SHARED.is_dir():
        pytest.skip(f"the shared data is not at {SHARED}; set DANVAN_SHARED")
    return SHARED
