"""The counter: a clerk writes down what somebody says, and the words, the code and the matter are that person's."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate, localtime

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import information
from danvan.check.petitions.actions.coming import Came
from danvan.check.petitions.forms import answering
from danvan.check.petitions.models import InformationRequest, Petition
from danvan.check.petitions.queries import receipts
from danvan.check.petitions.reports import feedback, returns_data
from tests.village import Village, at
from tests.worlds import As

COUNTER, ASK = "/phan-anh/tai-quay", "/phan-anh/thong-tin/tai-quay"
TYPED = {"came": "telephone", "text": "Cống ở ngã ba tắc", "place": "thon-dong", "form_key": "c" * 24}
THURSDAY = at("2026-03-05 10:00")


def test_what_somebody_says_on_the_telephone_gets_a_code_and_is_not_the_clerks(village: Village, client: As) -> None:
    today = f"{localdate():%d/%m/%Y}"
    page = client.of(village.tu).post(COUNTER, TYPED | {"received_on": today}, follow=True).content.decode()
    one = Petition.objects.get()
    assert (one.matter.author, one.came, one.received_on) == (None, "telephone", localdate())
    assert Entry.objects.get(matter=one.matter).facts["came"] == "telephone"
    assert "Mã theo dõi" in page

    shown = client.of(village.tu).get(f"/phan-anh/{one.matter.code}").content.decode()
    assert "Gọi điện thoại" in shown
    petitions.classify(one, subject=village.lighting, by=village.tu, at=THURSDAY)
    assert f"/phan-anh/{one.matter.code}/viec/opt_out" not in shown  # the sender's own verb


@pytest.mark.parametrize("who", ["lan", "minh", "hoa"])
def test_only_the_counter_writes_down_for_others(village: Village, client: As, who: str) -> None:
    for address in (COUNTER, ASK):
        assert client.of(getattr(village, who)).get(address).status_code in (302, 403, 404)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"received_on": f"{localdate() + timedelta(days=2):%d/%m/%Y}"}, "Ngày này chưa đến"),
        ({"received_on": "", "came": ""}, "Chưa ghi ngày nhận."),
        ({"received_on": f"{localdate():%d/%m/%Y}", "came": ""}, "Chưa chọn bà con gửi bằng cách nào."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(village: Village, client: As, typed: dict[str, str], says: str) -> None:
    page = client.of(village.tu).post(COUNTER, TYPED | typed).content.decode()
    assert says in page
    assert TYPED["text"] in page
    assert not Petition.objects.exists()


def test_words_like_a_denunciation_are_met_before_they_are_kept(village: Village, client: As) -> None:
    said = TYPED | {"text": "Tôi tố cáo ông cán bộ địa chính nhận hối lộ 50 triệu đồng", "received_on": f"{localdate():%d/%m/%Y}"}
    page = client.of(village.tu).post(COUNTER, said).content.decode()
    assert "phong bì niêm phong" in page
    assert not Petition.objects.exists()


def ends(duty: Duty) -> str:
    """Return the day or the minute until which something is owed."""
    return f"{localtime(duty.due_at):%Y-%m-%d %H:%M}" if duty.due_at else f"{duty.due_on}"


# Both are entered on Thursday 5 March 2026 at 10:00: what is said now, and a letter that came on Monday 2 March.
@pytest.mark.parametrize(
    ("kind", "now", "then"),
    [
        ("feedback", "2026-03-09", "2026-03-04"),  # two working days: Friday and Monday, or Tuesday and Wednesday
        ("report", "2026-03-06 10:00", "2026-03-02 17:30"),  # eight working hours: 1.5 + 4 + 2.5, or the whole of Monday
    ],
)  # fmt: skip
def test_a_clock_counts_from_the_day_on_which_it_came(village: Village, kind: str, now: str, then: str) -> None:
    letter = Came(how="post", on=at("2026-03-02 00:00").date())
    for came, bearer, due in ((None, "b" * 64, now), (letter, "e" * 64, then)):
        one = petitions.submit("Cống tắc", place=village.thon_dong, by=village.tu, at=THURSDAY, bearer=bearer, kind=kind, came=came)
        duty = Duty.objects.get(matter=one.matter)
        assert ends(duty) == due


@pytest.mark.parametrize(("kind", "then"), [("feedback", "2026-03-04"), ("report", "2026-03-02 17:30")])
def test_what_was_said_before_it_was_entered_counts_from_then_in_the_other_lane_and_may_be_done_since(
    village: Village, kind: str, then: str
) -> None:
    other = "report" if kind == "feedback" else "feedback"
    call = Came(how="telephone", on=at("2026-03-02 00:00").date())
    one = petitions.submit("Cống tắc", place=village.thon_dong, by=village.tu, at=THURSDAY, kind=other, came=call)
    petitions.turn(one, kind=kind, by=village.tu, at=THURSDAY)
    assert ends(Duty.objects.get(matter=one.matter, closed_at=None)) == then
    done = {"outcome": "done", "done": "Đã thông", "done_on": "03/03/2026", "done_by": "Tổ nước", "no_proof": "Ban đêm"}
    form = answering.ProposeForm(done, thing=Petition.objects.get(pk=one.pk), at=THURSDAY, by=village.minh)
    assert form.is_valid(), form.errors
    fresh = Petition.objects.get(pk=one.pk)
    assert (returns_data.feedback(fresh, course=None)["received_on"], fresh.came_at) == ("2026-03-02", at("2026-03-02 00:00"))
    assert "02/03/2026" in str(feedback.slip(fresh, receipt=receipts.receipt(fresh.matter), secret="").blocks)


def test_a_request_for_information_counts_from_the_day_of_the_letter(village: Village) -> None:
    said = information.Asked(requester="bà Lan", address="Thôn Đông", asked="Tiền sửa đèn", way="copy")
    by_letter = information.submit(said, agency=village.commune, by=village.tu, at=THURSDAY, bearer="i" * 64, came=Came(how="post", on=at("2026-03-02 00:00").date()))
    by_hand = information.submit(said, agency=village.commune, by=village.tu, at=at("2026-03-02 10:00"), bearer="j" * 64)
    assert by_letter.valid_on == by_hand.valid_on
    assert InformationRequest.objects.get(pk=by_letter.pk).matter.author is None
    assert {duty.due_on for duty in Duty.objects.filter(matter__in=[by_letter.pk, by_hand.pk])} == {Duty.objects.get(matter=by_hand.pk).due_on}


@pytest.mark.parametrize(("address", "day"), [(COUNTER, "30/06/2025"), (ASK, "30/06/2018")])
def test_a_day_before_the_rules_is_refused_with_a_sentence(village: Village, client: As, address: str, day: str) -> None:
    page = client.of(village.tu).post(address, TYPED | {"received_on": day})
    assert (page.status_code, "Quy định về thời hạn áp dụng từ ngày" in page.content.decode()) == (200, True)
