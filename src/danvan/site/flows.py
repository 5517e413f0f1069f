"""What follows from what, across houses. Read this page to see the whole platform move; who is told by a message stands in `telling.py`."""

from danvan.base.moves.following import Reactions, both
from danvan.base.office import recounting
from danvan.base.office.states import ENDS
from danvan.base.search import actions as search
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import contributing, courses, recurring, returning
from danvan.check.petitions.states import consulted
from danvan.check.surveys import actions as surveys
from danvan.do.directives import actions as directives
from danvan.do.directives.actions import standing
from danvan.site import findable, telling
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

DEEDS: Reactions = {
    "office.granted": (accounts.invite,),
    "office.factors_reset": (losing.tell_owner,),
    "office.changed": (recounting.recount,),
    **dict.fromkeys(("office.purge_asked", "office.purged"), (petitions.let_go,)),
    "petitions.submitted": (courses.begin,),
    **dict.fromkeys(("petitions.classified", "petitions.taken_on"), (recurring.watch,)),
    "petitions.recurrence_ordered": (directives.order,),
    "directives.ordered": (recurring.tie,),
    "petitions.routed": (petitions.lead_along, contributing.show),
    **dict.fromkeys(("petitions.answered", "petitions.fulfilled"), (petitions.share, surveys.invite)),
    "petitions.planned": (petitions.share,),
    **dict.fromkeys(
        ("petitions.declined", "petitions.guided_elsewhere", "petitions.referred", "petitions.withdrawn", "petitions.withdrawal_noted"), (petitions.let_go,),
    ),
    **dict.fromkeys(
        ("petitions.not_withdrawn", "petitions.went_along", "petitions.merged", "petitions.verifier_appointed", *INHERITED), (contributing.show,),
    ),
    **dict.fromkeys(("petitions.contribution_given", "petitions.contribution_returned"), (contributing.hear,)),
    "petitions.digest_sent": (returning.tell_askable,),
    **dict.fromkeys(("directives.reminded", "directives.support_reminded", "directives.target_reminded"), (directives.tell_reminded,)),
    **dict.fromkeys(("directives.package_came", "directives.number_came"), (directives.tell_records,)),
}  # fmt: skip
ENDED: Reactions = dict.fromkeys((f"petitions.{word}" for word in sorted(consulted.ENDED)), (contributing.release,))
AFTERWARDS = both(both(ENDED, then=DEEDS), then=telling.TOLD)
