from secrets import token_hex

from django.db import models
from django.db.models import Q

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter, Thing
from danvan.check.surveys import states


class Survey(Thing):
    """One round of asking those whom an agency serves. What it found is in the journal, where it was published."""

    HOUSE, KINDS = "surveys", ("rating",)
    MOVES = states.MOVES

    running_for = models.OneToOneField(Agency, models.PROTECT, null=True, related_name="+")  # until it is published

    def __str__(self) -> str:
        return self.matter.code


class Rating(models.Model):
    """One invitation to say how one was served, and what was said: the latest stars until the survey is published."""

    HARMLESS, OF = ("code", "salt"), "about"

    survey = models.ForeignKey(Survey, models.PROTECT, related_name="ratings")
    about = models.ForeignKey(Matter, models.PROTECT, related_name="+")
    code = models.CharField(max_length=40)  # of that matter: a batch is read without it
    salt = models.CharField(max_length=64, default=token_hex)  # so that nobody can try out what a leaf hides
    stars = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["survey", "about"], name="surveys_ask_once"),
            models.CheckConstraint(condition=Q(stars=None) | Q(stars__range=(1, 5)), name="surveys_one_to_five_stars"),
        ]

    def __str__(self) -> str:
        return f"rating of {self.code}"
