"""Sets the tests up: which database they run on, a template of it made once, and the cast of the village."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import django
import pytest
from django.conf import settings

# Before Django reads its settings: a worker of one run shares nothing with another's.
FOLDER = Path(tempfile.mkdtemp(prefix="danvan-test-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
KIND = os.environ.get("DANVAN_TEST_DATABASE", "sqlite")
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "danvan.site.settings",
    "DANVAN_VAR": str(FOLDER),
    "DANVAN_HTTPS": "off",
    "DANVAN_HOSTS": "testserver,127.0.0.1,localhost",
    "DANVAN_ROLE": "login",
    "DANVAN_SECOND_FACTOR": "offered",  # the tests that are about it ask for it
}
(FOLDER / "static").mkdir()
if KIND == "postgresql":
    if "DANVAN_TEST_PG_URL" not in os.environ:
        pytest.exit("Chạy qua: .venv/bin/python -m tests.cluster exec -- .venv/bin/python -m pytest", returncode=2)
    os.environ["DATABASE_URL"] = os.environ["DANVAN_TEST_PG_URL"]
else:
    os.environ["DATABASE_URL"] = f"sqlite:///{FOLDER / 'template.sqlite3'}"

django.setup()  # the imports below need it
del os.environ["DJANGO_SETTINGS_MODULE"]  # else a worker of xdist inherits it, and reads the settings before this file
settings.STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}  # as they lie

from danvan.base.brakes import rubbish
from danvan.base.brakes import views as brakes
from danvan.base.editions import composed
from danvan.check.petitions.actions import slowing
from tests.seeds import shared
from tests.village import village
from tests.worlds import As, client, django_db_setup, world
from tools import catalogue

catalogue.make()
composed.doubt()

__all__ = ["As", "client", "django_db_setup", "shared", "village", "world"]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let nothing that only a test of the other database can show run here."""
    brakes.sent.start_over()  # all tests send from one address
    rubbish.said.start_over()
    slowing.asked.start_over()
    (FOLDER / "ledger-head").unlink(missing_ok=True)  # each test's database begins anew, which is no restore
    if (only := item.get_closest_marker("only")) and KIND not in only.args:
        pytest.skip(f"shown on {' and '.join(only.args)}")
