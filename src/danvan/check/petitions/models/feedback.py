from datetime import datetime

from django.db import models
from django.utils.timezone import localtime
from django.utils.translation import gettext

from danvan.base.calendar import hours
from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Thing
from danvan.base.moves.table import Move
from danvan.check.petitions import states
from danvan.check.petitions.states import concerning, conduct

LANES = {"feedback": states.FEEDBACK, "report": states.REPORT, "conduct": states.CONDUCT, "trouble": states.TROUBLED}  # by the kind of the matter


class Petition(Thing):
    """What a resident wrote, and what was answered."""

    HOUSE, KINDS = "petitions", tuple(LANES)
    EVERY_MOVE = tuple(move for moves in LANES.values() for move in moves)
    HARMLESS = ("came", "concerns", "urgency", "refusal", "outcome")
    PERSONAL = ("text", "where", "spot", "cited", "done", "done_by", "no_proof", "public_words", "public_answer")

    text = models.TextField()
    where = models.CharField(max_length=300, blank=True)  # the place in the resident's own words
    spot = models.CharField(max_length=30, blank=True)  # latitude, longitude: where exactly, for officers alone
    at_home = models.BooleanField(default=False)  # an officer says that it is at somebody's own house: on the map it is at its village
    photo = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")

    concerns = models.CharField(max_length=10, blank=True)  # regulation, procedure; empty: what an office did or left undone
    cited = models.CharField(max_length=300, blank=True)  # its number or title in the author's words

    came = models.CharField(max_length=10, blank=True)  # how, to a clerk who wrote it down; empty: from their own device
    received_on = models.DateField(null=True)  # by that clerk
    received_at = models.DateTimeField(null=True)  # by a mailbox or gateway, which knows the minute

    done = models.TextField(blank=True)  # the answer: what was done, or why not
    done_on = models.DateField(null=True)
    done_by = models.CharField(max_length=200, blank=True)  # the unit or team
    proof = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    no_proof = models.CharField(max_length=300, blank=True)  # why there is none

    outcome = models.CharField(max_length=10, blank=True)  # done, planned, refused; empty: done
    plan_on = models.DateField(null=True)  # of what is not done yet: until when

    opted_out = models.BooleanField(default=False)  # the author's wish: counted, never shown
    public_words = models.TextField(blank=True)  # redacted by an officer; shown once a leader has approved it
    public_answer = models.TextField(blank=True)  # likewise
    public_photo = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")  # chosen and covered by an officer
    public_proof = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")  # likewise

    into = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")  # with which it is dealt with, being about the same

    split_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")  # the letter with several matters that this is one of

    urgency = models.CharField(max_length=10, blank=True)  # of a report: urgent, complex, or none of both
    refusal = models.CharField(max_length=20, blank=True)  # why it was not taken on

    @property
    def came_at(self) -> datetime:
        """When it came, in local time: to the minute if a machine got it, else with the first of the day on which a clerk did, where it was entered later."""
        if self.received_at:
            return localtime(self.received_at)
        entered, day = localtime(self.matter.opened_at), self.received_on
        return hours.midnight(day) if day and day < entered.date() else entered

    @property
    def way(self) -> str:
        """How it came to a clerk, in words; empty where nobody wrote it down for somebody."""
        return gettext((states.CAME | states.BY_STAFF)[self.came]) if self.came else ""

    @property
    def about(self) -> str:
        """What it is about, in words, if that is a regulation or a procedure."""
        return gettext(concerning.CONCERNS[self.concerns]) if self.concerns else ""

    @property
    def MOVES(self) -> tuple[Move, ...]:  # noqa: N802 - a table, as in every house
        """The table of its lane."""
        return LANES[self.matter.kind]

    @property
    def SEEN_BY(self) -> tuple[str, ...]:  # noqa: N802 - as its table
        """Who alone sees it: an opinion on conduct is for the head, and so is who was given trouble."""
        return conduct.SEEN_BY if self.matter.kind in conduct.KINDS else ()

    def __str__(self) -> str:
        return self.matter.code
