"""Texts of our own that are no business of an office, however many words of work, bodies and days they hold."""

LETTERS = {
    "letter home": """Hà Nội, ngày 12 tháng 1 năm 2026

Bố mẹ kính yêu!

Con nhận được quà bố mẹ gửi hôm thứ hai rồi ạ. Ở trường con vẫn khỏe, chỉ có kỳ thi là phải chuẩn bị nhiều. Thầy chủ nhiệm giao cho
lớp con làm một bài tập lớn, phải nộp trước ngày 25/1/2026, nên cuối tuần này con chưa về được.

Mẹ nhớ đi khám lại trước ngày 20/1 nhé. Bố nên sửa lại cái mái bếp, hoàn thành trước Tết thì cả nhà mới yên tâm. Em Hạnh cần tập trung
học Toán, đừng xem điện thoại nhiều. Con sẽ gửi tiền học thêm cho em trước ngày 05 hằng tháng.

Con mong bố mẹ giữ gìn sức khỏe.

Con của bố mẹ,
Minh
""",
    "letter to a friend": """Chào Lan,

Mình viết vội vài dòng. Công ty mới giao cho mình phụ trách mảng bán hàng ở miền Tây, sếp yêu cầu cả phòng phải báo cáo doanh số hằng tuần, chậm
nhất là chiều thứ sáu. Mình đề nghị các bạn trong nhóm chia nhau: Hùng gọi điện cho khách cũ, Thảo chuẩn bị tờ rơi, còn mình lo việc giao hàng.

Hè này nhóm mình tổ chức đi Đà Lạt nhé. Cậu đăng ký trước ngày 30/4/2026 để mình đặt phòng. Ai đi thì chuyển tiền cho Thảo trước ngày 5/5.

Thân,
Mai
""",
    "message to parents": """Kính gửi các bố mẹ lớp 3A,

Cô thông báo lịch tuần này: thứ ba các con đi tham quan bảo tàng, đề nghị các bố mẹ cho con mặc đồng phục và mang theo nước uống.
Bố mẹ nào chưa đóng tiền ăn thì chuyển khoản cho bác trưởng ban phụ huynh trước ngày 10/3/2026 giúp cô ạ.
Ban phụ huynh chuẩn bị bánh kẹo cho buổi liên hoan, phối hợp với cô giáo chủ nhiệm trang trí lớp. Các con cần ôn tập bảng nhân ở nhà hằng ngày.

Cô cảm ơn các bố mẹ!
""",
    "application of a citizen": """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ĐƠN ĐỀ NGHỊ
Về việc cấp lại giấy chứng nhận

Kính gửi: Ủy ban nhân dân xã Tân Lập

Tôi là Lò Thị Sao, sinh năm 1970, thường trú tại thôn Bản Hon, xã Tân Lập.

Giấy chứng nhận quyền sử dụng đất của gia đình tôi bị hỏng trong trận lũ ngày 10/9/2025. Tôi làm đơn này đề nghị Ủy ban nhân dân xã xem xét, cấp lại
giấy chứng nhận cho gia đình tôi. Đề nghị công chức địa chính xuống đo đạc lại thửa đất trước ngày 15/3/2026, vì gia đình cần vay vốn.

Tôi xin cam đoan lời khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật.

Tân Lập, ngày 02 tháng 3 năm 2026
NGƯỜI LÀM ĐƠN
Lò Thị Sao
""",
}
CONTRACTS = {
    "lease of a house": """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

HỢP ĐỒNG THUÊ NHÀ

Hôm nay, ngày 05 tháng 01 năm 2026, tại thôn Đông, xã An Bình, chúng tôi gồm:

BÊN CHO THUÊ (Bên A): Ông Trịnh Văn Lượng
BÊN THUÊ (Bên B): Bà Hà Thị Mơ

Hai bên thống nhất ký hợp đồng với các điều khoản sau:

Điều 1. Nhà cho thuê
Bên A cho Bên B thuê căn nhà cấp bốn, diện tích 60 m2, để ở. Thời hạn thuê là 12 tháng, từ ngày 01/02/2026 đến ngày 31/01/2027.

Điều 2. Giá thuê và thanh toán
Giá thuê là 3.000.000 đồng một tháng. Bên B thanh toán tiền thuê trước ngày 05 hằng tháng.

Điều 3. Trách nhiệm của Bên A
a) Bàn giao nhà cho Bên B trước ngày 01/02/2026;
b) Bảo đảm quyền sử dụng trọn vẹn của Bên B;
c) Sửa chữa những hư hỏng lớn của căn nhà trong thời hạn 07 ngày kể từ khi được báo.

Điều 4. Trách nhiệm của Bên B
Bên B có trách nhiệm giữ gìn nhà cửa, trả tiền điện nước đầy đủ, không được cho người khác thuê lại.

Điều 5. Các bên có trách nhiệm thực hiện nghiêm túc hợp đồng này. Mọi tranh chấp được đưa ra Tòa án nhân dân nơi có nhà giải quyết.

ĐẠI DIỆN BÊN A                         ĐẠI DIỆN BÊN B
""",
    "sale of goods": """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

HỢP ĐỒNG MUA BÁN HÀNG HÓA
Số: 05/2026/HĐMB

Căn cứ Bộ luật Dân sự số 91/2015/QH13 ngày 24/11/2015;
Căn cứ nhu cầu và khả năng của hai bên,

Hôm nay, ngày 10 tháng 02 năm 2026, chúng tôi gồm có:

BÊN BÁN: CÔNG TY TNHH GỖ SÔNG LAM
Đại diện: Ông Đinh Công Trứ       Chức vụ: Giám đốc
BÊN MUA: HỢP TÁC XÃ MỘC AN BÌNH
Đại diện: Bà Tạ Thị Nhàn       Chức vụ: Chủ nhiệm

Điều 1. Hàng hóa: 20 m3 gỗ keo xẻ.
Điều 2. Giao hàng: Bên bán giao hàng tại kho của Bên mua trước ngày 15/3/2026. Công ty TNHH Gỗ Sông Lam có trách nhiệm bốc xếp, vận chuyển.
Điều 3. Thanh toán: Hợp tác xã Mộc An Bình phải thanh toán 50% giá trị hợp đồng trong vòng 05 ngày kể từ ngày ký, phần còn lại chậm nhất ngày 31/3/2026.
Điều 4. Bên nào chậm thực hiện nghĩa vụ thì chịu phạt 0,05% mỗi ngày. Giám đốc công ty cử cán bộ kỹ thuật hướng dẫn Bên mua bảo quản gỗ.
Điều 5. Hợp đồng có hiệu lực từ ngày ký và lập thành 02 bản, mỗi bên giữ 01 bản.
""",
    "labour contract": """CÔNG TY CỔ PHẦN MAY HƯƠNG GIANG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 112/2026/HĐLĐ

HỢP ĐỒNG LAO ĐỘNG

Chúng tôi, một bên là Công ty Cổ phần May Hương Giang, một bên là chị Vi Thị Nhung, thỏa thuận ký hợp đồng lao động và cam kết làm đúng những điều sau:

Điều 1. Chị Nhung làm việc theo hợp đồng có thời hạn từ ngày 01/3/2026 đến ngày 28/02/2027 tại phân xưởng 2.
Điều 2. Nghĩa vụ của người lao động
- Hoàn thành công việc được giao, chấp hành lệnh điều hành sản xuất, nội quy và an toàn lao động.
- Bồi thường vi phạm và vật chất theo quy định của công ty.
Điều 3. Nghĩa vụ của người sử dụng lao động
- Bảo đảm việc làm và thực hiện đầy đủ những điều đã cam kết trong hợp đồng.
- Thanh toán lương trước ngày 10 hằng tháng.
Người sử dụng lao động có trách nhiệm đóng bảo hiểm cho chị Nhung. Phòng Tổ chức bố trí lịch học nghề trước ngày 15/3/2026.
""",
    "will": """DI CHÚC

Tôi là Quách Văn Bằng, 78 tuổi, ở thôn Thượng, nay còn minh mẫn, lập di chúc này.

1. Căn nhà và thửa đất 320 m2 để lại cho con trai cả là Quách Văn Thắng. Con trai cả có trách nhiệm thờ cúng tổ tiên, chăm sóc mẹ.
2. Số tiền gửi ở ngân hàng chia đều cho hai con gái. Hai con gái phải trả hết nợ cho chú Tư trước ngày 31/12/2026.
3. Giao cho cháu Quách Văn Vinh giữ gìn gia phả, hằng năm tổ chức ngày giỗ họ.

Yêu cầu các con đoàn kết, thực hiện đúng những lời tôi dặn.

Ngày 06 tháng 4 năm 2026
""",
    "family meeting": """BIÊN BẢN HỌP GIA ĐÌNH

Hôm nay, 19 giờ ngày 20/02/2026, tại nhà ông Ma Văn Tấu, các con cháu trong họ họp bàn việc xây lại mộ tổ.

Sau khi bàn bạc, mọi người thống nhất:
- Giao bác Hai chủ trì, phối hợp với chú Tư tìm thợ, hoàn thành trước ngày 10/3/2026.
- Cô Út phụ trách việc thu tiền; mỗi gia đình đóng 2 triệu đồng, nộp trước ngày 05/3/2026.
- Ban xây dựng gồm bác Hai, chú Tư và anh Dũng. Trưởng ban báo cáo thu chi hằng tuần.
- Các cháu thanh niên có trách nhiệm dọn dẹp, chuẩn bị mâm cúng.

Biên bản được mọi người nghe và ký tên. Cuộc họp kết thúc lúc 21 giờ cùng ngày.
""",
    "rules of a block of flats": """NỘI QUY CHUNG CƯ HOA SỮA

1. Cư dân phải giữ vệ sinh hành lang, đổ rác đúng giờ, không nuôi gia súc trong căn hộ.
2. Ban quản lý tòa nhà có trách nhiệm kiểm tra thang máy hằng tháng, thông báo trước khi cắt nước.
3. Chủ hộ thanh toán phí dịch vụ trước ngày 10 hằng tháng. Quá thời hạn trên, Ban quản lý tạm dừng cung cấp dịch vụ.
4. Đội bảo vệ trực 24/24 giờ, ghi sổ khách ra vào. Khách để xe đúng nơi quy định.
5. Các hộ kinh doanh ở tầng một phải trang bị bình chữa cháy và kiểm tra định kỳ.
""",
}
STORIES = {
    "essay on the new year": """Đề bài: Tả quang cảnh làng em trước ngày Tết.

Bài làm

Trước ngày 23 tháng Chạp, làng em đã rộn ràng. Đoàn thanh niên quét dọn đường làng, treo cờ, trồng hoa hai bên đường. Các bác trong hội người cao tuổi
sửa lại cổng đình. Bố em là trưởng thôn nên phải đi họp suốt, bố bảo mỗi nhà cần dọn vệ sinh ngõ xóm xong trước ngày 28 Tết.

Mẹ giao cho em rửa lá dong, chị em thì chuẩn bị gạo nếp. Đến tối, cả nhà quây quần gói bánh. Em rất yêu làng quê em. Em tự nhủ phải cố gắng
học tập, chăm chỉ giúp đỡ bố mẹ để góp phần xây dựng quê hương ngày càng giàu đẹp.
""",
    "essay on a saying": """Nghị luận về câu "Có công mài sắt, có ngày nên kim"

Trong cuộc sống, mỗi người cần phải kiên trì. Thanh niên phải rèn luyện ý chí, nâng cao hiểu biết, chủ động học hỏi. Nhà trường cần tạo điều kiện cho học sinh
được trải nghiệm; gia đình phải quan tâm, động viên con em; xã hội cần xây dựng môi trường lành mạnh.

Thứ nhất, chúng ta phải xác định mục tiêu. Thứ hai, chúng ta phải tập trung thực hiện mục tiêu ấy đến cùng. Bản thân em sẽ cố gắng hoàn thành
chương trình lớp 9 trước ngày 31/5/2026 với kết quả tốt nhất.
""",
    "poem": """TRỰC ĐÊM GIAO THỪA

Anh công an xã đứng bên đường
Tuần tra cho xóm ngủ trong sương
Trước ngày Tết đến hoa đào nở
Giao lại niềm tin khắp phố phường.

Mẹ ơi con phải đi canh gác
Bảo vệ bình yên bản làng mình
Hẹn tháng giêng về con sẽ kể
Chuyện người lính giữ những bình minh.
""",
    "fairy tale": """Ngày xưa có một ông vua già. Vua có ba hoàng tử. Một hôm, vua cho gọi các con vào và phán: "Trong vòng ba tháng, ai tìm được vật quý nhất thì ta
truyền ngôi cho."

Hoàng tử cả giao cho quan hộ giá chuẩn bị thuyền bè. Hoàng tử thứ hai yêu cầu các quan trong triều tìm kiếm vàng bạc. Hoàng tử út chỉ xin vua cha một
con ngựa gầy. Vua bèn giao cho quan đại thần chủ trì cuộc thi, phối hợp với các quan trong triều chấm điểm. Hội đồng các vị trưởng lão có trách nhiệm ghi chép.

Đến hạn, hoàng tử út mang về một hạt giống. Nhà vua hỏi, chàng thưa: "Dân phải có cái ăn thì nước mới yên."
""",
    "lesson of history": """BÀI 12. CÁCH MẠNG THÁNG TÁM VÀ NƯỚC VIỆT NAM DÂN CHỦ CỘNG HÒA

1. Tình hình nước ta sau năm 1945
Sau Cách mạng tháng Tám, Chính phủ lâm thời phải đối phó với giặc đói, giặc dốt. Hồ Chủ tịch kêu gọi đồng bào nhường cơm sẻ áo. Bộ Quốc gia Giáo dục lập Nha Bình dân học vụ.

2. Tổng tuyển cử
Chính phủ giao Bộ Nội vụ chuẩn bị cuộc Tổng tuyển cử; ngày 06/01/1946, cử tri cả nước đi bỏ phiếu bầu Quốc hội. Các địa phương tích cực tuyên truyền, vận động nhân dân.

Câu hỏi và bài tập
1. Nêu những khó khăn của nước ta sau năm 1945.
2. Lập bảng thống kê các sự kiện từ tháng 9/1945 đến trước ngày 19/12/1946.
3. Tổ trưởng phân công các bạn sưu tầm tranh ảnh, báo cáo trước lớp vào tuần sau.
""",
    "lesson of science": """Bài 7. Thực vật quanh em

Mục tiêu: Học sinh nhận biết được các bộ phận của cây.

Chuẩn bị: Giáo viên chuẩn bị tranh ảnh, phiếu học tập. Học sinh mang theo một cây nhỏ.

Hoạt động 1. Quan sát
- Giáo viên chia lớp thành 4 nhóm, giao nhiệm vụ cho từng nhóm.
- Các nhóm quan sát, thảo luận và ghi kết quả vào phiếu trong thời gian 10 phút.
- Nhóm trưởng báo cáo kết quả, các nhóm khác bổ sung.

Hoạt động 2. Thực hành
- Yêu cầu học sinh trồng cây vào chậu, tưới nước hằng ngày, ghi chép trong một tuần.

Dặn dò: Các em hoàn thành phiếu bài tập trước ngày 16/10/2026.
""",
}
PAPERS = {
    "football": """Đội tuyển hội quân, ban huấn luyện siết kỷ luật

Chiều 3/3/2026, đội tuyển có buổi tập đầu tiên tại Trung tâm Đào tạo bóng đá trẻ. Huấn luyện viên trưởng yêu cầu các cầu thủ tập trung cao độ, tuân thủ
chế độ dinh dưỡng. Ban huấn luyện giao trợ lý thể lực theo dõi từng cầu thủ, báo cáo hằng ngày.

Theo kế hoạch, đội sẽ chốt danh sách trước ngày 20/3/2026 và lên đường hai ngày sau đó. Liên đoàn cho biết vé trận gặp đội Lào được bán trực tuyến, người hâm mộ
phải đăng ký trước ngày 15/3. Các cổ động viên cần kiểm tra kỹ thông tin để tránh mua phải vé giả.
""",
    "opinion": """Đừng để trẻ em lớn lên cùng màn hình

Tôi có hai con nhỏ và tôi lo. Theo tôi, nhà trường cần tổ chức nhiều hoạt động ngoài trời, các bậc cha mẹ phải làm gương. Các chuyên gia đề nghị cha mẹ hạn chế
cho con dùng điện thoại trước khi ngủ. Nhiều nước đã cấm điện thoại trong lớp; ta cũng nên nghiên cứu.

Bộ Giáo dục và Đào tạo nên xem xét việc này sớm. Các địa phương phải có thêm sân chơi. Nếu không hành động trước năm 2030, một thế hệ sẽ cận thị.
""",
    "advertisement": """MỪNG KHAI TRƯƠNG - GIẢM GIÁ 30%

Điện máy Ánh Dương khai trương chi nhánh thứ năm! Đăng ký trước ngày 31/3/2026 để nhận quà. Khách hàng cần mang theo thẻ thành viên. Chi nhánh An Bình
hỗ trợ lắp đặt tận nhà, bảo hành trong vòng 24 tháng kể từ ngày mua. Công ty chịu trách nhiệm đổi trả hàng lỗi trong 07 ngày.
Thời gian: từ ngày 01/3/2026 đến ngày 31/3/2026. Liên hệ phòng chăm sóc khách hàng để được hướng dẫn.
""",
    "manual": """HƯỚNG DẪN SỬ DỤNG NỒI CƠM ĐIỆN

1. Trước khi sử dụng
- Kiểm tra nguồn điện, lau sạch mâm nhiệt.
- Đọc kỹ hướng dẫn, giữ lại để tra cứu.
2. Cách nấu
- Đong gạo, vo sạch, cho nước theo vạch.
- Đóng nắp, cắm điện, nhấn nút nấu. Cơm chín trong vòng 30 phút.
3. Bảo dưỡng
- Vệ sinh lòng nồi hằng ngày, kiểm tra dây điện định kỳ 06 tháng một lần.
- Người sử dụng phải rút điện trước khi vệ sinh. Trung tâm bảo hành có trách nhiệm sửa chữa trong thời hạn 10 ngày.
""",
    "recipe": """Thịt kho trứng

Chuẩn bị: 500 g thịt ba chỉ, 6 quả trứng, nước dừa. Thời gian: 60 phút.
Thực hiện:
1. Rửa sạch thịt, cắt miếng vuông, ướp gia vị trong vòng 30 phút.
2. Luộc trứng, bóc vỏ. Phi thơm tỏi, cho thịt vào đảo săn.
3. Đổ nước dừa, hạ nhỏ lửa, kho đến khi thịt mềm. Trước khi tắt bếp 5 phút, nêm lại cho vừa.
""",
    "english": """Department of Finance
The Department of Finance shall submit the report to the People's Committee before 31/3/2026. All communes are required to publish
their budgets by 15/4/2026. The Chairman is responsible for coordinating with other departments.
No. 12/2026 Terms apply.
""",
}
TEXTS = LETTERS | CONTRACTS | STORIES | PAPERS
