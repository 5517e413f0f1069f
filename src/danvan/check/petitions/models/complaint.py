from typing import overload

from django.db import models

from danvan.base.matters.models import Thing
from danvan.base.moves.table import Move
from danvan.base.people.models import Person
from danvan.check.petitions.states import complaint as states


class Life:
    """The table of moves of a complaint's instance; of the model itself, both tables."""

    @overload
    def __get__(self, row: None, model: type["Complaint"]) -> tuple[Move, ...]: ...
    @overload
    def __get__(self, row: "Complaint", model: type["Complaint"]) -> tuple[Move, ...]: ...
    def __get__(self, row: "Complaint | None", model: type["Complaint"]) -> tuple[Move, ...]:
        """Return the rows that hold for what is asked."""
        return states.LIVES[row.instance] if row else states.COMPLAINT


class Complaint(Thing):
    """A complaint about an administrative decision or act. The agency of its matter is the one whose head settles it."""

    MOVES = Life()
    PERSONAL = (
        "complainant", "address", "against", "decided_by", "text", "request", "findings", "dialogue", "reason", "withdrawn",
        "decision", "court",
    )  # fmt: skip
    HARMLESS = ("came", "shown_by", "ground", "outcome", "number")

    instance = models.PositiveSmallIntegerField(default=states.FIRST)
    first = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")  # the complaint that the second one follows

    complainant = models.CharField(max_length=200)
    address = models.CharField(max_length=300)
    against = models.TextField()  # the decision or act complained of
    decided_by = models.CharField(max_length=200, blank=True)  # who took it, as the complainant says
    text = models.TextField()
    request = models.TextField()

    came = models.CharField(max_length=10, blank=True)  # counter, post; none while it is only prepared
    received_on = models.DateField(null=True)  # the clock of acceptance starts here, not with the registration
    shown_by = models.CharField(max_length=10, blank=True)  # what shows that day: slip, stamp, postmark
    registered_late = models.BooleanField(default=False)
    signed = models.BooleanField(default=False)
    remote = models.BooleanField(default=False)

    ground = models.CharField(max_length=40, blank=True)  # key in law/grounds.toml: why it is refused or stayed
    taken_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # who took the decision: barred from verifying
    verifier = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    findings = models.TextField(blank=True)
    positions_differ = models.BooleanField(default=False)
    dialogue_on = models.DateField(null=True)
    dialogue = models.TextField(blank=True)  # who took part, what was said, what was agreed

    asked_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # for more time, while nobody has answered
    reason = models.TextField(blank=True)  # why it is complex
    extended_on = models.DateField(null=True)
    withdrawn = models.TextField(blank=True)  # what is no longer complained of

    decision = models.TextField(blank=True)
    number = models.CharField(max_length=60, blank=True)  # of the decision
    decided_on = models.DateField(null=True)
    outcome = models.CharField(max_length=10, blank=True)  # right, partly, wrong
    sent_on = models.DateField(null=True)
    delivered_on = models.DateField(null=True)  # when the complainant got it, if that is known
    sued_on = models.DateField(null=True)
    court = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(instance=states.FIRST, first=None) | models.Q(instance=states.SECOND, first__isnull=False),
                name="petitions_second_complaint_follows_one",
            ),
        ]

    def __str__(self) -> str:
        return self.matter.code

    @property
    def needs_dialogue(self) -> bool:
        """Whether it must be talked over before it is decided (Luật Khiếu nại, art. 30 and 39)."""
        return self.instance == states.SECOND or self.positions_differ

    @property
    def case(self) -> str:
        """The case of the law's rows that holds: what they say with `when`."""
        return " ".join(word for word, holds in (("complex", self.extended_on), ("remote", self.remote)) if holds)

    @property
    def rules(self) -> dict[str, str]:
        """The names of its clocks: accept, resolve, send."""
        second, name = self.instance == states.SECOND, states.NAMES[self.instance]
        return {"accept": f"complaints.accept{'_second' * second}", "resolve": f"complaints.resolve_{name}", "send": f"complaints.send_{name}"}
