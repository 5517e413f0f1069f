"""What rows of earlier versions call a work, and its key of today: until 23 November 2026 they held the
place of the function (decision 0071).

A name may go once no open job of any installation can hold it: a succession waits for its day, so not before a year has passed.
"""

FORMER = {
    "danvan.base.jobs.backend.call": "jobs.call_task",
    "danvan.base.jobs.periodic.call": "jobs.call_periodic",
    "danvan.base.moves.jobs.react": "moves.react",
    "danvan.base.notices.actions.tell_agency": "notices.tell_agency",
    "danvan.base.notices.actions.tell_assigner": "notices.tell_assigner",
    "danvan.base.notices.actions.tell_author": "notices.tell_author",
    "danvan.base.notices.jobs.deliver": "notices.deliver",
    "danvan.base.office.jobs.carry_out": "office.carry_out",
    "danvan.base.office.jobs.shred": "office.shred",
    "danvan.base.office.recounting.recount": "office.recount",
    "danvan.check.petitions.actions.contributing.answering.hear": "petitions.hear_contribution",
    "danvan.check.petitions.actions.contributing.following.release": "petitions.release_contributions",
    "danvan.check.petitions.actions.contributing.following.show": "petitions.show_contributions",
    "danvan.check.petitions.actions.courses.begin": "petitions.begin_course",
    "danvan.check.petitions.actions.merging.lead_along": "petitions.lead_along",
    "danvan.check.petitions.actions.merging.let_go": "petitions.let_go",
    "danvan.check.petitions.actions.merging.share": "petitions.share",
    "danvan.check.petitions.actions.recurring.tie": "petitions.tie_recurrence",
    "danvan.check.petitions.actions.recurring.watch": "petitions.watch_recurrence",
    "danvan.check.petitions.actions.returning.tell_askable": "petitions.tell_askable",
    "danvan.check.petitions.jobs.carry_on": "petitions.carry_on",
    "danvan.check.petitions.jobs.read_list": "petitions.read_list",
    "danvan.check.petitions.jobs.take_list": "petitions.take_list",
    "danvan.check.surveys.actions.invite": "surveys.invite",
    "danvan.do.directives.actions.ordering.order": "directives.order",
    "danvan.do.directives.actions.reminding.tell_reminded": "directives.tell_reminded",
    "danvan.do.directives.actions.settling.tell_records": "directives.tell_records",
    "danvan.do.directives.jobs.deliver": "directives.deliver",
    "danvan.site.accounts.actions.invite": "accounts.invite",
    "danvan.site.accounts.losing.tell_owner": "accounts.tell_owner",
    "danvan.site.accounts.telling.deliver": "accounts.deliver",
}
