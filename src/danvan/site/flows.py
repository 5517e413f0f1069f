"""What follows from what, across houses. Read this page to see the whole platform move."""

from danvan.base.moves.actions import Reactions
from danvan.base.notices import actions as notices
from danvan.check.surveys import actions as surveys

AT_ONCE: Reactions = {}

AFTERWARDS: Reactions = {
    "petitions.submitted": (notices.tell_agency,),
    "petitions.routed": (notices.tell_agency,),
    "petitions.completed": (notices.tell_agency,),
    "petitions.proposed": (notices.tell_agency,),
    "petitions.sent_back": (notices.tell_agency,),
    "petitions.reopened": (notices.tell_agency,),
    "petitions.answered": (surveys.invite,),
    "directives.assigned": (notices.tell_agency,),
    "directives.requested": (notices.tell_agency,),
    "directives.sent_back": (notices.tell_agency,),
}
