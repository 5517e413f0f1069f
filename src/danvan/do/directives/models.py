import re

from django.db import models
from django.db.models import Q

from danvan.base.agencies.models import Agency
from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Thing
from danvan.do.directives import states
from danvan.engines import vietnamese

DASHES = re.compile("[\u2010-\u2015\u2212]")
CENTRAL = re.compile(r"(?<=[-/])T\.?Ư(?=$|[-/])", re.IGNORECASE)  # before letters lose their marks: TU is another body
SHORT = {"uy ban nhan dan": "ubnd", "hoi dong nhan dan": "hdnd", "mat tran to quoc": "mttq"}


def tidy_number(typed: str) -> str:
    """Return the number of a document as it is printed in the register: "170 /KH- UBND" as 170/KH-UBND."""
    return DASHES.sub("-", "".join(vietnamese.nfc(typed).split()))


def number_key(number: str) -> str:
    """Return what two spellings of one number share: 25-NQ/TƯ is 25-NQ/TW, but 25-NQ/TU is another one."""
    return vietnamese.fold(CENTRAL.sub("TW", tidy_number(number)))


def issuer_key(issuer: str) -> str:
    """Return what two spellings of one body's name share: the long form, the short one, capitals."""
    body = " ".join(re.findall(r"\w+", vietnamese.fold(issuer)))
    for long, short in SHORT.items():
        body = body.replace(long, short)
    return body


def key(*, issuer: str, type: str, number: str, year: int) -> str:  # noqa: A002 - the document's own word
    """Return what a document is known by in the register, however its issuer and number are spelled."""
    return f"{issuer_key(issuer)}|{vietnamese.fold(' '.join(type.split()))}|{number_key(number)}|{year}"


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


class Draft(models.Model):
    """A task that was found or pointed at in the text. It is none until a person has said so and a leader assigns it."""

    PERSONAL, HARMLESS, OF = ("text", "found"), ("state",), "directive__matter"

    directive = models.ForeignKey(Directive, models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, default="proposed")  # proposed, confirmed, dropped
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    lead = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    supporting = models.ManyToManyField(Agency, related_name="+")
    due_on = models.DateField(null=True)
    found = models.JSONField(default=dict)  # what the reader said and why; empty if a person pointed at it

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=models.F("end")), name="directives_draft_has_words"),
            models.CheckConstraint(condition=~Q(state="confirmed") | Q(lead__isnull=False), name="directives_one_lead"),
        ]

    def __str__(self) -> str:
        return self.text


class Task(Thing):
    """What one agency has to do because a document says so; or, of a body that can only be asked, what it is asked."""

    MOVES = states.TASK
    PERSONAL = ("text", "done", "no_proof")
    ALONG = "directive__matter"  # its text is a piece of the document's

    directive = models.ForeignKey(Directive, models.PROTECT, related_name="+")
    draft = models.OneToOneField(Draft, models.PROTECT, related_name="+")
    text = models.TextField()
    due_on = models.DateField(null=True)  # as the document states it; what counts is the duty's
    percent = models.PositiveSmallIntegerField(default=0)

    done = models.TextField(blank=True)
    finished_at = models.DateTimeField(null=True)
    proof = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    no_proof = models.CharField(max_length=300, blank=True)  # why there is none

    def __str__(self) -> str:
        return self.text
