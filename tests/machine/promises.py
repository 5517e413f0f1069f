"""What must hold of every matter of every lane after every step. Each promise yields a sentence for whatever breaks it."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta
from itertools import pairwise

from django.utils.timezone import localdate

from danvan.base.duties.models import Duty
from danvan.base.matters.models import GONE, Matter
from tests.machine.seen import Seen

SORT, ANSWER, TAKE, HANDLE = "petitions.sort", "petitions.answer", "petitions.take_on", "petitions.handle"
PLANNED = dict.fromkeys(("planned", "redoing", "finishing"), "petitions.plan")
OWED: dict[str, dict[str, str]] = {  # by kind and state, the beginning of the one clock that runs; nothing is owed in other states
    "feedback": {"submitted": SORT, "objected": SORT, **dict.fromkeys(("classified", "routed", "waiting", "proposed", "merged"), ANSWER), **PLANNED},
    "report": {"submitted": TAKE, "objected": TAKE, **dict.fromkeys(("routed", "waiting", "proposed", "merged"), HANDLE), **PLANNED},
    "land": {"mediation_asked": "mediations.accept_land", "mediating": "mediations.settle_land"},
    "conduct": dict.fromkeys(("heard", "waiting"), ANSWER), "trouble": dict.fromkeys(("heard", "waiting"), "petitions.protect"),
    "complaint": {
        **dict.fromkeys(("lodged", "lacking"), "complaints.accept"), "taken_up": "complaints.resolve", "stayed": "complaints.resolve",
        "transferred": "complaints.register", "decided": "complaints.send", "disputed": "complaints.check_withdrawal",
    },
    "information": {
        **dict.fromkeys(("requested", "incomplete"), "information.receive"),
        **dict.fromkeys(("sought", "proposed", "granted", "partly_granted"), "information.provide"),
    },
    "voters": {**dict.fromkeys(("received", "routed", "proposed", "grouped"), "voters.answer"), "under_way": "voters.finish"},
    "contribution": {"contribution_asked": "petitions.contribute"},
}  # fmt: skip
LATEST = timedelta(days=12)  # between a paper and its entry: five working days, over a weekend and the second of September
EXCUSED = timedelta(days=45)  # twenty working days, with a holiday
BESIDES = {"complaints.look_again", "complaints.wait_for_paper"}  # clocks that run beside another that stands still
ALONG = {"merged": ("classified", "routed", "waiting", "proposed"), "grouped": ("received", "routed", "proposed")}  # and with what
TOGETHER = ("merged", "grouped", "answered", "confirmed", "planned", "redoing", "finishing", "under_way", "carried_out")  # in which something may name what it went along with
SOONER = ("regraded", "recounted", "term_recounted", "day_recounted", "moved_with_session")  # after which a day may be an earlier one


def nothing_is_lost(before: Seen, now: Seen) -> Iterator[str]:
    """Every matter is there, under its code, from its author, with its words."""
    for pk, was in before.matters.items():
        matter = now.matters.get(pk)
        if matter is None or (matter.code, matter.bearer, matter.house, matter.opened_at, matter.place_id) != (
            was.code, was.bearer, was.house, was.opened_at, was.place_id
        ):  # fmt: skip
            yield f"{was.code} is not what it was"
        elif matter.state not in GONE and matter.author_id != was.author_id:
            yield f"{was.code} has lost its author"
        elif matter.state not in GONE and before.words.get(pk, ("",))[0] not in now.words.get(pk, ("",))[0]:
            yield f"{was.code} has lost its words"


def the_journal_only_grows(before: Seen, now: Seen) -> Iterator[str]:
    """No entry changes, none goes, and no matter changes without one."""
    for pk, matter in now.matters.items():
        old, new = before.entries[pk], now.entries[pk]
        if [_said(entry) for entry in old] != [_said(entry) for entry in new[: len(old)]]:
            yield f"the journal of {matter.code} was changed"
        if any(later.at < earlier.at for earlier, later in pairwise(new)):
            yield f"the journal of {matter.code} goes back in time"
        was = before.matters.get(pk)
        along = pk in now.about and was is not None and not {matter.state, was.state}.isdisjoint(GONE)  # it goes with that for which it is asked
        if was and not along and len(old) == len(new) and _stands(was) != _stands(matter):
            yield f"{matter.code} changed without an entry"


def one_agency_has_it(before: Seen, now: Seen) -> Iterator[str]:
    """What is owed is owed by the agency with which it lies, and that one sees it."""
    for matter in now.living:
        if any(duty.owner_id != matter.agency_id for duty in now.open_duties(matter)):
            yield f"{matter.code} lies with one agency and is owed by another"
        if matter.agency_id not in {sight.agency_id for sight in now.sights[matter.pk]}:
            yield f"{matter.code} is not seen by the agency with which it lies"


def something_is_owed_or_it_is_over(before: Seen, now: Seen) -> Iterator[str]:
    """While a matter waits for an office exactly one clock is open, and none once it is over."""
    for matter in now.living:
        owed = OWED.get(matter.kind, {}).get(matter.state)
        clocks = [duty.rule for duty in now.open_duties(matter) if duty.rule not in BESIDES]
        if len(clocks) != bool(owed) or not all(rule.startswith(str(owed)) for rule in clocks):
            yield f"{matter.code}, a {matter.kind} that is {matter.state}, has the clocks {clocks}"


def days_are_kept(before: Seen, now: Seen) -> Iterator[str]:
    """A day moves only with a reason written down, never forward by itself; what is closed or lapsed stays so."""
    were = {duty.pk: duty for duties in before.duties.values() for duty in duties}
    for pk, duties in now.duties.items():
        words = {entry.word.partition(".")[2] for entry in now.entries[pk][len(before.entries[pk]) :]}
        for duty in duties:
            if was := were.pop(duty.pk, None):
                yield from _kept(was, duty, words=words, code=now.matters[pk].code)
    yield from (f"a duty of {duty.rule} is gone" for duty in were.values())


def stands_tell_the_same(before: Seen, now: Seen) -> Iterator[str]:
    """What a past day finds follows without a gap, and the last of it is how the duty stands."""
    for pk, duties in now.duties.items():
        for duty in duties:
            rows = now.stands[duty.pk]
            last = (rows[-1].owner_id, rows[-1].due_on, rows[-1].stopped, rows[-1].until)
            if last != (duty.owner_id, duty.due_on, duty.suspended_on is not None, None):
                yield f"{now.matters[pk].code}: the last stand of {duty.rule} is another than its duty"
            if any(earlier.until != later.at for earlier, later in pairwise(rows)):
                yield f"{now.matters[pk].code}: the stands of {duty.rule} leave a gap"


def each_clock_counts_once(before: Seen, now: Seen) -> Iterator[str]:
    """A clock is told as lapsed, or as met in time or late, once: at each moment no more are told than lapsed then or were closed untold.

    Only one whose lapse was excused, or is corrected by a paper, may be told of once more: as blamed while it is open, or as it is closed.
    """
    for pk, matter in now.matters.items():
        told = Counter(entry.at for entry in now.entries[pk] if "on_time" in entry.facts and "too_late" not in entry.facts)  # who splits too late has no clock
        excused = {entry.at for entry in now.entries[pk] if entry.facts.get("excused")}
        corrected = {entry.at for entry in now.entries[pk] if "corrects" in entry.facts}
        said = {(duty.rule, at) for duty in now.duties[pk] for at in (duty.lapsed_at, duty.blamed_at) if at}  # what was taken back has lapsed once
        lapsed = Counter(at for _, at in said)
        untold = Counter(duty.closed_at for duty in now.duties[pk] if duty.closed_at and ((duty.lapsed_at in excused | {None} and not duty.blamed_at) or duty.closed_at in corrected))
        for at in told.keys() | lapsed.keys():
            if not lapsed[at] <= told[at] <= lapsed[at] + untold[at]:
                yield f"{matter.code} at {at}: {told[at]} clocks are told of, {lapsed[at]} lapsed and {untold[at]} were closed untold"


def a_paper_hides_nothing(before: Seen, now: Seen) -> Iterator[str]:
    """What is told as met by an older paper was met on the day that it bears, entered soon after; what it corrects stands in the journal."""
    for pk, matter in now.matters.items():
        for entry in (one for one in now.entries[pk] if one.facts.get("on_time") and "paper_on" in one.facts):
            on = date.fromisoformat(entry.facts["paper_on"])
            met = [duty for duty in now.duties[pk] if duty.closed_at == entry.at and duty.due_on and on <= duty.due_on]
            if not met or not on < localdate(entry.at) <= on + LATEST:
                yield f"{matter.code} at {entry.at}: a paper of {on} is believed"
            if entry.facts.get("corrects", entry.pk) not in [one.pk for one in now.entries[pk] if one is entry or one.facts.get("on_time") is False]:
                yield f"{matter.code} at {entry.at}: what was corrected never was"


def what_goes_along_is_led(before: Seen, now: Seen) -> Iterator[str]:
    """What goes along with another does so with something that is worked on, in the same agency; nothing else names another.

    Said once the worker has done its work.
    """
    for matter in now.living:
        lead = now.matters.get(now.leads.get(matter.pk) or 0)
        if matter.state in ALONG and (lead is None or lead.state not in ALONG[matter.state] or lead.agency_id != matter.agency_id):
            yield f"{matter.code} is {matter.state} and waits for {lead and (lead.code, lead.state)}"
        if lead is not None and matter.state not in TOGETHER:
            yield f"{matter.code} is {matter.state} and yet names what it went along with"


def lateness_is_told(now: Seen, *, late: Collection[int]) -> Iterator[str]:
    """What was once found late is told of as late, whatever was done with it since, unless a paper shows it done before.

    Said once the worker has done its work.
    """
    for matter in now.living:
        told = {entry.at for entry in now.entries[matter.pk] if entry.facts.get("on_time") is False or "paper_on" in entry.facts}
        for duty in now.duties[matter.pk]:
            if duty.pk in late and not duty.lapsed_at and duty.closed_at not in told:
                yield f"{matter.code}, a {matter.kind} that is {matter.state}: {duty.rule} was late, and nothing says so"


def no_excuse_is_for_ever(before: Seen, now: Seen) -> Iterator[str]:
    """Who waited for others is told of as late by themselves before long, if they go on waiting.

    Said once the worker has done its work.
    """
    for matter in now.living:
        for duty in now.open_duties(matter):
            if duty.excused and duty.lapsed_at and duty.blamed_at is None and now.at > duty.lapsed_at + EXCUSED:
                yield f"{matter.code}: {duty.rule} has been excused since {duty.lapsed_at}"


def _kept(was: Duty, duty: Duty, *, words: set[str], code: str) -> Iterator[str]:
    name, moved = f"{code}: {duty.rule}", (was.due_on, was.due_at) != (duty.due_on, duty.due_at)
    if was.closed_at and (was.due_on, was.closed_at, was.reasoning) != (duty.due_on, duty.closed_at, duty.reasoning):
        yield f"{name} changed after it was closed"
    if any(had and had != has for had, has in ((was.lapsed_at, duty.lapsed_at), (was.blamed_at, duty.blamed_at))):
        yield f"{name} has no longer lapsed as it had"
    if duty.blamed_at and not (duty.excused and duty.lapsed_at and duty.lapsed_at < duty.blamed_at):
        yield f"{name} was blamed once more and had not been excused"
    if duty.reasoning[: len(was.reasoning)] != was.reasoning or (moved and len(duty.reasoning) == len(was.reasoning)):
        yield f"{name} has another day or reason, and nothing says why"
    if moved and was.due_on and duty.due_on and duty.due_on < was.due_on and words.isdisjoint(SOONER):
        yield f"{name} is due sooner: {was.due_on}, now {duty.due_on}, after {sorted(words)}"


def _said(entry: object) -> tuple[object, ...]:
    return tuple(getattr(entry, name) for name in ("pk", "word", "agency_id", "at", "facts", "commitment"))


def _stands(matter: Matter) -> tuple[object, ...]:
    return matter.state, matter.kind, matter.agency_id, matter.subject_id


ALWAYS: tuple[Callable[[Seen, Seen], Iterator[str]], ...] = (
    nothing_is_lost, the_journal_only_grows, one_agency_has_it, something_is_owed_or_it_is_over, days_are_kept, stands_tell_the_same,
    each_clock_counts_once, a_paper_hides_nothing,
)  # fmt: skip
SETTLED = (what_goes_along_is_led, no_excuse_is_for_ever)  # once the worker has done its work


def broken(before: Seen, now: Seen, *, late: Collection[int], settled: bool) -> list[str]:
    """Return what is broken, each with the name of its promise."""
    found = [f"{promise.__name__}: {what}" for promise in ((*ALWAYS, *SETTLED) if settled else ALWAYS) for what in promise(before, now)]
    return found + [f"lateness_is_told: {what}" for what in (lateness_is_told(now, late=late) if settled else ())]
