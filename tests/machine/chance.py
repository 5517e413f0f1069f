"""What somebody types into a move, by the name of what is asked for: something that its form would take, or that it would not."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from django.utils.timezone import localdate

from danvan.base.matters.models import Thing
from danvan.base.moves.papers import Paper
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions import states
from danvan.check.petitions.actions import (
    complaints,
    contributing,
    crowds,
    elsewhere,
    feedback,
    information,
    land,
    voters,
)
from danvan.check.petitions.models import Contribution
from danvan.check.petitions.states import complaint as of_complaints
from danvan.check.petitions.states import contributions as of_contributions
from danvan.check.petitions.states import denunciation as of_register
from danvan.check.petitions.states import information as of_information
from danvan.check.petitions.states import voters as of_voters
from tests.machine.cast import Cast

WORDS = ("Đèn đường hỏng.", "Ông Bảy nói: <b>chưa xong</b>", "\u202eđảo chiều", "Cần thêm ngày, tháng.", "x" * 200)  # as long as each form takes
SHOWN = ("by_paper", "number")  # what shows on which day something was done
REFUSE = ("refuse.unsigned", "refuse.secret", "refuse.not_affected")
WORKED_ON = ("classified", "routed", "waiting", "proposed", "received")  # states in which another may go along
STAY = "stay.waits_for_result"


@dataclass(frozen=True, kw_only=True)
class Chance:
    """Where a step is taken: by which chance, when, on what, among what else."""

    chance: Random
    at: datetime
    cast: Cast
    thing: Thing | None = None
    others: Callable[[], list[Thing]] = list

    @property
    def today(self) -> date:
        """The day of the step."""
        return localdate(self.at)

    def of(self, choices: Any) -> Any:
        """Return one of some choices."""
        return self.chance.choice(list(choices))

    def words(self) -> str:
        """Return what somebody writes."""
        return str(self.of(WORDS))

    def flip(self) -> bool:
        """Return yes or no."""
        return self.chance.random() < 0.5

    def lately(self) -> date:
        """Return a day of the last week, or today."""
        return self.today - timedelta(days=self.chance.randrange(8))

    def soon(self) -> date:
        """Return a day of the next two months."""
        return self.today + timedelta(days=self.chance.randrange(1, 60))


def _receiver(here: Chance) -> Any:
    agency = here.of((None, *here.cast.agencies))
    return elsewhere.Receiver(agency=agency, body=here.of(("", "Công ty điện lực")), contact="0200 000 113")


def _piece(here: Chance) -> str:
    text = str(getattr(here.thing, "text", ""))
    return str(here.of((text, text[: len(text) // 2].strip(), here.words())))


def _likes(here: Chance) -> list[Thing]:
    """Return what a thing may be dealt with together, whether it makes sense or not; mostly of its own kind."""
    everything = [one for one in here.others() if isinstance(one, type(here.thing))]
    alike = [one for one in everything if here.thing and one.matter.kind == here.thing.matter.kind and one.pk != here.thing.pk]
    worked_on = [one for one in alike if one.matter.state in WORKED_ON]
    return worked_on or alike or everything


def _answer(here: Chance) -> Any:
    outcome = here.of(("done", "planned", "refused"))
    days: dict[str, Any] = {"plan_on": here.soon()} if outcome == "planned" else {"done_on": here.today}
    return feedback.Answer(done=here.words(), done_by="Tổ quản lý", no_proof=here.words(), outcome=outcome, **days)


def _together(here: Chance) -> Any:
    return crowds.Together(people=here.of((2, 5, 40)), representatives=here.of(("", "ông Bảy", "ông Bảy\nbà Tám")), on_paper=here.flip())


def _later(here: Chance) -> Any:
    return complaints.Stay(ground=STAY, waits_for=here.words(), look_again_on=here.soon(), reason=here.words())


def _paper(here: Chance) -> Any:
    return complaints.Paper(received_on=here.lately(), number=here.of(("", "12/VB")), words=here.words(), signed=here.flip())


def _minutes(here: Chance) -> Any:
    return land.Result(held_on=here.of((here.today, here.lately())), words=here.words(), number=here.of(("", "5/BB")), moves_boundary=here.flip())


def _voters_answer(here: Chance) -> Any:
    outcome = here.of(of_voters.OUTCOMES)
    return voters.Answer(outcome=outcome, text=here.words(), planned_on=here.soon() if outcome == of_voters.UNDER_WAY else None)


def _reply(here: Chance) -> Any:
    outcome = here.of(of_information.OUTCOMES)
    given, refused = outcome != of_information.NONE, outcome != of_information.FULL
    return information.Reply(
        outcome=outcome, answer=here.words() if given else "", ground="refuse.closed" if refused else "",
        withheld=here.words() if refused else "", cost=here.of((0, 0, 12_000)) if given else 0,
    )


def _receipt(here: Chance) -> Any:
    remote = here.flip()
    return complaints.Receipt(
        came=here.of(of_complaints.CAME), received_on=here.lately(), shown_by=here.of(of_complaints.SHOWN_BY), signed=here.flip(), remote=remote,
        remote_by="Quyết định 861/QĐ-TTg" if remote else "",
    )


def _decision(here: Chance) -> Any:
    return complaints.Decision(number="57/QĐ-UBND", decided_on=here.lately(), outcome=here.of(of_complaints.OUTCOMES), text=here.words())


def _by_paper(here: Chance) -> Any:
    return here.of((None, Paper(on=here.lately(), number="12/TB-UBND"), Paper(on=here.lately(), number=here.of(("", "13/TB-UBND")))))


def _question(here: Chance) -> Any:
    return contributing.Question(agency=here.of(here.cast.agencies), words=here.words(), days=here.of((1, 5, 20)), with_words=here.flip())


def _asked(here: Chance) -> Contribution:
    asked = [one for one in here.others() if isinstance(one, Contribution) and here.thing is not None and one.about_id == here.thing.matter.pk]
    if not asked:
        raise NotAllowed("nobody is asked")  # no page offers it
    found: Contribution = here.of([one for one in asked if one.matter.state in of_contributions.OPEN] or asked)
    return found


GIVES: dict[str, Callable[[Chance], Any]] = {
    **dict.fromkeys(("text", "words", "reason", "remark", "question", "done", "lacks", "where", "findings", "court", "slip", "council"), Chance.words),
    "no_proof": Chance.words, "subject": lambda here: here.of(here.cast.subjects), "agency": lambda here: here.of(here.cast.agencies),
    "urgency": lambda here: here.of(states.URGENCIES), "refusal": lambda here: here.of(states.REFUSALS),
    "answer": _answer, "voters.answer": _voters_answer, "redact.answer": Chance.words, "receiver": _receiver, "together": _together, "split.words": _piece, "split.lane": lambda here: here.of(("feedback", "report")), "reply": _reply, "receipt": _receipt, "decision": _decision,
    "into": lambda here: here.of(_likes(here)), "role": lambda here: here.of(here.cast.roles),
    "taken_by": lambda here: here.of([None, *(role.person for role in here.cast.roles)]),
    "refuse.ground": lambda here: here.of(REFUSE), "stay": _later, "paper": _paper, "by_paper": _by_paper, "number": lambda here: here.of(("", "88")), "result": _minutes, "voters.result": Chance.words,
    "choose.which": lambda here: here.of(("photo", "proof")), "choose.picture": lambda here: here.of((None, here.cast.file)),
    "consult.question": _question, **dict.fromkeys(("urge.asked", "call_off.asked"), _asked),
    "on": Chance.lately, "delivered_on": lambda here: here.of((None, here.today)), "next_on": Chance.soon,
    "meets_at": lambda here: here.at + timedelta(days=here.of((-1, 1, 3))), "party": lambda here: here.of(("asker", "other")),
    "file": lambda here: here.cast.file, "differ": Chance.flip, "signed": Chance.flip, "is_complex": Chance.flip, "handed": lambda here: here.of(of_information.HANDED),
    "day": lambda here: here.of(("received_on", *of_register.DATED.values())),
    "criteria": lambda here: here.chance.sample(sorted(of_register.CRITERIA), here.chance.randrange(4)),
}  # fmt: skip


def filled(act: Callable[..., Any], *, lane: str, verb: str, here: Chance) -> dict[str, Any]:
    """Return what an action asks for besides by whom and when; and the paper by which it is done, where there may be one."""
    given = inspect.signature(act).parameters.items()
    asked = [name for name, one in given if one.kind is one.KEYWORD_ONLY and (one.default is one.empty or name in SHOWN)]
    names = {name: (f"{lane}.{name}", f"{verb}.{name}", name) for name in asked if name not in ("by", "at", "verb", "kind")}
    return {name: GIVES[next(key for key in keys if key in GIVES)](here) for name, keys in names.items()}
