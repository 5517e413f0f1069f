from typing import Any

from django.db import models

from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Thing
from danvan.base.people.models import Person
from danvan.base.people.sealed_words import SealedWords
from danvan.check.petitions.states import information as states


class InformationRequest(Thing):
    """A citizen's request for information that an office holds, and what became of it."""

    HOUSE, KINDS = "petitions", (states.KIND,)
    MOVES = states.INFORMATION
    PERSONAL = ("requester", "address", "asked", "taken_down", "purpose", "reason", "answer", "withheld")
    HARMLESS = ("came", "way", "outcome", "ground", "handed")

    requester: Any = SealedWords()
    address: Any = SealedWords()
    asked = models.TextField()  # which information
    asked_back_on = models.DateField(null=True)  # when the office asked for what is lacking: it does so once, then its head
    taken_down = models.TextField(blank=True)  # what was lacking, as the reception wrote it down: not the asker's own words
    purpose = models.TextField(blank=True)
    way = models.CharField(max_length=10)  # in which they want it: electronic, copy, look, post
    came = models.CharField(max_length=10, blank=True)  # how, to a clerk who wrote it down; empty: from their own device
    received_on = models.DateField(null=True)  # by that clerk
    valid_on = models.DateField()  # since when the request is complete: the clock of providing counts from there

    is_complex = models.BooleanField(default=False)  # has to be gathered, or somebody has to be asked first
    asked_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # for more time, while nobody has answered
    reason = models.TextField(blank=True)  # why more time is needed
    extended_on = models.DateField(null=True)

    outcome = models.CharField(max_length=10, blank=True)  # full, part, none
    answer = models.TextField(blank=True)  # the information itself, or where and how to have it
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    ground = models.CharField(max_length=40, blank=True)  # key in law/information.toml: why all or a part is refused
    withheld = models.TextField(blank=True)  # what is not given, and why in this case
    cost = models.PositiveIntegerField(default=0)  # of printing, copying and sending, in dong

    handed = models.CharField(max_length=10, blank=True)  # page, hand, post, ready
    delivered_on = models.DateField(null=True)
    worth_disclosing = models.BooleanField(default=False)  # others would ask the same

    class Meta:
        indexes = [models.Index(fields=["-matter"], condition=models.Q(worth_disclosing=True), name="petitions_worth_disclosing")]

    def __str__(self) -> str:
        return self.matter.code

    @property
    def owed_under(self) -> tuple[str, ...]:
        """The rules under which the information is owed."""
        return states.PROVIDE

    @property
    def may_be_complex(self) -> bool:
        """Whether the law may give it more time: it has to be gathered."""
        return self.is_complex

    @property
    def case(self) -> str:
        """The case of the law's rows that holds: what they say with `when`."""
        ways = {"electronic": "electronic", "post": "post"}
        said = (ways.get(self.way, ""), "complex" if self.is_complex else "", "extended" if self.extended_on else "")
        return " ".join(sorted(filter(None, said)))
