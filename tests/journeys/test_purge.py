"""A planted secret purged from every store: what went in through the running pages is looked for everywhere after."""

import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import override_settings
from django.urls import reverse
from django.utils.timezone import localdate, now

from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.duties.models import Duty
from danvan.base.files import actions as files
from danvan.base.files.models import StoredFile
from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.journal import queries as journal
from danvan.base.journal import sequencer
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.notices.models import Notice
from danvan.base.office import actions as office
from danvan.base.office import commands
from danvan.base.office.models import Purge, Tick
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions import queries as petitions
from danvan.check.petitions.models import Petition
from danvan.check.scorecards.queries import score
from danvan.do.directives.models import Draft, Task
from danvan.site import databases
from danvan.site.village import Village, settle
from tests import canaries, pictures
from tests.worlds import As

SECRET = "Đồi Mũi Tên Hạ Chí"
OTHER = "Cây đa đầu làng vẫn còn nguyên"  # in a matter that nobody asks to purge


@pytest.fixture(autouse=True)
def _folders(tmp_path: Path) -> Iterator[None]:
    with override_settings(FILES_FOLDER=tmp_path / "files", NOTICES_FOLDER=tmp_path / "notices"):
        yield


@pytest.fixture
def village(world: str) -> Village:
    return settle()


def photo(colour: str, *, words: str = SECRET) -> SimpleUploadedFile:
    """Return a photo with words behind its last byte and in its name."""
    data = pictures.picture(turned=True, colour=colour) + f"{words} {colour}".encode()
    return SimpleUploadedFile(f"{words}.jpg", data, "image/jpeg")


def send(by: Actor | None, name: str, *args: str, **data: Any) -> Any:
    """Send a form as somebody's browser does, each time with a fresh key."""
    browser, key = As(), f"{now():%H%M%S%f}".ljust(24, "0")
    return (browser.of(by) if by else browser).post(reverse(name, args=args), {**data, "form_key": key})


def done(response: Any) -> None:
    """Check that a form was taken."""
    assert response.status_code == 302, response.content.decode()


def petition(village: Village, *, words: str, colour: str) -> Matter:
    """Send a petition through the pages and let offices deal with it until it is answered."""
    sent = {"text": f"{words} a", "place": "thon-dong", "where": f"{words} b", "photo": photo(colour, words=words), "concerns": "regulation", "cited": f"{words} k"}
    done(send(village.lan, "petitions:submit", **sent))
    matter = Matter.objects.get(house="petitions", author=village.lan.person, state="submitted")
    acts: tuple[tuple[Actor, str, dict[str, Any]], ...] = (
        (village.tu, "classify", {"agency": village.works.pk, "subject": village.lighting.pk}),
        (village.minh, "ask_back", {"note": f"{words} c"}),
        (village.lan, "complete", {"note": f"{words} d"}),
        (village.minh, "propose", {"outcome": "done", "done": f"{words} e", "done_by": f"{words} f", "no_proof": f"{words} g"}),
        (village.hoa, "send_back", {"note": f"{words} h"}),
        (village.minh, "propose", {"outcome": "done", "done": f"{words} i", "done_by": f"{words} j", "proof": photo(f"dark{colour}", words=words)}),
        (village.hoa, "approve", {}),
        (village.lan, "reopen", {"note": f"{words} k"}),
    )
    for by, verb, data in acts:
        day = {"done_on": f"{localdate():%d/%m/%Y}"} if verb == "propose" else {}
        done(send(by, "petitions:act", matter.code, verb, **data, **day))
    return matter


def directive(village: Village) -> Matter:
    """Register a document through the pages, assign what it sets, publish it and finish a task."""
    words = {"number": f"9/{SECRET}", "type": SECRET, "issuer": SECRET, "title": f"{SECRET} l"}
    text = f"Kế hoạch {SECRET} m. Phòng Kinh tế sửa đèn {SECRET} n."
    done(send(village.tu, "directives:register", **words, text=text, issued_on="01/09/2025", secrecy="ordinary"))
    matter = Matter.objects.get(house="directives")
    wanted = {"text": f"sửa đèn {SECRET} n", "lead": village.works.pk, "start": text.index("sửa")}
    done(send(village.tu, "directives:draft", matter.code, "add", **wanted))
    draft = Draft.objects.get(lead=village.works, state="confirmed")
    done(send(village.hoa, "directives:assign", matter.code, drafts=[draft.pk]))
    done(send(village.hoa, "directives:act", matter.code, "publish", basis=f"Điều 1 Luật 10/2022/QH15 {SECRET}"))
    task = Task.objects.get().matter.code
    done(send(village.minh, "directives:act_on_task", task, "report", percent="40", note=f"{SECRET} o"))
    done(send(village.minh, "directives:act_on_task", task, "finish", done=f"{SECRET} p", proof=photo("purple")))
    return matter


def never_finished() -> None:
    """Send somebody else's form that is refused, with a photo that is stored for when it is sent again."""
    sent = {"text": "", "where": OTHER, "place": "thon-dong", "photo": photo("orange", words=OTHER)}
    assert send(None, "petitions:submit", **sent).status_code == 200


def purge(village: Village, matter: Matter) -> None:
    """Have one person ask and another confirm, through the pages."""
    asked = {"reason": "state_secret", "basis": "117/2025/QH15", "sealed": "12/2026"}
    done(send(village.tu, "office:act_on_purge", matter.code, "ask", **asked))
    done(send(village.hoa, "office:act_on_purge", matter.code, "confirm", sure="on"))


def scrub() -> None:
    """Run the command as whoever owns the database."""
    if connection.vendor == "postgresql":
        databases.stand("danvan_owner")
    assert commands.scrub([]) == 0
    if connection.vendor == "postgresql":
        databases.stand("danvan_jobs")


def stores(world: str, *, log: str, tmp_path: Path) -> dict[str, bytes]:
    """Return what is kept anywhere, by name."""
    disk = [kept for kept in canaries.folder(tmp_path) if not kept[0].startswith("world.sqlite3")]
    return dict([*canaries.database(world), *disk, ("log", log.encode())])


def found(kept: dict[str, bytes], *, word: str) -> list[str]:
    """Return the names of the stores that hold a word."""
    return [name for name, data in kept.items() if canaries.holds(data, word=word)]


def test_a_planted_secret_is_purged_from_every_store_and_nothing_else_is(
    village: Village, world: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    kept_one = petition(village, words=OTHER, colour="blue")
    matters = [petition(village, words=SECRET, colour="green"), directive(village)]
    never_finished()
    jobs.run_due(at=now())
    sequencer.grow("one", at=now())
    planted = found(stores(world, log="", tmp_path=tmp_path), word=SECRET)
    assert len(planted) >= 5, planted  # the database's file or tables, and the files

    for matter in matters:
        purge(village, matter)
    assert StoredFile.objects.count() == 3  # of the petition that stays, and of the form that may yet be sent
    jobs.run_due(at=now())
    scrub()

    kept = stores(world, log=caplog.text, tmp_path=tmp_path)
    assert found(kept, word=SECRET) == []
    assert found(kept, word=OTHER)
    assert all(files.path(stored.sha256).exists() for stored in StoredFile.objects.all())
    assert Notice.objects.filter(matter=kept_one).exclude(body="").exists()


def test_the_tree_stands_and_the_journal_says_that_it_was_purged_with_figures_only(village: Village, world: str) -> None:
    matter = petition(village, words=SECRET, colour="green")
    sequencer.grow("one", at=now())
    purge(village, matter)
    sequencer.grow("one", at=now())

    assert journal.tree_stands()
    assert journal.contents_stand()
    entry = Entry.objects.get(word="office.purged")
    assert entry.facts == entry.facts | {"basis": "117/2025/QH15", "matters": 1, "rows": entry.facts["rows"], "files": 2}
    assert entry.facts["contents"] >= 9
    assert not Entry.objects.filter(facts__icontains="secret").exists()


def test_the_command_ticks_its_step_of_every_purge(village: Village, world: str) -> None:
    purge(village, petition(village, words=SECRET, colour="green"))
    scrub()
    assert Tick.objects.get().purge == Purge.objects.get()


def test_what_was_purged_owes_nothing_is_on_no_desk_and_costs_nobody_points(village: Village, world: str) -> None:
    matter = petition(village, words=SECRET, colour="green")
    year = {"start": localdate().replace(month=1, day=1), "end": localdate()}
    points = [line.points for line in score(village.works, **year)]
    assert Duty.objects.filter(matter=matter, closed_at=None).exists()
    purge(village, matter)

    later = localdate() + timedelta(days=90)
    assert not Duty.objects.filter(matter=matter, closed_at=None).exists()
    assert not duties.overdue(on=later).filter(matter=matter).exists()
    assert not duties.lapsing(at=now() + timedelta(days=90)).filter(matter=matter).exists()
    assert [line.points for line in score(village.works, **year)] == points
    assert "on_time" not in Entry.objects.get(word="office.purged").facts
    gone = Petition.objects.get(matter=matter)
    for actor in (village.tu, village.minh, village.hoa):
        assert not duties.desk(actor, on=localdate()).filter(matter=matter).exists()
        assert not petitions.inbox(actor, at=now()).filter(pk=matter.pk).exists()
    for actor in (village.tu, village.minh, village.hoa, village.lan, PLATFORM):
        assert moves.open_to(gone, by=actor, at=now()) == ()


def test_no_address_hands_out_what_was_purged_and_its_page_says_so_in_one_sentence(village: Village, world: str) -> None:
    browser = As()
    sent = {"text": SECRET, "place": "thon-dong", "photo": photo("green"), "form_key": "q" * 24}
    done(browser.post(reverse("petitions:submit"), sent))
    matter = Matter.objects.get(house="petitions")
    page = reverse("petitions:page", args=[matter.code])
    served = [page, *(f"{page}/{rest}" for rest in ("da-nhan", "phieu.docx", "phieu.pdf", "anh"))]
    assert [browser.get(where).status_code for where in served] == [200] * 5
    public = reverse("site:overdue")
    assert "không cơ quan nào gỡ bỏ" in As().get(public).content.decode()
    purge(village, matter)
    assert f"{village.commune.name}: 1 hồ sơ" in As().get(public).content.decode()

    assert [browser.get(where).status_code for where in served] == [410] * 5  # before any byte is shredded
    said = browser.get(page).content.decode()
    assert "gỡ bỏ theo quy trình" in said
    assert f"{now():%Y}" in said
    assert Purge.objects.get().basis in said
    assert reverse("journal:check") in said
    assert village.province.name not in said
    Agency.objects.filter(pk=village.commune.pk).update(above=village.province)
    assert village.province.name in browser.get(page).content.decode()  # whom to ask who finds it wrong
    staff = As().of(village.tu)
    assert [staff.get(where).status_code for where in (page, f"{page}/anh/goc", f"{page}/viec/classify")] == [410] * 3
    assert As().get(page).status_code == 404  # who never might have seen it
    asked = As().of(village.hoa)
    assert asked.get(reverse("office:purge", args=[matter.code])).status_code == 200
    asked.cookies["danvan_language"] = "en"
    assert "State secret" in asked.get(reverse("office:purge", args=[matter.code])).content.decode()


def test_whoever_sent_it_from_an_account_is_told_that_it_was_taken_out_when_and_why(village: Village, world: str) -> None:
    matter = petition(village, words=SECRET, colour="green")
    page, lan = reverse("petitions:page", args=[matter.code]), As().of(village.lan)
    assert [As().of(village.ba).get(page).status_code, lan.get(page).status_code] == [404, 200]
    purge(village, matter)
    answer = lan.get(page)
    assert answer.status_code == 410
    assert Purge.objects.get().basis in answer.content.decode()
    assert village.commune.name in answer.content.decode()
    assert As().get(page).status_code == 404
    assert lan.get(reverse("petitions:page", args=["0" * 8])).status_code == 404


class Fails(Exception):
    pass


def purge_and_fail(asked: Purge, *, by: Actor) -> None:
    """Purge, and have something else fail before the transaction holds."""
    with transaction.atomic():
        office.purge(asked, by=by, at=now())
        raise Fails


def test_a_purge_that_is_rolled_back_leaves_every_file_and_one_that_holds_none(village: Village, world: str) -> None:
    matter = petition(village, words=SECRET, colour="green")
    places = [files.path(digest) for both in StoredFile.objects.values_list("sha256", "public") for digest in both if digest]
    asked = office.ask_purge(matter, reason="state_secret", basis="117/2025/QH15", by=village.tu, at=now())
    with pytest.raises(Fails):
        purge_and_fail(asked, by=village.hoa)
    jobs.run_due(at=now())
    assert all(place.exists() for place in places)
    assert Petition.objects.get(matter=matter).photo

    office.purge(asked, by=village.hoa, at=now())
    assert all(place.exists() for place in places)
    assert not StoredFile.objects.exists()
    for _ in range(2):  # a worker that was killed before its tick does it again
        jobs.run_due(at=now())
        Job.objects.filter(task__endswith=".shred").update(done_at=None, due_at=now())
    assert not any(place.exists() for place in places)
    assert not Job.objects.filter(task__endswith=".shred").exclude(args={}).exists()


def test_bytes_that_somebody_sends_anew_after_a_purge_are_theirs(village: Village, world: str) -> None:
    matter = petition(village, words=SECRET, colour="green")
    purge(village, matter)
    anew = files.take(photo("green"), pictures_only=True)
    jobs.run_due(at=now())
    assert files.path(anew.sha256).exists()
    assert files.path(anew.public).exists()
