"""The product's settings, with the yardstick's four addresses beside its own."""

from pathlib import Path

from danvan.site.settings import *  # noqa: F403 - the very same, but for the names below
from danvan.site.settings import TEMPLATES as THEIRS

ROOT_URLCONF = "bench.urls"
TEMPLATES = [THEIRS[0] | {"DIRS": [Path(__file__).parent / "templates"]}]
SECOND_FACTOR = "offered"  # the officer of the benchmark comes by password alone
