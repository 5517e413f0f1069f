"""What a stranger learns who opens every entry of the journal, one after the other: of denunciations not so much as a number."""

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.journal import queries as journal
from danvan.base.journal import sequencer
from danvan.base.journal.models import Entry, Leaf
from danvan.base.matters.models import Matter, Sight
from danvan.base.office import actions as office
from danvan.base.office.models import Purge
from danvan.base.office.queries import purges
from danvan.engines import ledger
from danvan.site.entries import said
from danvan.site.offices import TOLD
from tests.house.scene import NOW, Scene, play
from tests.worlds import As

LATER = NOW + timedelta(days=2)
OF_TAKING_OUT = ("office.purge_asked", "office.slip_printed", "office.purged", "office.purge_dropped", "denunciations.sealed")


@pytest.fixture
def scene(db: None) -> Scene:
    """Return the scene after three were set aside: one was purged, one is brought back, one waits; a complaint was looked at."""
    scene = play()
    by = scene.village.tu
    for name, number in (("submitted", "6/2025"), ("reported", "7/2025"), ("others", "8/2025")):
        asked = office.set_aside(scene.petitions[name].matter, sealed=number, by=by, at=NOW)
        if name == "submitted":
            office.print_slip(asked, by=by, at=NOW)
        if name == "reported":
            office.drop_purge(asked, by=by, at=NOW)
    back = office.set_aside(scene.voters["replied"].matter, sealed="9/2025", by=by, at=NOW)  # everybody sees it again
    office.drop_purge(back, by=by, at=NOW)
    assert office.purge_due(at=LATER) == 1
    sequencer.hold("scene", at=LATER)
    sequencer.grow("scene", at=LATER)
    return scene


def tells(answer: Any, *, code: str) -> bool:
    """Return whether an answer leads to a matter by its code: a page by a link, a file by any word; one that failed does not."""
    if answer.status_code != 200:
        return False
    text = b"".join(answer).decode() if answer.streaming else str(answer.text)
    return f"/{code}" in text.partition("<main")[2].partition("</main>")[0] if "<main" in text else code in text


def body(text: str) -> str:
    """Return the words of a page's own part, without what surrounds it."""
    main = text.partition("<main")[2].partition("</main>")[0]
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", main).split()))


def test_a_stranger_who_opens_every_entry_counts_nothing_that_was_set_aside_and_no_complaint(scene: Scene) -> None:
    entries = list(Entry.objects.select_related("agency", "matter"))
    kinds = {matter.kind for matter in Matter.objects.filter(house="petitions")}
    assert kinds >= {"complaint", "land", "information", "conduct", "contribution", "feedback", "report", "voters"}
    assert {entry.word for entry in entries} >= set(OF_TAKING_OUT)
    nobody, told = As(), {entry.pk: body(As().get(reverse("site:entry", args=[entry.pk])).text) for entry in entries}
    for entry in entries:
        names = (said(entry), entry.agency.name, f"{entry.at:%d/%m/%Y}", entry.commitment, entry.code)
        open_to_all = entry.matter.house not in TOLD or entry.matter.kind in TOLD[entry.matter.house]
        if entry.word in OF_TAKING_OUT or not open_to_all:
            assert not [name for name in names if name in told[entry.pk]], (entry.word, entry.matter.kind)
        else:
            assert all(name in told[entry.pk] for name in names[:4]), (entry.word, entry.matter.kind)
    shut = [re.sub(r"[0-9a-f]{64}|[0-9]+", "", told[entry.pk]) for entry in entries if "Mã băm" in told[entry.pk]]
    assert len(set(shut)) == 1 < len(shut)  # a denunciation, a complaint and a purge read alike
    late = body(nobody.get(reverse("site:overdue")).text)
    assert "không cơ quan nào gỡ bỏ" in late
    assert purges.counted(since=NOW - timedelta(days=1)) == []
    page = body(nobody.get(reverse("petitions:recommendation", args=[scene.voters["replied"].matter.code])).text)
    assert "Không có gì phải xóa" not in page
    assert "nội dung không được phép" not in page


def test_the_hash_that_is_shown_is_the_leaf_of_a_tree_that_stands(scene: Scene) -> None:
    assert journal.tree_stands()
    for entry in Entry.objects.filter(word__in=OF_TAKING_OUT).select_related("agency"):
        leaf = Leaf.objects.get(entry=entry)
        page = body(As().get(reverse("site:entry", args=[entry.pk])).text)
        shown = next(iter(re.findall(r"Mã băm trong cây ([0-9a-f]{64})", page)))
        assert bytes.fromhex(shown) == journal.hashed(entry) == ledger.leaf(ledger.canonical([*journal.told(entry), entry.commitment]))
        assert As().get(reverse("journal:leaf", args=[leaf.index])).status_code == 200


def test_who_deals_with_it_reads_what_was_done_and_without_sight_its_house_decides(scene: Scene) -> None:
    hoa, lan = As().of(scene.village.hoa), As().of(scene.village.lan)
    taken_up = Entry.objects.select_related("agency").get(word="petitions.taken_up")
    where = reverse("site:entry", args=[taken_up.pk])
    assert said(taken_up) in body(hoa.get(where).text)
    assert said(taken_up) not in body(lan.get(where).text)
    dropped = Entry.objects.filter(word="office.purge_dropped", matter=scene.petitions["reported"].matter).get()
    where = reverse("site:entry", args=[dropped.pk])
    assert said(dropped) in body(hoa.get(where).text)
    assert said(dropped) not in body(lan.get(where).text)  # its author was told nothing of it either
    _leaves_no_public_place(scene)
    entry = Entry.objects.get(word="petitions.mediation_taken_up")
    Sight.objects.filter(matter=entry.matter_id).delete()
    assert said(entry) not in body(As().get(reverse("site:entry", args=[entry.pk])).text)


def test_a_score_says_neither_day_nor_code_and_secrets_alone_are_counted_as_taken_out(scene: Scene) -> None:
    agency = scene.village.commune
    where = reverse("scorecards:line", args=[agency.code, "answered-on-time"]) + "?tu=2025-09-01&den=2025-09-30"
    counted = Entry.objects.filter(agency=agency, facts__has_key="on_time").select_related("matter")
    known = {entry.matter.kind for entry in counted if entry.word in ("petitions.taken_up", "petitions.sought", "petitions.mediation_taken_up")}
    assert known & {"complaint", "land", "information"}
    page, own = As().get(where).text, As().of(scene.village.hoa).get(where).text
    assert not [entry.code for entry in counted if entry.code in page]
    complaint = next(entry for entry in counted if entry.matter.kind == "complaint")
    assert "Việc không công khai từng vụ" in page
    assert complaint.code in own
    # a state secret that was taken out is an office's own act, and is counted
    asked = office.ask_purge(scene.petitions["routed"].matter, reason="state_secret", basis="117/2025/QH15", by=scene.village.tu, at=NOW)
    office.purge(asked, by=scene.village.hoa, at=NOW)
    assert purges.counted(since=NOW - timedelta(days=1)) == [(scene.petitions["routed"].matter.agency.name, 1)]
    assert Purge.objects.filter(done_at__isnull=False).count() == 2


def _leaves_no_public_place(scene: Scene) -> None:
    """Check that what was public is found nowhere by a stranger once it is set aside: no list, feed, file, search or interface."""
    matter, month = scene.petitions["answered"].matter, f"{NOW:%Y-%m}"
    places = [
        reverse("petitions:public_list"), reverse("petitions:public_feed"), reverse("petitions:public_corrections"),
        reverse("petitions:public_page", args=[matter.code]), f"{reverse('site:search')}?tim={matter.code}",
        reverse("petitions:public_month", args=[month, "json"]), reverse("open311:request", args=[matter.code, "json"]),
        f"{reverse('open311:requests', args=['json'])}?service_request_id={matter.code}",
    ]
    told = [where for where in places if tells(As().get(where), code=matter.code)]
    assert {places[0], places[1], places[3], places[5]} <= set(told)
    office.set_aside(matter, sealed="10/2025", by=scene.village.tu, at=NOW)
    left = {where: As().get(where) for where in places}
    assert left[places[3]].status_code == 404
    assert not [where for where, page in left.items() if tells(page, code=matter.code)]
