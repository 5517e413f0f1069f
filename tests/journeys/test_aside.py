"""A denunciation that slipped into any lane: set aside, printed whole, taken out, and looked for in every store after."""

import logging
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate, now

from danvan.base.agencies.models import Agency
from danvan.base.files import actions as files
from danvan.base.jobs import actions as jobs
from danvan.base.journal import sequencer
from danvan.base.matters.models import Matter
from danvan.base.office import actions as office
from danvan.base.office.models import Purge
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, conduct, information, land, trouble, voters
from danvan.check.petitions.models import Denunciation
from danvan.check.petitions.queries.aside import KINDS
from danvan.site.village import Village
from tests import pictures
from tests.journeys import cases, test_purge
from tests.journeys.test_purge import done, found, send, stores

_folders, village = test_purge._folders, test_purge.village  # fixtures
PLANTED = {kind: f"Mỏ Đá {name} Xay Gió" for kind, name in zip(sorted(KINDS), ("Cối", "Nón", "Gùi", "Thúng", "Nong", "Nia", "Rổ", "Sàng", "Mẹt"), strict=False)}
ORDINARY = "Cây đa đầu làng đổ ngang đường"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def settle(village: Village) -> dict[str, Actor]:
    """Put a province above the commune and somebody above that, each with a head, and return everybody by name."""
    top = Agency.objects.create(code="tren", name="Cơ quan cấp trên của tỉnh", kind="department", valid_from=date(2025, 7, 1))
    above = Agency.objects.create(code="tinh", name="UBND tỉnh", kind="province", above=top, valid_from=date(2025, 7, 1))
    Agency.objects.filter(pk=village.commune.pk).update(above=above)
    heads = {}
    for code, of in (("phuc", above), ("binh", top)):
        head = Person.objects.settle(code=code, name=code)
        heads[code] = Actor(head)
        Role.objects.create(person=head, agency=of, word="leader", valid_from=date(2025, 7, 1))
    village.commune.refresh_from_db()
    return heads


def picture(words: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(f"{words}.jpg", pictures.picture(turned=True, colour="navy") + words.encode(), "image/jpeg")


def petition(village: Village, *, words: str, kind: str) -> Matter:
    """Return a petition that is reopened after its answer, each step with words of its own."""
    photo = files.take(picture(words), pictures_only=True)
    sent = petitions.submit(f"{words} a", place=village.thon_dong, where=f"{words} b", by=village.lan, at=now(), photo=photo, kind=kind)
    return sent.matter


def opinion(village: Village, *, words: str, kind: str) -> Matter:
    place = type(village.thon_dong).objects.get(pk=village.thon_dong.pk)
    sent = conduct.submit(f"{words} a", place=place, about_head=False, where=f"{words} b", by=village.lan, at=now())
    petitions.ask_back(sent, question=f"{words} c", by=village.hoa, at=now())
    petitions.complete(sent, text=f"{words} d", by=village.lan, at=now())
    conduct.answer(sent, done=f"{words} e", no_proof="ứng xử", by=village.hoa, at=now())
    petitions.reopen(sent, reason=f"{words} f", by=village.lan, at=now())
    return sent.matter


def troubled(village: Village, *, words: str, kind: str) -> Matter:
    about = petitions.submit(ORDINARY, place=village.thon_dong, by=village.ba, at=now()).matter
    return trouble.submit(f"{words} a", about=Matter.objects.get(pk=about.pk), by=village.ba, at=now()).matter


def complaint(village: Village, *, words: str, kind: str) -> Matter:
    said = complaints.Words(
        complainant=f"{words} a", address=f"{words} b", against=f"{words} c", decided_by=f"{words} d", text=f"{words} e", request=f"{words} f"
    )
    brought = complaints.take_in(said, receipt=cases.receipt(localdate()), settler=village.commune, by=village.tu, at=now())
    complaints.take_evidence(brought, words=f"{words} g", file=files.keep(pictures.picture(colour="teal")), by=village.tu, at=now())
    return brought.matter


def recommendation(village: Village, *, words: str, kind: str) -> Matter:
    session = voters.call("Kỳ họp", agency=village.commune, council="commune", opens_on=localdate(), next_on=date(2090, 1, 1), by=village.tu, at=now())
    collected = voters.Collected(by="front", on=localdate(), place=village.thon_dong)
    return voters.take_in(f"{words} a", session=session, collected=collected, by=village.tu, at=now()).matter


def request(village: Village, *, words: str, kind: str) -> Matter:
    asked = information.Asked(requester=f"{words} a", address=f"{words} b", asked=f"{words} c", purpose=f"{words} d", way="electronic")
    sent = information.submit(asked, agency=village.commune, by=village.lan, at=now())
    information.seek(sent, agency=village.works, is_complex=False, by=village.tu, at=now())
    file = files.take(SimpleUploadedFile("a.pdf", PDF + words.encode(), "application/pdf"), pictures_only=False)
    information.propose(sent, reply=information.Reply(outcome="full", answer=f"{words} e", file=file), by=village.minh, at=now())
    return sent.matter


def dispute(village: Village, *, words: str, kind: str) -> Matter:
    asked = land.Asked(
        asker=f"{words} a", address=f"{words} b", other_party=f"{words} c", other_address=f"{words} d", plot=f"{words} e", about=f"{words} f"
    )
    return land.submit(asked, agency=village.commune, received_on=localdate(), by=village.lan, at=now()).matter


BEGIN: dict[str, Callable[..., Matter]] = {
    **dict.fromkeys(("feedback", "report"), petition), "conduct": opinion, "trouble": troubled, "complaint": complaint,
    "voters": recommendation, "information": request, "land": dispute,
}


def set_aside(village: Village, matter: Matter, *, number: int, by: Actor) -> str:
    """Set a matter aside through the pages and return its slip."""
    done(send(by, "petitions:set_aside", matter.code, sealed_ref=f"{number}/2026", about="others"))
    printed = send(by, "petitions:envelope", matter.code)
    assert printed.status_code == 200
    return str(printed.content.decode())


def test_whatever_lane_it_slipped_into_all_of_it_is_on_the_slip_and_then_in_no_store(
    village: Village, world: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    heads = settle(village)
    matters = {kind: BEGIN[kind](village, words=words, kind=kind) for kind, words in PLANTED.items()}
    jobs.run_due(at=now())
    sequencer.grow("one", at=now())
    kept = stores(world, log="", tmp_path=tmp_path)
    assert not [kind for kind, words in PLANTED.items() if not found(kept, word=words)]

    for number, (kind, matter) in enumerate(matters.items(), start=1):
        by = {"conduct": village.hoa, "trouble": heads["phuc"], "information": village.minh}.get(kind, village.tu)
        slip = set_aside(village, matter, number=number, by=by)
        parts = {"conduct": "abcdef", "complaint": "abcdefg", "information": "abcde", "land": "abcdef"}.get(kind, "a")
        assert not [f"{kind} {part}" for part in parts if f"{PLANTED[kind]} {part}" not in slip]
        assert ("data:image/jpeg" in slip) == (kind in ("feedback", "report", "complaint")), kind
        assert ("data:application/pdf" in slip) == (kind == "information"), kind
    later = now() + timedelta(hours=24, minutes=1)
    assert office.purge_due(at=later) == len(KINDS) - 3  # those above confirm an opinion, who was given trouble, and a complaint
    for kind, by in (("conduct", heads["phuc"]), ("complaint", heads["phuc"]), ("trouble", heads["binh"])):
        done(send(by, "office:act_on_purge", matters[kind].code, "confirm", sure="on"))
    jobs.run_due(at=later)
    test_purge.scrub()

    kept = stores(world, log=caplog.text, tmp_path=tmp_path)
    assert not {kind: where for kind, words in PLANTED.items() if (where := found(kept, word=words))}
    assert found(kept, word=ORDINARY)
    assert Purge.objects.filter(done_at=None).count() == 0
    assert Denunciation.objects.count() == len(KINDS)
