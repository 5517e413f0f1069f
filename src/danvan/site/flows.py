"""What follows from what, across houses. Read this page to see the whole platform move."""

from danvan.base.moves.following import Reactions, both
from danvan.base.notices import actions as notices
from danvan.base.office import recounting
from danvan.base.search import actions as search
from danvan.check.petitions import actions as petitions
from danvan.check.surveys import actions as surveys
from danvan.do.directives import actions as directives
from danvan.do.directives.actions import standing
from danvan.site import findable
from danvan.site.accounts import actions as accounts
from danvan.site.accounts import losing

AT_ONCE = both(dict.fromkeys(findable.WORDS, (search.follow,)), then={
    "office.factors_reset": (losing.take_away,),
    **dict.fromkeys(("directives.reassigned", "directives.handed_over"), (standing.follow_task,)),
    **dict.fromkeys(("directives.finished", "directives.withdrawn"), (standing.release_targets,)),
    "directives.task_published": (standing.publish_targets,),
})  # fmt: skip

AFTERWARDS: Reactions = {
    "office.granted": (accounts.invite,),
    "office.factors_reset": (losing.tell_owner,),
    "petitions.submitted": (notices.tell_agency, notices.tell_author),
    "petitions.routed": (petitions.lead_along, notices.tell_agency, notices.tell_author),
    "petitions.taken_on": (notices.tell_agency, notices.tell_author),
    "petitions.declined": (notices.tell_author,),
    "petitions.merged": (notices.tell_author,),
    "petitions.separated": (notices.tell_agency,),
    "petitions.completed": (notices.tell_agency,),
    "petitions.proposed": (notices.tell_agency,),
    "petitions.sent_back": (notices.tell_agency,),
    "petitions.reopened": (notices.tell_agency,),
    "petitions.asked_back": (notices.tell_author,),
    "petitions.answered": (petitions.share, surveys.invite, notices.tell_author),
    **dict.fromkeys(
        ("petitions.paper_brought", "petitions.handed_over", "petitions.findings_reported", "petitions.more_time_asked",
         "petitions.decided"), (notices.tell_agency,),
    ),
    "petitions.lodged": (notices.tell_agency, notices.tell_author),
    **dict.fromkeys(
        ("petitions.guided", "petitions.lacking", "petitions.transferred", "petitions.refused", "petitions.taken_up",
         "petitions.more_time_given", "petitions.stayed", "petitions.went_on", "petitions.given_up", "petitions.sent"), (notices.tell_author,),
    ),
    **dict.fromkeys(("petitions.passed_to_answer", "petitions.moved_with_session", "petitions.publication_asked"), (notices.tell_agency,)),
    **dict.fromkeys(("petitions.requested", "petitions.sought"), (notices.tell_agency, notices.tell_author)),
    **dict.fromkeys(("petitions.request_completed", "petitions.request_arrived", "petitions.later_day_asked"), (notices.tell_agency,)),
    **dict.fromkeys(
        ("petitions.incomplete", "petitions.directed", "petitions.passed_on", "petitions.later_day_given", "petitions.denied",
         "petitions.supplied", "petitions.partly_supplied"), (notices.tell_author,),
    ),
    "office.changed": (recounting.recount,),
    "directives.assigned": (notices.tell_agency,),
    "directives.requested": (notices.tell_agency,),
    "directives.sent_back": (notices.tell_agency,),
    **dict.fromkeys(("directives.reminded", "directives.support_reminded", "directives.target_reminded"), (directives.tell_reminded,)),
    **dict.fromkeys(("directives.lapsed", "directives.support_lapsed", "directives.target_lapsed"), (notices.tell_assigner,)),
    **dict.fromkeys(("directives.finished", "directives.fulfilled"), (notices.tell_assigner,)),
    **dict.fromkeys(("directives.carried_over", "directives.support_carried_over", "directives.target_set", "directives.number_came"), (notices.tell_agency,)),
    "directives.summarised": (notices.tell_agency,),
    **dict.fromkeys(
        ("directives.insisted", "directives.reassigned", "directives.handed_over", "directives.extended", "directives.extension_refused",
         "directives.suspended", "directives.resumed", "directives.verified", "directives.withdrawn"), (notices.tell_agency,),
    ),
    **dict.fromkeys(("directives.returned", "directives.extension_asked"), (notices.tell_assigner,)),
    **dict.fromkeys(("directives.asked", "directives.invited", "directives.released"), (notices.tell_agency,)),
}
