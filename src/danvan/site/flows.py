"""What follows from what, across houses. Read this page to see the whole platform move."""

from danvan.base.moves.following import Reactions, both
from danvan.base.notices import actions as notices
from danvan.base.office import recounting
from danvan.base.office.states import ENDS
from danvan.base.search import actions as search
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import contributing, courses, recurring, returning
from danvan.check.petitions.states import consulted
from danvan.check.surveys import actions as surveys
from danvan.do.directives import actions as directives
from danvan.do.directives.actions import standing
from danvan.site import findable
from danvan.site.accounts import actions as accounts
from danvan.site.accounts import losing

INHERITED = tuple(f"office.{word}" for word in ENDS.values())  # by the agency that took over from another
AT_ONCE = both(both(dict.fromkeys(findable.WORDS, (search.follow,)), then=dict.fromkeys((*courses.WORDS, *INHERITED), (courses.follow,))), then={
    "office.factors_reset": (losing.take_away,),
    **dict.fromkeys(("directives.reassigned", "directives.handed_over"), (standing.follow_task,)),
    **dict.fromkeys(("directives.finished", "directives.withdrawn"), (standing.release_targets,)),
    "directives.task_published": (standing.publish_targets,),
    "office.purge_asked": (petitions.hide,), "office.purge_dropped": (petitions.show,), "office.purged": (petitions.forget,),
})  # fmt: skip

AFTERWARDS: Reactions = both(dict.fromkeys((f"petitions.{word}" for word in sorted(consulted.ENDED)), (contributing.release,)), then={
    "office.granted": (accounts.invite,),
    "office.factors_reset": (losing.tell_owner,),
    "petitions.submitted": (courses.begin, notices.tell_agency, notices.tell_author),
    "petitions.routed": (petitions.lead_along, contributing.show, notices.tell_agency, notices.tell_author),
    "petitions.classified": (recurring.watch,),
    "petitions.taken_on": (recurring.watch, notices.tell_agency, notices.tell_author),
    **dict.fromkeys(("petitions.declined", "petitions.guided_elsewhere", "petitions.referred"), (petitions.let_go, notices.tell_author)),
    "petitions.split_off": (notices.tell_agency, notices.tell_author),
    "petitions.withdrawn": (petitions.let_go, notices.tell_agency),
    "petitions.withdrawal_noted": (petitions.let_go, notices.tell_agency, notices.tell_author),
    "petitions.not_withdrawn": (contributing.show, notices.tell_agency),
    "petitions.split": (notices.tell_author,),
    **dict.fromkeys(("office.purge_asked", "office.purged"), (petitions.let_go,)),
    **dict.fromkeys(("petitions.went_along", "petitions.verifier_appointed", *INHERITED), (contributing.show,)),
    "petitions.merged": (contributing.show, notices.tell_author),
    **dict.fromkeys(("petitions.separated", "petitions.looked_again", "petitions.plan_lapsed"), (notices.tell_agency, notices.tell_author)),
    **dict.fromkeys(("petitions.added", "petitions.completed", "petitions.wait_ended"), (notices.tell_agency,)),
    "petitions.said_to_counter": (notices.tell_agency, notices.tell_author),
    "petitions.proposed": (notices.tell_agency,),
    "petitions.sent_back": (notices.tell_agency,),
    "petitions.plan_carried_out": (notices.tell_agency,),
    "petitions.reopened": (notices.tell_agency,),
    "petitions.asked_back": (notices.tell_author,),
    **dict.fromkeys(("petitions.answered", "petitions.fulfilled"), (petitions.share, surveys.invite, notices.tell_author)),
    "petitions.planned": (petitions.share, notices.tell_author),
    **dict.fromkeys(("petitions.published", "petitions.taken_down"), (notices.tell_author,)),
    **dict.fromkeys(
        ("petitions.paper_brought", "petitions.handed_over", "petitions.findings_reported", "petitions.more_time_asked",
         "petitions.decided", "petitions.withdrawal_denied", "petitions.evidence_added"), (notices.tell_agency,),
    ),
    **dict.fromkeys(("petitions.withdrawal_received", "petitions.request_taken_down"), (notices.tell_agency, notices.tell_author)),
    **dict.fromkeys(
        ("petitions.partly_withdrawn", "petitions.withdrawal_upheld", "petitions.taken_back", "petitions.stay_prolonged",
         "petitions.evidence_received", "petitions.delivery_noted"), (notices.tell_author,),
    ),
    "petitions.lodged": (notices.tell_agency, notices.tell_author),
    **dict.fromkeys((f"petitions.{word}" for word in ("conduct_received", "conduct_answered", "received", "replied", "under_way", "carried_out")), (notices.tell_author,)),
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
    **dict.fromkeys(("petitions.mediation_asked", "petitions.mediation_taken_up"), (notices.tell_agency, notices.tell_author)),
    **dict.fromkeys(("petitions.mediation_objected", "petitions.retracted", "petitions.retraction_denied", "petitions.mediation_resumed"), (notices.tell_agency,)),
    **dict.fromkeys(
        ("petitions.turned_down", "petitions.meeting_called", "petitions.mediated", "petitions.unmediated", "petitions.retraction_received",
         "petitions.retraction_accepted"), (notices.tell_author,),
    ),
    "office.changed": (recounting.recount,),
    **dict.fromkeys(("petitions.recurrence_raised", "petitions.recurrence_lapsed"), (notices.tell_agency,)),
    "petitions.recurrence_ordered": (directives.order,),
    "directives.ordered": (recurring.tie, notices.tell_agency),
    "directives.assigned": (notices.tell_agency,),
    "directives.requested": (notices.tell_agency,),
    "directives.sent_back": (notices.tell_agency,),
    **dict.fromkeys(("directives.reminded", "directives.support_reminded", "directives.target_reminded"), (directives.tell_reminded,)),
    **dict.fromkeys(("directives.lapsed", "directives.support_lapsed", "directives.target_lapsed"), (notices.tell_assigner,)),
    **dict.fromkeys(("directives.finished", "directives.fulfilled"), (notices.tell_assigner,)),
    **dict.fromkeys(("directives.carried_over", "directives.support_carried_over", "directives.target_opened", "directives.target_set"), (notices.tell_agency,)),
    **dict.fromkeys(("directives.package_came", "directives.number_came"), (directives.tell_records,)),
    "directives.summarised": (notices.tell_agency,),
    **dict.fromkeys(
        ("directives.insisted", "directives.reassigned", "directives.handed_over", "directives.extended", "directives.extension_refused",
         "directives.suspended", "directives.resumed", "directives.verified", "directives.withdrawn"), (notices.tell_agency,),
    ),
    **dict.fromkeys(("directives.returned", "directives.extension_asked"), (notices.tell_assigner,)),
    **dict.fromkeys(("directives.asked", "directives.invited", "directives.released"), (notices.tell_agency,)),
    **dict.fromkeys(
        ("petitions.contribution_asked", "petitions.contribution_invited", "petitions.contribution_reminded", "petitions.contribution_stopped",
         "petitions.contribution_heard", "petitions.contribution_declined"), (notices.tell_agency,),
    ),
    "petitions.digest_sent": (returning.tell_askable,),
    "petitions.digest_opined": (notices.tell_agency,),
    "petitions.contribution_lapsed": (notices.tell_agency, notices.tell_assigner),
    **dict.fromkeys(("petitions.contribution_given", "petitions.contribution_returned"), (contributing.hear,)),
})  # fmt: skip
