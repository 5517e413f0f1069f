from django.db import models

from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Thing
from danvan.base.people.models import Person
from danvan.check.petitions.states import information as states


class InformationRequest(Thing):
    """A citizen's request for information that an office holds, and what became of it."""

    MOVES = states.INFORMATION
    PERSONAL = ("requester", "address", "asked", "purpose", "reason", "answer", "withheld")
    HARMLESS = ("way", "outcome", "ground", "handed")

    requester = models.CharField(max_length=200)
    address = models.CharField(max_length=300)
    asked = models.TextField()  # which information
    purpose = models.TextField(blank=True)
    way = models.CharField(max_length=10)  # in which they want it: electronic, copy, look, post
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

    def __str__(self) -> str:
        return self.matter.code

    @property
    def case(self) -> str:
        """The case of the law's rows that holds: what they say with `when`."""
        ways = {"electronic": "electronic", "post": "post"}
        said = (ways.get(self.way, ""), "complex" if self.is_complex else "", "extended" if self.extended_on else "")
        return " ".join(sorted(filter(None, said)))
