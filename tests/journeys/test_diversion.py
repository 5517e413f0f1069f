"""Words that must not be kept here: met before they are stored. Every store is looked through for what was planted."""

import logging
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from django.utils.timezone import localdate, now

from danvan.base.jobs import actions as jobs
from danvan.base.journal import sequencer
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.office import actions as office
from danvan.base.office.models import Purge
from danvan.check.petitions.models import Denunciation
from danvan.site.village import Village
from tests.journeys import test_purge
from tests.journeys.test_purge import done, found, photo, send, stores
from tests.worlds import As

_folders, village = test_purge._folders, test_purge.village  # fixtures
PLANTED = "Mỏ Đá Cối Xay Gió"
ACCUSES = f"Tôi tố cáo ông trưởng thôn ở {PLANTED} lập hồ sơ khống"
ORDINARY = "Cây đa đầu làng đổ ngang đường"


def answered(village: Village) -> Matter:
    """Send an ordinary petition and let it be answered, so that its author may write again."""
    done(send(village.lan, "petitions:submit", text=ORDINARY, place="thon-dong"))
    matter = Matter.objects.get(house="petitions")
    acts: tuple[tuple[Any, str, dict[str, Any]], ...] = (
        (village.tu, "classify", {"agency": village.works.pk, "subject": village.lighting.pk}),
        (village.minh, "ask_back", {"note": "Cây nào?"}),
    )
    for by, verb, data in acts:
        done(send(by, "petitions:act", matter.code, verb, **data))
    return matter


def test_what_is_diverted_is_in_no_table_file_log_cache_cookie_or_index(
    village: Village, world: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    matter, entries = answered(village), Entry.objects.count()
    browser, shown = As().of(village.lan), []
    sent = {"text": ACCUSES, "where": PLANTED, "place": "thon-dong", "phone": "0912345678", "agreed": "on", "photo": photo("green", words=PLANTED)}
    cited = sent | {"text": ORDINARY, "where": "", "concerns": "regulation", "cited": ACCUSES}
    shown.append(browser.post(reverse("petitions:submit"), sent | {"form_key": "d" * 24}))
    shown.append(browser.post(reverse("petitions:submit"), cited | {"photo": photo("blue", words=PLANTED), "form_key": "f" * 24}))
    shown.append(browser.post(reverse("petitions:act", args=[matter.code, "complete"]), {"note": ACCUSES, "form_key": "e" * 24}))
    assert all("đừng gửi qua mạng" in one.content.decode() for one in shown)
    jobs.run_due(at=now())
    sequencer.grow("one", at=now())

    kept = stores(world, log=caplog.text, tmp_path=tmp_path)
    assert found(kept, word=PLANTED) == []
    assert found(kept, word=ORDINARY)
    assert PLANTED not in str(browser.cookies)
    assert Entry.objects.count() == entries


def slipped_in(village: Village) -> Matter:
    """Send what is a denunciation, insisting that it is feedback, and let it be dealt with until somebody reads it."""
    sent = {"text": ACCUSES, "where": PLANTED, "place": "thon-dong", "photo": photo("green", words=PLANTED), "la_phan_anh": "1"}
    done(send(village.lan, "petitions:submit", **sent))
    matter = Matter.objects.get(house="petitions")
    done(send(village.tu, "petitions:act", matter.code, "classify", agency=village.works.pk, subject=village.lighting.pk))
    done(send(village.minh, "petitions:act", matter.code, "ask_back", note=PLANTED))
    jobs.run_due(at=now())
    sequencer.grow("one", at=now())
    return matter


def test_what_slipped_through_is_out_of_sight_at_once_printed_once_and_gone_everywhere_within_a_day(
    village: Village, world: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    done(send(village.ba, "petitions:submit", text=ORDINARY, place="thon-dong"))
    kept_one = Matter.objects.get(house="petitions")
    Matter.objects.filter(pk=kept_one.pk).update(house="other")  # so that the next is found alone
    matter = slipped_in(village)
    Matter.objects.filter(pk=kept_one.pk).update(house="petitions")
    assert len(found(stores(world, log="", tmp_path=tmp_path), word=PLANTED)) >= 2

    done(send(village.minh, "petitions:set_aside", matter.code, sealed_ref="12/2026", about="others"))
    page, slip = reverse("petitions:page", args=[matter.code]), reverse("petitions:envelope", args=[matter.code])
    for who in (village.lan, village.tu, village.minh, village.hoa):
        assert As().of(who).get(page).status_code == (410 if who is village.lan else 404)
        assert PLANTED not in As().of(who).get(page).content.decode()
        assert PLANTED not in As().of(who).get(reverse("site:search") + f"?q={PLANTED}").content.decode().replace(f'value="{PLANTED}"', "")
    clerk = As().of(village.minh)
    assert clerk.get(slip).status_code == 200
    printed = clerk.post(slip, {"form_key": "p" * 24})
    assert (PLANTED in printed.content.decode(), "data:image/jpeg" in printed.content.decode()) == (True, True)
    assert printed["Cache-Control"] == "private, no-store"
    assert [clerk.get(slip).status_code, clerk.post(slip).status_code, As().of(village.hoa).get(slip).status_code] == [404] * 3

    later = now() + timedelta(hours=24, minutes=1)
    assert office.purge_due(at=now() + timedelta(hours=23)) == 0
    assert [office.purge_due(at=later), office.purge_due(at=later)] == [1, 0]
    jobs.run_due(at=later)
    test_purge.scrub()
    kept = stores(world, log=caplog.text, tmp_path=tmp_path)
    assert found(kept, word=PLANTED) == []
    assert found(kept, word=ORDINARY)
    assert As().of(village.lan).get(page).status_code == 410
    row = Denunciation.objects.get()
    assert (row.sealed_ref, row.matter.agency, row.received_on) == ("12/2026", village.commune, localdate(matter.opened_at))
    assert Purge.objects.get().confirmed_by is None
    assert Entry.objects.get(word="office.purged").facts["confirmed"] == 0


def test_what_was_marked_in_error_comes_back_as_it_was_by_who_marked_it_and_not_by_the_head(village: Village, world: str) -> None:
    matter = slipped_in(village)
    done(send(village.tu, "petitions:set_aside", matter.code, sealed_ref="13/2026", about="others"))
    send(village.hoa, "office:act_on_purge", matter.code, "drop")
    assert Matter.objects.get(pk=matter.pk).state == "set_aside"
    done(send(village.tu, "office:act_on_purge", matter.code, "drop"))
    assert office.purge_due(at=now() + timedelta(days=2)) == 0
    assert Matter.objects.get(pk=matter.pk).state == "waiting"
    done(send(village.lan, "petitions:act", matter.code, "complete", note="Thêm", la_phan_anh="1"))


def test_who_does_not_serve_where_it_lies_cannot_set_it_aside(village: Village, world: str) -> None:
    matter = slipped_in(village)
    for who in (village.lan, village.son, village.linh):
        assert send(who, "petitions:set_aside", matter.code, sealed_ref="14/2026", about="others").status_code in (403, 404)
    assert "Số này đã có trong sổ" not in send(village.tu, "petitions:set_aside", matter.code, sealed_ref="x").content.decode()
    assert not Purge.objects.exists()
