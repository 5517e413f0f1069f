"""Nine documents and reports of our own making in which people, committees and agencies are told what to do, with the documents they name."""

from danvan.engines.reader.tests.unseen import Style, Told

REPORT = Style(
    """ỦY BAN NHÂN DÂN
XÃ ĐỒI CAO

Số: 201/BC-UBND

Đồi Cao, ngày 24 tháng 6 năm 2026

BÁO CÁO
Kết quả thực hiện Quy chế dân chủ ở cơ sở 6 tháng đầu năm; nhiệm vụ 6 tháng cuối năm 2026

I. KẾT QUẢ
1. UBND xã đã công khai 32 nội dung; Công an xã tổ chức 04 buổi đối thoại; các thôn họp bàn 11 việc.
2. Phòng Kinh tế phối hợp với thôn Trung hoàn thành 1,2 km đường bê tông trước ngày 30/4/2026.

II. HẠN CHẾ
Một số thôn chưa niêm yết kịp thời.

III. NHIỆM VỤ 6 THÁNG CUỐI NĂM
1. Văn phòng HĐND và UBND xã rà soát các nội dung phải công khai, niêm yết bổ sung trước ngày 15/7/2026.
2. Công an xã duy trì hòm thư góp ý.
3. Tiếp tục thực hiện tốt công tác tiếp công dân.

IV. KIẾN NGHỊ
Đề nghị UBND tỉnh hỗ trợ kinh phí lắp đặt bảng tin điện tử tại các thôn.
""",
    (
        Told("rà soát các nội dung phải công khai", ("Văn phòng HĐND và UBND xã",), due="2026-07-15"),
        Told("duy trì hòm thư góp ý", ("Công an xã",)),
        Told("hỗ trợ kinh phí lắp đặt", ("UBND tỉnh",)),
    ),
)
FLAT = Style(
    """UBND TỈNH HÒA GIANG

Số: 142/KH-UBND

Hòa Giang, ngày 30 tháng 3 năm 2026

KẾ HOẠCH
Triển khai Tháng hành động vì trẻ em năm 2026

Căn cứ Công văn số 1560/BYT-BMTE ngày 18/3/2026 của Bộ Y tế, UBND tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
Huy động toàn xã hội chăm lo cho trẻ em.

II. PHÂN CÔNG NHIỆM VỤ

1. Sở Y tế là cơ quan thường trực, có nhiệm vụ:
- Tham mưu tổ chức Lễ phát động trước ngày 01/6/2026;
- Thăm, tặng quà trẻ em có hoàn cảnh đặc biệt;
- Tổng hợp, báo cáo UBND tỉnh, Bộ Y tế chậm nhất vào ngày 05/7/2026.

2. Sở Giáo dục và Đào tạo: chỉ đạo các trường học bàn giao học sinh về sinh hoạt hè tại địa phương, tổ chức các lớp dạy bơi miễn phí.

3. Công an tỉnh: phối hợp với các ngành chức năng đấu tranh, xử lý nghiêm các hành vi xâm hại trẻ em.

4. Sở Văn hóa, Thể thao và Du lịch; Báo và Phát thanh, Truyền hình tỉnh: đăng phát các tin, bài, phóng sự về trẻ em.

5. Tỉnh đoàn, Hội Liên hiệp Phụ nữ tỉnh: vận động nguồn lực xây dựng các điểm vui chơi.

6. UBND các xã, phường
6.1. Ban hành kế hoạch và bố trí ngân sách thực hiện.
6.2. Rà soát, lập danh sách trẻ em có nguy cơ, gửi Sở Y tế trước 20/4/2026.

Trên đây là Kế hoạch triển khai Tháng hành động vì trẻ em năm 2026, yêu cầu các đơn vị nghiêm túc thực hiện./.
""",
    (
        Told("Tham mưu tổ chức Lễ phát động", ("Sở Y tế",), due="2026-06-01"),
        Told("Thăm, tặng quà trẻ em", ("Sở Y tế",)),
        Told("Tổng hợp, báo cáo UBND tỉnh, Bộ Y tế", ("Sở Y tế",), due="2026-07-05"),
        Told("chỉ đạo các trường học bàn giao", ("Sở Giáo dục và Đào tạo",)),
        Told("phối hợp với các ngành chức năng", ("Công an tỉnh",), ("các ngành chức năng",)),
        Told("đăng phát các tin, bài", ("Sở Văn hóa, Thể thao và Du lịch", "Báo và Phát thanh, Truyền hình tỉnh")),
        Told("vận động nguồn lực xây dựng", ("Tỉnh đoàn", "Hội Liên hiệp Phụ nữ tỉnh")),
        Told("Ban hành kế hoạch và bố trí ngân sách", ("UBND các xã, phường",)),
        Told("Rà soát, lập danh sách trẻ em", ("UBND các xã, phường",), due="2026-04-20"),
    ),
)
TIMETABLE = Style(
    """ĐẢNG ỦY PHƯỜNG BẾN NGỰ
*
Số 33-KH/ĐU

Bến Ngự, ngày 16 tháng 3 năm 2026

KẾ HOẠCH
tổ chức học tập, quán triệt Nghị quyết số 68-NQ/TW của Bộ Chính trị

PHÂN CÔNG CỤ THỂ

| TT | Nội dung công việc | Đơn vị thực hiện | Đơn vị phối hợp | Thời hạn |
|---|---|---|---|---|
| 1 | Xây dựng đề cương, tài liệu học tập | Ban Xây dựng Đảng | Trung tâm Chính trị | 25/3/2026 |
| 2 | Tổ chức hội nghị trực tiếp kết hợp trực tuyến | Văn phòng Đảng ủy | Ban Xây dựng Đảng; Công an phường | 05/4/2026 |
| 3 | Viết bài thu hoạch | Các chi bộ, đảng bộ bộ phận | | 30 ngày sau hội nghị |
| 4 | Tuyên truyền trên trang thông tin điện tử | Phòng Văn hóa - Xã hội | Ban Xây dựng Đảng | Thường xuyên |
""",
    (
        Told("Xây dựng đề cương", ("Ban Xây dựng Đảng",), ("Trung tâm Chính trị",), "2026-03-25"),
        Told("Tổ chức hội nghị trực tiếp", ("Văn phòng Đảng ủy",), ("Ban Xây dựng Đảng", "Công an phường"), "2026-04-05"),
        Told("Viết bài thu hoạch", ("Các chi bộ, đảng bộ bộ phận",), due="30 ngày sau hội nghị"),
        Told("Tuyên truyền trên trang", ("Phòng Văn hóa - Xã hội",), ("Ban Xây dựng Đảng",), "Thường xuyên"),
    ),
)
CELL = Style(
    """ĐẢNG BỘ XÃ MINH TÂM
CHI BỘ THÔN BÃI CÁT
*
Số 04-NQ/CB

Bãi Cát, ngày 03 tháng 9 năm 2026

NGHỊ QUYẾT
Họp chi bộ thường kỳ tháng 9 năm 2026

I. Kết quả công tác tháng 8
Thu quỹ đền ơn đáp nghĩa đạt 96%. Đã dọn vệ sinh 02 lần.

II. Nhiệm vụ tháng 9
1. Đồng chí Bí thư chi bộ chủ trì, cùng trưởng thôn họp dân bàn phương án làm nhà văn hóa trước ngày 15/9/2026.
2. Đồng chí Lê Thị Hà, chi ủy viên: rà soát đảng viên được tặng Huy hiệu Đảng, báo cáo chi ủy trong tháng 9.
3. Chi hội Phụ nữ và Chi đoàn thanh niên tổ chức Tết Trung thu cho các cháu vào tối 24/9/2026.
4. Mỗi đảng viên nhận giúp đỡ một hộ khó khăn.

Chi bộ giao chi ủy lãnh đạo, tổ chức thực hiện Nghị quyết này.
""",
    (
        Told("họp dân bàn phương án", ("Đồng chí Bí thư chi bộ",), ("trưởng thôn",), "2026-09-15"),
        Told("rà soát đảng viên", ("Đồng chí Lê Thị Hà, chi ủy viên",), due="trong tháng 9"),
        Told("tổ chức Tết Trung thu", ("Chi hội Phụ nữ", "Chi đoàn thanh niên"), due="2026-09-24"),
        Told("nhận giúp đỡ một hộ khó khăn", ("Mỗi đảng viên",)),
        Told("lãnh đạo, tổ chức thực hiện", ("chi ủy",)),
    ),
)
STORM = Style(
    """ỦY BAN NHÂN DÂN
TỈNH HÒA GIANG

Số: 11/CĐ-UBND

Hòa Giang, hồi 16 giờ 30 ngày 12 tháng 9 năm 2026

CÔNG ĐIỆN
Về việc tập trung ứng phó khẩn cấp với bão số 7

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:

- Giám đốc các sở, thủ trưởng các ban, ngành cấp tỉnh;
- Chủ tịch UBND các xã, phường, đặc khu.

Dự báo đêm 13/9 bão đổ bộ vào đất liền. Chủ tịch UBND tỉnh yêu cầu:

1. Chủ tịch UBND các xã, phường ven biển và đặc khu Hòn Ngư kêu gọi tàu thuyền vào nơi tránh trú, xong trước 17 giờ ngày 13/9/2026; cấm biển từ 6 giờ ngày 13/9/2026.

2. Bộ Chỉ huy Bộ đội Biên phòng tỉnh kiểm đếm, thông báo cho các phương tiện đang hoạt động trên biển.

3. Sở Nông nghiệp và Môi trường, Sở Công Thương, Sở Xây dựng theo lĩnh vực phụ trách kiểm tra an toàn hồ đập, lưới điện, công trình đang thi công.

4. Giám đốc Sở Giáo dục và Đào tạo quyết định cho học sinh nghỉ học ngày 14/9/2026.

5. Đài Khí tượng Thủy văn tỉnh cập nhật bản tin 3 giờ một lần.

6. Các đồng chí thành viên Ban Chỉ huy Phòng thủ dân sự tỉnh xuống địa bàn được phân công để chỉ đạo.

Văn phòng UBND tỉnh tổng hợp tình hình, báo cáo Chủ tịch UBND tỉnh 06 giờ/lần./.
""",
    (
        Told(
            "kêu gọi tàu thuyền vào nơi tránh trú",
            ("Chủ tịch UBND các xã, phường ven biển và đặc khu Hòn Ngư",),
            due="2026-09-13",
        ),
        Told("kiểm đếm, thông báo cho các phương tiện", ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh",)),
        Told("kiểm tra an toàn hồ đập", ("Sở Nông nghiệp và Môi trường", "Sở Công Thương", "Sở Xây dựng")),
        Told("quyết định cho học sinh nghỉ học", ("Giám đốc Sở Giáo dục và Đào tạo",)),
        Told("cập nhật bản tin", ("Đài Khí tượng Thủy văn tỉnh",), due="3 giờ một lần"),
        Told("xuống địa bàn được phân công", ("Các đồng chí thành viên Ban Chỉ huy Phòng thủ dân sự tỉnh",)),
        Told("tổng hợp tình hình", ("Văn phòng UBND tỉnh",)),
    ),
)
PRESS = Style(
    """Bến Ngự: Chấn chỉnh việc lấn chiếm vỉa hè

Sáng 20/4/2026, UBND phường Bến Ngự tổ chức hội nghị giao ban công tác trật tự đô thị.

Theo báo cáo, quý I toàn phường xử lý 86 trường hợp vi phạm, phạt 120 triệu đồng.

Phát biểu chỉ đạo, Chủ tịch UBND phường Trần Minh Đức đề nghị Công an phường tăng cường tuần tra, xử lý nghiêm các trường hợp tái phạm; giao Phòng Kinh tế, Hạ tầng và Đô thị kẻ vạch phân định vỉa hè trên 5 tuyến đường trước ngày 15/5/2026. Các tổ dân phố vận động người dân ký cam kết.

Ông Đức cũng lưu ý Đội Quản lý trật tự đô thị không được thu giữ hàng hóa trái quy định.

Bà Nguyễn Thị Sen, chủ quán phở trên đường Trần Phú cho biết gia đình bà đã dọn bàn ghế vào trong nhà từ đầu tháng.
""",
    (
        Told("tăng cường tuần tra, xử lý nghiêm", ("Công an phường",)),
        Told("kẻ vạch phân định vỉa hè", ("Phòng Kinh tế, Hạ tầng và Đô thị",), due="2026-05-15"),
        Told("vận động người dân ký cam kết", ("Các tổ dân phố",)),
        Told("không được thu giữ hàng hóa", ("Đội Quản lý trật tự đô thị",)),
    ),
)
REPLY = Style(
    """UBND TỈNH HÒA GIANG
VĂN PHÒNG

Số: 1402/VP-NC
V/v xử lý phản ánh của công dân

Hòa Giang, ngày 09 tháng 4 năm 2026

Kính gửi:
- Sở Nông nghiệp và Môi trường;
- Chủ tịch UBND xã Hải Lộc.

Văn phòng UBND tỉnh nhận được phản ánh của ông Phạm Văn Tư, thôn Đông, xã Hải Lộc về việc trại lợn gây ô nhiễm (đơn đề ngày 01/4/2026).

Về việc này, Phó Chủ tịch Thường trực UBND tỉnh Hoàng Văn Nam có ý kiến chỉ đạo như sau:

Giao Sở Nông nghiệp và Môi trường chủ trì, UBND xã Hải Lộc phối hợp kiểm tra, xử lý theo quy định; kết quả báo cáo UBND tỉnh trước ngày 30/4/2026 và trả lời công dân.

Văn phòng UBND tỉnh truyền đạt ý kiến chỉ đạo của Phó Chủ tịch Thường trực UBND tỉnh đến các đơn vị biết, thực hiện./.
""",
    (
        Told("kiểm tra, xử lý theo quy định", ("Sở Nông nghiệp và Môi trường",), ("UBND xã Hải Lộc",)),
    ),
)
SCHOOL = Style(
    """UBND XÃ HẢI TIẾN
PHÒNG VĂN HÓA - XÃ HỘI

Số: 96/VHXH
V/v phòng, chống dịch tay chân miệng trong trường học

Hải Tiến, ngày 21 tháng 9 năm 2026

Kính gửi: Hiệu trưởng các trường mầm non, tiểu học trên địa bàn xã

Nhằm chủ động phòng, chống dịch, Phòng Văn hóa - Xã hội yêu cầu Hiệu trưởng các trường thực hiện một số nội dung sau:

1. Phun khử khuẩn lớp học vào thứ Sáu hằng tuần.
2. Theo dõi sức khỏe học sinh; khi phát hiện ca nghi ngờ phải báo ngay Trạm Y tế xã.
3. Phối hợp với cha mẹ học sinh vệ sinh đồ chơi, đồ dùng.
4. Báo cáo tình hình về Phòng Văn hóa - Xã hội (qua đồng chí Đinh Thị Lan) trước 16 giờ thứ Năm hằng tuần.

Giao Trạm Y tế xã cung cấp hóa chất và hướng dẫn kỹ thuật cho các trường.

Nhận được công văn này, yêu cầu Hiệu trưởng các trường nghiêm túc thực hiện./.
""",
    (
        Told("Phun khử khuẩn lớp học", ("Hiệu trưởng các trường",), due="vào thứ Sáu hằng tuần"),
        Told("Theo dõi sức khỏe học sinh", ("Hiệu trưởng các trường",)),
        Told("Phối hợp với cha mẹ học sinh", ("Hiệu trưởng các trường",), ("cha mẹ học sinh",)),
        Told("Báo cáo tình hình về Phòng", ("Hiệu trưởng các trường",), due="trước 16 giờ thứ Năm hằng tuần"),
        Told("cung cấp hóa chất", ("Trạm Y tế xã",)),
    ),
)
DUTIES = Style(
    """ĐẢNG ỦY - HĐND - UBND - UBMTTQ VIỆT NAM
XÃ ĐỒI CAO
BAN CHỈ ĐẠO CHƯƠNG TRÌNH MTQG

Số: 02/TB-BCĐ

Đồi Cao, ngày 27 tháng 02 năm 2026

THÔNG BÁO
Phân công nhiệm vụ thành viên Ban Chỉ đạo

1. Đồng chí Vũ Văn Khoa, Bí thư Đảng ủy, Trưởng ban: Chịu trách nhiệm chung, trực tiếp phụ trách tiêu chí giao thông.

2. Đồng chí Đỗ Thị Mai, Chủ tịch UBND xã, Phó Trưởng ban Thường trực: Chỉ đạo lập kế hoạch vốn; duyệt dự toán trước ngày 31/3/2026.

3. Ông Hà Văn Lực, Trưởng Công an xã, thành viên: Phụ trách tiêu chí an ninh trật tự.

4. Các đồng chí Bí thư chi bộ, Trưởng thôn: Vận động nhân dân hiến đất, góp công; hằng tháng báo cáo tiến độ về Thường trực Ban Chỉ đạo.

Thường trực Ban Chỉ đạo và Phòng Kinh tế cùng chủ trì giao ban ngày 25 hằng tháng.
""",
    (
        Told("Chịu trách nhiệm chung", ("Đồng chí Vũ Văn Khoa, Bí thư Đảng ủy, Trưởng ban",)),
        Told("Chỉ đạo lập kế hoạch vốn", ("Đồng chí Đỗ Thị Mai, Chủ tịch UBND xã, Phó Trưởng ban Thường trực",)),
        Told("duyệt dự toán", ("Đồng chí Đỗ Thị Mai, Chủ tịch UBND xã, Phó Trưởng ban Thường trực",), due="2026-03-31"),
        Told("Phụ trách tiêu chí an ninh", ("Ông Hà Văn Lực, Trưởng Công an xã, thành viên",)),
        Told("Vận động nhân dân hiến đất", ("Các đồng chí Bí thư chi bộ, Trưởng thôn",)),
        Told("hằng tháng báo cáo tiến độ", ("Các đồng chí Bí thư chi bộ, Trưởng thôn",), due="hằng tháng"),
        Told("giao ban", ("Thường trực Ban Chỉ đạo", "Phòng Kinh tế"), due="ngày 25 hằng tháng"),
    ),
)
STYLES = {
    "report of a commune": REPORT, "month of children": FLAT, "timetable of the Party": TIMETABLE, "cell": CELL, "storm": STORM, "press": PRESS,
    "reply of an office": REPLY, "schools": SCHOOL, "duties of members": DUTIES,
}  # fmt: skip
# number, type, date, role
DOCUMENTS: dict[str, tuple[tuple[str, str, str | None, str], ...]] = {
    "report of a commune": (("201/BC-UBND", "Báo cáo", "2026-06-24", "main"),),
    "month of children": (
        ("142/KH-UBND", "Kế hoạch", "2026-03-30", "main"),
        ("1560/BYT-BMTE", "Công văn", "2026-03-18", "basis"),
    ),
    "timetable of the Party": (
        ("33-KH/ĐU", "Kế hoạch", "2026-03-16", "main"),
        ("68-NQ/TW", "Nghị quyết", None, "basis"),
    ),
    "cell": (("04-NQ/CB", "Nghị quyết", "2026-09-03", "main"),),
    "storm": (("11/CĐ-UBND", "Công điện", "2026-09-12", "main"),),
    "press": (),
    "reply of an office": (("1402/VP-NC", "Công văn", "2026-04-09", "main"),),
    "schools": (("96/VHXH", "Công văn", "2026-09-21", "main"),),
    "duties of members": (("02/TB-BCĐ", "Thông báo", "2026-02-27", "main"),),
}
