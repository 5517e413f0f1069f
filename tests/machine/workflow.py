"""The machine: whoever is in the cast does any verb of any table on any matter, in any order, while time passes and the worker works.

A step is drawn by hypothesis, so that what breaks a promise is shrunk to the fewest steps that do.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from random import Random
from typing import ClassVar

from django.db import transaction
from django.utils.timezone import localdate
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.matters.models import Thing
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import Move, NotAllowed
from danvan.base.office.actions import purges
from danvan.base.office.models import Purge
from danvan.base.people import relations
from danvan.base.people.relations import ANYONE, Actor
from danvan.check.petitions.actions import CannotLead, complaints
from danvan.check.petitions.actions.conduct import NobodyAbove
from danvan.check.petitions.actions.voters import CannotGroup
from danvan.check.petitions.models import Contribution, Petition
from danvan.check.petitions.states import contributions as of_contributions
from danvan.site import lapses
from tests.machine import deeds, promises, seen, sights
from tests.machine.cast import Cast
from tests.machine.chance import Chance
from tests.machine.plants import Plant
from tests.village import at

BEGINS = at("2026-08-03 08:00")
REFUSED = (NotAllowed, CannotLead, CannotGroup, NobodyAbove)  # what a page answers with a sentence
PASSES = ("minutes=7", "hours=3", "hours=9", "days=1", "days=3", "days=12", "days=40")
TO_ASK = ("classify", "take_on", "seek", "take_up", "route", "consult", "consult", "consult")  # of an agency that may not be asked the next is
A_QUARTER = ("days=3", "days=12", "days=40", "days=40")  # a clock of ten working days runs out while twenty are explained
MOST = 7  # matters at once: enough to meet each other, few enough to go far
A_WHILE = timedelta(minutes=1)  # between two steps
OFTEN = 4  # a deed that a planted defect shows in, beside each other one
ROUNDS = 20  # of the worker, for what follows from what follows
ANY = st.integers(0, 2**16)


class Workflow(RuleBasedStateMachine):
    """All lanes at once."""

    cast: ClassVar[Cast]
    counts: ClassVar[Counter[str]]
    plant: ClassVar[Plant]

    def __init__(self) -> None:
        super().__init__()
        self.now, self.keys, self.mine = BEGINS, dict[int, str](), dict[int, Actor]()
        self.people = self.cast.on(localdate(self.now))
        self.late, self.lain = set[int](), defaultdict[int, set[int]](set)
        self.whole = transaction.atomic()
        self.whole.__enter__()
        self.before, self.lanes = seen.look([], at=self.now), list[str]()

    def teardown(self) -> None:
        """Let the worker finish, look once more, and leave nothing."""
        try:
            self.work()
            seeing = sights.nobody_sees_more(self.before, actors=self.people, roles=self.cast.roles, lain=self.lain)
            assert not (wrong := list(seeing)), f"nobody_sees_more: {wrong}"
        finally:
            transaction.set_rollback(True)
            self.whole.__exit__(None, None, None)

    @invariant()
    def count(self) -> None:
        """Count the steps, whatever came of them."""
        self.counts["steps"] += 1

    @initialize(lanes=st.lists(st.sampled_from(sorted(deeds.BEGINS)), min_size=1, max_size=3, unique=True))
    def choose(self, lanes: list[str]) -> None:
        """A story is of one to three lanes: matters of one kind meet more often than if all were in each."""
        self.lanes = list(self.plant.lanes) or lanes

    @precondition(lambda self: len(self.keys) < MOST)
    @rule(which=ANY, by=st.sampled_from(["lan", "ba", ""]), seed=ANY)
    def come(self, which: int, by: str, seed: int) -> None:
        """A matter comes in, from somebody with an account or by a secret code."""
        lane = self.lanes[which % len(self.lanes)]
        bearer = "" if by else f"secret-{len(self.keys)}"
        author = self.people[by] if by else Actor(bears=frozenset({bearer}))
        with self.step(f"{lane}.begins"):
            thing = deeds.begin(lane, author=author, bearer=bearer, here=self.here(seed))
            self.keys[thing.matter.pk], self.mine[thing.matter.pk] = thing.matter.kind, author

    @precondition(lambda self: self.keys)
    @rule(which=ANY, what=ANY, who=ANY, seed=ANY)
    def move(self, which: int, what: int, who: int, seed: int) -> None:
        """Somebody does what the table lets them do."""
        thing = self.one(which)
        rows = deeds.rows(thing)
        rows += OFTEN * [row for row in rows if row.verb in self.plant.verbs]
        found = [(rows[what % len(rows)], by) for by in self.able(thing, rows[what % len(rows)], who=who)] if rows else []
        for row, by in found:
            with self.step(f"{thing.matter.kind}.{row.verb}"):
                deeds.do(thing, verb=row.verb, by=by, here=self.here(seed, thing))

    go_on, carry_on, proceed = move, move, move  # a rule is drawn as often as it has names: most of what happens leads on

    @precondition(lambda self: self.keys)
    @rule(which=ANY, what=ANY, who=ANY, seed=ANY)
    def knock(self, which: int, what: int, who: int, seed: int) -> None:
        """Somebody does what the table does not let them do: it is refused."""
        thing, by = self.one(which), sorted(self.people.items())[who % len(self.people)][1]
        verbs = sorted({move.verb for move in deeds.table(thing) if deeds.knows(thing, move)} - deeds.BEGINNINGS)
        verb = verbs[what % len(verbs)]
        related = relations.of(by, to=thing.matter, on=self.here(seed).today)
        if any(move.verb == verb and thing.matter.state in move.frm and not related.isdisjoint(move.who) for move in deeds.table(thing)):
            return
        with self.step("knock"):
            deeds.do(thing, verb=verb, by=by, here=self.here(seed, thing))
            raise AssertionError(f"{thing.matter.kind}: {verb} was done by {sorted(related)} to what was {thing.matter.state}")

    @precondition(lambda self: self.keys)
    @rule(which=ANY, what=ANY, who=ANY, seed=ANY)
    def meet(self, which: int, what: int, who: int, seed: int) -> None:
        """Two do something at once: who comes second hears that it changed, and changes nothing."""
        second = self.one(which)
        self.move(which=which, what=what, who=who, seed=seed)
        if second.matter.version == self.before.matters[second.matter.pk].version:
            return
        rows = [row for row in deeds.rows(second) if row.verb != "look"]  # which reads anew by itself
        for by in self.able(second, row := rows[who % len(rows)], who=what) if rows else ():
            with self.step("meet"):
                deeds.do(second, verb=row.verb, by=by, here=self.here(seed, second))
                raise AssertionError(f"{second.matter.kind}: {row.verb} was done to what had changed")

    @rule(how=st.sampled_from(PASSES), works=st.booleans())
    def wait(self, how: str, works: bool) -> None:
        """Time passes; the worker sleeps, or does all that is due."""
        self.go_by(how)
        if works:
            self.work()

    @precondition(lambda self: bool(set(self.keys.values()) - {"contribution"}))
    @rule(which=ANY, who=ANY, seed=ANY)
    def ask_around(self, which: int, who: int, seed: int) -> None:
        """What came lately is led on until others are asked, and then nobody does anything for a quarter: what they excuse is over long before."""
        latest = [pk for pk, kind in self.keys.items() if kind != "contribution"][-2:]
        pk = latest[which % len(latest)]
        for number, verb in enumerate(TO_ASK):
            thing = deeds.read(pk, kind=self.keys[pk])
            rows = [row for row in deeds.rows(thing) if row.verb == verb]
            for by in self.able(thing, rows[0], who=who) if rows else ():
                with self.step(f"{thing.matter.kind}.{verb}"):
                    deeds.do(thing, verb=verb, by=by, here=self.here(seed + number, thing))
        if Contribution.objects.filter(about=pk, matter__state__in=of_contributions.OPEN).exists():
            for how in A_QUARTER:
                self.go_by(how)
                self.work()

    def go_by(self, how: str) -> None:
        """Let time go by; some lose their roles, some get others, and clocks run out."""
        unit, _is, number = how.partition("=")
        self.now += timedelta(**{unit: int(number)})
        self.people = self.cast.on(localdate(self.now))
        self.late |= seen.look(self.keys, at=self.now).late()

    def work(self) -> None:
        """The worker does all that is due."""
        lapses.tell(at=self.now)
        lapses.blame(at=self.now)
        purges.purge_due(at=self.now)
        complaints.drop_prepared(at=self.now)
        for _round in range(ROUNDS):
            if not jobs.run_due(at=self.now):
                break
        assert not (failed := list(Job.objects.exclude(error="").values_list("reaction", "error"))), f"the worker fell: {failed}"
        self.look(settled=True)

    @precondition(lambda self: self.keys)
    @rule(which=ANY, who=ANY, again=st.booleans())
    def divert(self, which: int, who: int, again: bool) -> None:
        """What turns out to be a denunciation is set aside by somebody, and brought back or taken out by another."""
        matter, by = self.one(which).matter, sorted(self.people.items())[who % len(self.people)][1]
        open_now = Purge.objects.filter(matter=matter, done_at=None).first()
        with self.step("divert"):
            if open_now is None:
                purges.set_aside(matter, sealed="12/2026", about_head=again, by=by, at=self.now)
            elif again:
                purges.drop_purge(open_now, by=by, at=self.now)
            elif open_now.printed_at is None:
                purges.print_slip(open_now, by=by, at=self.now)
            else:
                purges.purge(open_now, by=by, at=self.now)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Take a step as a request does, all or nothing, and look at everything after it."""
        self.now += A_WHILE
        try:
            with transaction.atomic():
                yield
        except (*REFUSED, ChangedMeanwhile):
            self.counts[f"{name} refused"] += 1
        else:
            self.counts[name] += 1
        self.look()

    def look(self, *, settled: bool = False) -> None:
        """Read everything anew and hold it against what was read before."""
        self.adopt()
        now = seen.look(self.keys, at=self.now)
        for pk, matter in now.matters.items():
            self.keys[pk] = matter.kind
            self.lain[pk] |= {agency.pk for agency in matter.agency.chain()} if matter.kind not in sights.NARROW else {matter.agency_id}
        before, self.before = self.before, now
        assert not (found := promises.broken(before, now, late=self.late, settled=settled)), "; ".join(found)

    def adopt(self) -> None:
        """Play what was split off a letter too, which its author follows with the same account or code, and what others are asked."""
        for part in Petition.objects.filter(split_from__in=self.keys).exclude(pk__in=self.keys):
            author = self.mine[part.split_from_id or 0]
            self.keys[part.pk], self.mine[part.pk] = part.matter.kind, Actor(author.person, bears=author.bears | {part.matter.bearer})
        for asked in Contribution.objects.filter(about__in=self.keys).exclude(pk__in=self.keys):
            self.keys[asked.pk], self.mine[asked.pk] = asked.matter.kind, ANYONE

    def one(self, which: int) -> Thing:
        """Return one of the matters, as somebody reads it now."""
        pk, kind = list(self.keys.items())[which % len(self.keys)]
        return deeds.read(pk, kind=kind)

    def able(self, thing: Thing, row: Move, *, who: int) -> list[Actor]:
        """Return somebody whom the table lets follow a row, if there is anybody: the author, or one of the cast."""
        on = self.here(0).today
        names = sorted(self.people)
        turned = names[who % len(names) :] + names[: who % len(names)]
        everybody = [self.mine[thing.matter.pk], *(self.people[name] for name in turned)]
        return [by for by in everybody if not relations.of(by, to=thing.matter, on=on).isdisjoint(row.who)][:1]

    def here(self, seed: int, thing: Thing | None = None) -> Chance:
        """Return where a step is taken."""
        return Chance(chance=Random(seed), at=self.now, cast=self.cast, thing=thing, others=self.everything)

    def everything(self) -> list[Thing]:
        """Return every matter, as somebody reads it now."""
        return [deeds.read(pk, kind=kind) for pk, kind in self.keys.items()]
