"""Reports for a period, with their figures as they were sent; and which reminders have gone out."""

from django.db import models

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter, Thing
from danvan.do.directives import states


class PeriodReport(Thing):
    """What an agency says of the tasks of a period. Until it is sent the figures are counted anew, then they stand."""

    HOUSE, KINDS = "directives", ("report",)
    MOVES = states.REPORT
    PERSONAL, HARMLESS = ("remarks",), ("period", "figures", "first")

    about = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # whose tasks it counts, with those below
    period = models.CharField(max_length=20)  # key in law/reporting.toml
    begins_on = models.DateField()
    remarks = models.TextField(blank=True)
    figures = models.JSONField(default=dict)  # counts under codes, as they were sent
    first = models.JSONField(default=dict)  # of these, what its page shows
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["about", "period", "begins_on"], name="directives_one_report_a_period")
        ]

    def __str__(self) -> str:
        return f"{self.period} from {self.begins_on}"


class Reminder(models.Model):
    """A rule has led to a reminder of the day of a task, a support or a period's report. Another day is reminded of anew."""

    HARMLESS, OF = ("rule",), "matter"

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="+")
    rule = models.CharField(max_length=40)  # "before:3"
    due_on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["matter", "rule", "due_on"], name="directives_reminded_once")]

    def __str__(self) -> str:
        return f"{self.rule} of {self.matter_id}"
