from django.db import models
from django.db.models import Q

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject


class Course(models.Model):
    """What became of one report or feedback so far, in days and codes: what an office did, whoever wrote and whatever they wrote.

    Made anew from the journal at each move. Read without its matter, which the public does not see.
    """

    HARMLESS = ("code", "kind", "state", "outcome", "refusal")

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="+")
    code = models.CharField(max_length=40)  # the matter's
    kind = models.CharField(max_length=40)
    state = models.CharField(max_length=40)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # with whom it lies
    place = models.ForeignKey(Place, models.PROTECT, null=True, related_name="+")
    subject = models.ForeignKey(Subject, models.PROTECT, null=True, related_name="+")

    opened_on = models.DateField()
    settled_on = models.DateField(null=True)  # of the answer or refusal that stands; none: somebody waits
    days = models.PositiveIntegerField(null=True)  # from the one to the other
    outcome = models.CharField(max_length=10, blank=True)  # answered, planned, refused (an answer too), declined, withdrawn; empty: somebody waits
    refusal = models.CharField(max_length=20, blank=True)  # the reason of the public list
    late = models.BooleanField(default=False)  # a day to answer was missed
    excused = models.BooleanField(default=False)  # it was missed because others were waited for, and never by more than that
    late_start = models.BooleanField(default=False)  # a day or hour to sort it or take it on was missed
    reopened = models.PositiveIntegerField(default=0)
    opted_out = models.BooleanField(default=False)
    corrected_at = models.DateTimeField(null=True)  # when another public text took the place of one
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["opened_on", "matter", "changed_at"], condition=Q(opted_out=False), name="petitions_courses_by_day"),
            *(  # of the public list of all that was sent: what is looked for is rare, and newest first
                models.Index(fields=["-opened_on", "-matter"], condition=Q(opted_out=False) & of, name=f"petitions_courses_{name}")
                for name, of in {
                    "waiting": Q(outcome=""), "late": Q(late=True), "reopened": Q(reopened__gt=0),
                    "declined": Q(outcome="declined"), "refused": Q(outcome="refused"), "withdrawn": Q(outcome="withdrawn"),
                }.items()
            ),
            models.Index(fields=["agency", "-opened_on", "-matter"], condition=Q(opted_out=False), name="petitions_courses_agency"),
            models.Index(fields=["-corrected_at", "-matter"], condition=Q(corrected_at__isnull=False), name="petitions_courses_corrected"),
        ]

    def __str__(self) -> str:
        return self.code


class Reckoning(models.Model):
    """What the courses of a year add up to: of an agency, a field, both, a place, or all where it names none of them.

    Its keys have no index each: SQLite would find all agencies by "no field" and sort them, where the index by names is at hand.
    """

    agency = models.ForeignKey(Agency, models.CASCADE, null=True, related_name="+", db_index=False)
    subject = models.ForeignKey(Subject, models.CASCADE, null=True, related_name="+", db_index=False)
    place = models.ForeignKey(Place, models.CASCADE, null=True, related_name="+", db_index=False)
    sort_key = models.CharField(max_length=2400, default="", editable=False)  # of the agency or place: a page by names is the next rows of an index
    facts = models.JSONField()  # numbers by name, see queries/waiting.py
    at = models.DateTimeField()

    HARMLESS = ("facts", "sort_key")

    class Meta:
        indexes = [
            models.Index(fields=["agency", "subject", "place"], name="petitions_reckonings_of"),
            models.Index(fields=["sort_key", "id"], condition=Q(agency__isnull=False, subject__isnull=True), name="petitions_reckonings_agency"),
            models.Index(fields=["sort_key", "id"], condition=Q(place__isnull=False), name="petitions_reckonings_place"),
        ]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.subject_id} {self.place_id}"
