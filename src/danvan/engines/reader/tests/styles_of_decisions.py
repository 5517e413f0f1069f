"""Decisions, resolutions and letters of our own making with lists within lists, as ministries and councils write them."""

from danvan.engines.reader.tests.unseen import Style, Told

LISTS_WITHIN_LISTS = Style(
    """VĂN PHÒNG CHÍNH PHỦ

Số: 77/TB-VPCP

Hà Nội, ngày 02 tháng 3 năm 2026

THÔNG BÁO
Kết luận của Thường trực Chính phủ tại cuộc họp về giá cát xây dựng

Thường trực Chính phủ kết luận như sau:

1. Thường trực Chính phủ đánh giá cao nỗ lực của các bộ, địa phương trong việc tháo gỡ khó khăn về vật liệu.

2. Về nhiệm vụ trong thời gian tới:

a) Bộ Xây dựng:

(i) Khẩn trương công bố chỉ số giá cát hằng tháng;

(ii) Chủ trì, phối hợp với Bộ Tài chính kiểm tra việc kê khai giá, báo cáo Thủ tướng Chính phủ trong quý II năm 2026.

b) Bộ Nông nghiệp và Môi trường hướng dẫn các địa phương cấp phép mỏ cát biển; xử lý nghiêm việc găm hàng.

c) Ủy ban nhân dân các tỉnh, thành phố rà soát quy hoạch mỏ, bảo đảm đủ nguồn cát cho các dự án trọng điểm.

d) Các bộ, cơ quan liên quan theo chức năng, nhiệm vụ được giao chủ động phối hợp với Bộ Xây dựng.

3. Giao Phó Thủ tướng Trần Văn Tám trực tiếp chỉ đạo, xử lý các vướng mắc phát sinh.
""",
    (
        Told("Khẩn trương công bố", ("Bộ Xây dựng",), due="hằng tháng"),
        Told("Chủ trì, phối hợp với Bộ Tài chính", ("Bộ Xây dựng",), ("Bộ Tài chính",), "trong quý II năm 2026"),
        Told("hướng dẫn các địa phương", ("Bộ Nông nghiệp và Môi trường",)),
        Told("rà soát quy hoạch mỏ", ("Ủy ban nhân dân các tỉnh, thành phố",)),
        Told("chủ động phối hợp", ("Các bộ, cơ quan liên quan",), ("Bộ Xây dựng",)),
        Told("trực tiếp chỉ đạo", ("Phó Thủ tướng Trần Văn Tám",)),
    ),
)
COUNCIL_RESOLUTION = Style(
    """HỘI ĐỒNG NHÂN DÂN
TỈNH HÒA GIANG

Số: 14/2026/NQ-HĐND

Hòa Giang, ngày 10 tháng 7 năm 2026

NGHỊ QUYẾT
Quy định mức hỗ trợ người trồng rừng

Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng
1. Nghị quyết này quy định mức hỗ trợ người trồng rừng trên địa bàn tỉnh.
2. Đối tượng áp dụng: hộ gia đình trồng rừng; cơ quan, tổ chức có liên quan.

Điều 2. Mức hỗ trợ
Hỗ trợ 15 triệu đồng/ha cho hộ trồng cây gỗ lớn.

Điều 3. Tổ chức thực hiện
1. Hội đồng nhân dân tỉnh giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết; hằng năm báo cáo Hội đồng nhân dân tỉnh \
kết quả thực hiện.
2. Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện \
Nghị quyết.

Nghị quyết này có hiệu lực từ ngày 01 tháng 8 năm 2026./.
""",
    (
        Told("tổ chức thực hiện Nghị quyết", ("Ủy ban nhân dân tỉnh",)),
        Told("hằng năm báo cáo", ("Ủy ban nhân dân tỉnh",), due="hằng năm"),
        Told(
            "giám sát việc thực hiện",
            (
                "Thường trực Hội đồng nhân dân",
                "các Ban của Hội đồng nhân dân và đại biểu Hội đồng nhân dân tỉnh",
            ),
        ),
    ),
)
LETTER_ON_A_LAW_SITE = Style(
    """# Công văn 808/BHV-TCCB về tuyển giáo viên năm 2026 hướng dẫn gì?

Ngày 05/5/2026, Bộ Học vấn ban hành Công văn 808/BHV-TCCB năm 2026 về tuyển dụng giáo viên.

Theo đó, để chuẩn bị cho năm học mới, Bộ Học vấn đề nghị UBND các tỉnh, thành phố chỉ đạo, thực hiện một số nội dung sau:

(1) Rà soát số lượng giáo viên còn thiếu ở từng cấp học.

(2) Tuyển dụng hết số biên chế được giao trước ngày 31/8/2026.

(3) Giao Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Nội vụ điều động giáo viên từ nơi thừa sang nơi thiếu.

**Giáo viên được tuyển dụng cần có bằng cấp gì?**

Theo Điều 72 Luật Giáo dục 2019, giáo viên tiểu học phải có bằng cử nhân. Nhà trường có trách nhiệm tạo điều kiện để giáo \
viên nâng chuẩn.
""",
    (
        Told("Rà soát số lượng", ("UBND các tỉnh, thành phố",)),
        Told("Tuyển dụng hết số biên chế", ("UBND các tỉnh, thành phố",), due="2026-08-31"),
        Told("điều động giáo viên", ("Sở Giáo dục và Đào tạo",), ("Sở Nội vụ",)),
    ),
)
EMULATION_PLAN = Style(
    """BAN CHẤP HÀNH CÔNG ĐOÀN
CÔNG TY CẤP NƯỚC HÒA GIANG

Số: 12/KH-CĐ

Hòa Giang, ngày 08 tháng 01 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua "Mỗi người một sáng kiến"

I. MỤC ĐÍCH, YÊU CẦU
1. Khơi dậy tinh thần sáng tạo của đoàn viên.
2. Việc khen thưởng phải đúng người, đúng việc.

II. NỘI DUNG THI ĐUA
1. Thi đua tiết kiệm điện, nước, hóa chất.
2. Thi đua giảm thất thoát nước dưới 12%.

III. THỜI GIAN
- Phát động: tháng 01/2026.
- Tổng kết: tháng 12/2026.

IV. TỔ CHỨC THỰC HIỆN
1. Các tổ công đoàn: phổ biến Kế hoạch đến từng đoàn viên, đăng ký ít nhất 02 sáng kiến, gửi danh sách về Ban Chấp hành \
trước ngày 28/02/2026.
2. Ban Thi đua - Khen thưởng: theo dõi, chấm điểm và đề xuất khen thưởng.
3. Kinh phí: trích từ quỹ công đoàn năm 2026.
""",
    (
        Told("phổ biến Kế hoạch", ("Các tổ công đoàn",), due="2026-02-28"),
        Told("theo dõi, chấm điểm", ("Ban Thi đua - Khen thưởng",)),
    ),
)
TRANSPORT_IN_THE_NEWS = Style(
    """Bộ trưởng yêu cầu mở thêm làn thu phí dịp lễ

Trước tình trạng ùn tắc , Bộ trưởng bộ Giao thông vừa ký công điện gửi các đơn vị về bảo đảm giao thông dịp lễ 30/4 .
Cụ thể , Bộ trưởng yêu cầu Tổng cục Đường bộ chỉ đạo các trạm thu phí mở hết làn , xả trạm khi ùn tắc kéo dài .
Cục Hàng không tăng cường lực lượng hướng dẫn hành khách làm thủ tục .
Các sở Giao thông phối hợp với lực lượng công an phân luồng từ xa ; công bố số điện thoại đường dây nóng .
Các hãng xe khách không được tăng giá vé quá 40% so với ngày thường .
Theo Ủy ban An toàn giao thông , dịp lễ năm ngoái cả nước xảy ra 120 vụ tai nạn .
Bộ trưởng giao Vụ Vận tải tổng hợp , báo cáo trước 16 giờ hằng ngày .
""",
    (
        Told("chỉ đạo các trạm thu phí", ("Tổng cục Đường bộ",)),
        Told("tăng cường lực lượng", ("Cục Hàng không",)),
        Told("phối hợp với lực lượng công an", ("Các sở Giao thông",), ("lực lượng công an",)),
        Told("không được tăng giá vé", ("Các hãng xe khách",)),
        Told("tổng hợp , báo cáo", ("Vụ Vận tải",), due="trước 16 giờ hằng ngày"),
    ),
)
DUTIES_OF_A_BOARD = Style(
    """ỦY BAN NHÂN DÂN
XÃ HỒ THƯỢNG
Số: 54/QĐ-UBND
Hồ Thượng, ngày 03 tháng 4 năm 2026

QUYẾT ĐỊNH
Thành lập Ban Chỉ đạo sắp xếp chợ xã

Điều 1. Thành lập Ban Chỉ đạo sắp xếp chợ xã gồm các ông, bà có tên sau:
1. Ông Lê Văn Chín, Chủ tịch UBND xã - Trưởng ban;
2. Bà Trần Thị Mười, Trưởng phòng Kinh tế - Phó Trưởng ban;
3. Mời ông Đỗ Văn Tư, Chủ tịch Ủy ban MTTQ xã - thành viên.

Điều 2. Ban Chỉ đạo có nhiệm vụ:
- Xây dựng phương án sắp xếp các quầy hàng, trình UBND xã trước ngày 30/4/2026;
- Vận động tiểu thương di dời về vị trí mới;
- Giúp UBND xã giải quyết kiến nghị của tiểu thương.
Ban Chỉ đạo tự giải thể sau khi hoàn thành nhiệm vụ.

Điều 3. Quyết định có hiệu lực từ ngày ký. Văn phòng HĐND và UBND xã, các ông, bà có tên tại Điều 1 chịu trách nhiệm thi \
hành Quyết định này./.
""",
    (
        Told("Xây dựng phương án", ("Ban Chỉ đạo",), due="2026-04-30"),
        Told("Vận động tiểu thương", ("Ban Chỉ đạo",)),
        Told("Giúp UBND xã", ("Ban Chỉ đạo",)),
    ),
)
STYLES = {name.lower(): value for name, value in list(globals().items()) if isinstance(value, Style)}
