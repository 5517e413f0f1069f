"""Documents that set work, and what they name."""

from django.db import models
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Matter, Thing
from danvan.do.directives import states


def register_of(agency: Agency) -> Agency:
    """Return whose register an agency's documents are in: a commune keeps one for all its offices, others have their own."""
    return next((one for one in agency.chain() if one.kind in ("commune", "district")), agency)


class Directive(Thing):
    """A document that sets work: what it is, its text as registered, and on what basis it was published."""

    HOUSE, KINDS = "directives", ("directive",)
    MOVES = states.DIRECTIVE
    PERSONAL = ("number", "type", "issuer", "title", "key", "number_key", "text", "basis")
    HARMLESS = ("direction", "term", "arrival")

    number = models.CharField(max_length=80)  # "170/KH-UBND"
    type = models.CharField(max_length=80)  # in the words of the law: Kế hoạch, Chỉ thị
    issuer = models.CharField(max_length=200)
    issued_on = models.DateField()
    title = models.CharField(max_length=500)
    register = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # whose register it is in: others may have it too
    key = models.CharField(max_length=400)  # issuer, type, number and year, however they are spelled
    number_key = models.CharField(max_length=80, db_index=True)
    text = models.TextField()  # NFC, lines end with \n: what every span counts in
    direction = models.CharField(max_length=10, default="issued")  # incoming, issued
    received_on = models.DateField(null=True)  # of what came in
    arrival = models.CharField(max_length=20, blank=True)  # its number in the book of what came in
    term = models.CharField(max_length=20, blank=True)  # of the Party committee that numbers by its term: 2020-2025
    origin = models.ForeignKey(Matter, models.PROTECT, null=True, related_name="+")  # of another house, because of which it was ordered
    scan = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")  # the signed paper

    basis = models.CharField(max_length=300, blank=True)  # what allows to publish it
    published_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "register"], name="directives_once_in_a_register")]
        indexes = [
            models.Index(fields=["-issued_on", "-matter"], name="directives_newest"),
            models.Index(fields=["type", "matter"], name="directives_by_type"),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.number or _('(chờ số)')}"


class Reference(models.Model):
    """A document that is named in another."""

    PERSONAL, HARMLESS = ("number", "number_key", "type", "issuer", "title", "found"), ("role",)
    OF = "directive__matter"

    directive = models.ForeignKey(Directive, models.PROTECT, related_name="+")
    role = models.CharField(max_length=20)  # main, basis, mentioned
    number = models.CharField(max_length=80)
    number_key = models.CharField(max_length=80, db_index=True)
    type = models.CharField(max_length=80, blank=True)
    issuer = models.CharField(max_length=200, blank=True)
    issued_on = models.DateField(null=True)
    title = models.CharField(max_length=500, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    found = models.JSONField()  # the reader's rule and place for each of these

    def __str__(self) -> str:
        return f"{self.type} {self.number}".strip()


class Issuer(models.Model):
    """One of those who issued a document together; it sees the document and what comes of it."""

    PERSONAL, HARMLESS, OF = ("name",), (), "directive__matter"

    directive = models.ForeignKey(Directive, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)  # as the document says it
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")  # if it is kept here
    rank = models.PositiveSmallIntegerField()  # first, second ... at the head of the document

    class Meta:
        constraints = [models.UniqueConstraint(fields=["directive", "rank"], name="directives_one_issuer_a_rank")]

    def __str__(self) -> str:
        return self.name


class Link(models.Model):
    """A document carries out another, as a person has said. The links of all documents make no circle."""

    OF = "below__matter"

    below = models.ForeignKey(Directive, models.PROTECT, related_name="+")  # the plan
    above = models.ForeignKey(Directive, models.PROTECT, related_name="+")  # what it carries out

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["below", "above"], name="directives_linked_once"),
            models.CheckConstraint(condition=~models.Q(below=models.F("above")), name="directives_not_its_own"),
        ]

    def __str__(self) -> str:
        return f"{self.below_id} carries out {self.above_id}"
