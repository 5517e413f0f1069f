"""Who is given a receipt, when, and what of it is nobody else's business."""

from datetime import timedelta

import pytest
from django.utils import timezone

from danvan.base.journal import audits, queries, receipts, sequencer
from danvan.base.journal.models import Entry, EntryContent
from danvan.engines import ledger
from tests.ground import errand
from tests.receipts import WORDS, send, take
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-28 09:00")
KEY = "k" * 24
PAGES = ("bien-nhan", "loi-hua", "loi-gui", "ma-qr")


def page(client: As, where: str) -> tuple[int, str]:
    """Return the status and the text of a page."""
    answer = client.get(where)
    return answer.status_code, answer.content.decode()


def test_at_once_there_is_a_promise_and_after_sequencing_the_receipt(village: Village, client: As) -> None:
    errand(village.commune, at=NOW)
    sequencer.grow("one", at=NOW)  # the log was begun
    code = send(client, WORDS[0], key=KEY)
    shown = page(client, f"/phan-anh/{code}/da-nhan")[1]
    assert f"/so-cai/loi-hua/{code}" in shown
    assert f"/so-cai/bien-nhan/{code}" not in shown
    assert page(client, f"/so-cai/bien-nhan/{code}")[0] == 404
    assert page(client, f"/so-cai/loi-hua/{code}")[1].startswith(ledger.PROMISE)

    sequencer.grow("one", at=timezone.now())
    for where in (f"/phan-anh/{code}/da-nhan", f"/phan-anh/{code}"):
        assert f"/so-cai/bien-nhan/{code}" in page(client, where)[1]
    assert page(client, f"/so-cai/bien-nhan/{code}")[1].startswith("c2sp.org/tlog-proof@v1\n")


def test_what_was_promised_is_what_the_receipt_holds_and_both_are_the_same_each_time(village: Village, client: As) -> None:
    code = send(client, WORDS[0], key=KEY)
    sequencer.grow("one", at=timezone.now())
    first = take(client, code, words=WORDS[0])
    errand(village.commune, at=NOW)
    sequencer.grow("one", at=timezone.now())
    assert take(client, code, words=WORDS[0]) == first
    lines = first.promise.split("\n")
    assert f"extra {lines[3]}" in first.receipt
    entry = Entry.objects.get(code=code)
    assert lines[2] == (entry.at + receipts.PROMISED).isoformat()


def test_only_the_author_and_those_who_deal_with_it_are_given_anything(village: Village, client: As) -> None:
    code = send(client, WORDS[0], key=KEY)
    sequencer.grow("one", at=timezone.now())
    for where in PAGES:
        assert page(client, f"/so-cai/{where}/{code}")[0] == 200
        assert page(As().of(village.tu), f"/so-cai/{where}/{code}")[0] == 200
        for other in (As(), As().of(village.lan), As().of(village.minh)):
            assert page(other, f"/so-cai/{where}/{code}")[0] == 404


def test_whoever_may_look_at_a_public_matter_is_not_given_its_receipt(village: Village, client: As) -> None:
    asked = errand(village.commune, at=NOW, visibility="public")
    sequencer.grow("one", at=NOW)
    assert page(client, f"/so-cai/bien-nhan/{asked.matter.code}")[0] == 404


def test_a_receipt_bears_no_words_and_does_not_open_who_wrote_it_down(village: Village) -> None:
    asked = errand(village.commune, at=NOW, by=village.lan)
    sequencer.grow("one", at=NOW)
    entry, content = Entry.objects.select_related("agency").get(matter=asked.matter), EntryContent.objects.get()
    found = receipts.receipt(entry)
    assert found
    assert set(found.sealed.salts) == {"text"}
    assert found.sealed.holds("text", value="Cầu gỗ mục")
    assert not found.sealed.holds("@by", value="lan")
    assert content.salt not in str(found)
    assert "Cầu gỗ" not in found.text()


def test_a_content_that_was_erased_has_no_receipt_any_more_and_those_held_stay_true(village: Village, client: As) -> None:
    code = send(client, WORDS[0], key=KEY)
    sequencer.grow("one", at=timezone.now())
    held = take(client, code, words=WORDS[0])
    EntryContent.objects.all().delete()
    for where in ("bien-nhan", "loi-hua", "loi-gui"):
        assert page(client, f"/so-cai/{where}/{code}")[0] == 404
    assert page(client, f"/phan-anh/{code}/da-nhan")[0] == 200
    sent = client.post("/so-cai/kiem-tra", {"pasted": held.receipt, "said": held.words, "form_key": "x" * 24})
    assert "đúng từng chữ" in sent.content.decode()


def test_the_square_code_leads_to_whether_the_entry_was_changed(village: Village, client: As) -> None:
    code = send(client, WORDS[0], key=KEY)
    entry = Entry.objects.select_related("agency").get(code=code)
    here = f"/so-cai/muc/{entry.pk}/{queries.hashed(entry).hex()}"
    assert "đang chờ xếp vào sổ" in page(As(), here)[1]
    sequencer.grow("one", at=timezone.now())
    assert "còn nguyên" in page(As(), here)[1]
    assert "KHÁC" in page(As(), here[:-1] + ("0" if here[-1] != "0" else "1"))[1]
    assert page(client, f"/so-cai/ma-qr/{code}")[1].startswith("<svg")
    assert WORDS[0] not in page(As(), here)[1]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [({}, "Chưa có biên nhận"), ({"pasted": "x" * 70_000}, "dài hơn mọi biên nhận"), ({"pasted": "xin chào"}, "Đây không phải biên nhận")],
)
def test_what_is_no_receipt_is_told_so_and_stays_as_it_was_typed(client: As, db: None, sent: dict[str, str], sentence: str) -> None:
    shown = client.post("/so-cai/kiem-tra", {**sent, "form_key": "x" * 24}).content.decode()
    assert sentence in shown
    assert sent.get("pasted", "") in shown


@pytest.mark.parametrize("where", ["diem-chot", "la/0", "noi-tiep/2/1", "noi-tiep/0/9", "muc/99/00"])
def test_what_the_log_does_not_have_is_not_there(client: As, db: None, where: str) -> None:
    assert page(client, f"/so-cai/{where}")[0] == 404


def test_an_entry_that_waits_too_long_is_told_by_the_check_and_by_the_page_of_health(village: Village, client: As) -> None:
    errand(village.commune, at=timezone.now() - timedelta(seconds=61))
    assert "1 mục nhật ký đã chờ quá 60 giây" in audits.troubles(at=timezone.now())[0]
    assert client.get("/suc-khoe").status_code == 500
    sequencer.grow("one", at=timezone.now())
    assert audits.troubles(at=timezone.now()) == []
    assert client.get("/suc-khoe").status_code == 200
