"""A journal entry in words: what happened, and what is known of it. An entry itself holds words of the program and codes."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from danvan.base.journal.models import Entry
from danvan.base.office import states as office
from danvan.check.petitions import states as petitions
from danvan.check.petitions.states import denunciation
from danvan.check.surveys import states as surveys
from danvan.do.directives import states as directives

SAYS = {"petitions": petitions.SAYS, denunciation.HOUSE: denunciation.SAYS, "directives": directives.SAYS, "surveys": surveys.SAYS}
NAMES = {
    "on_time": gettext_noop("Đúng hạn"),
    "proven": gettext_noop("Có minh chứng"),
    "excused": gettext_noop("Trễ chỉ vì chờ cơ quan khác"),
    "counted_before": gettext_noop("Đã tính ở mục khác"),
    "instead": gettext_noop("Tính thay cho mục số"),
    "too_late": gettext_noop("Tách khi không còn đủ ngày để phân loại"),
    "clock_runs": gettext_noop("Thời hạn vẫn chạy"),
    "wait_over": gettext_noop("Không còn do chờ cơ quan khác"),
    "paper_on": gettext_noop("Ngày trên văn bản"),
    "entered_late": gettext_noop("Vào sổ chậm"),
    "corrects": gettext_noop("Đính chính mục số"),
    "asked": gettext_noop("Cơ quan được hỏi"),
    "percent": gettext_noop("Đã hoàn thành (%)"),
    "n": gettext_noop("Số phiếu"),
    "under": gettext_noop("Chưa đủ số phiếu"),
    "estimate": gettext_noop("Tỷ lệ hài lòng"),
    "se": gettext_noop("Sai số chuẩn"),
    "low": gettext_noop("Khoảng tin cậy, từ"),
    "high": gettext_noop("Khoảng tin cậy, đến"),
    "batch": gettext_noop("Gốc của lô đánh giá"),
    "place": gettext_noop("Nơi"),
    "subject": gettext_noop("Lĩnh vực"),
    "agency": gettext_noop("Cơ quan"),
    "from": gettext_noop("Chuyển từ"),
    "to": gettext_noop("Chuyển đến"),
    "due_on": gettext_noop("Hạn"),
    "due": gettext_noop("Hạn"),
    "tasks": gettext_noop("Số nhiệm vụ"),
    "draft": gettext_noop("Đoạn số"),
    "before": gettext_noop("Trước đây"),
    "after": gettext_noop("Sau đó"),
    "task": gettext_noop("Nhiệm vụ"),
    "wanted_on": gettext_noop("Ngày được xin"),
    "answered": gettext_noop("Câu hỏi đã trả lời"),
    **dict.fromkeys(("directives.finish:was", "directives.support:was"), gettext_noop("Hạn cũ")),
    **dict.fromkeys(("directives.finish:is", "directives.support:is"), gettext_noop("Hạn mới")),
    "secrecy": gettext_noop("Độ mật"),
    "into": gettext_noop("Giải quyết chung với"),
    "opens_on": gettext_noop("Ngày họp"),
    "next_on": gettext_noop("Kỳ họp sau"),
    "session": gettext_noop("Kỳ họp"),
    "list": gettext_noop("Danh sách số"),
    "row": gettext_noop("Dòng"),
    "people": gettext_noop("Số người cùng gửi"),
    "speakers": gettext_noop("Số người đại diện"),
    "on_paper": gettext_noop("Có văn bản cử người đại diện"),
    **dict.fromkeys(("voters.answer:was", "voters.finish:was"), gettext_noop("Hạn cũ")),
    **dict.fromkeys(("voters.answer:is", "voters.finish:is"), gettext_noop("Hạn mới")),
}


def said(entry: Entry) -> str:
    """Return what an entry says happened."""
    house, _dot, past = entry.word.partition(".")
    words = SAYS.get(house, {}).get(past) or office.SAYS.get(past)
    return _(words) if words else entry.word


def known(entry: Entry) -> list[tuple[str, str]]:
    """Return each fact of an entry with its name, both as people say them; one without a name bears its own."""
    return [(_(NAMES[name]) if name in NAMES else name, _value(fact)) for name, fact in entry.facts.items()]


def _value(fact: Any) -> str:
    if isinstance(fact, bool):
        return _("Có") if fact else _("Không")
    if isinstance(fact, list | tuple):
        return ", ".join(_value(each) for each in fact)
    if isinstance(fact, dict):
        return ", ".join(f"{_(NAMES.get(str(name), str(name)))}: {_value(each)}" for name, each in fact.items())
    return _day(str(fact))


def _day(text: str) -> str:
    try:
        return f"{date.fromisoformat(text):%d/%m/%Y}" if len(text) == len("2026-03-27") else text
    except ValueError:
        return text
