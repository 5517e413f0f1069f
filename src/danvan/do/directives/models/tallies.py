"""What the tasks of one agency come to, added up beforehand, so that a province need not be counted whole."""

from django.db import models

from danvan.base.agencies.models import Agency
from danvan.do.directives import states
from danvan.do.directives.models.documents import Directive

NOW, WEEKS = "now", "weeks"  # instead of a period's key: what is open, and the weeks that led here


class Tally(models.Model):
    """The figures of one agency for one period, as a day finds them; true as long as no `Touch` of its clocks stands."""

    TALLIES = states.FINISH
    HARMLESS = ("period", "counts")

    agency = models.ForeignKey(Agency, models.CASCADE, related_name="+")  # itself, without those below
    period = models.CharField(max_length=20)  # key in law/reporting.toml, or one of the above
    begins_on = models.DateField()
    on = models.DateField()  # the day from which one looks back: today while the period runs
    counted_at = models.DateTimeField()
    whole = models.BooleanField()  # whoever stands above the agency sees each of its tasks: else they are counted for each reader
    counts = models.JSONField()  # numbers, in the order of what is counted

    class Meta:
        constraints = [models.UniqueConstraint(fields=["period", "begins_on", "agency"], name="directives_one_tally")]

    def __str__(self) -> str:
        return f"{self.period} from {self.begins_on} of {self.agency_id}"


class Part(models.Model):
    """What of a tally falls to one document: apart from it, so that a page reads the few that it shows."""

    HARMLESS = ("counts",)

    tally = models.ForeignKey(Tally, models.CASCADE, related_name="parts")
    document = models.ForeignKey(Directive, models.CASCADE, related_name="+")
    total = models.PositiveIntegerField()  # as in the counts: what the first are found by
    late = models.PositiveIntegerField()
    counts = models.JSONField()

    class Meta:
        indexes = [models.Index(fields=["tally", "document", "late", "total"], name="directives_parts_ranked")]

    def __str__(self) -> str:
        return f"{self.document_id} in {self.tally_id}"
