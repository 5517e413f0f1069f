from django.db import models

from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Matter, Thing
from danvan.check.petitions.states import contributions as states


class Contribution(Thing):
    """What an agency is asked for a matter that another leads: a question, a day of its own, and what it answers.

    The matter's assigner is who asks. Who is asked sees this, and of the matter itself what was let through, never who wrote it.
    """

    HOUSE, KINDS = "petitions", (states.KIND,)
    MOVES = states.CONTRIBUTION
    PERSONAL = ("question", "answer", "reason")
    ALONG = "about"

    about = models.ForeignKey(Matter, models.PROTECT, related_name="+")
    question = models.TextField()
    with_words = models.BooleanField(default=False)  # who is asked may read what the resident wrote, with their own covered
    due_on = models.DateField()  # as asked; what counts is the duty's
    answer = models.TextField(blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")  # with the answer
    answered_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)  # why it was returned, or called off

    def __str__(self) -> str:
        return self.matter.code
