"""Documents of our own making in the forms that ministries, provinces, communes and the Party write."""

from danvan.engines.reader.tests.unseen import Style, Told

CONCLUSION_OF_A_MINISTER = Style(
    """VĂN PHÒNG CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/TB-VPCP

Hà Nội, ngày 14 tháng 01 năm 2026

THÔNG BÁO

Kết luận của Phó Thủ tướng tại cuộc họp về tuyến đường ven hồ tỉnh Hòa Giang

Ngày 09 tháng 01 năm 2026, Phó Thủ tướng đã chủ trì cuộc họp về tuyến đường ven hồ. Tham dự cuộc họp có lãnh đạo các \
Bộ: Xây dựng, Tài chính và lãnh đạo Ủy ban nhân dân tỉnh Hòa Giang. Sau khi nghe báo cáo của Bộ Xây dựng, Phó Thủ \
tướng kết luận như sau:

I. VỀ TÌNH HÌNH TRIỂN KHAI

Thời gian qua, Ủy ban nhân dân tỉnh Hòa Giang đã có nhiều cố gắng trong công tác giải phóng mặt bằng. Tuy nhiên, tiến \
độ thi công còn chậm so với yêu cầu.

II. VỀ NHIỆM VỤ THỜI GIAN TỚI

Yêu cầu các Bộ, cơ quan, địa phương quyết liệt hơn nữa để hoàn thành dự án, trong đó:

1. Ủy ban nhân dân tỉnh Hòa Giang

a) Chịu trách nhiệm về tiến độ bàn giao mặt bằng, hoàn thành trong quý I năm 2026.

b) Khẩn trương cấp phép khai thác ba mỏ đất đắp theo cơ chế đặc thù; không để thiếu vật liệu.

2. Bộ Xây dựng:

- Chỉ đạo nhà thầu huy động thêm máy móc, thi công ba ca bốn kíp.

- Chủ trì, phối hợp với Bộ Tài chính xử lý phần vốn còn thiếu, báo cáo Thủ tướng Chính phủ trước ngày 25 tháng 01 năm 2026.

3. Bộ Tài chính khẩn trương thẩm định nguồn vốn theo đề nghị của Bộ Xây dựng.

4. Về kiến nghị nâng tải trọng cầu Bến Đá: Giao Bộ Xây dựng nghiên cứu, trả lời Ủy ban nhân dân tỉnh Hòa Giang trong \
tháng 2 năm 2026.

Văn phòng Chính phủ thông báo để các cơ quan, địa phương biết, thực hiện./.

Nơi nhận:
- Thủ tướng Chính phủ (để báo cáo);
- Lưu: VT, CN.
""",
    (
        Told("Chịu trách nhiệm về tiến độ", ("Ủy ban nhân dân tỉnh Hòa Giang",), due="hoàn thành trong quý I năm 2026"),
        Told("Khẩn trương cấp phép", ("Ủy ban nhân dân tỉnh Hòa Giang",)),
        Told("Chỉ đạo nhà thầu", ("Bộ Xây dựng",)),
        Told("Chủ trì, phối hợp với Bộ Tài chính", ("Bộ Xây dựng",), ("Bộ Tài chính",), "2026-01-25"),
        Told("khẩn trương thẩm định", ("Bộ Tài chính",)),
        Told("nghiên cứu, trả lời", ("Bộ Xây dựng",), due="trong tháng 2 năm 2026"),
    ),
)
DIRECTIVE_OF_THE_PARTY = Style(
    """TỈNH ỦY SƠN VĨ
*
Số 08-CT/TU

ĐẢNG CỘNG SẢN VIỆT NAM
Sơn Vĩ, ngày 03 tháng 02 năm 2026

CHỈ THỊ
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về tăng cường sự lãnh đạo của Đảng đối với công tác phòng cháy rừng

Những năm qua, công tác phòng cháy rừng đã đạt nhiều kết quả quan trọng. Các cấp ủy đã quan tâm lãnh đạo, chính quyền \
các cấp tổ chức thực hiện có hiệu quả nhiều mô hình tự quản. Tuy nhiên, ở một số nơi còn chủ quan.

Để khắc phục những hạn chế nêu trên, Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng tập trung lãnh đạo, chỉ \
đạo thực hiện tốt một số nhiệm vụ sau:

1. Quán triệt sâu sắc quan điểm phòng là chính, chữa cháy phải kịp thời. Xác định đây là nhiệm vụ thường xuyên của cả \
hệ thống chính trị.

2. Nâng cao chất lượng tuyên truyền ở vùng giáp ranh, vùng đồng bào dân tộc thiểu số.

3. Tổ chức thực hiện

3.1. Các đảng ủy xã, phường xây dựng kế hoạch thực hiện Chỉ thị, gửi về Văn phòng Tỉnh ủy trước ngày 15/3/2026.

3.2. Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh bố trí kinh phí mua sắm phương tiện chữa cháy.

3.3. Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với Đảng ủy Công an tỉnh hướng dẫn tuyên truyền Chỉ thị.

3.4. Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội vận động Nhân dân ký cam kết không đốt \
nương trái phép.

3.5. Giao Ủy ban Kiểm tra Tỉnh ủy theo dõi, kiểm tra việc thực hiện Chỉ thị; định kỳ hằng năm báo cáo Ban Thường vụ \
Tỉnh ủy.

Chỉ thị này phổ biến đến chi bộ.
""",
    (
        Told("Quán triệt sâu sắc quan điểm", ("các cấp ủy, tổ chức đảng",)),
        Told("Nâng cao chất lượng tuyên truyền", ("các cấp ủy, tổ chức đảng",)),
        Told("xây dựng kế hoạch thực hiện Chỉ thị", ("Các đảng ủy xã, phường",), due="2026-03-15"),
        Told("lãnh đạo UBND tỉnh", ("Đảng ủy UBND tỉnh",)),
        Told("hướng dẫn tuyên truyền", ("Ban Tuyên giáo và Dân vận Tỉnh ủy",), ("Đảng ủy Công an tỉnh",)),
        Told(
            "vận động Nhân dân",
            ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội"),
        ),
        Told("theo dõi, kiểm tra", ("Ủy ban Kiểm tra Tỉnh ủy",)),
        Told("định kỳ hằng năm báo cáo", ("Ủy ban Kiểm tra Tỉnh ủy",), due="định kỳ hằng năm"),
    ),
)
LETTER_IN_HASTE = Style(
    """ỦY BAN NHÂN DÂN
TỈNH HÒA GIANG

Số: 655/UBND-KT
V/v tăng cường kiểm tra an toàn hồ chứa

Hòa Giang, ngày 21 tháng 4 năm 2026

Kính gửi:
- Các Sở: Nông nghiệp và Môi trường, Công Thương, Tài chính;
- Công an tỉnh;
- UBND các xã, phường.

Thực hiện Công điện số 51/CĐ-TTg ngày 18/4/2026 của Thủ tướng Chính phủ về an toàn hồ chứa, Chủ tịch UBND tỉnh có ý \
kiến chỉ đạo như sau:

1. Giao Sở Nông nghiệp và Môi trường:

- Lập danh mục hồ xung yếu; tham mưu UBND tỉnh phương án tích nước.

- Tổng hợp tình hình, báo cáo UBND tỉnh chậm nhất ngày 05/5/2026.

2. Sở Công Thương đôn đốc các chủ đập thủy điện rà soát, lắp đặt hệ thống cảnh báo hạ du.

3. UBND các xã, phường căn cứ tình hình thực tế, chủ động cắm biển cấm tắm tại các hồ; thông báo rộng rãi trên hệ \
thống truyền thanh.

4. Đề nghị Ủy ban MTTQ Việt Nam tỉnh phối hợp tuyên truyền, vận động Nhân dân không lấn chiếm hành lang hồ.

5. Giao Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện văn bản này.

Yêu cầu các đơn vị, địa phương nghiêm túc triển khai thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.
""",
    (
        Told("Lập danh mục hồ xung yếu", ("Sở Nông nghiệp và Môi trường",)),
        Told("Tổng hợp tình hình", ("Sở Nông nghiệp và Môi trường",), due="2026-05-05"),
        Told("đôn đốc các chủ đập", ("Sở Công Thương",)),
        Told("chủ động cắm biển", ("UBND các xã, phường",)),
        Told("phối hợp tuyên truyền", ("Ủy ban MTTQ Việt Nam tỉnh",)),
        Told("theo dõi, đôn đốc", ("Văn phòng UBND tỉnh",)),
    ),
)
PROVINCIAL_PLAN = Style(
    """|
**ỦY BAN NHÂN DÂN**
TỈNH SƠN VĨ
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 91/KH-UBND
|
*Sơn Vĩ, ngày 06
tháng 3 năm 2026*
|

**KẾ HOẠCH**

PHÁT TRIỂN VĂN HÓA ĐỌC TRÊN ĐỊA BÀN TỈNH NĂM 2026

Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;

Thực hiện Quyết định số 329/QĐ-TTg ngày 15 tháng 3 năm 2017 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế
hoạch như sau:

**I. MỤC ĐÍCH, YÊU CẦU**

**1. Mục đích**

- Hình thành thói quen đọc sách trong Nhân dân.

**2. Yêu cầu**

- Các sở, ngành, địa phương tổ chức các hoạt động thiết thực, tiết kiệm.

**II. CHỈ TIÊU**

- 80% thư viện cấp xã có mạng máy tính.

**III. NHIỆM VỤ**

**1. Tổ chức Ngày Sách và Văn hóa đọc**

- Nội dung: Tổ chức trưng bày sách, thi kể chuyện theo sách tại Thư viện tỉnh
và các trường học.

- Đơn vị chủ trì: Sở Văn hóa, Thể thao và Du lịch.

- Đơn vị phối hợp: Sở Giáo dục và Đào tạo, Tỉnh đoàn, UBND các xã, phường.

- Thời gian: Tháng 4 năm 2026.

**2. Luân chuyển sách về cơ sở**

- Nội dung: Đưa xe thư viện lưu động đến các điểm trường vùng cao.

- Đơn vị chủ trì: Thư viện tỉnh.

- Thời gian: Hằng quý.

**IV. TỔ CHỨC THỰC HIỆN**

**1. Sở Văn hóa, Thể thao và Du lịch**

- Là cơ quan thường trực, chủ trì hướng dẫn, đôn đốc các đơn vị thực hiện Kế hoạch.

- Tổng hợp báo cáo UBND tỉnh, Bộ Văn hóa, Thể thao và Du lịch trước ngày 10/12/2026.

**2. Sở Tài chính**

Tham mưu UBND tỉnh bố trí kinh phí thực hiện Kế hoạch theo khả năng cân đối ngân sách.

**3. Báo và Phát thanh, truyền hình Sơn Vĩ**

Mở chuyên mục giới thiệu sách hay; tăng thời lượng phát sóng các chương trình về văn hóa đọc.

**4. UBND các xã, phường**

Căn cứ Kế hoạch này xây dựng kế hoạch của địa phương, hoàn thành trước ngày 31/3/2026.

Trên đây là Kế hoạch phát triển văn hóa đọc năm 2026; trong quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị
phản ánh về Sở Văn hóa, Thể thao và Du lịch để tổng hợp, báo cáo UBND tỉnh xem xét, quyết định./.
""",
    (
        Told(
            "Tổ chức trưng bày sách",
            ("Sở Văn hóa, Thể thao và Du lịch",),
            ("Sở Giáo dục và Đào tạo", "Tỉnh đoàn", "UBND các xã, phường"),
            "Tháng 4 năm 2026",
        ),
        Told("Đưa xe thư viện lưu động", ("Thư viện tỉnh",), due="Hằng quý"),
        Told("Là cơ quan thường trực", ("Sở Văn hóa, Thể thao và Du lịch",)),
        Told("Tổng hợp báo cáo", ("Sở Văn hóa, Thể thao và Du lịch",), due="2026-12-10"),
        Told("Tham mưu UBND tỉnh", ("Sở Tài chính",)),
        Told("Mở chuyên mục", ("Báo và Phát thanh, truyền hình Sơn Vĩ",)),
        Told("Căn cứ Kế hoạch này", ("UBND các xã, phường",), due="2026-03-31"),
    ),
)
DECISION_WITH_ARTICLES = Style(
    """BỘ NÔNG THÔN XANH

Số: 401/QĐ-BNTX

Hà Nội, ngày 17 tháng 5 năm 2026

QUYẾT ĐỊNH

Phê duyệt Chương trình giếng sạch giai đoạn 2026 - 2030

Điều 1. Phê duyệt Chương trình giếng sạch giai đoạn 2026 - 2030 với các nội dung chủ yếu sau:

1. Mục tiêu: 90% hộ dân nông thôn được dùng nước giếng đạt chuẩn.

2. Quan điểm: Nhà nước hỗ trợ, Nhân dân tự quản.

3. Tổ chức thực hiện

a) Cục Thủy lợi:

- Chủ trì, phối hợp với các đơn vị liên quan ban hành sổ tay hướng dẫn xét nghiệm nước giếng trong quý III năm 2026;

- Tổng hợp kết quả thực hiện, báo cáo Bộ trưởng trước ngày 15 tháng 12 hằng năm.

b) Vụ Kế hoạch - Tài chính cân đối, bố trí vốn thực hiện Chương trình theo quy định.

c) Đề nghị Ủy ban nhân dân các tỉnh, thành phố xây dựng kế hoạch của địa phương.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Điều 3. Chánh Văn phòng Bộ, Cục trưởng Cục Thủy lợi, Thủ trưởng các đơn vị có liên quan chịu trách nhiệm thi hành \
Quyết định này./.
""",
    (
        Told(
            "Chủ trì, phối hợp với các đơn vị liên quan",
            ("Cục Thủy lợi",),
            ("các đơn vị liên quan",),
            "trong quý III năm 2026",
        ),
        Told("Tổng hợp kết quả", ("Cục Thủy lợi",), due="trước ngày 15 tháng 12 hằng năm"),
        Told("cân đối, bố trí vốn", ("Vụ Kế hoạch - Tài chính",)),
        Told("xây dựng kế hoạch của địa phương", ("Ủy ban nhân dân các tỉnh, thành phố",)),
    ),
)
ELECTION_PLAN = Style(
    """UBND XÃ TÂN LẬP
BAN CHỈ ĐẠO BẦU CỬ

Số: 02/KH-BCĐ

Tân Lập, ngày 22 tháng 12 năm 2025

KẾ HOẠCH
Tuyên truyền cuộc bầu cử đại biểu Hội đồng nhân dân

I. MỤC ĐÍCH - YÊU CẦU
1. Làm cho cử tri hiểu rõ quyền và nghĩa vụ công dân.
2. Các ngành, đoàn thể phải coi đây là đợt sinh hoạt chính trị sâu rộng.

II. NỘI DUNG, THỜI GIAN
1. Từ nay đến ngày 10/01/2026: tuyên truyền Luật Bầu cử.
2. Từ ngày 11/01/2026 đến ngày bầu cử: tuyên truyền tiểu sử người ứng cử.

III. PHÂN CÔNG NHIỆM VỤ
1. Công chức Văn hóa - Xã hội (đồng chí Nguyễn Thị B)
- Tham mưu treo pa nô, khẩu hiệu tại trụ sở và các ngã ba, xong trước ngày 05/01/2026.
- Biên tập tin, bài phát trên loa mỗi ngày hai lần.
2. Đài truyền thanh xã
Tăng thời lượng phát sóng trước ngày bầu cử 10 ngày.
3. Các thôn trưởng có trách nhiệm niêm yết danh sách cử tri, kịp thời báo cáo sai sót về Ủy ban bầu cử.
4. Đề nghị Đoàn Thanh niên, Hội Phụ nữ xã tổ chức giao lưu văn nghệ ở các thôn.
""",
    (
        Told("tuyên truyền Luật Bầu cử", due="2026-01-10"),
        Told("tuyên truyền tiểu sử", due="Từ ngày 11/01/2026 đến ngày bầu cử"),
        Told("Tham mưu treo pa nô", ("Công chức Văn hóa - Xã hội",), due="2026-01-05"),
        Told("Biên tập tin, bài", ("Công chức Văn hóa - Xã hội",)),
        Told("Tăng thời lượng phát sóng", ("Đài truyền thanh xã",)),
        Told("niêm yết danh sách cử tri", ("Các thôn trưởng",)),
        Told("tổ chức giao lưu văn nghệ", ("Đoàn Thanh niên", "Hội Phụ nữ xã")),
    ),
)
REGULATION_OF_A_CENTRE = Style(
    """ỦY BAN NHÂN DÂN
THÀNH PHỐ BẾN MỚI

Số: 1120/QĐ-UBND

Bến Mới, ngày 02 tháng 6 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế phối hợp quản lý chợ đêm

Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp quản lý chợ đêm trên địa bàn thành phố.

Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 6 năm 2026.

QUY CHẾ
Phối hợp quản lý chợ đêm
(Kèm theo Quyết định số 1120/QĐ-UBND)

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc phối hợp quản lý chợ đêm giữa các sở, ngành và Ủy ban nhân dân các phường.

Điều 2. Nguyên tắc phối hợp
1. Các cơ quan phối hợp trên cơ sở chức năng, nhiệm vụ được giao.
2. Cơ quan chủ trì chịu trách nhiệm về kết quả phối hợp.

Chương II
TRÁCH NHIỆM CỦA CÁC CƠ QUAN

Điều 3. Trách nhiệm của Sở Công Thương
1. Chủ trì tham mưu Ủy ban nhân dân thành phố quy hoạch các điểm chợ đêm.
2. Công bố danh sách chợ được phép hoạt động trên trang thông tin của Sở.

Điều 4. Trách nhiệm của Công an thành phố
Chỉ đạo Công an các phường tuần tra, giữ gìn trật tự trong giờ chợ họp.

Điều 5. Ủy ban nhân dân các phường có chợ đêm
a) Bố trí người trực đường dây nóng từ 18 giờ đến 24 giờ;
b) Thu gom rác ngay sau khi chợ tan.
""",
    (
        Told("Chủ trì tham mưu", ("Sở Công Thương",)),
        Told("Công bố danh sách", ("Sở Công Thương",)),
        Told("Chỉ đạo Công an các phường", ("Công an thành phố",)),
        Told("Bố trí người trực", ("Ủy ban nhân dân các phường có chợ đêm",)),
        Told("Thu gom rác", ("Ủy ban nhân dân các phường có chợ đêm",), due="ngay sau khi chợ tan"),
    ),
)
STYLES = {name.lower(): value for name, value in list(globals().items()) if isinstance(value, Style)}
