from django.db import models
from django.db.models import Q

from danvan.base.matters.models import Matter
from danvan.base.people.models import Person


class Purge(models.Model):
    """What must not be here and how it goes: one person asks, another confirms. Nothing says what it was about."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=20)  # state_secret, denunciation
    basis = models.CharField(max_length=64)  # number of the law or decision
    sealed = models.CharField(max_length=40, blank=True)  # number in the paper register of what was sealed
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    done_at = models.DateTimeField(null=True)
    hidden = models.JSONField(default=list)  # keys of the matters that the public saw until it was asked for
    former = models.JSONField(default=dict)  # the states of what was set aside, by key; empty: it was only hidden from the public
    printed_at = models.DateTimeField(null=True)  # the slip for the sealed envelope, once
    about_head = models.BooleanField(default=False)  # of the body with whom it lies: those above follow it, and nobody there
    counts = models.JSONField(default=dict)  # how much went from each store

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter"], condition=Q(done_at=None), name="office_one_open_purge"),
            models.CheckConstraint(
                condition=Q(confirmed_by=None) | ~Q(confirmed_by=models.F("asked_by")), name="office_purge_by_two"
            ),
        ]

    def __str__(self) -> str:
        return f"purge {self.pk}"


class Tick(models.Model):
    """One step outside the program's reach that somebody says is done."""

    purge = models.ForeignKey(Purge, models.PROTECT, related_name="ticks")
    step = models.CharField(max_length=20)
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # none: the program itself
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["purge", "step"], name="office_one_tick")]

    def __str__(self) -> str:
        return f"{self.step} of {self.purge_id}"
