from django.db import models
from django.db.models import Q

from danvan.base.editions import Turn
from danvan.base.matters.models import Thing
from danvan.base.office import kinds, states


class Rule(Thing):
    """A dated rule of an office, for itself and what stands below it. Its kind and its agency are its matter's."""

    HOUSE, KINDS = "office", tuple(kind.word for kind in kinds.KINDS)
    MOVES = states.RULE
    PERSONAL = ("reason",)
    HARMLESS = ("key", "value", "source")

    key = models.CharField(max_length=120)  # what it is about: a day, a time limit, "lighting:thon-dong"
    value = models.JSONField()  # as the form of its kind reads it
    source = models.CharField(max_length=300)  # the decision it stands on
    reason = models.TextField(blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)  # the first day without it

    EDITION = (
        Turn(table="office_rule"),
        Turn(table="matters_matter", columns=("agency_id", "state", "visibility"), where="NEW.house = 'office'"),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=models.F("valid_from")), name="office_rule_ends_after"
            )
        ]
        indexes = [models.Index(fields=["key", "valid_from"], name="office_rules_by_key")]

    def __str__(self) -> str:
        return f"{self.key} from {self.valid_from}"
