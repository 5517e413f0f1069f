from django.db import models

from danvan.base.matters.models import Thing
from danvan.check.petitions.states import returns as states


class Return(Thing):
    """A digest as it was sent, or that rows were exported: of which period, up to when they were counted."""

    DIGEST = "digest"
    HOUSE, KINDS = "petitions", (states.KIND,)
    MOVES = states.RETURN
    PERSONAL = ("opinion",)
    HARMLESS = ("what", "period", "figures")

    what = models.CharField(max_length=20)  # digest, or the lane whose rows were exported
    period = models.CharField(max_length=20)  # key in law/reporting.toml
    begins_on = models.DateField()
    counted_at = models.DateTimeField()
    figures = models.JSONField(default=dict)  # of a digest as it was sent: names and counts; of an export how many rows
    opinion = models.TextField(blank=True)  # of the Front on a digest: said once
    opined_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.what} {self.period} from {self.begins_on}"
