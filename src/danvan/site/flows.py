"""What follows from what, across houses. Read this page to see the whole platform move."""

from danvan.base.moves.following import Reactions
from danvan.base.notices import actions as notices
from danvan.base.office import recounting
from danvan.base.search import actions as search
from danvan.check.surveys import actions as surveys
from danvan.site import findable
from danvan.site.accounts import actions as accounts
from danvan.site.accounts import losing

AT_ONCE: Reactions = {
    **dict.fromkeys(findable.WORDS, (search.follow,)),
    "office.factors_reset": (losing.take_away,),
}

AFTERWARDS: Reactions = {
    "office.granted": (accounts.invite,),
    "office.factors_reset": (losing.tell_owner,),
    "petitions.submitted": (notices.tell_agency, notices.tell_author),
    "petitions.routed": (notices.tell_agency, notices.tell_author),
    "petitions.completed": (notices.tell_agency,),
    "petitions.proposed": (notices.tell_agency,),
    "petitions.sent_back": (notices.tell_agency,),
    "petitions.reopened": (notices.tell_agency,),
    "petitions.asked_back": (notices.tell_author,),
    "petitions.answered": (surveys.invite, notices.tell_author),
    "office.changed": (recounting.recount,),
    "directives.assigned": (notices.tell_agency,),
    "directives.requested": (notices.tell_agency,),
    "directives.sent_back": (notices.tell_agency,),
}
