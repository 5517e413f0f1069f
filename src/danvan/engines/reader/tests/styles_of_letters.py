"""More documents and reports of our own making: circular letters, conclusions, lists by day, talk of meetings."""

from danvan.engines.reader.tests.unseen import Style, Told

LETTER_WITH_ONE_ASSIGNEE = Style(
    """BỘ HỌC VẤN
Số: 3310/BHV-GDTH
V/v bảo đảm an toàn trường học mùa mưa

Hà Nội, ngày 04 tháng 8 năm 2026

Kính gửi: Các Sở Giáo dục và Đào tạo

Thời gian gần đây, mưa lớn gây sạt lở ở nhiều địa phương. Để bảo đảm an toàn cho học sinh, Bộ đề nghị các Sở Giáo dục và \
Đào tạo thực hiện một số nội dung sau:

1. Rà soát toàn bộ phòng học, nhà vệ sinh, tường rào; không đưa vào sử dụng công trình xuống cấp.

2. Chỉ đạo các trường xây dựng phương án dạy học trực tuyến khi học sinh phải nghỉ học.

3. Phối hợp với ngành y tế phun khử khuẩn trước ngày khai giảng.

4. Báo cáo kết quả về Bộ (qua Vụ Giáo dục Tiểu học) trước ngày 28/8/2026.

Trân trọng./.
""",
    (
        Told("Rà soát toàn bộ phòng học", ("các Sở Giáo dục và Đào tạo",)),
        Told("Chỉ đạo các trường", ("các Sở Giáo dục và Đào tạo",)),
        Told("Phối hợp với ngành y tế", ("các Sở Giáo dục và Đào tạo",), ("ngành y tế",), due="trước ngày khai giảng"),
        Told("Báo cáo kết quả", ("các Sở Giáo dục và Đào tạo",), due="2026-08-28"),
    ),
)
CONCLUSION_OF_THE_PARTY = Style(
    """BAN CHẤP HÀNH TRUNG ƯƠNG
BỘ CHÍNH TRỊ
Số 900-KL/TW

ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 12 tháng 5 năm 2026

KẾT LUẬN
về công tác thư viện cơ sở

Sau khi nghe báo cáo, Bộ Chính trị thống nhất kết luận:

1. Đánh giá tình hình
Các cấp ủy, tổ chức đảng đã quan tâm chỉ đạo; nhiều địa phương bố trí kinh phí mua sách.

2. Nhiệm vụ, giải pháp
- Nâng cao nhận thức về vai trò của thư viện cơ sở.
- Đổi mới phương thức phục vụ bạn đọc.

3. Tổ chức thực hiện
- Các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương lãnh đạo, chỉ đạo xây dựng kế hoạch thực hiện Kết luận này.
- Đảng ủy Chính phủ lãnh đạo Chính phủ rà soát, hoàn thiện chính sách, pháp luật về thư viện.
- Đảng ủy Quốc hội lãnh đạo, chỉ đạo việc giám sát thực hiện chính sách về văn hóa đọc.
- Ban Tuyên giáo và Dân vận Trung ương chủ trì, phối hợp với các cơ quan liên quan theo dõi, đôn đốc, định kỳ báo cáo Bộ \
Chính trị.
""",
    (
        Told("lãnh đạo, chỉ đạo xây dựng kế hoạch", ("Các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương",)),
        Told("lãnh đạo Chính phủ rà soát", ("Đảng ủy Chính phủ",)),
        Told("lãnh đạo, chỉ đạo việc giám sát", ("Đảng ủy Quốc hội",)),
        Told("theo dõi, đôn đốc", ("Ban Tuyên giáo và Dân vận Trung ương",), ("các cơ quan liên quan",)),
    ),
)
BY_DAY = Style(
    """UBND PHƯỜNG HÒA AN
Số: 18/KH-UBND
Hòa An, ngày 01 tháng 9 năm 2026

KẾ HOẠCH
Tổ chức Tết Trung thu năm 2026

1. Chuẩn bị
- Lập danh sách trẻ em có hoàn cảnh khó khăn. Thời gian: trước ngày 10/9/2026. Người thực hiện: Công chức Lao động.
- Mua quà: hoàn thành trước ngày 18/9/2026.
- Trước ngày 20/9/2026: trang trí sân khấu, kiểm tra âm thanh.

2. Phân công
- Văn phòng HĐND và UBND: chuẩn bị giấy mời, hậu cần.
- Đồng chí Phó Chủ tịch UBND phường phụ trách chung.
- Đề nghị Đoàn phường tập luyện tiết mục múa lân (xong trước ngày 22/9/2026).
- Công an phường bảo đảm an ninh trật tự đêm hội.
""",
    (
        Told("Lập danh sách trẻ em", ("Công chức Lao động",), due="2026-09-10"),
        Told("Mua quà", due="2026-09-18"),
        Told("trang trí sân khấu", due="2026-09-20"),
        Told("chuẩn bị giấy mời", ("Văn phòng HĐND và UBND",)),
        Told("phụ trách chung", ("Đồng chí Phó Chủ tịch UBND phường",)),
        Told("tập luyện tiết mục múa lân", ("Đoàn phường",), due="2026-09-22"),
        Told("bảo đảm an ninh trật tự", ("Công an phường",)),
    ),
)
FRONT_PLAN = Style(
    """ỦY BAN MTTQ VIỆT NAM XÃ TÂN LẬP
BAN THƯỜNG TRỰC
Số: 07/KH-MTTQ-BTT
Tân Lập, ngày 15 tháng 3 năm 2026

KẾ HOẠCH
Giám sát việc thu chi quỹ Vì người nghèo

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: Kịp thời phát hiện sai sót, kiến nghị khắc phục.
2. Yêu cầu: Bảo đảm dân chủ, khách quan.

II. NỘI DUNG, ĐỐI TƯỢNG GIÁM SÁT
1. Nội dung: Việc thu, chi quỹ năm 2025.
2. Đối tượng: Ban vận động Quỹ các thôn.

III. TỔ CHỨC THỰC HIỆN
1. Ban Thường trực Ủy ban MTTQ Việt Nam xã
- Ban hành quyết định thành lập đoàn giám sát;
- Chuẩn bị tài liệu, mời thành viên tham gia đoàn.
2. Ban công tác Mặt trận các thôn có trách nhiệm chuẩn bị báo cáo theo đề cương, gửi về Ủy ban MTTQ xã trước ngày \
30/3/2026 (qua đồng chí Hà).
3. Các tổ chức thành viên cử cán bộ tham gia đoàn giám sát khi được mời.
Trên đây là Kế hoạch giám sát của Ban Thường trực Ủy ban MTTQ Việt Nam xã, đề nghị các đơn vị phối hợp thực hiện./.
""",
    (
        Told("Ban hành quyết định", ("Ban Thường trực Ủy ban MTTQ Việt Nam xã",)),
        Told("Chuẩn bị tài liệu", ("Ban Thường trực Ủy ban MTTQ Việt Nam xã",)),
        Told("chuẩn bị báo cáo theo đề cương", ("Ban công tác Mặt trận các thôn",), due="2026-03-30"),
        Told("cử cán bộ tham gia", ("Các tổ chức thành viên",)),
    ),
)
SECRETARY_AT_A_MEETING = Style(
    """Bí thư Tỉnh ủy: Cán bộ phải xuống với dân nhiều hơn

Sáng 6/5, Tỉnh ủy Sơn Vĩ tổ chức hội nghị đối thoại với Nhân dân ba xã vùng hồ.

Tại hội nghị, có 15 lượt ý kiến phản ánh về đường sá, điện, nước sạch. Lãnh đạo các sở, ngành đã trả lời từng vấn đề.

Kết luận hội nghị, Bí thư Tỉnh ủy Trần Thị Hoa yêu cầu UBND tỉnh chỉ đạo giải quyết dứt điểm các kiến nghị về điện trước \
ngày 30/6/2026. Các sở, ngành cần phân công cán bộ theo dõi từng kiến nghị, trả lời dân bằng văn bản. Cấp ủy các xã vùng \
hồ phải duy trì lịch tiếp dân mỗi tuần.

Bí thư Tỉnh ủy cũng đề nghị Mặt trận Tổ quốc giám sát việc thực hiện các kết luận này.

Bà Lò Thị Mai, xã Hồ Thượng, cho biết: "Chúng tôi mong cán bộ phải giữ lời hứa".

Hiện toàn tỉnh có 12 thôn chưa có điện lưới. Sở Công Thương đang phối hợp với ngành điện khảo sát để đầu tư.
""",
    (
        Told("chỉ đạo giải quyết dứt điểm", ("UBND tỉnh",), due="2026-06-30"),
        Told("phân công cán bộ", ("Các sở, ngành",)),
        Told("duy trì lịch tiếp dân", ("Cấp ủy các xã vùng hồ",)),
        Told("giám sát việc thực hiện", ("Mặt trận Tổ quốc",)),
    ),
)
WEEK_IN_BRIEF = Style(
    """Chỉ đạo, điều hành nổi bật trong tuần

**Sửa cơ chế mua sắm trang thiết bị trường học**

Chính phủ ban hành Nghị định số 15/2026/NĐ-CP sửa đổi quy định về mua sắm trang thiết bị trường học. Nghị định có hiệu lực \
từ ngày 01/4/2026.

**Đẩy nhanh dự án đường sắt**

Thủ tướng Chính phủ ký Công điện số 20/CĐ-TTg ngày 02/3/2026 về dự án đường sắt. Thủ tướng yêu cầu Bộ Xây dựng hoàn thành \
hồ sơ mời thầu trước ngày 20/3/2026; Bộ Tài chính bố trí vốn giải phóng mặt bằng.

**Bổ nhiệm Thứ trưởng**

Thủ tướng Chính phủ ký Quyết định số 310/QĐ-TTg bổ nhiệm ông Lê Văn Ba giữ chức Thứ trưởng Bộ Học vấn.

**Xuất cấp gạo**

Phó Thủ tướng giao Bộ Tài chính xuất cấp không thu tiền 300 tấn gạo cho tỉnh Hòa Giang. UBND tỉnh Hòa Giang có trách nhiệm \
phân phối gạo đúng đối tượng.
""",
    (
        Told("hoàn thành hồ sơ mời thầu", ("Bộ Xây dựng",), due="2026-03-20"),
        Told("bố trí vốn", ("Bộ Tài chính",)),
        Told("xuất cấp không thu tiền", ("Bộ Tài chính",)),
        Told("phân phối gạo", ("UBND tỉnh Hòa Giang",)),
    ),
)
ROWS_IN_A_CRAWL = Style(
    """Phụ lục
PHÂN CÔNG NHIỆM VỤ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH
(Kèm theo Kế hoạch số 5/KH-UBND ngày 10/01/2026 của UBND xã Vĩnh Hưng)

TT

Nhiệm vụ

Cơ quan chủ trì

Cơ quan phối hợp

Thời gian hoàn thành

1

Rà soát, công khai thủ tục hành chính

Trung tâm Phục vụ hành chính công

Các phòng chuyên môn

Thường xuyên

2

Khảo sát mức độ hài lòng của người dân

Phòng Văn hóa - Xã hội

Ủy ban MTTQ xã

Trước ngày 15/11/2026
""",
    (
        Told(
            "Rà soát, công khai",
            ("Trung tâm Phục vụ hành chính công",),
            ("Các phòng chuyên môn",),
            "Thường xuyên",
        ),
        Told("Khảo sát mức độ hài lòng", ("Phòng Văn hóa - Xã hội",), ("Ủy ban MTTQ xã",), "2026-11-15"),
    ),
)
UNION_GUIDE = Style(
    """LIÊN ĐOÀN LAO ĐỘNG TỈNH HÒA GIANG
Số: 40/HD-LĐLĐ

Hòa Giang, ngày 20 tháng 02 năm 2026

HƯỚNG DẪN
Tổ chức Tháng Công nhân năm 2026

I. MỤC ĐÍCH
Chăm lo đời sống đoàn viên.

II. NỘI DUNG
1. Công đoàn cơ sở
- Tổ chức "Cảm ơn người lao động" tại nơi làm việc;
- Đối thoại với người sử dụng lao động về bữa ăn ca ít nhất 01 lần trong tháng 5/2026.
2. Công đoàn cấp trên trực tiếp cơ sở
- Hướng dẫn, hỗ trợ công đoàn cơ sở tổ chức các hoạt động.
- Tổng hợp báo cáo gửi Liên đoàn Lao động tỉnh trước ngày 10/6/2026.
3. Các ban Liên đoàn Lao động tỉnh
Theo chức năng tham mưu Ban Thường vụ chỉ đạo, kiểm tra việc thực hiện Hướng dẫn này.
""",
    (
        Told("Tổ chức", ("Công đoàn cơ sở",)),
        Told("Đối thoại với người", ("Công đoàn cơ sở",), due="trong tháng 5/2026"),
        Told("Hướng dẫn, hỗ trợ", ("Công đoàn cấp trên trực tiếp cơ sở",)),
        Told("Tổng hợp báo cáo", ("Công đoàn cấp trên trực tiếp cơ sở",), due="2026-06-10"),
        Told("Theo chức năng tham mưu", ("Các ban Liên đoàn Lao động tỉnh",)),
    ),
)
DECREE_ON_A_LAW_SITE = Style(
    """# Đã có Nghị quyết 50/NQ-CP về phí sử dụng đường bộ?

Ngày 20/02/2026, Chính phủ ban hành Nghị quyết 50/NQ-CP năm 2026 về phí sử dụng đường bộ.

**Theo đó, tại Nghị quyết 50/NQ-CP, Chính phủ giao nhiệm vụ như sau:**

- Bộ Tài chính chủ trì, phối hợp với Bộ Xây dựng xây dựng Nghị định sửa đổi mức phí, trình Chính phủ trong tháng 6/2026.

- Bộ Công an có trách nhiệm kết nối, chia sẻ dữ liệu phương tiện.

- Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương tuyên truyền, hướng dẫn người dân dán thẻ.

>> Xem thêm: Mức phạt khi không dán thẻ

**Mức phí sử dụng đường bộ hiện nay là bao nhiêu?**

Căn cứ Điều 5 Nghị định 90/2023/NĐ-CP quy định về mức phí như sau:

- Xe chở người dưới 10 chỗ: 130.000 đồng/tháng.

- Tổ chức đăng kiểm có trách nhiệm thu phí và nộp ngân sách nhà nước.
""",
    (
        Told("xây dựng Nghị định sửa đổi mức phí", ("Bộ Tài chính",), ("Bộ Xây dựng",), "trong tháng 6/2026"),
        Told("kết nối, chia sẻ dữ liệu", ("Bộ Công an",)),
        Told("tuyên truyền, hướng dẫn", ("Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương",)),
    ),
)
CRITERIA_AND_WISHES = Style(
    """Hòa Giang phấn đấu 100% xã có bác sĩ

Nghị quyết Đại hội Đảng bộ tỉnh đề ra mục tiêu đến năm 2030, 100% trạm y tế có bác sĩ làm việc.

Giám đốc Sở Y tế cho biết, ngành đã cử 40 bác sĩ luân phiên về xã. Thời gian tới, ngành y tế tiếp tục nâng cao chất lượng \
khám bệnh; đẩy mạnh chuyển đổi số.

Cử tri kiến nghị Bộ Y tế có chính sách đãi ngộ cho bác sĩ vùng cao. Đại biểu Quốc hội Nguyễn Văn Bảy đề nghị Chính phủ sớm \
sửa quy định về phụ cấp.

Trạm Y tế xã Hồ Thượng được đầu tư 2 tỷ đồng, khánh thành ngày 20/3/2026.
""",
    (),
)
STYLES = {name.lower(): value for name, value in list(globals().items()) if isinstance(value, Style)}
