"""Documents that set work, and what they name."""

from django.db import models

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Thing
from danvan.do.directives import states


def register_of(agency: Agency) -> Agency:
    """Return whose register an agency's documents are in: a commune keeps one for all its offices, others have their own."""
    return next((one for one in agency.chain() if one.kind in ("commune", "district")), agency)


class Directive(Thing):
    """A document that sets work: what it is, its text as registered, and on what basis it was published."""

    MOVES = states.DIRECTIVE
    PERSONAL = ("number", "type", "issuer", "title", "key", "number_key", "text", "basis")

    number = models.CharField(max_length=80)  # "170/KH-UBND"
    type = models.CharField(max_length=80)  # in the words of the law: Kế hoạch, Chỉ thị
    issuer = models.CharField(max_length=200)
    issued_on = models.DateField()
    title = models.CharField(max_length=500)
    register = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # whose register it is in: others may have it too
    key = models.CharField(max_length=400)  # issuer, type, number and year, however they are spelled
    number_key = models.CharField(max_length=80, db_index=True)
    text = models.TextField()  # NFC, lines end with \n: what every span counts in

    basis = models.CharField(max_length=300, blank=True)  # what allows to publish it
    published_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "register"], name="directives_once_in_a_register")]

    def __str__(self) -> str:
        return f"{self.type} {self.number}"


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
