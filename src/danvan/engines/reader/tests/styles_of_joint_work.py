"""Eight more texts of communes, offices, the Party and the Front, in which something was missed at first sight; their tasks."""

from danvan.engines.reader.tests.unseen import Style, Told

CONCLUSION = Style(
    """ỦY BAN NHÂN DÂN
XÃ TÂN LẬP

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 45/TB-UBND

Tân Lập, ngày 09 tháng 3 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch UBND xã tại phiên họp giao ban tháng 3 năm 2026

Sau khi nghe các phòng, ban báo cáo, Chủ tịch UBND xã kết luận như sau:

1. Về giải phóng mặt bằng đường liên thôn: Giao Phòng Kinh tế chủ trì, phối hợp với thôn Đông và thôn Đoài kiểm đếm xong trước ngày 20/3/2026.

2. Về phòng cháy, chữa cháy rừng: Công an xã chủ trì, Hạt Kiểm lâm phối hợp tổ chức trực 24/24 giờ tại các chốt.

3. Về chuyển đổi số: Trung tâm Phục vụ hành chính công bố trí 02 máy tính phục vụ người dân; Đoàn Thanh niên cử đoàn viên hỗ trợ.

4. Các đồng chí trưởng thôn khẩn trương thu nộp quỹ phòng, chống thiên tai, báo cáo UBND xã (qua Phòng Kinh tế) trước ngày 31/3/2026.

Trên đây là kết luận của Chủ tịch UBND xã, Văn phòng HĐND và UBND thông báo để các đơn vị biết, thực hiện./.
""",
    (
        Told("kiểm đếm", ("Phòng Kinh tế",), ("thôn Đông", "thôn Đoài"), "2026-03-20"),
        Told("tổ chức trực 24/24 giờ", ("Công an xã",), ("Hạt Kiểm lâm",)),
        Told("bố trí 02 máy tính", ("Trung tâm Phục vụ hành chính công",)),
        Told("cử đoàn viên hỗ trợ", ("Đoàn Thanh niên",)),
        Told("khẩn trương thu nộp quỹ", ("Các đồng chí trưởng thôn",), due="2026-03-31"),
    ),
)
TELEGRAM = Style(
    """THỦ TƯỚNG CHÍNH PHỦ

Số: 18/CĐ-TTg

Hà Nội, ngày 05 tháng 02 năm 2026

CÔNG ĐIỆN
Về việc bảo đảm cung ứng hàng hóa dịp Tết

Thủ tướng Chính phủ yêu cầu:

1. Bộ trưởng Bộ Công Thương:
a) Chỉ đạo lực lượng quản lý thị trường kiểm tra, xử lý nghiêm hành vi đầu cơ;
b) Bảo đảm nguồn cung xăng dầu, báo cáo Thủ tướng Chính phủ trước ngày 12 tháng 02 năm 2026.

2. Bộ trưởng các Bộ: Tài chính, Xây dựng, Nông nghiệp và Môi trường theo chức năng, nhiệm vụ được giao chủ động xây dựng phương án bình ổn giá.

3. Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương chịu trách nhiệm trước Thủ tướng Chính phủ về việc bảo đảm hàng hóa trên địa bàn; tổ chức các điểm bán hàng lưu động.

4. Giao Văn phòng Chính phủ theo dõi, đôn đốc các cơ quan thực hiện Công điện này.
""",
    (
        Told("Chỉ đạo lực lượng quản lý thị trường", ("Bộ trưởng Bộ Công Thương",)),
        Told("Bảo đảm nguồn cung xăng dầu", ("Bộ trưởng Bộ Công Thương",), due="2026-02-12"),
        Told("chủ động xây dựng phương án", ("Bộ trưởng Bộ Tài chính", "Bộ trưởng Bộ Xây dựng", "Bộ trưởng Bộ Nông nghiệp và Môi trường")),
        Told("chịu trách nhiệm trước Thủ tướng Chính phủ", ("Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương",)),
        Told("theo dõi, đôn đốc các cơ quan", ("Văn phòng Chính phủ",)),
    ),
)
LETTER = Style(
    """UBND TỈNH HÒA GIANG
SỞ TƯ PHÁP

Số: 512/STP-PBGDPL
V/v tuyên truyền Luật Tiếp cận thông tin

Hòa Giang, ngày 16 tháng 3 năm 2026

Kính gửi:
- Các sở, ban, ngành tỉnh;
- UBND các xã, phường.

Thực hiện Kế hoạch số 30/KH-UBND ngày 02/02/2026 của UBND tỉnh, Sở Tư pháp đề nghị các sở, ban, ngành tỉnh, UBND các xã, phường quan tâm thực hiện một số nội dung sau:

1. Tổ chức phổ biến Luật bằng hình thức phù hợp, hoàn thành trong tháng 5/2026.

2. Đăng tải tài liệu trên cổng thông tin điện tử của cơ quan, địa phương.

3. Riêng UBND các xã biên giới tổ chức ít nhất 02 buổi tuyên truyền bằng tiếng dân tộc.

Báo cáo kết quả về Sở Tư pháp trước ngày 15/6/2026 để tổng hợp.

Rất mong nhận được sự quan tâm của quý cơ quan./.
""",
    (
        Told("Tổ chức phổ biến Luật", ("các sở, ban, ngành tỉnh, UBND các xã, phường",), due="hoàn thành trong tháng 5/2026"),
        Told("Đăng tải tài liệu", ("các sở, ban, ngành tỉnh, UBND các xã, phường",)),
        Told("tổ chức ít nhất 02 buổi", ("UBND các xã biên giới",)),
        Told("Báo cáo kết quả về Sở Tư pháp", ("các sở, ban, ngành tỉnh, UBND các xã, phường",), due="2026-06-15"),
    ),
)
ASSIGNMENT = Style(
    """ĐẢNG ỦY XÃ AN BÌNH
BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ

Số: 03/KH-BCĐ

An Bình, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Hoạt động năm 2026 của Ban Chỉ đạo

II. NHIỆM VỤ CỤ THỂ

1. Tổ chức hội nghị tổng kết năm 2025.
- Chủ trì: Văn phòng Đảng ủy.
- Phối hợp: Phòng Văn hóa - Xã hội, Ủy ban MTTQ xã.
- Thời gian: Tháng 01/2026.

2. Kiểm tra việc công khai ở 5 thôn.
Đơn vị chủ trì: Ủy ban MTTQ xã. Đơn vị phối hợp: Ban Thanh tra nhân dân. Thời gian thực hiện: Quý II, quý III/2026.

3. Tập huấn cho trưởng thôn, người có uy tín (Phòng Văn hóa - Xã hội chủ trì; hoàn thành trước 30/4/2026).

III. PHÂN CÔNG THÀNH VIÊN

Đồng chí Trần Văn Hòa, Phó Bí thư Thường trực, Trưởng ban: phụ trách chung, chủ trì các cuộc họp.
""",
    (
        Told("Tổ chức hội nghị tổng kết", ("Văn phòng Đảng ủy",), ("Phòng Văn hóa - Xã hội", "Ủy ban MTTQ xã"), "Tháng 01/2026"),
        Told("Kiểm tra việc công khai", ("Ủy ban MTTQ xã",), ("Ban Thanh tra nhân dân",), "Quý II, quý III/2026"),
        Told("Tập huấn cho trưởng thôn", ("Phòng Văn hóa - Xã hội",), due="2026-04-30"),
        Told("phụ trách chung", ("Đồng chí Trần Văn Hòa, Phó Bí thư Thường trực, Trưởng ban",)),
    ),
)
PROGRAMME = Style(
    """BỘ NỘI VỤ

Số: 1450/BNV-CCHC

Hà Nội, ngày 03 tháng 3 năm 2026

Kính gửi: Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương

Để bảo đảm tiến độ xác định Chỉ số cải cách hành chính, Bộ Nội vụ đề nghị Ủy ban nhân dân các tỉnh, thành phố:

1. Chỉ đạo các cơ quan chuyên môn tự đánh giá, chấm điểm và cập nhật lên Phần mềm trước ngày 25/3/2026.

2. Giao Sở Nội vụ làm đầu mối, chủ trì, phối hợp với Bưu điện tỉnh thực hiện điều tra xã hội học.

3. Cử 01 lãnh đạo Sở tham dự hội nghị tập huấn.

Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ Bộ Nội vụ (Vụ Cải cách hành chính) để được hướng dẫn./.
""",
    (
        Told("Chỉ đạo các cơ quan chuyên môn", ("Ủy ban nhân dân các tỉnh, thành phố",), due="2026-03-25"),
        Told("thực hiện điều tra xã hội học", ("Sở Nội vụ",), ("Bưu điện tỉnh",)),
        Told("Cử 01 lãnh đạo Sở", ("Ủy ban nhân dân các tỉnh, thành phố",)),
    ),
)
JOINT = Style(
    """UBND XÃ AN BÌNH - ỦY BAN MTTQ VIỆT NAM XÃ AN BÌNH

Số: 15/KHPH-UBND-MTTQ

An Bình, ngày 18 tháng 5 năm 2026

KẾ HOẠCH PHỐI HỢP
Vận động nhân dân hiến đất mở đường

IV. PHÂN CÔNG TRÁCH NHIỆM

1. Trách nhiệm của UBND xã
1.1. Công bố hướng tuyến, cắm mốc trước ngày 10/6/2026.
1.2. Chỉ đạo Phòng Kinh tế lập dự toán.

2. Trách nhiệm của Ủy ban MTTQ Việt Nam xã
2.1. Chủ trì tuyên truyền, vận động các hộ dân dọc tuyến.
2.2. Phối hợp với UBND xã tổ chức đối thoại với các hộ chưa đồng thuận.

3. Trách nhiệm chung
Hai bên họp rút kinh nghiệm mỗi tháng một lần.
""",
    (
        Told("Công bố hướng tuyến", ("UBND xã",), due="2026-06-10"),
        Told("Chỉ đạo Phòng Kinh tế", ("UBND xã",)),
        Told("Chủ trì tuyên truyền", ("Ủy ban MTTQ Việt Nam xã",)),
        Told("Phối hợp với UBND xã", ("Ủy ban MTTQ Việt Nam xã",), ("UBND xã",)),
        Told("họp rút kinh nghiệm", ("Hai bên",), due="mỗi tháng một lần"),
    ),
)
RESOLUTION = Style(
    """HỘI ĐỒNG NHÂN DÂN
XÃ TÂN LẬP

Số: 14/NQ-HĐND

Tân Lập, ngày 28 tháng 6 năm 2026

NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội 6 tháng cuối năm 2026

Điều 1. Thông qua các chỉ tiêu chủ yếu.

Điều 2. Giao Ủy ban nhân dân xã xây dựng kế hoạch, triển khai thực hiện Nghị quyết này.

Điều 3. Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân, các vị đại biểu Hội đồng nhân dân xã đôn đốc, giám sát việc thực hiện Nghị quyết.

Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã động viên Nhân dân giám sát và thực hiện Nghị quyết.

Nghị quyết này được HĐND xã Tân Lập khóa II, Kỳ họp thứ 3 thông qua ngày 28/6/2026./.
""",
    (
        Told("xây dựng kế hoạch", ("Ủy ban nhân dân xã",)),
        Told(
            "đôn đốc, giám sát việc thực hiện",
            ("Thường trực Hội đồng nhân dân", "các Ban của Hội đồng nhân dân", "các vị đại biểu Hội đồng nhân dân xã"),
        ),
        Told("động viên Nhân dân", ("Ủy ban Mặt trận Tổ quốc Việt Nam xã",)),
    ),
)
CHAIRS = Style(
    """UBND TỈNH HÒA GIANG

Số: 77/KH-UBND

Hòa Giang, ngày 14 tháng 4 năm 2026

KẾ HOẠCH
Phòng, chống đuối nước trẻ em

V. TỔ CHỨC THỰC HIỆN

1. Sở Y tế: Chủ trì, phối hợp với Sở Giáo dục và Đào tạo, Tỉnh đoàn xây dựng tài liệu tuyên truyền; tập huấn sơ cấp cứu cho cộng tác viên.

2. Sở Giáo dục và Đào tạo, Sở Văn hóa, Thể thao và Du lịch chủ trì tổ chức dạy bơi cho học sinh trong hè 2026.

3. Báo và Phát thanh, Truyền hình Hòa Giang mở chuyên mục về phòng, chống đuối nước.

4. UBND các xã, phường, đặc khu có trách nhiệm cắm biển cảnh báo ở ao hồ sâu, xong trước ngày 31/5/2026, và chịu trách nhiệm nếu để xảy ra đuối nước.

5. Yêu cầu các sở, ngành, địa phương nghiêm túc thực hiện; định kỳ báo cáo về Sở Y tế trước ngày 15/12/2026.
""",
    (
        Told("xây dựng tài liệu tuyên truyền", ("Sở Y tế",), ("Sở Giáo dục và Đào tạo", "Tỉnh đoàn")),
        Told("tổ chức dạy bơi", ("Sở Giáo dục và Đào tạo", "Sở Văn hóa, Thể thao và Du lịch")),
        Told("mở chuyên mục", ("Báo và Phát thanh, Truyền hình Hòa Giang",)),
        Told("cắm biển cảnh báo", ("UBND các xã, phường, đặc khu",), due="2026-05-31"),
        Told("định kỳ báo cáo về Sở Y tế", ("các sở, ngành, địa phương",), due="2026-12-15"),
    ),
)
STYLES = {
    "conclusion of a commune": CONCLUSION, "telegram on supplies": TELEGRAM, "letter of a department": LETTER, "steering committee": ASSIGNMENT, "ministry": PROGRAMME,
    "joint plan": JOINT, "resolution of a commune": RESOLUTION, "swimming": CHAIRS,
}  # fmt: skip
