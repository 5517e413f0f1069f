"""Nine documents of wards, communes, a province and the Party, of our own making, with the documents they name; their tasks."""

from danvan.engines.reader.tests.unseen import Style, Told

RUBBISH = Style(
    """UBND PHƯỜNG BẾN NGỰ
PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 318/KTHTĐT-MT
V/v phân loại rác tại nguồn

Bến Ngự, ngày 14 tháng 5 năm 2026

Kính gửi:
- Ban điều hành các tổ dân phố;
- Công ty Cổ phần Môi trường đô thị Sông Hương.

Thực hiện Công văn số 2210/SNNMT-BVMT ngày 28/4/2026 của Sở Nông nghiệp và Môi trường về đẩy mạnh phân loại chất thải rắn sinh hoạt tại nguồn, Phòng Kinh tế, Hạ tầng và Đô thị phường đề nghị các đơn vị phối hợp triển khai một số nội dung như sau:

1. Đối với Ban điều hành các tổ dân phố
- Phát tờ rơi hướng dẫn đến từng hộ gia đình, hoàn thành trước ngày 31/5/2026.
- Cùng Đoàn Thanh niên phường nhắc nhở các hộ bỏ rác sai giờ.

2. Đối với Công ty Cổ phần Môi trường đô thị Sông Hương
Bố trí xe thu gom riêng rác tái chế vào thứ Bảy hằng tuần; thay các thùng rác hư hỏng trên đường Phan Bội Châu.

3. Các hộ kinh doanh tại chợ Bến Ngự tự trang bị hai thùng rác, không để rác ra lòng đường.

Phòng Kinh tế, Hạ tầng và Đô thị đề nghị các đơn vị quan tâm thực hiện, phản ánh khó khăn về Phòng (đồng chí Lê Thị Thảo, điện thoại 0234.000.000) để được giải quyết./.

Nơi nhận:
- Như trên;
- UBND phường (báo cáo);
- Lưu: VT.
""",
    (
        Told("Phát tờ rơi hướng dẫn", ("Ban điều hành các tổ dân phố",), due="2026-05-31"),
        Told("Cùng Đoàn Thanh niên phường", ("Ban điều hành các tổ dân phố",), ("Đoàn Thanh niên phường",)),
        Told("Bố trí xe thu gom riêng", ("Công ty Cổ phần Môi trường đô thị Sông Hương",), due="vào thứ Bảy hằng tuần"),
        Told("tự trang bị hai thùng rác", ("Các hộ kinh doanh tại chợ Bến Ngự",)),
    ),
)
MEETING = Style(
    """ỦY BAN NHÂN DÂN
TỈNH HÒA GIANG
VĂN PHÒNG

Số: 88/TB-VP

Hòa Giang, ngày 03 tháng 6 năm 2026

THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh Nguyễn Văn Thành tại cuộc họp về tiến độ dự án đường ven biển

Ngày 01/6/2026, đồng chí Nguyễn Văn Thành, Phó Chủ tịch UBND tỉnh chủ trì cuộc họp nghe báo cáo tiến độ dự án. Dự họp có lãnh đạo Sở Xây dựng, Sở Tài chính, UBND các xã có dự án đi qua.

Sau khi nghe Ban Quản lý dự án giao thông tỉnh báo cáo và ý kiến các đại biểu, đồng chí Phó Chủ tịch UBND tỉnh kết luận:

I. Đánh giá chung
Thời gian qua, chủ đầu tư và các địa phương đã có nhiều cố gắng. Tuy nhiên, tiến độ còn chậm, mới bàn giao được 60% mặt bằng.

II. Nhiệm vụ thời gian tới

1. Ban Quản lý dự án giao thông tỉnh
a) Yêu cầu nhà thầu tăng ca, bù tiến độ gói thầu số 4 trước 30/9/2026;
b) Hằng tuần, vào chiều thứ Sáu, báo cáo Phó Chủ tịch UBND tỉnh về khối lượng thực hiện.

2. UBND xã Hải Lộc và UBND xã Hải Tiến hoàn thành chi trả tiền bồi thường cho 42 hộ còn lại, xong trong tháng 6/2026.

3. Sở Tài chính khẩn trương thẩm định phần vốn bổ sung, trình UBND tỉnh trước ngày 20/6/2026. Sở Xây dựng có ý kiến bằng văn bản gửi Sở Tài chính chậm nhất ngày 10/6/2026.

4. Đồng ý với đề xuất của Ban Quản lý dự án về điều chỉnh hướng tuyến qua đền Voi; giao Sở Văn hóa, Thể thao và Du lịch hướng dẫn thủ tục di dời miếu thờ.

5. Đối với việc thiếu đất đắp: Sở Nông nghiệp và Môi trường chủ trì, cùng với UBND xã Đồi Cao giải quyết dứt điểm hồ sơ cấp phép mỏ.

Văn phòng UBND tỉnh xin thông báo để các đơn vị biết, thực hiện./.
""",
    (
        Told("Yêu cầu nhà thầu tăng ca", ("Ban Quản lý dự án giao thông tỉnh",), due="2026-09-30"),
        Told("Hằng tuần, vào chiều thứ Sáu, báo cáo", ("Ban Quản lý dự án giao thông tỉnh",), due="Hằng tuần"),
        Told("hoàn thành chi trả tiền bồi thường", ("UBND xã Hải Lộc", "UBND xã Hải Tiến"), due="xong trong tháng 6/2026"),
        Told("khẩn trương thẩm định phần vốn", ("Sở Tài chính",), due="2026-06-20"),
        Told("có ý kiến bằng văn bản", ("Sở Xây dựng",), due="2026-06-10"),
        Told("hướng dẫn thủ tục di dời", ("Sở Văn hóa, Thể thao và Du lịch",)),
        Told("giải quyết dứt điểm hồ sơ", ("Sở Nông nghiệp và Môi trường",), ("UBND xã Đồi Cao",)),
    ),
)
COMMITTEE = Style(
    """ỦY BAN NHÂN DÂN
XÃ MINH TÂM

Số: 412/QĐ-UBND

Minh Tâm, ngày 08 tháng 7 năm 2026

QUYẾT ĐỊNH
Về việc thành lập Tổ công nghệ số cộng đồng các thôn

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Kế hoạch số 55/KH-UBND ngày 12/02/2026 của UBND xã về chuyển đổi số năm 2026;
Xét đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số 19/TTr-VHXH ngày 02/7/2026.

QUYẾT ĐỊNH:

Điều 1. Thành lập Tổ công nghệ số cộng đồng tại 9 thôn (danh sách kèm theo).

Điều 2. Nhiệm vụ của Tổ công nghệ số cộng đồng
1. Hướng dẫn người dân cài đặt, sử dụng dịch vụ công trực tuyến.
2. Hằng tháng gửi kết quả về Phòng Văn hóa - Xã hội trước ngày 25.

Điều 3. Phòng Văn hóa - Xã hội có trách nhiệm tập huấn cho thành viên các Tổ trong tháng 7/2026; Phòng Kinh tế bảo đảm kinh phí từ nguồn sự nghiệp.

Điều 4. Quyết định có hiệu lực kể từ ngày ký. Chánh Văn phòng HĐND và UBND xã, Trưởng các phòng chuyên môn, Trưởng các thôn và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.
""",
    (
        Told("Hướng dẫn người dân cài đặt", ("Tổ công nghệ số cộng đồng",)),
        Told("Hằng tháng gửi kết quả về", ("Tổ công nghệ số cộng đồng",), due="Hằng tháng"),
        Told("tập huấn cho thành viên các Tổ", ("Phòng Văn hóa - Xã hội",), due="trong tháng 7/2026"),
        Told("bảo đảm kinh phí", ("Phòng Kinh tế",)),
    ),
)
DROUGHT = Style(
    """CHỦ TỊCH ỦY BAN NHÂN DÂN
TỈNH HÒA GIANG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 06/CT-UBND

Hòa Giang, ngày 17 tháng 02 năm 2026

CHỈ THỊ
Về việc tăng cường các biện pháp phòng, chống hạn hán, xâm nhập mặn mùa khô năm 2026

Thời gian gần đây, nước mặn đã lấn sâu vào các cửa sông từ 35 đến 40 km. Để chủ động ứng phó, Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:

1. Giám đốc Sở Nông nghiệp và Môi trường
- Theo dõi sát độ mặn tại các trạm đo, thông tin hằng ngày cho các địa phương và người dân biết để lấy nước.
- Chủ trì, phối hợp với Công ty TNHH Khai thác thủy lợi Hòa Giang vận hành hợp lý các cống lấy nước.

2. Giám đốc Công ty Điện lực Hòa Giang ưu tiên cấp điện cho các trạm bơm.

3. Thủ trưởng các sở, ban, ngành, đoàn thể tỉnh trong phạm vi chức năng, nhiệm vụ được giao phối hợp chặt chẽ với các địa phương trong công tác phòng, chống hạn mặn.

4. Chủ tịch Ủy ban nhân dân các xã, phường
a) Huy động nhân dân nạo vét kênh nội đồng, hoàn thành chậm nhất ngày 10/3/2026;
b) Tuyệt đối không để người dân thiếu nước sinh hoạt;
c) Khuyến cáo nông dân không xuống giống ở vùng không bảo đảm nguồn nước.

5. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội vận động đoàn viên, hội viên sử dụng nước tiết kiệm.

Yêu cầu Thủ trưởng các sở, ban, ngành và Chủ tịch Ủy ban nhân dân các xã, phường nghiêm túc triển khai thực hiện Chỉ thị này; kịp thời báo cáo Ủy ban nhân dân tỉnh những vấn đề vượt thẩm quyền./.
""",
    (
        Told("Theo dõi sát độ mặn", ("Giám đốc Sở Nông nghiệp và Môi trường",)),
        Told("Chủ trì, phối hợp với Công ty TNHH", ("Giám đốc Sở Nông nghiệp và Môi trường",), ("Công ty TNHH Khai thác thủy lợi Hòa Giang",)),
        Told("ưu tiên cấp điện", ("Giám đốc Công ty Điện lực Hòa Giang",)),
        Told("phối hợp chặt chẽ với các địa phương", ("Thủ trưởng các sở, ban, ngành, đoàn thể tỉnh",), ("các địa phương",)),
        Told("Huy động nhân dân nạo vét", ("Chủ tịch Ủy ban nhân dân các xã, phường",), due="2026-03-10"),
        Told("Tuyệt đối không để người dân", ("Chủ tịch Ủy ban nhân dân các xã, phường",)),
        Told("Khuyến cáo nông dân", ("Chủ tịch Ủy ban nhân dân các xã, phường",)),
        Told("vận động đoàn viên, hội viên", ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội")),
    ),
)
GUIDE = Style(
    """TỈNH ỦY HÒA GIANG
BAN TỔ CHỨC
*
Số 12-HD/BTCTU

ĐẢNG CỘNG SẢN VIỆT NAM

Hòa Giang, ngày 04 tháng 11 năm 2026

HƯỚNG DẪN
kiểm điểm và đánh giá, xếp loại chất lượng tổ chức đảng, đảng viên năm 2026

Căn cứ Quy định số 124-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị về kiểm điểm, đánh giá, xếp loại chất lượng hằng năm;
Thực hiện Kế hoạch số 61-KH/TU, ngày 20/10/2026 của Ban Thường vụ Tỉnh ủy, Ban Tổ chức Tỉnh ủy hướng dẫn như sau:

I- ĐỐI TƯỢNG
Các cấp ủy, tổ chức đảng; đảng viên đang sinh hoạt.

II- TIẾN ĐỘ
- Các chi bộ hoàn thành kiểm điểm trước ngày 10/12/2026.
- Đảng ủy cơ sở gửi hồ sơ về cấp ủy cấp trên trực tiếp chậm nhất là ngày 20/12/2026.

III- TỔ CHỨC THỰC HIỆN
1. Các đảng ủy trực thuộc Tỉnh ủy lãnh đạo, chỉ đạo việc kiểm điểm ở cấp mình; báo cáo kết quả về Ban Thường vụ Tỉnh ủy (qua Ban Tổ chức Tỉnh ủy) trước ngày 10/01/2027.
2. Ủy ban Kiểm tra Tỉnh ủy tham mưu kiểm tra, giám sát những nơi có biểu hiện né tránh, nể nang.
3. Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy dự, chỉ đạo kiểm điểm ở nơi được phân công phụ trách.
4. Giao Phòng Tổ chức đảng, đảng viên tổng hợp chung.

Trong quá trình thực hiện, có khó khăn, vướng mắc, các cấp ủy kịp thời phản ánh về Ban Tổ chức Tỉnh ủy.
""",
    (
        Told("hoàn thành kiểm điểm", ("Các chi bộ",), due="2026-12-10"),
        Told("gửi hồ sơ về cấp ủy", ("Đảng ủy cơ sở",), due="2026-12-20"),
        Told("lãnh đạo, chỉ đạo việc kiểm điểm", ("Các đảng ủy trực thuộc Tỉnh ủy",)),
        Told("báo cáo kết quả về Ban Thường vụ", ("Các đảng ủy trực thuộc Tỉnh ủy",), due="2027-01-10"),
        Told("tham mưu kiểm tra, giám sát", ("Ủy ban Kiểm tra Tỉnh ủy",)),
        Told("dự, chỉ đạo kiểm điểm", ("Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy",)),
        Told("tổng hợp chung", ("Phòng Tổ chức đảng, đảng viên",)),
    ),
)
COUNCIL = Style(
    """HỘI ĐỒNG NHÂN DÂN
TỈNH HÒA GIANG

Số: 31/2026/NQ-HĐND

Hòa Giang, ngày 10 tháng 7 năm 2026

NGHỊ QUYẾT
Quy định mức hỗ trợ người có uy tín ở cơ sở trên địa bàn tỉnh Hòa Giang

HỘI ĐỒNG NHÂN DÂN TỈNH HÒA GIANG
KHÓA XIX, KỲ HỌP THỨ TƯ

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Xét Tờ trình số 145/TTr-UBND ngày 22 tháng 6 năm 2026 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra số 77/BC-VHXH ngày 05 tháng 7 năm 2026 của Ban Văn hóa - Xã hội.

QUYẾT NGHỊ:

Điều 1. Phạm vi điều chỉnh
Nghị quyết này quy định mức hỗ trợ đối với người có uy tín ở thôn, tổ dân phố.

Điều 2. Mức hỗ trợ
Mỗi người có uy tín được hỗ trợ 500.000 đồng/tháng.

Điều 3. Tổ chức thực hiện
1. Giao Ủy ban nhân dân tỉnh tổ chức triển khai thực hiện Nghị quyết, hằng năm báo cáo kết quả với Hội đồng nhân dân tỉnh tại kỳ họp cuối năm.
2. Giao Thường trực, các Ban, các Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết.

Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa XIX, kỳ họp thứ Tư thông qua ngày 10 tháng 7 năm 2026 và có hiệu lực từ ngày 20 tháng 7 năm 2026./.
""",
    (
        Told("tổ chức triển khai thực hiện Nghị quyết", ("Ủy ban nhân dân tỉnh",)),
        Told("giám sát việc thực hiện Nghị quyết", ("Thường trực", "các Ban", "các Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh")),
    ),
)
FRONT_YEAR = Style(
    """MẶT TRẬN TỔ QUỐC VIỆT NAM
PHƯỜNG BẾN NGỰ
BAN THƯỜNG TRỰC

Số: 05/CTr-MTTQ-BTT

Bến Ngự, ngày 22 tháng 01 năm 2026

CHƯƠNG TRÌNH
Phối hợp và thống nhất hành động năm 2026

I. MỤC TIÊU
- 100% khu dân cư tổ chức Ngày hội Đại đoàn kết.
- Vận động Quỹ "Vì người nghèo" đạt 300 triệu đồng.

II. NỘI DUNG VÀ PHÂN CÔNG

1. Tuyên truyền, vận động Nhân dân tham gia bầu cử
Ban Thường trực chủ trì; Hội Phụ nữ, Hội Nông dân, Hội Cựu chiến binh phối hợp. Hoàn thành trước ngày 28/02/2026.

2. Xây dựng 05 nhà Đại đoàn kết
Cơ quan chủ trì: Ban vận động Quỹ "Vì người nghèo" phường. Cơ quan phối hợp: UBND phường, các nhà hảo tâm. Thời gian: Quý III.

3. Giám sát việc thu, chi các khoản đóng góp
Do Ban Thanh tra nhân dân phường thực hiện, xong trong quý IV/2026.

III. TỔ CHỨC THỰC HIỆN
- Các tổ chức thành viên căn cứ chương trình này xây dựng kế hoạch của tổ chức mình, gửi về Ban Thường trực trước ngày 15/02/2026.
- Ban công tác Mặt trận ở khu dân cư ký giao ước thi đua và tổ chức thực hiện.
- Đề nghị Đảng ủy phường quan tâm lãnh đạo; đề nghị UBND phường hỗ trợ kinh phí.
""",
    (
        Told("Tuyên truyền, vận động Nhân dân", ("Ban Thường trực",), ("Hội Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh"), "2026-02-28"),
        Told("Xây dựng 05 nhà", ('Ban vận động Quỹ "Vì người nghèo" phường',), ("UBND phường", "các nhà hảo tâm"), "Quý III"),
        Told("Giám sát việc thu, chi", ("Ban Thanh tra nhân dân phường",), due="xong trong quý IV/2026"),
        Told("xây dựng kế hoạch của tổ chức mình", ("Các tổ chức thành viên",), due="2026-02-15"),
        Told("ký giao ước thi đua", ("Ban công tác Mặt trận ở khu dân cư",)),
        Told("quan tâm lãnh đạo", ("Đảng ủy phường",)),
        Told("hỗ trợ kinh phí", ("UBND phường",)),
    ),
)
INVITATION = Style(
    """ỦY BAN NHÂN DÂN
XÃ MINH TÂM

Số: 77/GM-UBND

Minh Tâm, ngày 19 tháng 8 năm 2026

GIẤY MỜI
Dự hội nghị đối thoại với Nhân dân thôn Bãi Cát

Ủy ban nhân dân xã trân trọng kính mời:
- Đại diện Thường trực Đảng ủy, Thường trực HĐND xã;
- Các hộ dân thôn Bãi Cát có đất bị thu hồi.

Thời gian: 14 giờ 00, ngày 26/8/2026 (thứ Tư).
Địa điểm: Nhà văn hóa thôn Bãi Cát.

Giao Phòng Kinh tế chuẩn bị tài liệu, gửi các đại biểu trước ngày 24/8/2026. Trưởng thôn Bãi Cát thông báo đến từng hộ, chuẩn bị hội trường. Đề nghị các đại biểu đến dự đúng giờ./.
""",
    (
        Told("chuẩn bị tài liệu", ("Phòng Kinh tế",), due="2026-08-24"),
        Told("thông báo đến từng hộ", ("Trưởng thôn Bãi Cát",)),
    ),
)
PROPOSAL = Style(
    """SỞ GIÁO DỤC VÀ ĐÀO TẠO HÒA GIANG
TRƯỜNG THPT LÊ LỢI

Số: 40/TTr-THPTLL

Hòa Giang, ngày 05 tháng 5 năm 2026

TỜ TRÌNH
Về việc xin sửa chữa dãy phòng học B

Kính gửi: Sở Giáo dục và Đào tạo tỉnh Hòa Giang

Căn cứ Quyết định số 1180/QĐ-SGDĐT ngày 11/12/2025 của Sở Giáo dục và Đào tạo về giao dự toán ngân sách năm 2026;
Dãy phòng học B xây dựng năm 1998, nay đã xuống cấp, mái dột, tường nứt. Nhà trường đã tiến hành khảo sát và lập dự toán.

Trường THPT Lê Lợi kính trình Sở Giáo dục và Đào tạo xem xét, phê duyệt chủ trương sửa chữa với tổng kinh phí 850 triệu đồng. Thời gian thực hiện: từ tháng 6 đến tháng 8 năm 2026.

Kính đề nghị Sở quan tâm giải quyết để nhà trường kịp đón năm học mới./.
""",
    (),
)
STYLES = {
    "rubbish": RUBBISH, "meeting on a road": MEETING, "decision on digital groups": COMMITTEE, "drought": DROUGHT, "guide of the Party": GUIDE,
    "resolution of a province": COUNCIL, "year of the Front": FRONT_YEAR, "invitation": INVITATION, "proposal of a school": PROPOSAL,
}  # fmt: skip
# number, type, date, role
DOCUMENTS: dict[str, tuple[tuple[str, str, str | None, str], ...]] = {
    "rubbish": (
        ("318/KTHTĐT-MT", "Công văn", "2026-05-14", "main"),
        ("2210/SNNMT-BVMT", "Công văn", "2026-04-28", "basis"),
    ),
    "meeting on a road": (("88/TB-VP", "Thông báo", "2026-06-03", "main"),),
    "decision on digital groups": (
        ("412/QĐ-UBND", "Quyết định", "2026-07-08", "main"),
        ("72/2025/QH15", "Luật", None, "basis"),
        ("55/KH-UBND", "Kế hoạch", "2026-02-12", "basis"),
        ("19/TTr-VHXH", "Tờ trình", "2026-07-02", "basis"),
    ),
    "drought": (("06/CT-UBND", "Chỉ thị", "2026-02-17", "main"),),
    "guide of the Party": (
        ("12-HD/BTCTU", "Hướng dẫn", "2026-11-04", "main"),
        ("124-QĐ/TW", "Quy định", "2023-10-04", "basis"),
        ("61-KH/TU", "Kế hoạch", "2026-10-20", "basis"),
    ),
    "resolution of a province": (
        ("31/2026/NQ-HĐND", "Nghị quyết", "2026-07-10", "main"),
        ("72/2025/QH15", "Luật", None, "basis"),
        ("145/TTr-UBND", "Tờ trình", "2026-06-22", "basis"),
        ("77/BC-VHXH", "Báo cáo thẩm tra", "2026-07-05", "basis"),
    ),
    "year of the Front": (("05/CTr-MTTQ-BTT", "Chương trình", "2026-01-22", "main"),),
    "invitation": (("77/GM-UBND", "Giấy mời", "2026-08-19", "main"),),
    "proposal of a school": (
        ("40/TTr-THPTLL", "Tờ trình", "2026-05-05", "main"),
        ("1180/QĐ-SGDĐT", "Quyết định", "2025-12-11", "basis"),
    ),
}
