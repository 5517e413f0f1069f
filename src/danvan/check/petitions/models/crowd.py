from typing import Any

from django.db import models

from danvan.base.people.sealed_words import SealedWords
from danvan.check.petitions.models.feedback import Petition


class Crowd(models.Model):
    """How many sent a petition together, and who speaks for them; the names of the others stay on the paper."""

    PERSONAL, HARMLESS, OF = ("representatives",), (), "petition__matter"

    petition = models.OneToOneField(Petition, models.CASCADE, related_name="crowd")
    people = models.PositiveIntegerField()
    representatives: Any = SealedWords(blank=True)  # one on a line
    on_paper = models.BooleanField(default=False)  # the reception saw the paper by which all of them named these, with their signatures

    def __str__(self) -> str:
        return f"{self.people} of {self.petition_id}"
