from django.db import models
from django.db.models import Q

from danvan.base.matters.models import Thing
from danvan.base.office import states
from danvan.base.people.models import Person, Role


class Appointment(Thing):
    """How a role came to be and ends: who was to hold it, granted by one person or by two. Its agency is its matter's."""

    HOUSE, KINDS = "office", ("appointment",)
    MOVES = states.APPOINTMENT

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    word = models.CharField(max_length=40)  # reception, officer, leader, administrator
    post = models.CharField(max_length=100)
    instead_of = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # who is away, for whom this one stands in
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)  # the first day without it
    role = models.OneToOneField(Role, models.PROTECT, null=True, related_name="+")  # none until it is granted

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gt=models.F("valid_from")), name="office_role_holds_some_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.word} of person {self.person_id}"
