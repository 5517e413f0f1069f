"""What happens in the demo village: a few weeks of its life, counted back from the day it is settled.

The documents tell the facts of five real plans in our own words; the tasks in An Bình's own plan are invented.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Story:
    """A petition: when it was sent, and how far it got."""

    days_ago: int
    text: str
    place: str
    where: str = ""
    subject: str = ""  # none: not classified yet
    agency: str = ""  # none: not routed yet
    asked: str = ""
    done: str = ""  # what was done; none: not answered yet
    days: int = 5  # after which the answer was proposed
    proven: bool = True
    waits_for_head: bool = False
    reopened: str = ""
    stars: int = 0
    kind: str = "feedback"
    urgency: str = ""  # of a report from the street that was taken on


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document as the register has it, and what of it An Bình does."""

    number: str
    type: str
    issuer: str
    issued_on: date
    title: str
    text: str
    basis: str = "Luật Tiếp cận thông tin 104/2016/QH13, điều 17"


@dataclass(frozen=True, kw_only=True)
class Recommended:
    """What voters recommended, and what came of it."""

    text: str
    place: str
    agency: str = ""  # who answers
    along: str = ""  # the text of another with which it is answered
    outcome: str = ""  # none: not answered yet
    answer: str = ""


DECISION, RESOLUTION = "Quyết định 45/QĐ-UBND", "12/NQ-HĐND"
RECEPTIONS = {  # by the day of the week
    "1": {"hours": "7:30-11:00", "post": "Chủ tịch UBND xã", "where": "Phòng tiếp công dân, UBND xã An Bình"},
    "3": {"hours": "13:30-17:00", "post": "Công chức tiếp công dân", "where": "Phòng tiếp công dân, UBND xã An Bình"},
}
SUGGESTED = {"lighting": "an-binh-works", "roads": "an-binh-works", "social-security": "an-binh-culture"}  # subject -> agency
HAMLETS, MERGED = ("Thôn Bãi Thượng", "Thôn Bãi Hạ"), "Thôn Bãi"
PETITIONS = (
    Story(days_ago=58, text="Cột điện đầu thôn nghiêng sau bão, dây sà xuống đường.", place="thon-dong", subject="lighting",
          agency="an-binh-works", done="Đã dựng lại cột và căng dây, đóng điện lúc 16 giờ.", days=3, stars=5),
    Story(days_ago=55, text="Cống trước nhà văn hóa tắc, mưa là ngập.", place="thon-doai", where="nhà văn hóa thôn",
          subject="roads", agency="an-binh-works", done="Đã nạo vét 40 m cống và thay ba tấm đan.", days=6, stars=4),
    Story(days_ago=51, text="Xe rác bỏ ngõ nhà tôi hai tuần liền.", place="thon-trung", subject="waste",
          agency="an-binh-works", done="Đã thêm ngõ vào lịch thu gom thứ ba, thứ sáu.", days=4, proven=False, stars=4),
    Story(days_ago=49, text="Biển báo trường học bị cây che khuất.", place="thon-dong", subject="roads",
          agency="an-binh-works", done="Đã tỉa cành, biển nhìn rõ từ 50 m.", days=5, stars=5),
    Story(days_ago=46, text="Đèn ngõ 5 nhấp nháy cả đêm.", place="thon-doai", subject="lighting", agency="an-binh-works",
          done="Đã thay chấn lưu của bốn đèn.", days=7, stars=4),
    Story(days_ago=44, text="Ổ gà lớn ở khúc cua gần chợ, đã có người ngã.", place="thon-trung", where="khúc cua chợ",
          subject="roads", agency="an-binh-works", done="Đã vá mặt đường 12 mét vuông.", days=21, stars=2),
    Story(days_ago=41, text="Nước máy đục vào buổi sáng.", place="thon-dong", subject="water", agency="an-binh-works",
          done="Đã súc xả tuyến ống, mẫu nước đạt.", days=8, stars=4),
    Story(days_ago=37, text="Bãi rác tự phát sau nhà kho hợp tác xã.", place="thon-doai", subject="waste",
          agency="an-binh-works", done="Đã dọn sạch và đặt biển cấm.", days=5, stars=5),
    Story(days_ago=33, text="Loa truyền thanh thôn không nghe được.", place="thon-trung", subject="procedures",
          agency="an-binh-culture", done="Đã thay củ loa, phát thử hôm thứ năm.", days=4, stars=4),
    Story(days_ago=30, text="Nắp hố ga kêu to mỗi khi xe qua, không ngủ được.", place="thon-dong", subject="roads",
          agency="an-binh-works", done="Đã chèn gioăng cao su quanh nắp.", days=9, stars=3),
    Story(days_ago=28, text="Đường ra đồng lầy, xe lúa không vào được.", place="thon-doai", subject="roads",
          agency="an-binh-works", done="Đã rải 30 khối đá cấp phối.", days=8, stars=5),
    Story(days_ago=26, text="Đèn sân bóng thôn cháy hai bóng.", place="thon-trung", subject="lighting",
          agency="an-binh-works", done="Đã thay hai bóng.", days=2, stars=5),
    Story(days_ago=24, text="Mương thoát nước sau trường bị lấp.", place="thon-dong", subject="roads",
          agency="an-binh-works", done="Đã khơi lại mương.", days=6, stars=4,
          reopened="Mới khơi được một nửa, đoạn giáp ruộng vẫn lấp."),
    Story(days_ago=22, text="Trợ cấp người cao tuổi tháng này chưa thấy chi.", place="thon-doai",
          subject="social-security", agency="an-binh-culture"),
    Story(days_ago=12, text="Xin đặt gờ giảm tốc trước cổng trường mầm non.", place="thon-trung", where="cổng trường mầm non",
          subject="roads", agency="an-binh-works", done="Đã đặt hai gờ giảm tốc trước cổng trường và sơn lại vạch qua đường.", days=8,
          proven=False, waits_for_head=True),
    Story(days_ago=8, text="Ngõ nhà tôi không có đèn.", place="thon-dong", subject="lighting", agency="an-binh-works",
          asked="Xin bà con cho biết ngõ số mấy để tổ điện đến khảo sát."),
    Story(days_ago=3, text="Rác đốt ngoài đồng khói vào nhà, người già khó thở.", place="thon-doai", subject="waste",
          agency="an-binh-works"),
    Story(days_ago=2, text="Cây xà cừ đầu ngõ 3 nghiêng hẳn sau mưa, rễ bật lên.", place="thon-dong", where="đầu ngõ 3",
          subject="roads", agency="an-binh-works", kind="report", urgency="urgent"),
    Story(days_ago=1, text="cay xa cu dau ngo 3 nghieng sap do roi, cac chau di hoc qua nguy hiem", place="thon-dong",
          kind="report"),
    Story(days_ago=1, text="Tôi làm giấy khai sinh cho cháu, hỏi cần mang những gì.", place="an-binh"),
)

DOCUMENTS = (
    Document(
        number="170/KH-UBND", type="Kế hoạch", issuer="UBND thành phố Hà Nội", issued_on=date(2019, 8, 6),
        title="Triển khai kế hoạch của Thành ủy về công tác dân vận",
        text="Kế hoạch số 170/KH-UBND ngày 6/8/2019 của UBND thành phố Hà Nội về triển khai Kế hoạch số 140-KH/TU"
        " ngày 23/5/2019 của Thành ủy Hà Nội.\n"
        "Văn bản nhắc lại Nghị quyết số 25-NQ/TW ngày 3/6/2013 và Kết luận số 43-KL/TW ngày 7/1/2019.\n"
        "Giao Sở Nội vụ chủ trì, phối hợp với các sở, ngành kiểm tra việc thực hiện dân chủ ở cơ sở.\n"
        "Giao Sở Nội vụ đưa kết quả công tác này vào đánh giá thi đua hằng năm.\n",
    ),
    Document(
        number="274/KH-UBND", type="Kế hoạch", issuer="UBND thành phố Hà Nội", issued_on=date(2021, 12, 2),
        title="Nâng cao chất lượng công tác dân vận của các cơ quan nhà nước",
        text="Kế hoạch số 274/KH-UBND ngày 2/12/2021 của UBND thành phố Hà Nội gồm bảy nhóm nhiệm vụ.\n"
        "Trong đó có rà soát bộ máy, đơn giản thủ tục, giữ lịch tiếp dân và đối thoại.\n",
    ),
    Document(
        number="11/KH-UBND-BDVTU", type="Kế hoạch", issuer="UBND tỉnh và Ban Dân vận Tỉnh ủy Phú Thọ",
        issued_on=date(2019, 1, 17), title="Phối hợp trong Năm Dân vận chính quyền 2019",
        text="Kế hoạch số 11/KH-UBND-BDVTU ngày 17/1/2019 của UBND tỉnh và Ban Dân vận Tỉnh ủy Phú Thọ.\n"
        "Hai bên cùng chọn trọng tâm của năm là đạo đức công vụ và tinh thần phục vụ.\n",
    ),
    Document(
        number="02/CT-UBND", type="Chỉ thị", issuer="Chủ tịch UBND thành phố Hà Nội", issued_on=date(2019, 1, 29),
        title="Thực hiện chủ đề công tác năm 2019",
        text="Chỉ thị số 02/CT-UBND ngày 29/1/2019 của Chủ tịch UBND thành phố Hà Nội về chủ đề công tác năm 2019.\n"
        "Chỉ thị nhắc đến Kế hoạch số 52/KH-UBND ngày 26/2/2018 của UBND Thành phố.\n"
        "Các đơn vị còn việc chưa xong của năm trước cần hoàn thành dứt điểm trước 31/3/2019.\n",
    ),
    Document(
        number="95/KH-UBND", type="Kế hoạch", issuer="UBND quận Hai Bà Trưng", issued_on=date(2018, 3, 27),
        title="Tuyên truyền chủ đề năm 2018 trên địa bàn quận",
        text="Kế hoạch số 95/KH-UBND ngày 27/3/2018 của UBND quận Hai Bà Trưng về tuyên truyền chủ đề của năm.\n"
        "Giao UBND các phường, Ban quản lý chợ xây dựng kế hoạch thông tin đến người dân và doanh nghiệp.\n",
    ),
)


CODE, SENDER = "000.00.01.X99", "000.00.00.X99"  # on the document exchange: of no body that there is
UNIT = "Tổ quản lý hạ tầng xã An Bình"
PROVINCE = "UBND tỉnh An Lành"
PACKAGE = Document(  # lies in the folder of the document system when the village is settled
    number="58/KH-UBND", type="Kế hoạch", issuer="UBND tỉnh", issued_on=date(2026, 9, 14),
    title="Rà soát chiếu sáng và thoát nước khu dân cư trước mùa mưa",
    text="Kế hoạch số 58/KH-UBND ngày 14/9/2026 của UBND tỉnh về rà soát chiếu sáng và thoát nước khu dân cư trước mùa mưa.\n"
    "Giao UBND xã An Bình rà soát toàn bộ cột đèn và hố ga, báo cáo kết quả trước ngày 31/12/2026.\n"
    "Giao UBND xã An Bình lập danh mục công trình cần sửa chữa năm 2027.\n",
)
COMPLAINT: dict[str, Any] = {
    "complainant": "Nguyễn Thị Lan", "address": "Thôn Đông, xã An Bình",
    "against": "Quyết định số 41/QĐ-UBND về việc thu hồi 120 m² đất vườn để mở rộng đường thôn",
    "decided_by": "Chủ tịch UBND xã An Bình",
    "text": "Gia đình tôi dùng thửa đất này từ năm 1987. Bản đồ kèm theo quyết định đo lấn sang vườn 3 m so với mốc cũ.",
    "request": "Đo lại ranh giới và sửa diện tích thu hồi.",
}
PREPARED = COMPLAINT | {
    "against": "Việc không nhận hồ sơ xác nhận hộ cận nghèo tại quầy", "decided_by": "",
    "text": "Tôi nộp hồ sơ hai lần đều được bảo về mà không có giấy ghi thiếu gì.", "request": "Nhận hồ sơ và ghi rõ còn thiếu gì.",
}
SESSION = "Kỳ họp thường lệ giữa năm, HĐND xã An Bình"
ROAD = "Bê tông hóa 300 m đường từ nhà văn hóa thôn Đông ra đồng"
RECOMMENDED = (
    Recommended(text=ROAD, place="thon-dong", agency="works", outcome="under_way", answer="Đã có trong kế hoạch đầu tư, khởi công sau vụ gặt."),
    Recommended(text="Đường thôn Đông ra đồng lầy, xe lúa không vào được", place="thon-dong", along=ROAD),
    Recommended(text="Đọc lịch cắt điện trước ít nhất hai ngày trên loa thôn", place="thon-doai", agency="culture", outcome="settled",
                answer="Từ tuần này lịch được đọc trên loa lúc 17 giờ hằng ngày."),
    Recommended(text="Trạm y tế có bác sĩ trực chiều thứ bảy", place="thon-trung", agency="culture"),
)
ASKED = {
    "requester": "Nguyễn Thị Lan", "address": "Thôn Đông, xã An Bình", "way": "electronic", "purpose": "Họp thôn",
    "asked": "Tiền đã chi cho sửa đèn đường ba thôn trong năm 2025, chia theo thôn.",
}
DISPUTED = {
    "asker": "Nguyễn Thị Lan", "address": "Thôn Đông, xã An Bình", "other_party": "Trần Văn Thọ", "other_address": "Thôn Đông, xã An Bình",
    "plot": "Thửa 41, tờ bản đồ số 7, thôn Đông", "about": "Hàng rào mới xây lấn sang lối đi chung của hai nhà khoảng nửa mét. Đề nghị đo lại và hòa giải.",
}
COUNCIL = "Bà Hoa, Chủ tịch Hội đồng\nBác Sơn, Mặt trận\nÔng Minh, công chức địa chính\nTrưởng thôn Đông"
CARRIED_OUT = "170/KH-UBND"  # by An Bình's own plan


def own_plan(*, issued_on: date, soon: date, late: date) -> Document:
    """Return An Bình's own plan, with one task due soon and one overdue on the day the village is settled."""
    day = "%d/%m/%Y"
    return Document(
        number="12/KH-UBND", type="Kế hoạch", issuer="UBND xã An Bình", issued_on=issued_on,
        title="Đường sáng, ngõ sạch, trả lời đúng hạn",
        basis="Quyết định công khai số 31/QĐ-UBND của UBND xã An Bình",
        text=f"Kế hoạch số 12/KH-UBND ngày {issued_on:{day}} của UBND xã An Bình về đường sáng, ngõ sạch, trả lời đúng hạn.\n"
        "Thực hiện Kế hoạch số 170/KH-UBND ngày 6/8/2019 của UBND thành phố Hà Nội.\n"
        f"Giao Phòng Kinh tế xã An Bình chủ trì, phối hợp với Phòng Văn hóa - Xã hội xã An Bình sửa toàn bộ đèn đường"
        f" ba thôn, hoàn thành trước ngày {soon:{day}}.\n"
        f"Giao Phòng Kinh tế xã An Bình nạo vét cống trục chính, hoàn thành trước ngày {late:{day}}.\n"
        "Giao Phòng Văn hóa - Xã hội xã An Bình niêm yết lịch tiếp công dân tại ba nhà văn hóa thôn.\n"
        "Đề nghị Ủy ban MTTQ Việt Nam xã An Bình vận động các hộ không đổ rác xuống mương.\n",
    )
