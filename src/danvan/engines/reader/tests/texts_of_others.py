"""Twelve more texts of our own that are no business of an office, written after the rule on natures and before it was tried on them."""

TEXTS = {
    "supply between firms": """CÔNG TY TNHH VẬT LIỆU AN PHÁT
Số: 27/2026/HĐKT/AP-TL

HỢP ĐỒNG KINH TẾ
Về việc cung cấp xi măng

Hôm nay, ngày 12 tháng 3 năm 2026, tại văn phòng Công ty TNHH Vật liệu An Phát, chúng tôi gồm:
Bên bán (Bên A): Công ty TNHH Vật liệu An Phát, do ông Trần Văn Tú, Giám đốc làm đại diện.
Bên mua (Bên B): Công ty Cổ phần Xây dựng Thành Long.

Điều 1. Bên A cung cấp cho Bên B 500 tấn xi măng, giao hàng tại chân công trình trước ngày 30/4/2026.
Điều 2. Bên B có trách nhiệm thanh toán 50% giá trị trong vòng 05 ngày kể từ ngày ký, phần còn lại thanh toán trước ngày 15/5/2026.
Điều 3. Hai bên phối hợp lập biên bản đối chiếu công nợ hằng tháng. Phòng Kế toán của hai công ty chịu trách nhiệm thực hiện.
Điều 4. Công ty Cổ phần Xây dựng Thành Long bố trí kho bãi, cử người tiếp nhận hàng.
""",
    "memorandum of firms": """BIÊN BẢN GHI NHỚ HỢP TÁC

Giữa Công ty Phần mềm Sao Mai và Trường Cao đẳng nghề Đông Á

1. Công ty Phần mềm Sao Mai tiếp nhận 30 sinh viên thực tập mỗi năm, bố trí người hướng dẫn.
2. Trường Cao đẳng nghề Đông Á tổ chức tuyển chọn sinh viên, gửi danh sách trước ngày 01/9/2026.
3. Hai bên định kỳ 6 tháng họp đánh giá kết quả, giao Phòng Đào tạo và Phòng Nhân sự làm đầu mối.
""",
    "minutes of a clan": """BIÊN BẢN HỌP HỌ NGUYỄN ĐÌNH

Hôm nay, mùng 10 tháng Giêng năm Bính Ngọ, tại nhà thờ họ, toàn thể con cháu đã họp bàn việc tu sửa từ đường.

Ông trưởng họ phát biểu, giao chi hai lo phần gỗ, chi ba lo phần ngói, hoàn thành trước ngày giỗ tổ 15/3 âm lịch.
Các chi có trách nhiệm thu tiền công đức của con cháu, nộp cho ông thủ quỹ trước ngày 30/01/2026.
Ban khánh tiết phối hợp với các cháu thanh niên dựng rạp, chuẩn bị cỗ bàn.
Cuộc họp kết thúc lúc 11 giờ.
""",
    "essay on a village": """Cây đa đầu làng

Làng tôi có cây đa cổ thụ, nơi bọn trẻ chúng tôi tụ tập mỗi chiều. Ông nội kể rằng ngày xưa, mỗi khi có việc làng, trưởng thôn lại đánh trống gọi bà con ra gốc đa bàn bạc: xóm trên đào mương, xóm dưới đắp đường, ai cũng phải hoàn thành trước Tết.

Năm tôi lên mười, xã làm đường mới. Ủy ban xã yêu cầu chặt cây đa để mở rộng đường. Bà con không đồng ý, kéo nhau lên xã kiến nghị. Cuối cùng, con đường được nắn sang một bên, và cây đa vẫn còn đó, xanh mát đến tận hôm nay.

Mỗi người chúng ta cần giữ gìn những gì cha ông để lại.
""",
    "football news": """Đội tuyển lên đường sang Doha

Sáng nay, đội tuyển lên đường sang Doha chuẩn bị cho trận gặp Qatar ngày 24/3/2026. Huấn luyện viên trưởng yêu cầu các cầu thủ tập trung cao độ, giữ gìn thể lực và tuân thủ giáo án.

Liên đoàn Bóng đá giao cho Ban huấn luyện chủ động lựa chọn đội hình. Câu lạc bộ Hà Nội cử thêm hai bác sĩ hỗ trợ. Người hâm mộ kỳ vọng đội bóng giành ba điểm.

Trước đó, trung vệ đội trưởng phải tập riêng vì chấn thương cổ chân.
""",
    "company news": """Tập đoàn Hưng Thịnh công bố kế hoạch năm 2026

Tại đại hội cổ đông thường niên, Hội đồng quản trị giao Ban Tổng Giám đốc triển khai kế hoạch doanh thu 5.000 tỷ đồng, hoàn thành bán 1.200 căn hộ trước ngày 31/12/2026. Công ty con Hưng Thịnh Land chủ trì, phối hợp với các đối tác Nhật Bản phát triển dự án nghỉ dưỡng.

Ban Kiểm soát có trách nhiệm giám sát việc sử dụng vốn. Phòng Nhân sự tuyển dụng thêm 300 lao động.
""",
    "rules of a school": """TRƯỜNG THCS NGUYỄN DU

NỘI QUY HỌC SINH

Điều 1. Học sinh phải đi học đúng giờ, mặc đồng phục vào thứ Hai và thứ Sáu.
Điều 2. Lớp trực tuần có trách nhiệm vệ sinh sân trường, tưới cây, đóng cửa lớp.
Điều 3. Đội cờ đỏ kiểm tra nền nếp, báo cáo tổng phụ trách trước 11 giờ thứ Bảy hằng tuần.
Điều 4. Học sinh vi phạm phải viết bản kiểm điểm có chữ ký của cha mẹ.
""",
    "charter of a club": """ĐIỀU LỆ CÂU LẠC BỘ CẦU LÔNG SÔNG HƯƠNG

Điều 1. Câu lạc bộ là tổ chức tự nguyện của những người yêu thích cầu lông.
Điều 5. Ban chủ nhiệm có nhiệm vụ xây dựng lịch tập, tổ chức giải nội bộ hằng quý.
Điều 6. Thành viên phải đóng hội phí trước ngày 05 hằng tháng, giữ gìn sân bãi.
Điều 7. Thủ quỹ có trách nhiệm báo cáo thu chi tại cuộc họp cuối năm.
""",
    "love letter": """Em yêu,

Ba tháng rồi anh chưa về thăm em được. Đơn vị anh đang trực bão, chỉ huy yêu cầu mọi người ở lại đến hết ngày 30/9/2026. Anh nhớ những buổi chiều mình ngồi bên bờ sông.

Em giữ gìn sức khỏe, chuẩn bị giấy tờ để mình đăng ký kết hôn ở Ủy ban xã trước Tết nhé. Anh sẽ báo cáo thủ trưởng và làm đơn ngay khi bão tan.

Hôn em,
Anh
""",
    "recipe": """Cách nấu bún bò Huế

Chuẩn bị: 1 kg giò heo, 500 g bắp bò, sả, mắm ruốc.

1. Sơ chế: Rửa sạch giò heo, chần qua nước sôi.
2. Nấu nước dùng: Cho xương vào nồi, hầm trong 3 giờ. Tổ chức các gia vị ra từng chén để dễ nêm.
3. Hoàn thành: Chan nước dùng, thêm rau sống, ăn nóng. Phải dùng trước 24 giờ.
""",
    "building rules": """BAN QUẢN TRỊ CHUNG CƯ HOA SEN

THÔNG BÁO

Kính gửi quý cư dân,

Ban quản trị xin thông báo lịch bảo trì thang máy: block A ngày 12/6/2026, block B ngày 13/6/2026. Đề nghị các hộ sắp xếp việc đi lại.
Công ty quản lý tòa nhà bố trí bảo vệ hỗ trợ người già. Các hộ nộp phí quản lý trước ngày 10 hằng tháng; tổ kỹ thuật kiểm tra đồng hồ nước.

Trân trọng.
""",
    "advice of a doctor": """Phòng bệnh mùa nắng nóng

Bác sĩ khuyên người dân uống đủ nước, tránh ra đường lúc 11 giờ đến 15 giờ. Trẻ nhỏ cần được theo dõi thân nhiệt; nếu sốt trên 39 độ phải đưa ngay đến cơ sở y tế.

Gia đình nên dọn dẹp bể nước, diệt loăng quăng hằng tuần. Các trường học nên cho học sinh nghỉ giữa giờ trong bóng râm. Bệnh viện đã chuẩn bị thêm giường để tiếp nhận bệnh nhân.
""",
}
