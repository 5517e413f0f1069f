"""One of each kind of paper, of a commune that does not exist: to look at, and to be read back by the tests."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from danvan.engines.papers import qr
from danvan.engines.papers.document import Column, Document, Figure, Head, Paragraph, Signature, Table
from danvan.engines.papers.events import Event, ics
from danvan.engines.papers.excel import excel
from danvan.engines.papers.pdf import pdf
from danvan.engines.papers.word import word
from danvan.engines.papers.words import HANOI

AGENCY, PLACE = "Ủy ban nhân dân xã An Bình", "An Bình"
AT = datetime(2026, 10, 5, 8, 30, tzinfo=HANOI)
LINK = "https://phananh.an-binh.example/theo-doi"
RESULTS = Table(
    caption="Phản ánh, kiến nghị đã nhận trong quý III năm 2026",
    columns=(
        Column(title="Lĩnh vực"), Column(title="Đã nhận", kind="number", sums=True, total=1_284),
        Column(title="Đã trả lời", kind="number", sums=True, total=1_251), Column(title="Đúng hạn", kind="percent"),
        Column(title="Trả lời gần nhất", kind="day"),
    ),
    rows=(
        ("Chiếu sáng công cộng", 1_020, 1_008, Decimal("0.981"), date(2026, 9, 30)),
        ("Đường, vỉa hè, cống rãnh", 187, 171, Decimal("0.906"), date(2026, 9, 28)),
        ("Rác thải, vệ sinh môi trường", 77, 72, Decimal("1"), date(2026, 9, 2)),
    ),
)  # fmt: skip
REPORT = Document(
    head=Head(agency=AGENCY, number="12/BC-UBND", place=PLACE, on=date(2026, 10, 5), kind="Báo cáo",
              about="Kết quả tiếp nhận, giải quyết phản ánh, kiến nghị quý III năm 2026"),
    addressees=("Ủy ban nhân dân tỉnh", "Sở Nội vụ"),
    blocks=(
        Paragraph(text="Ủy ban nhân dân xã An Bình báo cáo kết quả tiếp nhận, giải quyết phản ánh, kiến nghị của Nhân dân trong quý III năm 2026 như sau:"),
        Paragraph(text="I. Kết quả", heading=True),
        Figure(caption="Số phản ánh, kiến nghị đã nhận theo lĩnh vực", table=RESULTS),
        Paragraph(text="II. Việc cần làm tiếp", heading=True),
        Paragraph(text="Thay 12 bóng đèn ở thôn Đông trước ngày 20/10/2026.\nNạo vét rãnh thoát nước ở thôn Đoài trước mùa mưa."),
        Paragraph(text="Trên đây là báo cáo của Ủy ban nhân dân xã An Bình."),
    ),
    signature=Signature(authority="TM. Ủy ban nhân dân", post="Chủ tịch", name="Trần Thị Hoa"),
    recipients=("Như trên", "Thường trực HĐND xã", "Lưu: VT"),
)  # fmt: skip
LETTER = Document(
    head=Head(agency="Phòng Kinh tế", above=AGENCY, number="07/KT-ĐT", place=PLACE, on=date(2026, 1, 5),
              about="sửa đèn đường ở thôn Đông"),
    addressees=("Ban công tác Mặt trận thôn Đông",),
    blocks=(Paragraph(text="Phòng Kinh tế đã thay ba bóng đèn ở đầu ngõ 12 ngày 04/01/2026, đề nghị Ban công tác Mặt trận thôn Đông cùng theo dõi."),),
    signature=Signature(post="Trưởng phòng", name="Nguyễn Văn Minh"), recipients=("Như trên", "Lưu: VT, KT"),
)  # fmt: skip
MEETING = Event(
    uid="doi-thoai-2026-10@an-binh.example", title="Đối thoại với Nhân dân xã An Bình", told=AT,
    starts=datetime(2026, 10, 20, 8, 0, tzinfo=HANOI), ends=datetime(2026, 10, 20, 11, 0, tzinfo=HANOI),
    where="Nhà văn hóa xã An Bình", words="Bà con có thể gửi câu hỏi trước.", url=LINK,
)  # fmt: skip
CALLED_OFF = Event(
    uid=MEETING.uid, sequence=1, title=MEETING.title, told=AT + timedelta(days=3), starts=MEETING.starts,
    ends=MEETING.ends, cancelled=True,
)  # fmt: skip


def papers() -> dict[str, bytes]:
    """Return each paper under the name of its file."""
    return {
        "bao-cao.pdf": pdf(REPORT),
        "bao-cao.docx": word(REPORT),
        "bao-cao.xlsx": excel([RESULTS], title=REPORT.head.about, agency=AGENCY, at=AT),
        "cong-van.pdf": pdf(LETTER),
        "cong-van.docx": word(LETTER),
        "doi-thoai.ics": ics(MEETING),
        "doi-thoai-huy.ics": ics(CALLED_OFF),
        "ma-theo-doi.svg": qr.svg(LINK, label="Mã dẫn đến trang theo dõi").encode(),
        "ma-theo-doi.png": qr.png(LINK),
    }
