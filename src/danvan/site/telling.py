"""Who is told what by a message: the agency with which a matter lies, whoever sent it, the agency that assigned it.

A word that stands here has its template, and the other way round (`tests/house/test_telling.py`): for agencies `notices/<word>.txt`, for whoever
sent it `notices/author/<word>.vi.txt`. A house that looks itself for whom to tell does it by a reaction in `flows.py`.
"""

from danvan.base.moves.following import Reactions
from danvan.base.notices import actions as notices

AGENCY = (
    "directives.asked", "directives.assigned", "directives.carried_over", "directives.extended", "directives.extension_refused", "directives.handed_over",
    "directives.insisted", "directives.invited", "directives.ordered", "directives.reassigned", "directives.released", "directives.requested",
    "directives.resumed", "directives.sent_back", "directives.summarised", "directives.support_carried_over", "directives.suspended",
    "directives.target_opened", "directives.target_set", "directives.verified", "directives.withdrawn", "petitions.added", "petitions.completed",
    "petitions.contribution_asked", "petitions.contribution_declined", "petitions.contribution_heard", "petitions.contribution_invited",
    "petitions.contribution_lapsed", "petitions.contribution_reminded", "petitions.contribution_stopped", "petitions.decided", "petitions.digest_opined",
    "petitions.evidence_added", "petitions.findings_reported", "petitions.handed_over", "petitions.later_day_asked", "petitions.lodged",
    "petitions.looked_again", "petitions.mediation_asked", "petitions.mediation_objected", "petitions.mediation_resumed", "petitions.mediation_taken_up",
    "petitions.more_time_asked", "petitions.moved_with_session", "petitions.not_withdrawn", "petitions.paper_brought", "petitions.passed_to_answer",
    "petitions.plan_carried_out", "petitions.plan_lapsed", "petitions.proposed", "petitions.publication_asked", "petitions.recurrence_lapsed",
    "petitions.recurrence_raised", "petitions.reopened", "petitions.request_arrived", "petitions.request_completed", "petitions.request_taken_down",
    "petitions.requested", "petitions.retracted", "petitions.retraction_denied", "petitions.routed", "petitions.said_to_counter", "petitions.sent_back",
    "petitions.separated", "petitions.sought", "petitions.split_off", "petitions.submitted", "petitions.taken_on", "petitions.wait_ended",
    "petitions.withdrawal_denied", "petitions.withdrawal_noted", "petitions.withdrawal_received", "petitions.withdrawn",
)  # fmt: skip
AUTHOR = (
    "petitions.answered", "petitions.asked_back", "petitions.carried_out", "petitions.conduct_answered", "petitions.conduct_received", "petitions.declined",
    "petitions.delivery_noted", "petitions.denied", "petitions.directed", "petitions.evidence_received", "petitions.fulfilled", "petitions.given_up",
    "petitions.guided", "petitions.guided_elsewhere", "petitions.incomplete", "petitions.lacking", "petitions.later_day_given", "petitions.lodged",
    "petitions.looked_again", "petitions.mediated", "petitions.mediation_asked", "petitions.mediation_taken_up", "petitions.meeting_called",
    "petitions.merged", "petitions.more_time_given", "petitions.partly_supplied", "petitions.partly_withdrawn", "petitions.passed_on",
    "petitions.plan_lapsed", "petitions.planned", "petitions.published", "petitions.received", "petitions.referred", "petitions.refused", "petitions.replied",
    "petitions.request_taken_down", "petitions.requested", "petitions.retraction_accepted", "petitions.retraction_received", "petitions.routed",
    "petitions.said_to_counter", "petitions.sent", "petitions.separated", "petitions.sought", "petitions.split", "petitions.split_off",
    "petitions.stay_prolonged", "petitions.stayed", "petitions.submitted", "petitions.supplied", "petitions.taken_back", "petitions.taken_down",
    "petitions.taken_on", "petitions.taken_up", "petitions.transferred", "petitions.turned_down", "petitions.under_way", "petitions.unmediated",
    "petitions.went_on", "petitions.withdrawal_noted", "petitions.withdrawal_received", "petitions.withdrawal_upheld",
)  # fmt: skip
ASSIGNER = (
    "directives.extension_asked", "directives.finished", "directives.fulfilled", "directives.lapsed", "directives.returned", "directives.support_lapsed",
    "directives.target_lapsed", "petitions.contribution_lapsed",
)  # fmt: skip
TELLS = ((notices.tell_agency, AGENCY), (notices.tell_author, AUTHOR), (notices.tell_assigner, ASSIGNER))
TOLD: Reactions = {word: tuple(tells for tells, words in TELLS if word in words) for word in sorted({*AGENCY, *AUTHOR, *ASSIGNER})}
