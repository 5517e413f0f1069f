"""A worker that is killed between any two steps loses no package, takes none twice, and sends none half."""

from functools import partial
from pathlib import Path

import pytest
from django.test import override_settings

from danvan.base.jobs.models import Job
from danvan.base.journal.models import Entry
from danvan.do.directives import actions, jobs
from danvan.do.directives.models import Arrival, Directive, Exchange
from danvan.do.directives.tests.folder import lay, left, plan
from danvan.do.directives.tests.plan import registered
from danvan.do.directives.tests.test_collect import AN_HOA, word
from danvan.engines import edxml
from tests import killing
from tests.village import at, settle

NOW = at("2026-02-01 08:00")
KNOWN_AS = "x,2026/01/05,12"
OFFICE = {"OFFICE_CODE": "000.00.12.H26", "OFFICE_AGENCY": "an-binh"}
run = partial(killing.run, on_disk=True)


def sent() -> Directive:
    village = settle()
    directive = registered(village)
    actions.send(directive, document_id=KNOWN_AS, to=(AN_HOA,), by=village.tu, at=at("2026-01-06 09:00"))
    return directive


def laid(folder: Path, *, step: int) -> None:
    """Lay down a plan, word of a receiver, and something that is no package, each new for every step."""
    lay(folder, plan(str(1000 + step), at=NOW), name="a.edxml", at=NOW, seconds=3600)
    lay(folder, word(AN_HOA, of=KNOWN_AS, description=str(step)), name="b.edxml", at=NOW, seconds=3600)
    lay(folder, b"no package %d" % step, name="c.edxml", at=NOW, seconds=3600)


@pytest.mark.only("sqlite")  # the steps on the disk are the same; those in the database are one transaction on both
def test_wherever_the_worker_is_killed_each_package_is_taken_once(world: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    kills = 0
    with override_settings(**OFFICE, EXCHANGE_IN=str(folder), FILES_FOLDER=tmp_path / "files"):
        sent()
        for step in range(1, 200):
            laid(folder, step=step)
            if run(lambda: jobs.collect(at=NOW), killed_at=step):
                break
            kills += 1
            jobs.collect(at=NOW)
        asked = kills + 1

    assert kills >= 30
    codes = [edxml.read(bytes(one.content)).code for one in Arrival.objects.filter(stage="waiting").order_by("pk")]
    assert sorted(codes) == sorted(f"{1000 + step}/KH-UBND" for step in range(1, asked + 1))
    heard = Entry.objects.filter(word="directives.heard_of").count()
    assert heard == Exchange.objects.filter(kind="status").count() == Arrival.objects.filter(kind="status").count() == asked
    assert Arrival.objects.filter(stage="refused").count() == asked
    aside = [name for name in left(folder) if not Path(name).name.startswith(".")]
    assert len(aside) == 2 * asked  # each bad file and its reason, and nothing else
    assert all(name.startswith("khong-nhan/") for name in aside)


@pytest.mark.only("sqlite")
def test_wherever_the_worker_is_killed_what_goes_out_lies_there_whole(world: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with override_settings(**OFFICE, EXCHANGE_OUT=str(folder), FILES_FOLDER=tmp_path / "files"):
        directive, job = sent(), Job.objects.get(task=actions.DELIVER)
        kills = 0
        for step in range(1, 30):
            came_through = run(lambda: jobs.deliver(job, at=NOW), killed_at=step)
            there = [path for path in folder.iterdir() if not path.name.startswith(".")]
            assert [edxml.read(path.read_bytes()).document_id for path in there] in ([], [KNOWN_AS])
            if came_through:
                break
            kills += 1

    assert kills >= 4
    assert [path.name for path in there] == [f"{directive.matter.code}-{Exchange.objects.get().pk}.edxml"]
