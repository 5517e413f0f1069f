"""Scripts that two neighbours who differ over land, and whoever mediates, could type."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from danvan.check.petitions.actions import land
from danvan.check.petitions.models import LandDispute
from danvan.site.village import Village

ASKED = ("asker", "address", "other_party", "other_address", "plot", "about")


@dataclass(frozen=True, kw_only=True)
class Sown:
    """What was sown, by how far it has come."""

    under_way: LandDispute  # again, after somebody said otherwise
    mediated: LandDispute


def sow(village: Village, *, planted: dict[str, str], at: datetime) -> Sown:
    """Mediate in two disputes, and in one of them anew."""
    mediated, under_way = (_mediated(village, planted=planted, at=at) for _ in range(2))
    land.object_to(under_way, words=planted["petitions.LandDispute.said"], by=village.lan, at=at)
    land.call_meeting(under_way, meets_at=at + timedelta(days=1), where=planted["petitions.LandDispute.meets_where"], by=village.minh, at=at)
    return Sown(under_way=under_way, mediated=mediated)


def _mediated(village: Village, *, planted: dict[str, str], at: datetime) -> LandDispute:
    before, asked = at - timedelta(days=2), {name: planted[f"petitions.LandDispute.{name}"] for name in ASKED}
    dispute = land.submit(land.Asked(**asked), agency=village.commune, received_on=before.date(), by=village.lan, at=before)
    land.take_up(dispute, agency=village.works, council=planted["petitions.LandDispute.council"], by=village.tu, at=before)
    land.call_meeting(dispute, meets_at=before + timedelta(days=1), where="Nhà văn hóa", by=village.minh, at=before)
    result = land.Result(held_on=at.date(), words=planted["petitions.LandDispute.agreed"])
    land.settle(dispute, result=result, by=village.minh, at=at)
    return dispute
