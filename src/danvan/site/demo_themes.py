"""What the demo village sets out to do in its year and its term: a motto each, what is in focus, and figures that are reached or not."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.utils.timezone import localdate

from danvan.do.directives.actions import themes
from danvan.do.directives.models import Directive
from danvan.site.village import Village

BASIS = "Quyết định công khai số 31/QĐ-UBND của UBND xã An Bình"


@dataclass(frozen=True, kw_only=True)
class Measured:
    """An indicator, and what was reached where that is known."""

    name: str
    sense: str
    target: str
    unit: str
    result: str = ""
    source: str = ""


OF_THE_YEAR = (
    Measured(
        name="Phản ánh, kiến nghị được trả lời đúng hạn", sense="least", target="95", unit="%", result="96.5",
        source="Báo cáo 9 tháng của UBND xã, bảng 2",
    ),
    Measured(name="Cuộc đối thoại của người đứng đầu với Nhân dân", sense="least", target="2", unit="cuộc", result="2", source="Sổ đối thoại của UBND xã"),
    Measured(name="Thủ tục trả kết quả quá hạn", sense="most", target="1", unit="%", result="1.8", source="Báo cáo một cửa tháng 9"),
)
OF_THE_TERM = (
    Measured(name="Km đường thôn có đèn chiếu sáng", sense="least", target="24", unit="km", result="26.5", source="Biên bản nghiệm thu của ba thôn"),
    Measured(name="Mô hình “Dân vận khéo” được công nhận", sense="least", target="6", unit="mô hình", result="6", source="Quyết định công nhận của xã"),
    Measured(name="Hộ nghèo cuối nhiệm kỳ", sense="most", target="1.5", unit="%"),
)


def live(village: Village, *, at: datetime) -> None:
    """Set the theme of the year and that of the term, and say what was reached so far."""
    plan, year = Directive.objects.get(number="12/KH-UBND"), localdate(at).year
    said = themes.Said(
        name=f"Năm dân vận chính quyền {year}", first_year=year, last_year=year, directive=plan, motto="Đường sáng, ngõ sạch, trả lời đúng hạn",
        focus="Trả lời phản ánh, kiến nghị đúng hạn và nói rõ việc đã làm\nNgười đứng đầu đối thoại với Nhân dân ở từng thôn\nKhông để thủ tục nào trả chậm "
        "mà không xin lỗi",
    )
    _set(said, measured=OF_THE_YEAR, village=village, at=at)
    said = themes.Said(
        name="Gần dân, trọng dân, có trách nhiệm với dân", first_year=year - year % 5,
        last_year=year - year % 5 + 5, motto="Việc gì có lợi cho dân thì làm hết sức",
        focus="Đường thôn sáng đèn, có rãnh thoát nước\nNhân rộng mô hình “Dân vận khéo”\nGiảm nghèo bền vững",
    )
    _set(said, measured=OF_THE_TERM, village=village, at=at)


def _set(said: themes.Said, *, measured: tuple[Measured, ...], village: Village, at: datetime) -> None:
    theme = themes.set_theme(said, by=village.tu, at=at - timedelta(days=49))
    themes.publish_theme(theme, basis=BASIS, by=village.hoa, at=at - timedelta(days=48))
    for one in measured:
        goal = themes.Goal(name=one.name, sense=one.sense, target=Decimal(one.target), unit=one.unit)
        indicator = themes.set_indicator(theme, goal=goal, by=village.tu, at=at - timedelta(days=47))
        if one.result:
            themes.report_indicator(indicator, result=Decimal(one.result), source=one.source, by=village.tu, at=at - timedelta(days=5))
