from datetime import date
from typing import Any, overload

from django.db import models

from danvan.base.matters.models import Thing
from danvan.base.moves.table import Move
from danvan.base.people.models import Person
from danvan.base.people.sealed_words import SealedWords
from danvan.check.petitions.states import complaint as states


class Life:
    """The table of moves of a complaint's instance; of the model itself, both tables."""

    @overload
    def __get__(self, row: None, model: type["Complaint"]) -> tuple[Move, ...]: ...
    @overload
    def __get__(self, row: "Complaint", model: type["Complaint"]) -> tuple[Move, ...]: ...
    def __get__(self, row: "Complaint | None", model: type["Complaint"]) -> tuple[Move, ...]:
        """Return the rows that hold for what is asked."""
        return states.LIVES[row.instance, bool(row.discipline)] if row else states.COMPLAINT


class Complaint(Thing):
    """A complaint about an administrative decision or act. The agency of its matter is the one whose head settles it."""

    HOUSE, KINDS = "petitions", ("complaint",)
    MOVES = Life()
    PERSONAL = (
        "complainant", "address", "representatives", "against", "decided_by", "text", "request", "brought", "findings", "dialogue",
        "reason", "waits_for", "withdrawn", "decision", "court",
    )  # fmt: skip
    HARMLESS = ("discipline", "came", "shown_by", "ground", "ground_paper", "outcome", "number", "withdrawal_number", "delivery_slip", "remote_by")

    instance = models.PositiveSmallIntegerField(default=states.FIRST)
    first = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")  # the complaint that the second one follows

    complainant: Any = SealedWords()
    address: Any = SealedWords()
    people = models.PositiveIntegerField(default=1)  # who complain together
    representatives: Any = SealedWords(blank=True)  # of a large group, one on a line; the names of the others stay on the paper
    against = models.TextField()  # the decision or act complained of
    discipline = models.CharField(max_length=10, blank=True)  # penalty, dismissal: against a decision on discipline
    decided_by = models.CharField(max_length=200, blank=True)  # who took it, as the complainant says
    text = models.TextField()
    request = models.TextField()
    known_on = models.DateField(null=True)  # when the complainant had the decision, or knew of the act, as they say

    came = models.CharField(max_length=10, blank=True)  # counter, post; none while it is only prepared
    received_on = models.DateField(null=True)  # the clock of acceptance starts here, not with the registration
    shown_by = models.CharField(max_length=10, blank=True)  # what shows that day: slip, stamp, postmark
    registered_late = models.BooleanField(default=False)
    signed = models.BooleanField(default=False)
    asked_on = models.DateField(null=True)  # when the office asked for what the paper lacked: it does so once, then its head
    brought = models.TextField(blank=True)  # what was lacking, as the reception wrote it down: not the complainant's own words
    remote = models.BooleanField(default=False)
    remote_by = models.CharField(max_length=120, blank=True)  # the decision by which the area is one: it gives the office more days

    ground = models.CharField(max_length=40, blank=True)  # key in law/grounds.toml: why it is refused or stayed
    ground_paper = models.CharField(max_length=120, blank=True)  # the paper that shows the ground, where the file itself does not
    waits_for = models.TextField(blank=True)  # what a stayed complaint waits for
    look_again_on = models.DateField(null=True)
    accepted_on = models.DateField(null=True)
    taken_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # who took the decision: barred from verifying
    verifier = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    findings = models.TextField(blank=True)
    found_on = models.DateField(null=True)
    positions_differ = models.BooleanField(default=False)
    dialogue_on = models.DateField(null=True)
    dialogue = models.TextField(blank=True)  # who took part, what was said, what was agreed

    asked_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # for more time, while nobody has answered
    reason = models.TextField(blank=True)  # why it is complex
    extended_on = models.DateField(null=True)
    withdrawn = models.TextField(blank=True)  # what is no longer complained of
    withdrawal_number = models.CharField(max_length=60, blank=True)  # under which the records office entered the paper
    withdrawal_on = models.DateField(null=True)  # when that came
    withdraws_all = models.BooleanField(default=False)
    withdrawal_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # who took the paper in
    ended_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # who ended the complaint upon it

    decision = models.TextField(blank=True)
    number = models.CharField(max_length=60, blank=True)  # of the decision
    decided_on = models.DateField(null=True)
    outcome = models.CharField(max_length=10, blank=True)  # right, partly, wrong
    sent_on = models.DateField(null=True)
    delivered_on = models.DateField(null=True)  # when the complainant got it, if that is known
    delivery_slip = models.CharField(max_length=60, blank=True)  # the number of the paper that shows it
    sued_on = models.DateField(null=True)
    court = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(instance=states.FIRST, first=None) | models.Q(instance=states.SECOND, first__isnull=False),
                name="petitions_second_complaint_follows_one",
            ),
        ]

    @property
    def SEEN_BY(self) -> tuple[str, ...]:  # noqa: N802 - as its table
        """Who alone sees it: until it is brought, the counter that it will be brought to."""
        return states.RECEPTION if self.matter.state in states.NOT_LODGED else ()

    def __str__(self) -> str:
        return self.matter.code

    @property
    def needs_dialogue(self) -> bool:
        """Whether it must be talked over before it is decided (Luật Khiếu nại, art. 30 and 39)."""
        return self.instance == states.SECOND or self.positions_differ

    @property
    def owed_under(self) -> tuple[str, ...]:
        """The rules under which its settlement is owed."""
        return (self.rules["resolve"],)

    @property
    def may_be_complex(self) -> bool:
        """Whether the law may give it more time: any may turn out to be complex."""
        return True

    @property
    def ready_on(self) -> date:
        """The day before which it cannot have been decided: it was received, accepted, looked into, talked over; none of these, no day."""
        return max(filter(None, (self.received_on, self.accepted_on, self.found_on, self.dialogue_on)), default=date.max)

    @property
    def case(self) -> str:
        """The case of the law's rows that holds: what they say with `when`. About discipline it knows no remote areas."""
        remote = self.remote and not self.discipline
        return " ".join(word for word, holds in (("complex", self.extended_on), ("remote", remote)) if holds)

    @property
    def rules(self) -> dict[str, str]:
        """The names of its clocks: accept, resolve, send."""
        return states.rules(self.instance, discipline=bool(self.discipline))

    @property
    def discipline_says(self) -> str:
        """What people call the decision on discipline that it is against; nothing if it is against another."""
        return states.DISCIPLINE.get(self.discipline, "")

    @property
    def lodged_under(self) -> str:
        """The rule for the time in which the first complaint may be made."""
        return "complaints.lodge_discipline" if self.discipline else "complaints.lodge_first"

    @property
    def lodged_again_under(self) -> tuple[str, str]:
        """The rule and the case for the time in which a second complaint may follow it."""
        again = {"penalty": "complaints.lodge_second_discipline", "dismissal": "complaints.lodge_second_dismissal"}
        return (again[self.discipline], "") if self.discipline else ("complaints.lodge_second", "remote" if self.remote else "")
