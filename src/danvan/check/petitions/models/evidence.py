from django.db import models

from danvan.base.files.models import StoredFile
from danvan.check.petitions.models.complaint import Complaint


class Evidence(models.Model):
    """What shows that a complaint is right: a file that its author sent, or what the reception was given on paper."""

    PERSONAL, HARMLESS, OF = ("words",), (), "complaint__matter"

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="evidence")
    words = models.CharField(max_length=200)  # what it is
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")  # none: the original alone, on paper
    on_paper = models.BooleanField(default=False)  # the reception holds it
    is_read = models.BooleanField(default=False)  # all its words were looked at: never those of a picture
    by_author = models.BooleanField(default=True)  # else the reception took it in
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"of {self.complaint_id}"
