from django.db import models
from django.db.models import Q

from danvan.base.agencies.models import Agency
from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Matter
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject


class Published(models.Model):
    """What everybody reads of a petition: a row of its own, so that nothing else of it can be read with it.

    Its matter stays hidden (its row policy too): whoever lists what is public joins this row's own agency, place and subject.
    """

    PERSONAL = ("words", "answer", "spot")
    HARMLESS = ("code", "kind", "state", "urgency", "outcome")

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="+")
    code = models.CharField(max_length=40, unique=True)  # the matter's
    kind = models.CharField(max_length=40)  # report, feedback
    state = models.CharField(max_length=40)  # answered, planned, confirmed, reopened
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # who answered
    place = models.ForeignKey(Place, models.PROTECT, null=True, related_name="+")
    subject = models.ForeignKey(Subject, models.PROTECT, null=True, related_name="+")
    urgency = models.CharField(max_length=10, blank=True)

    spot = models.CharField(max_length=30, blank=True)  # a point of a road, at some distance from the true one; empty: at its village
    words = models.TextField()  # redacted, as the leader approved them
    answer = models.TextField()  # likewise
    photo = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")  # chosen, faces and plates covered
    proof = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")  # likewise
    outcome = models.CharField(max_length=10, blank=True)
    done_on = models.DateField(null=True)
    plan_on = models.DateField(null=True)

    opened_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)  # of the latest answer
    published_at = models.DateTimeField()
    is_shown = models.BooleanField(default=True)  # not while somebody asks for a purge
    persisting = models.PositiveIntegerField(default=0)  # how many others say, since the latest answer, that it persists

    class Meta:
        indexes = [
            models.Index(fields=["-published_at", "-matter"], condition=Q(is_shown=True), name="petitions_public_newest"),
            models.Index(fields=["-published_at", "-matter"], condition=Q(is_shown=True) & ~Q(spot=""), name="petitions_public_on_map"),
            *(
                models.Index(fields=[by, "-published_at", "-matter"], condition=Q(is_shown=True), name=f"petitions_public_{by}")
                for by in ("agency", "place", "subject", "state")
            ),
            *(  # what many have in common by itself may be seldom together
                models.Index(fields=[*by, "-published_at", "-matter"], condition=Q(is_shown=True), name=f"petitions_public_{'_'.join(by)}")
                for by in (("subject", "state"), ("subject", "kind"), ("state", "kind"))
            ),
        ]

    def __str__(self) -> str:
        return self.code


class Persisting(models.Model):
    """That somebody said that it persists, for as long as they must not say so again: nobody can be known by it."""

    HARMLESS = ("mark",)

    published = models.ForeignKey(Published, models.CASCADE, related_name="+")
    mark = models.CharField(max_length=64)  # a keyed hash of their connection and the day
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["published", "mark"], name="petitions_persists_once")]

    def __str__(self) -> str:
        return f"of {self.published_id}"
