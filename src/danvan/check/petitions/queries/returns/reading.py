"""Who draws returns and of whom, and what was sent or exported of them."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.agencies import kinds
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.calendar import reporting
from danvan.base.calendar.reporting import Period
from danvan.base.matters.queries import in_sight
from danvan.base.moves import actions as moves
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.search.documents import Document
from danvan.check.petitions.models import Return

NEWEST = ("-begins_on", "-pk")


def served(actor: Actor, *, at: datetime) -> QuerySet[Agency]:
    """Return the agencies whose matters an actor may count: those served and those below them."""
    on = localdate(at)
    mine = agencies.with_below(relations.agencies(actor, on=on))
    return Agency.objects.standing(on=on).filter(pk__in=mine).exclude(kind__in=kinds.ASKABLE).select_related("above").order_by("sort_key", "pk")


def visible(actor: Actor, *, at: datetime) -> QuerySet[Return]:
    """Return the digests and exports that an actor may see, those of the latest periods first."""
    found = Return.objects.filter(in_sight(actor, on=localdate(at)))
    return found.select_related("matter__agency__above").order_by(*NEWEST)


def leads_front(one: Return, *, actor: Actor, at: datetime) -> bool:
    """Return whether an actor leads the Front that a digest was sent to, or stands in for whoever does."""
    leads = relations.serving(actor, words=relations.LEADS, on=localdate(at))
    return not one.matter.supporting.isdisjoint(leads)


def may_opine(one: Return, *, actor: Actor, at: datetime) -> bool:
    """Return whether an actor may now say what the Front thinks of a digest."""
    return leads_front(one, actor=actor, at=at) and moves.may(one, verb="opine", by=actor, at=at)


def sent(agency: Agency, *, period: Period) -> Return | None:
    """Return the digest of an agency for a period that was sent last, whoever may see it; None if none was."""
    found = Return.objects.filter(matter__agency=agency, what=Return.DIGEST, period=period.key, begins_on=period.begins_on)
    return found.order_by("-pk").first()


def period(one: Return) -> Period:
    """Return the period that a digest or export is of."""
    return reporting.period(one.period, on=one.begins_on)


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a digest or export."""
    found = Return.objects.filter(pk__in=pks, what=Return.DIGEST)
    told = {one.pk: _("Tổng hợp ý kiến Nhân dân %(period)s") % {"period": period(one).name} for one in found}
    others = Return.objects.filter(pk__in=pks).exclude(what=Return.DIGEST)
    return told | {one.pk: _("Kết xuất dữ liệu %(period)s") % {"period": period(one).name} for one in others}


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of digests and exports: nothing is searched in figures."""
    return {}
