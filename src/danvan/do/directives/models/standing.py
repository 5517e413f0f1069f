"""What a standing task shall reach in each of its periods, in number and in quality, and what it reached."""

from django.db import models

from danvan.base.matters.models import Thing
from danvan.do.directives import states
from danvan.do.directives.models.tasks import Task


class Target(Thing):
    """What one period of a standing task is to bring. It has a clock of its own: a report that is missing is late."""

    HOUSE, KINDS = "directives", ("target",)
    MOVES = states.TARGET
    PERSONAL, HARMLESS = ("unit", "quality", "said"), ("grade",)
    ALONG = "task__draft__directive__matter"

    task = models.ForeignKey(Task, models.PROTECT, related_name="+")
    begins_on = models.DateField()
    ends_on = models.DateField()  # the last day of the period
    wanted = models.DecimalField(max_digits=14, decimal_places=2, null=True)  # none: nobody has said it yet
    unit = models.CharField(max_length=60, blank=True)  # of the number: "km", "hộ", "%"
    quality = models.CharField(max_length=500, blank=True)  # how well it is to be done
    reached = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    grade = models.CharField(max_length=10, blank=True)  # how well it was done: a word of states.GRADES
    said = models.TextField(blank=True)
    reported_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["task", "begins_on"], name="directives_one_target_a_period"),
            models.CheckConstraint(condition=models.Q(begins_on__lt=models.F("ends_on")), name="directives_period_has_days"),
        ]

    def __str__(self) -> str:
        return f"{self.task_id} from {self.begins_on}"
