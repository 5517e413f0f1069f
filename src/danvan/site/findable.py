"""What can be found of each house: the register that `base/search` asks. A house without a line here is not searched."""

from django.utils.translation import gettext_lazy as _

from danvan.base.search.documents import Give
from danvan.check.petitions import queries as petitions
from danvan.check.petitions import states as of_petitions
from danvan.check.petitions.queries import complaints, feedback, information
from danvan.do.directives import states as of_directives
from danvan.do.directives.queries import documents as directives

DOCUMENTS: dict[str, Give] = {"petitions": petitions.findable, "directives": directives.findable}
OF_KIND: dict[tuple[str, str], Give] = {  # where one query tells all: most of what is written belongs to these
    ("petitions", "feedback"): feedback.findable,
    ("petitions", "report"): feedback.findable,
    ("petitions", "complaint"): complaints.findable,
    ("petitions", "information"): information.findable,
}
LABELS = {  # of houses, for whoever narrows a search
    "petitions": _("Phản ánh, kiến nghị"),
    "directives": _("Văn bản chỉ đạo và nhiệm vụ"),
}
MOVES = {"petitions": of_petitions.MOVES, "directives": of_directives.MOVES}
SAME = {f"directives.{word}" for word in of_directives.SAME}  # after which nothing that can be found differs
WORDS = sorted({f"{house}.{move.says}" for house, moves in MOVES.items() for move in moves} - SAME)
