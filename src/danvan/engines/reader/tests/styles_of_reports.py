"""Reports and letters of our own making in which orders are harder to see: days without bodies, bodies in passing."""

from danvan.engines.reader.tests.unseen import Style, Told

CONGRESSES_BY_DAY = Style(
    """Tỉnh ủy Hòa Giang hướng dẫn đại hội chi hội làng nghề

Ban Thường vụ Tỉnh ủy Hòa Giang vừa ban hành Kế hoạch số 61-KH/TU về đại hội các hội làng nghề.

Theo kế hoạch, đại hội cấp xã hoàn thành trước ngày 30/4/2026; đại hội cấp tỉnh hoàn thành trước ngày 30/9/2026.

Ban Thường vụ Tỉnh ủy giao Đảng ủy các cơ quan tỉnh chọn hai đơn vị tổ chức đại hội điểm, rút kinh nghiệm trong tháng \
3/2026.

Văn kiện trình đại hội phải ngắn gọn, dễ hiểu.
""",
    (
        Told("đại hội cấp xã hoàn thành", due="2026-04-30"),
        Told("đại hội cấp tỉnh hoàn thành", due="2026-09-30"),
        Told("chọn hai đơn vị", ("Đảng ủy các cơ quan tỉnh",), due="trong tháng 3/2026"),
    ),
)
HOSPITALS_ASKED = Style(
    """Bộ Y tế : Bệnh viện không được để người bệnh chờ quá lâu

Bộ Y tế vừa có công văn gửi các bệnh viện trực thuộc về việc giảm thời gian chờ khám .
Bộ Y tế đề nghị giám đốc các bệnh viện thực hiện các nội dung sau :
- Bố trí thêm bàn khám vào buổi sáng ; công khai số người đang chờ .
- Sắp xếp khu vực ngồi chờ có mái che , quạt mát .
- Báo cáo kết quả về Cục Quản lý khám chữa bệnh trước ngày 15 / 12 / 2018 .
Theo khảo sát , người bệnh phải chờ trung bình hai giờ .
""",
    (
        Told("Bố trí thêm bàn khám", ("giám đốc các bệnh viện",)),
        Told("Sắp xếp khu vực ngồi chờ", ("giám đốc các bệnh viện",)),
        Told("Báo cáo kết quả", ("giám đốc các bệnh viện",), due="2018-12-15"),
    ),
)
CONDUCTED_BY_THE_CHAIRMAN = Style(
    """Chủ tịch UBND thành phố Bến Mới chỉ đạo xử lý ngập ở khu chợ Cũ

Tại buổi kiểm tra ngày 12/10/2026, Chủ tịch UBND thành phố Bến Mới chỉ đạo Sở Xây dựng lắp ngay hai máy bơm tại hẻm 5; lưu \
ý các đơn vị không để vật liệu bịt miệng cống.

Công ty Thoát nước được giao nạo vét 3 km cống, hoàn thành trước ngày 25/10/2026.

Chủ tịch UBND thành phố phân công Phó Chủ tịch Nguyễn Văn Năm theo dõi, báo cáo hằng tuần.

Trước mắt, UBND phường Chợ Cũ hỗ trợ các hộ kê cao đồ đạc.

Ông Trần Sáu, người dân hẻm 5, nói rằng năm nào hẻm cũng ngập.
""",
    (
        Told("lắp ngay hai máy bơm", ("Sở Xây dựng",)),
        Told("không để vật liệu", ("các đơn vị",)),
        Told("nạo vét 3 km cống", ("Công ty Thoát nước",), due="2026-10-25"),
        Told("theo dõi, báo cáo", ("Phó Chủ tịch Nguyễn Văn Năm",), due="hằng tuần"),
        Told("hỗ trợ các hộ", ("UBND phường Chợ Cũ",)),
    ),
)
NEW_RULE_FOR_ALL = Style(
    """Từ 1/7, xe chở học sinh phải có người đi kèm

Theo Nghị định số 88/2026/NĐ-CP vừa ban hành, xe chở học sinh phải có người quản lý đi cùng.

Các trường phải ký hợp đồng với đơn vị vận tải trước ngày 15/8/2026.

Chủ xe hoàn thành lắp camera trước ngày 1/9/2026; quá hạn sẽ bị thu hồi phù hiệu.

Nghị định có hiệu lực từ ngày 1/7/2026.
""",
    (
        Told("ký hợp đồng", ("Các trường",), due="2026-08-15"),
        Told("hoàn thành lắp camera", ("Chủ xe",), due="2026-09-01"),
    ),
)
LETTER_TO_MANY = Style(
    """UBND TỈNH SƠN VĨ
SỞ NỘI VỤ

Số: 911/SNV-CCVC

Sơn Vĩ, ngày 11 tháng 11 năm 2026

V/v đánh giá, xếp loại công chức năm 2026

Kính gửi:
- Các sở, ban, ngành;
- UBND các xã, phường.

Thực hiện Nghị định số 90/2020/NĐ-CP, Sở Nội vụ đề nghị các cơ quan, đơn vị, địa phương:

- Tổ chức đánh giá, xếp loại công chức bảo đảm dân chủ, đúng thẩm quyền;

- Gửi kết quả xếp loại về Sở Nội vụ chậm nhất ngày 15/12/2026 để tổng hợp, báo cáo UBND tỉnh.

Quá thời hạn nêu trên, đơn vị nào không gửi thì chịu trách nhiệm trước Chủ tịch UBND tỉnh.

Chi tiết liên hệ Phòng Công chức, viên chức, điện thoại 0200.000.000.

Nơi nhận:
- Như trên;
- Lưu: VT.
""",
    (
        Told("Tổ chức đánh giá", ("các cơ quan, đơn vị, địa phương",)),
        Told("Gửi kết quả xếp loại", ("các cơ quan, đơn vị, địa phương",), due="2026-12-15"),
    ),
)
AWARDS_AND_FIGURES = Style(
    """Quận Bến Mới trao nhà tình nghĩa

Sáng 27/7, UBND quận Bến Mới phối hợp với Hội Cựu chiến binh quận trao 3 căn nhà tình nghĩa cho gia đình chính sách.

Mỗi căn nhà trị giá 80 triệu đồng, do Quỹ Đền ơn đáp nghĩa hỗ trợ. Từ đầu năm đến nay, quận đã trao 12 căn.

Phát biểu tại buổi lễ, Phó Chủ tịch UBND quận cảm ơn các nhà hảo tâm và mong các gia đình giữ gìn truyền thống.

Dự kiến đến hết năm 2026, quận sẽ xóa toàn bộ nhà tạm.
""",
    (),
)
STYLES = {name.lower(): value for name, value in list(globals().items()) if isinstance(value, Style)}
