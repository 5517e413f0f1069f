from django.db import models
from django.db.models import Q

from danvan.base.agencies.models import Agency
from danvan.base.files.models import StoredFile
from danvan.base.people.models import Person
from danvan.base.people.sealed_words import SealedWords
from danvan.base.places.models import Place
from danvan.check.petitions.models.feedback import Petition


class Import(models.Model):
    """A list of petitions in Excel that a clerk brings in: from an older system, or from a visit to a village. It keeps no words."""

    HARMLESS = ("stage", "columns", "kind", "came", "why")

    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # whose counter takes them in
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")  # none: purged
    stage = models.CharField(max_length=10, default="brought")  # see states/imports.py

    columns = models.JSONField(default=dict)  # by field, the place of its column
    first = models.PositiveIntegerField(default=2)  # the number of the first row below the heads
    kind = models.CharField(max_length=10, blank=True)  # of rows that say none
    came = models.CharField(max_length=10, blank=True)  # by which way the rows came to the office
    place = models.ForeignKey(Place, models.PROTECT, null=True, related_name="+")  # of rows that say none
    tells = models.BooleanField(default=False)  # whoever left an address there agreed to be told

    read_to = models.PositiveIntegerField(default=0)  # number of the last row that was read
    twins = models.BooleanField(default=False)  # rows that say the same as an earlier one are taken in too
    why = models.CharField(max_length=20, blank=True)  # why it stopped, or why the file could not be read
    job = models.BigIntegerField(null=True)  # what reads or takes in
    taken_at = models.DateTimeField(null=True)  # when the last row was taken in
    ended_at = models.DateTimeField(null=True)  # its file and what was left of its words went then
    ended_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # none: its days were over

    def __str__(self) -> str:
        return f"import {self.pk}"


class ImportRow(models.Model):
    """One row of a list: its number in Excel, what is wrong with it, and its words until it is taken in or the import ends.

    Of a row that must not be kept here there are no words, but its number.
    """

    OF, PERSONAL, HARMLESS = "petition__matter", ("said", "old_number"), ("stage", "faults", "alike")

    of = models.ForeignKey(Import, models.PROTECT, related_name="rows")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # the import's: no old number is taken in twice there
    number = models.PositiveIntegerField()
    stage = models.CharField(max_length=10)  # good, twin, faulty, left, aside, taken
    faults = models.JSONField(default=list)  # pairs of a field and a key of states.imports.FAULTS
    said = SealedWords(default="")  # JSON: by field, what the row says
    alike = models.CharField(max_length=32, blank=True)  # the same for rows that say the same of the same place
    twin = models.PositiveIntegerField(null=True)  # the number of the earlier row that says the same
    old_number = models.CharField(max_length=60, blank=True)
    petition = models.OneToOneField(Petition, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of", "number"], name="petitions_row_once"),
            models.UniqueConstraint(
                fields=["agency", "old_number"], condition=Q(petition__isnull=False) & ~Q(old_number=""), name="petitions_old_number_once"
            ),
        ]
        indexes = [
            models.Index(fields=["of", "stage", "number"], name="petitions_rows_by_stage"),
            models.Index(fields=["of", "alike"], name="petitions_rows_alike"),
            models.Index(fields=["agency", "old_number"], name="petitions_rows_old_number"),
        ]

    def __str__(self) -> str:
        return f"row {self.number} of {self.of_id}"
