"""What a commune's residents write in a year and a half, in every lane, and what is done with it, made by real moves."""

from collections.abc import Callable
from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, conduct, information, voters
from danvan.check.petitions.models import Petition
from danvan.site.scale.turns import DAY, Turn
from danvan.site.village import Village

LENGTH = 480 * DAY  # over which they are spread
SAID = "Đã cử tổ quản lý đến làm, có biên bản nghiệm thu."


def live(village: Village, *, many: int, at: datetime) -> None:
    """Let residents write so often until a moment, and the offices deal with it: some late, some never."""
    places, subjects = list(Place.objects.filter(agency=village.commune).order_by("pk")), list(Subject.objects.order_by("pk"))
    on = localdate(at)
    session = voters.call(
        "Kỳ họp thứ năm", agency=village.commune, council="commune", opens_on=on, next_on=on + 180 * DAY, by=village.tu, at=at - LENGTH
    )
    for number in range(many):
        came = at - LENGTH + number * (LENGTH - DAY) / many
        turn = Turn(village=village, number=number, came=came, now=at, places=places, subjects=subjects, session=session)
        LANES[number % len(LANES)](turn)


def _report(turn: Turn) -> None:
    village, (unit, by) = turn.village, turn.unit
    one = petitions.submit(turn.text, place=turn.place, by=village.lan, at=turn.came, kind="report")
    if not turn.has_come(1) or turn.number % 19 == 0:
        return
    if turn.number % 11 == 0:
        petitions.decline(one, refusal="not_ours", reason="Đường do tỉnh quản lý.", by=village.tu, at=turn.after(1))
        return
    subject = turn.subjects[turn.number % len(turn.subjects)]
    petitions.take_on(one, subject=subject, agency=unit, urgency="ordinary", by=village.tu, at=turn.after(1))
    _answered(one, turn, by=by)


def _feedback(turn: Turn) -> None:
    village, (unit, by) = turn.village, turn.unit
    one = petitions.submit(turn.text, place=turn.place, by=village.lan, at=turn.came)
    if turn.has_come(1) and turn.number % 17:
        petitions.classify(one, subject=turn.subjects[turn.number % len(turn.subjects)], by=village.tu, at=turn.after(1))
        petitions.route(one, agency=unit, by=village.tu, at=turn.after(1))
        _answered(one, turn, by=by)


def _answered(one: Petition, turn: Turn, *, by: Actor) -> None:
    """Answer most, one in five late, and reopen a few."""
    days = 30 if turn.number % 5 == 0 else 4
    if not turn.has_come(days + 3) or turn.number % 23 == 0:
        return
    village, proposed = turn.village, turn.after(days)
    answer = petitions.Answer(done=SAID, done_on=localdate(proposed), done_by="Tổ quản lý hạ tầng", no_proof="Lưu tại đơn vị")
    petitions.propose(one, answer=answer, by=by, at=proposed)
    petitions.approve(one, by=village.hoa, at=turn.after(days + 1))
    if turn.number % 3:
        petitions.redact(one, words=turn.text, answer=SAID, by=by, at=turn.after(days + 1))
        petitions.publish(one, by=village.hoa, at=turn.after(days + 1))
    if turn.number % 29 == 0:
        petitions.reopen(one, reason="Lại hỏng như cũ.", by=village.lan, at=turn.after(days + 2))
    elif turn.number % 2:
        petitions.confirm(one, by=village.lan, at=turn.after(days + 2))


def _complaint(turn: Turn) -> None:
    village, on = turn.village, localdate(turn.came)
    words = complaints.Words(complainant="bà Lan", address="Thôn Đông", against=f"Quyết định {turn.number}/QĐ-UBND", text=turn.text, request="Hủy quyết định.")
    receipt = complaints.Receipt(came="counter", received_on=on, shown_by="slip", signed=True)
    one = complaints.take_in(words, receipt=receipt, settler=village.commune, by=village.tu, at=turn.came)
    if turn.has_come(5):
        complaints.accept(one, by=village.hoa, at=turn.after(5))


def _asked(turn: Turn) -> None:
    village, (unit, by) = turn.village, turn.unit
    asked = information.Asked(requester="bà Lan", address="Thôn Đông", asked=turn.text, way="electronic")
    one = information.submit(asked, agency=village.commune, by=village.lan, at=turn.came)
    if turn.has_come(3):
        information.seek(one, agency=unit, is_complex=False, by=village.tu, at=turn.after(1))
        information.propose(one, reply=information.Reply(outcome="full", answer=SAID), by=by, at=turn.after(2))
        information.approve(one, by=village.hoa, at=turn.after(2))


def _recommended(turn: Turn) -> None:
    village, (unit, by) = turn.village, turn.unit
    collected = voters.Collected(by="front", on=localdate(turn.came), place=turn.place, voters=turn.number % 40 + 1)
    one = voters.take_in(turn.text, session=turn.session, collected=collected, by=village.tu, at=turn.came)
    if turn.has_come(20):
        voters.route(one, agency=unit, by=village.tu, at=turn.after(2))
        voters.propose(one, answer=voters.Answer(outcome="explained", text=SAID), by=by, at=turn.after(10))
        voters.approve(one, by=village.hoa, at=turn.after(12))


def _conduct(turn: Turn) -> None:
    one = conduct.submit(turn.text, place=turn.place, about_head=False, by=turn.village.lan, at=turn.came)
    if turn.has_come(6) and turn.number % 4:
        conduct.answer(one, done=SAID, no_proof="", by=turn.village.hoa, at=turn.after(6))


LANES: tuple[Callable[[Turn], None], ...] = (  # of twenty, how many come in which lane
    *(_report,) * 4, _feedback, _feedback, _recommended, _report, _report, _report, _feedback, _feedback, _complaint, _report, _report, _report,
    _feedback, _asked, _feedback, _conduct,
)  # fmt: skip
