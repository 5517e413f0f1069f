"""Rows for the national databases: what each field means, and one row for each matter.

What is left out is said in docs/exports.md: contact data, notes among officials, evidence, drafts of answers.
"""

from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from danvan.check.petitions import states
from danvan.check.petitions.models import Complaint, Course, Petition
from danvan.check.petitions.queries.feedback import ENDED
from danvan.check.petitions.reports.open_data import DAY, NUMBER, TEXT, YES, Column, Row

GIVEN = ("answered", "planned", "refused")  # outcomes of which the answer itself is given; before, it is a draft
COMPLAINTS = (
    Column(name="code", kind=TEXT, means="Mã hồ sơ"),
    Column(name="instance", kind=NUMBER, means="1: khiếu nại lần đầu; 2: lần hai"),
    Column(name="first_code", kind=TEXT, means="Mã hồ sơ lần đầu, của khiếu nại lần hai"),
    Column(name="agency", kind=TEXT, means="Mã cơ quan có người đứng đầu giải quyết"),
    Column(name="agency_name", kind=TEXT, means="Tên cơ quan đó"),
    Column(name="came", kind=TEXT, means="counter: nộp trực tiếp; post: gửi qua bưu chính"),
    Column(name="received_on", kind=DAY, means="Ngày nhận đơn"),
    Column(name="registered_late", kind=YES, means="Vào sổ chậm so với ngày nhận"),
    Column(name="complainant", kind=TEXT, means="Họ tên người khiếu nại"),
    Column(name="address", kind=TEXT, means="Địa chỉ ghi trong đơn"),
    Column(name="people", kind=NUMBER, means="Số người cùng khiếu nại"),
    Column(name="against", kind=TEXT, means="Quyết định, hành vi bị khiếu nại"),
    Column(name="discipline", kind=TEXT, means="penalty: quyết định kỷ luật; dismissal: kỷ luật buộc thôi việc; trống: khác"),
    Column(name="decided_by", kind=TEXT, means="Người ra quyết định, theo đơn"),
    Column(name="text", kind=TEXT, means="Nội dung, lý do"),
    Column(name="request", kind=TEXT, means="Yêu cầu giải quyết"),
    Column(name="state", kind=TEXT, means="Bước hiện tại, bằng chữ"),
    Column(name="state_code", kind=TEXT, means="Mã của bước hiện tại, không đổi theo câu chữ"),
    Column(name="ground", kind=TEXT, means="Căn cứ không thụ lý hoặc tạm đình chỉ, khóa trong law/grounds.toml"),
    Column(name="accepted_on", kind=DAY, means="Ngày thụ lý"),
    Column(name="extended_on", kind=DAY, means="Ngày duyệt kéo dài thời hạn"),
    Column(name="outcome", kind=TEXT, means="right: đúng; partly: đúng một phần; wrong: sai toàn bộ"),
    Column(name="number", kind=TEXT, means="Số quyết định giải quyết"),
    Column(name="decided_on", kind=DAY, means="Ngày quyết định"),
    Column(name="sent_on", kind=DAY, means="Ngày gửi quyết định"),
    Column(name="withdrawal_on", kind=DAY, means="Ngày nhận giấy rút khiếu nại"),
    Column(name="sued_on", kind=DAY, means="Ngày khởi kiện"),
    Column(name="court", kind=TEXT, means="Tòa án"),
)
FEEDBACK = (
    Column(name="code", kind=TEXT, means="Mã hồ sơ"),
    Column(name="kind", kind=TEXT, means="report: phản ánh hiện trường; feedback: kiến nghị, góp ý"),
    Column(name="agency", kind=TEXT, means="Mã cơ quan đang giữ hồ sơ"),
    Column(name="agency_name", kind=TEXT, means="Tên cơ quan đó"),
    Column(name="subject", kind=TEXT, means="Mã lĩnh vực; trống khi chưa phân loại"),
    Column(name="subject_name", kind=TEXT, means="Tên lĩnh vực"),
    Column(name="place", kind=TEXT, means="Mã thôn, tổ dân phố"),
    Column(name="place_name", kind=TEXT, means="Tên thôn, tổ dân phố"),
    Column(name="where", kind=TEXT, means="Vị trí, bằng lời người gửi"),
    Column(name="received_on", kind=DAY, means="Ngày gửi"),
    Column(name="text", kind=TEXT, means="Nội dung"),
    Column(name="people", kind=NUMBER, means="Số người cùng gửi, theo người gửi hoặc bộ phận tiếp nhận"),
    Column(name="concerns", kind=TEXT, means="regulation: về quy định hành chính; procedure: về thủ tục hành chính; trống: về việc của cơ quan"),
    Column(name="cited", kind=TEXT, means="Số hoặc tên quy định, thủ tục, bằng lời người gửi"),
    Column(name="urgency", kind=TEXT, means="Mức độ của phản ánh hiện trường: urgent, ordinary, complex"),
    Column(name="state", kind=TEXT, means="Bước hiện tại, bằng chữ"),
    Column(name="state_code", kind=TEXT, means="Mã của bước hiện tại, không đổi theo câu chữ"),
    Column(name="settled_on", kind=DAY, means="Ngày có câu trả lời còn hiệu lực, hoặc ngày không tiếp nhận"),
    Column(name="outcome", kind=TEXT, means="answered, planned, refused: đã trả lời; declined: không tiếp nhận; withdrawn: người gửi rút lại; trống: còn chờ"),
    Column(name="refusal", kind=TEXT, means="Lý do không tiếp nhận, theo danh mục"),
    Column(name="answer", kind=TEXT, means="Câu trả lời đã được duyệt"),
    Column(name="done_on", kind=DAY, means="Ngày làm xong"),
    Column(name="done_by", kind=TEXT, means="Đơn vị đã làm"),
    Column(name="plan_on", kind=DAY, means="Ngày dự kiến xong"),
    Column(name="late", kind=YES, means="Đã có lần trễ hạn trả lời"),
    Column(name="reopened", kind=NUMBER, means="Số lần bị báo chưa xong"),
)
COLUMNS = {"complaints": COMPLAINTS, "feedback": FEEDBACK}


def complaint(one: Complaint) -> Row:
    """Return the row of a complaint; read it with its agency and the complaint before it."""
    matter, own = one.matter, {column.name for column in COMPLAINTS} - {"code", "first_code", "agency", "agency_name", "state", "state_code"}
    return {name: _said(getattr(one, name)) for name in own} | {
        "code": matter.code, "first_code": one.first.matter.code if one.first else "", "agency": matter.agency.code,
        "agency_name": matter.agency.name, "state": states.LABELS[matter.state], "state_code": matter.state,
    }  # fmt: skip


def feedback(one: Petition, *, course: Course | None) -> Row:
    """Return the row of a report or feedback; read it with its matter's agency, subject and place."""
    matter = one.matter
    told: dict[str, Any] = {name: _said(getattr(course, name, "")) for name in ("settled_on", "outcome", "refusal", "late", "reopened")}
    given = told["outcome"] in GIVEN and matter.state in ENDED
    names = {
        f"{of}{more}": getattr(getattr(matter, of), field, "") for of in ("agency", "subject", "place") for more, field in (("", "code"), ("_name", "name"))
    }
    return told | names | {
        "code": matter.code, "kind": matter.kind, "where": one.where, "received_on": _said(one.came_at), "text": one.text,
        "people": one.crowd.people if hasattr(one, "crowd") else 1, "concerns": one.concerns, "cited": one.cited,
        "urgency": one.urgency, "state": states.LABELS[matter.state], "state_code": matter.state, "answer": one.done if given else "",
        "done_on": _said(one.done_on if given else None), "done_by": one.done_by if given else "", "plan_on": _said(one.plan_on if given else None),
    }  # fmt: skip


def _said(value: Any) -> Any:
    """Return a value as a file holds it: days by ISO 8601, nothing as nothing."""
    if isinstance(value, datetime):
        return localdate(value).isoformat()
    return value.isoformat() if isinstance(value, date) else value
