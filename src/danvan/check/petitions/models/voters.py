from datetime import date, timedelta

from django.db import models

from danvan.base.matters.models import Thing
from danvan.base.people.models import Person
from danvan.check.petitions.states import voters as states


class Session(Thing):
    """A session of an elected body, for which recommendations of voters are collected; they are answered before the next one."""

    HOUSE, KINDS = "petitions", (states.SESSION_KIND,)
    MOVES = states.SESSION
    PERSONAL = ("name",)
    HARMLESS = ("council",)

    name = models.CharField(max_length=200)
    council = models.CharField(max_length=10)  # commune, province, national
    opens_on = models.DateField()
    next_on = models.DateField()  # the first day of the next session
    asked_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # to publish; somebody else does it

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(next_on__gt=models.F("opens_on")), name="petitions_next_session_comes_later"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def answer_by(self) -> date:
        """The last day to answer: the one before the next session."""
        return self.next_on - timedelta(days=1)


class Recommendation(Thing):
    """What voters recommend, as the Front or deputies collected it; nobody's name is kept."""

    HOUSE, KINDS = "petitions", (states.KIND,)
    MOVES = states.VOTERS
    PERSONAL = ("text", "answer", "result")
    HARMLESS = ("collected_by", "outcome")

    session = models.ForeignKey(Session, models.PROTECT, related_name="+")
    text = models.TextField()
    collected_by = models.CharField(max_length=10)  # front, or deputies: commune, province, national
    collected_on = models.DateField()
    voters = models.PositiveIntegerField(null=True)  # how many said it, if that is known
    into = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")  # with which it is answered, being about the same

    outcome = models.CharField(max_length=10, blank=True)  # settled, under_way, explained
    answer = models.TextField(blank=True)
    planned_on = models.DateField(null=True)  # of what is under way: until when
    result = models.TextField(blank=True)  # what shows that it was carried out
    finished_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.matter.code

    @property
    def is_answered(self) -> bool:
        """Whether an answer was approved: until then it is only a draft."""
        return self.matter.state in ("under_way", *states.DONE)

    @property
    def stands(self) -> str:
        """The outcome as it stands now; none without an approved answer."""
        if not self.is_answered:
            return ""
        return states.SETTLED if self.matter.state == "carried_out" else self.outcome
