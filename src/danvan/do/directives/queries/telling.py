"""Whom an agency may tell what to do, and whom it can only ask. One rule for tasks, supports, and where they go on."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.agencies import queries as tree
from danvan.base.agencies.models import Agency
from danvan.base.people import relations
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Draft
from danvan.do.directives.queries.drafts import to_assign
from danvan.do.directives.queries.registers import issuing_together


def may_tell(assigner: Agency | None, *, agency: Agency) -> bool:
    """Return whether an agency may task another: itself or one below it, and no body that is only asked."""
    return assigner in agency.chain() and not agency.askable_only


def told_by(above: Agency, *, on: date) -> QuerySet[Agency]:
    """Return the agencies that one may task on a day, itself among them."""
    return Agency.objects.tasked().filter(pk__in=tree.with_below([above.pk])) & Agency.objects.standing(on=on)


def assigner(directive: Directive, *, actor: Actor, at: datetime) -> Agency | None:
    """Return the agency, of those that a document lies with or under, that an actor leads, the nearest one; else of those that issued it too."""
    on = localdate(at)
    led = set(relations.roles(actor, on=on).filter(word__in=relations.LEADS).values_list("agency", flat=True))
    return next((agency for agency in [*directive.matter.agency.chain(), *_others(directive, on=on)] if agency.pk in led), None)


def ready(directive: Directive, *, actor: Actor, at: datetime) -> QuerySet[Draft]:
    """Return the confirmed drafts that are for an actor to hand out: of a joint plan each issuer has those that it or who stands under it leads.

    A part whose issuer has no head here stays with whoever keeps the document, as does what is nobody's.
    """
    on, drafts = localdate(at), to_assign(directive)
    by = assigner(directive, actor=actor, at=at)
    if by is None:
        return drafts.none()
    others = _others(directive, on=on)
    if by in others:
        return drafts.filter(lead__in=under([by]))
    headed = Role.objects.filter(agency__in=others, word__in=relations.LEADS, valid_from__lte=on).exclude(valid_to__lte=on)
    return drafts.exclude(lead__in=under([role.agency for role in headed.select_related("agency")]))


def under(above: Iterable[Agency]) -> set[int]:
    """Return the agencies that stand under some others, and those: whoever of them is not only asked may be told."""
    return tree.with_below([agency.pk for agency in above])


def anothers(directive: Directive, *, drafts: Collection[Draft], actor: Actor, at: datetime) -> bool:
    """Return whether one of some drafts that wait is for another issuer to hand out."""
    waiting = to_assign(directive).filter(pk__in=[draft.pk for draft in drafts])
    return waiting.exclude(pk__in=ready(directive, actor=actor, at=at).values("pk")).exists()


def _others(directive: Directive, *, on: date) -> list[Agency]:
    """Return who issued a document with the agency that keeps it, each or who took it over, but for whom it stands under and who stands under it."""
    keeper = directive.matter.agency
    found = [tree.heir(agency, on=on) for agency in issuing_together(directive)]
    return [agency for agency in found if agency not in keeper.chain() and keeper not in agency.chain()]


def why_asked(draft: Draft, *, under: Collection[int]) -> str:
    """Return why whoever leads a draft can only be asked by those whom they stand `under` or not; empty if it may be told, or nobody is named yet."""
    if draft.lead is None:
        return _("Văn bản đề nghị một cơ quan chỉ mời phối hợp được: không giao việc, không tính quá hạn.") if draft.found.get("request") else ""
    if draft.lead.askable_only:
        kind = _(draft.lead.kind_label)
        return _("Cơ quan thuộc nhóm “%(kind)s”: chỉ gửi đề nghị, không giao việc, không tính quá hạn.") % {"kind": kind}
    if draft.lead_id not in under:
        return _("Cơ quan này không ở dưới cơ quan giao việc: chỉ gửi đề nghị, không tính quá hạn.")
    return ""
