from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter


class Duty(models.Model):
    """An open obligation. Overdue is not stored: it follows from the day one asks on."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="+")
    owner = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    rule = models.CharField(max_length=80)  # key in law/periods.toml
    due_on = models.DateField(null=True)  # none: without a time limit
    due_at = models.DateTimeField(null=True)  # its minute, where hours are counted
    reasoning = models.JSONField()  # how each due_on came about, oldest first
    suspended_on = models.DateField(null=True)
    lapsed_at = models.DateTimeField(null=True)  # when the journal said that it was not met in time
    excused = models.BooleanField(default=False, db_default=False)  # it said that this was only because others were waited for
    blamed_at = models.DateTimeField(null=True)  # when it said that this explains it no longer
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["matter", "rule"], condition=Q(closed_at=None), name="duties_one_open_per_rule"
            )
        ]
        indexes = [
            models.Index(fields=["owner", "due_on"], condition=Q(closed_at=None), name="duties_open_by_owner"),
            models.Index(  # with all columns that a count asks for, or SQLite looks up each row
                fields=["due_on", "id", "owner", "closed_at", "suspended_on"], condition=Q(closed_at=None, suspended_on=None),
                name="duties_late_by_day",
            ),
            models.Index(fields=["id"], condition=Q(closed_at=None, excused=True, blamed_at=None), name="duties_excused"),
        ]

    def __str__(self) -> str:
        return f"{self.rule} of {self.matter_id}"

    def is_late(self, *, at: datetime) -> bool:
        """Return whether its time has passed at a moment."""
        return at > self.due_at if self.due_at else self.due_on is not None and localdate(at) > self.due_on


class Stand(models.Model):
    """How a duty stood from one moment to another: whose it was, until when, whether its clock was stopped.

    What a past day found is read here: the duty itself says how it stands now.
    """

    duty = models.ForeignKey(Duty, models.PROTECT, related_name="stands")
    owner = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    due_on = models.DateField(null=True)
    stopped = models.BooleanField(default=False)
    at = models.DateTimeField()
    until = models.DateTimeField(null=True)  # none: it stands so still, or stood so when the duty was closed

    class Meta:
        constraints = [models.UniqueConstraint(fields=["duty"], condition=Q(until=None), name="duties_one_last_stand")]

    def __str__(self) -> str:
        return f"{self.duty_id} until {self.due_on}"


class Touch(models.Model):
    """The clocks of an agency under a rule have changed since they were last added up, those of one matter or all. Triggers leave it: see `touching`."""

    HARMLESS = ("rule",)

    owner = models.ForeignKey(Agency, models.CASCADE, related_name="+")
    rule = models.CharField(max_length=80)
    matter = models.ForeignKey(Matter, models.CASCADE, null=True, db_index=False, related_name="+")  # none: any of them may have changed

    def __str__(self) -> str:
        return f"{self.rule} of {self.owner_id}"
