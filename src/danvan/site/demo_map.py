"""The demo village's map, which is nobody's real commune, and three reports from its roads."""

from datetime import datetime, timedelta

from django.utils.timezone import localdate

from danvan.base.office.actions import maps as office
from danvan.base.places.models import Place, Shape
from danvan.base.subjects.models import Subject
from danvan.check.petitions import actions as petitions
from danvan.site.village import Village

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
ROADS = {
    "Đường liên xã": [(20.905, 106.101), (20.907, 106.112), (20.909, 106.121), (20.915, 106.130), (20.916, 106.141)],
    "Đường trục thôn Đông": [(20.909, 106.121), (20.914, 106.122), (20.922, 106.127)],
    "Đường ra đồng Đoài": [(20.907, 106.112), (20.914, 106.109), (20.922, 106.106)],
    "Đường chợ": [(20.909, 106.121), (20.903, 106.124), (20.899, 106.130)],
}
OUTLINES = {
    "thon-doai": [(20.904, 106.100), (20.905, 106.115), (20.916, 106.116), (20.925, 106.108), (20.922, 106.100), (20.904, 106.100)],
    "thon-dong": [(20.916, 106.116), (20.910, 106.119), (20.913, 106.142), (20.924, 106.138), (20.925, 106.108), (20.916, 106.116)],
    "thon-trung": [(20.905, 106.115), (20.916, 106.116), (20.910, 106.119), (20.913, 106.142), (20.897, 106.138), (20.899, 106.112), (20.905, 106.115)],
}
REPORTS = (  # days ago, place, spot, what and what was done
    (27, "thon-trung", "20.90595, 106.12260", "Nắp cống trước cổng chợ vỡ đôi, xe máy dễ sập bánh.", "Đã thay nắp bê tông cốt thép, cho xe qua từ 15 giờ."),
    (19, "thon-dong", "20.91510, 106.12275", "Đèn đường giữa thôn tắt bốn bóng liền.", "Đã thay bốn bóng và một đoạn dây cháy."),
    (12, "thon-dong", "20.91495, 106.12240", "Cành phượng gãy vắt trên dây điện.", "Đã cưa cành và kiểm tra lại dây."),
)  # fmt: skip


def live(village: Village, *, at: datetime) -> None:
    """Draw the map of the commune, and let its reports be sent, done and published before a moment."""
    lines = [Shape(agency=village.commune, kind="road", name=name, points=[list(spot) for spot in spots]) for name, spots in ROADS.items()]
    for code, spots in OUTLINES.items():
        place = Place.objects.get(code=code)
        lines.append(Shape(agency=village.commune, kind="outline", name=place.name, place=place, points=[list(spot) for spot in spots]))
    office.redraw(village.commune, shapes=lines, by=village.hoa, at=at - 60 * DAY)
    for days, code, spot, words, done in REPORTS:
        _report(words, done=done, spot=spot, place=Place.objects.get(code=code), village=village, at=at - days * DAY)


def _report(words: str, *, done: str, spot: str, place: Place, village: Village, at: datetime) -> None:
    report = petitions.submit(words, place=place, by=village.lan, at=at, kind="report", spot=spot)
    petitions.take_on(report, subject=Subject.objects.get(code="roads"), agency=village.works, urgency="ordinary", by=village.tu, at=at + HOUR)
    said = petitions.Answer(done=done, done_on=localdate(at + DAY), done_by="Tổ quản lý hạ tầng", no_proof="Làm ngay trong ngày")
    petitions.propose(report, answer=said, by=village.minh, at=at + DAY)
    petitions.redact(report, words=words, answer=done, by=village.minh, at=at + DAY)
    petitions.approve(report, public=True, by=village.hoa, at=at + DAY + HOUR)
