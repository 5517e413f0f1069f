"""Reports of our own making, as newspapers, portals and law sites print them."""

from danvan.engines.reader.tests.unseen import Style, Told

TELEGRAM_ON_A_PORTAL = Style(
    """Công điện của Thủ tướng Chính phủ về ứng phó rét đậm

(Cổng tin) - Thủ tướng Chính phủ vừa ký Công điện số 9/CĐ-TTg ngày 10/1/2026 yêu cầu các bộ, ngành, địa phương triển \
khai các biện pháp ứng phó với rét đậm, rét hại.

Để bảo đảm an toàn cho người dân, Thủ tướng Chính phủ yêu cầu Chủ tịch UBND các tỉnh miền núi chỉ đạo các trường cho \
học sinh nghỉ học khi nhiệt độ xuống dưới 7 độ; hướng dẫn người dân không sưởi bằng than trong phòng kín.

Bộ Nông nghiệp và Môi trường theo dõi sát diễn biến thời tiết, hướng dẫn che chắn chuồng trại; chủ trì, phối hợp với \
các địa phương tổng hợp thiệt hại.

Thủ tướng cũng giao Bộ Y tế chỉ đạo các bệnh viện bố trí đủ giường điều trị cho người già, trẻ em.

Theo Trung tâm Dự báo khí tượng, đợt rét này kéo dài đến ngày 15/1. Nhiều địa phương đã chủ động dự trữ rơm rạ cho \
trâu bò.
""",
    (
        Told("chỉ đạo các trường", ("Chủ tịch UBND các tỉnh miền núi",)),
        Told("theo dõi sát diễn biến", ("Bộ Nông nghiệp và Môi trường",)),
        Told("chỉ đạo các bệnh viện", ("Bộ Y tế",)),
    ),
)
CHAIRMAN_ON_SITE = Style(
    """Chủ tịch tỉnh: Không để dân chờ nước sạch

Sáng 2/6, Chủ tịch UBND tỉnh Hòa Giang kiểm tra tiến độ nhà máy nước Đồng Lau.

Báo cáo tại hiện trường, Giám đốc Ban Quản lý dự án cho biết nhà máy đã hoàn thành 70% khối lượng, còn vướng 200 m \
đường ống qua phường Đông.

Sau khi nghe báo cáo, Chủ tịch UBND tỉnh đề nghị chủ đầu tư tăng ca, phấn đấu cấp nước trước ngày 2/9/2026. Đối với \
phần mặt bằng còn vướng, ông giao UBND phường Đông vận động ba hộ dân bàn giao đất, hoàn thành trước ngày 15/6/2026.

Về giá nước, Sở Tài chính phải sớm thẩm định phương án, trình UBND tỉnh trong tháng 7/2026.

"Người dân đã chờ quá lâu", Chủ tịch UBND tỉnh nói.

Nhà máy nước Đồng Lau có công suất 12.000 m3 mỗi ngày, được khởi công năm 2024 theo Quyết định số 88/QĐ-UBND.
""",
    (
        Told("tăng ca", ("chủ đầu tư",), due="2026-09-02"),
        Told("vận động ba hộ dân", ("UBND phường Đông",), due="2026-06-15"),
        Told("sớm thẩm định phương án", ("Sở Tài chính",), due="trong tháng 7/2026"),
    ),
)
PLAN_ON_A_LAW_SITE = Style(
    """# Kế hoạch 77/KH-UBND về tiêm phòng dại năm 2026 của tỉnh Sơn Vĩ thế nào?

**Kế hoạch 77/KH-UBND năm 2026 về tiêm phòng dại tỉnh Sơn Vĩ**

Ngày 15/01/2026, UBND tỉnh Sơn Vĩ ban hành Kế hoạch 77/KH-UBND về tiêm phòng dại cho chó, mèo.

Theo đó, nội dung tổ chức thực hiện Kế hoạch 77/KH-UBND như sau:

(1) Sở Nông nghiệp và Môi trường

- Cung ứng đủ vắc xin cho các xã trước ngày 28/02/2026.

- Chủ trì, phối hợp với Sở Y tế giám sát ổ dịch.

(2) UBND các xã, phường có trách nhiệm thống kê số chó nuôi, tổ chức tiêm phòng tập trung trong tháng 3/2026.

(3) Sở Y tế tổ chức các điểm tiêm vắc xin cho người bị chó cắn.

**Người nuôi chó phải làm gì?**

Căn cứ Điều 66 Luật Chăn nuôi 2018, chủ nuôi chó, mèo phải tiêm phòng bệnh dại cho vật nuôi theo quy định của pháp \
luật về thú y. Chủ nuôi có trách nhiệm bồi thường khi vật nuôi gây thiệt hại.

Trên đây là thông tin về Kế hoạch 77/KH-UBND. Mọi thắc mắc, bạn đọc gửi câu hỏi tại đây.
""",
    (
        Told("Cung ứng đủ vắc xin", ("Sở Nông nghiệp và Môi trường",), due="2026-02-28"),
        Told("Chủ trì, phối hợp với Sở Y tế", ("Sở Nông nghiệp và Môi trường",), ("Sở Y tế",)),
        Told("thống kê số chó nuôi", ("UBND các xã, phường",), due="trong tháng 3/2026"),
        Told("tổ chức các điểm tiêm", ("Sở Y tế",)),
    ),
)
SPACED_PUNCTUATION = Style(
    """Quảng Hòa chấn chỉnh thu tiền đầu năm học

UBND tỉnh Quảng Hòa vừa có Công văn số 2210 / UBND - VX ngày 5-9-2018 , yêu cầu chấn chỉnh các khoản thu đầu năm học .
Theo đó , UBND tỉnh giao Sở Giáo dục và Đào tạo chủ trì , phối hợp với Sở Tài chính , UBND các huyện , thành phố kiểm \
tra các khoản thu tại các trường .
Hiệu trưởng các trường chịu trách nhiệm công khai các khoản thu trên bảng tin ; trả lại tiền thu sai cho phụ huynh \
trước ngày 30 / 9 / 2018 .
UBND các huyện , thành phố cần tăng cường thanh tra , xử lý nghiêm hiệu trưởng để xảy ra lạm thu .
Trước đó , nhiều phụ huynh phản ánh trường thu tiền điều hòa quá cao .
""",
    (
        Told(
            "kiểm tra các khoản thu",
            ("Sở Giáo dục và Đào tạo",),
            ("Sở Tài chính", "UBND các huyện , thành phố"),
        ),
        Told("công khai các khoản thu", ("Hiệu trưởng các trường",)),
        Told("trả lại tiền thu sai", ("Hiệu trưởng các trường",), due="2018-09-30"),
        Told("tăng cường thanh tra", ("UBND các huyện , thành phố",)),
    ),
)
RUN_TOGETHER = Style(
    """Ngày 8/11/2013, Bộ Giao thông đã có văn bản số 11870/BGT-VT gửi các Sở Giao thông về quản lý xe khách. Theo đó, Bộ \
yêu cầu các Sở Giao thông vận tải rà soát lại toàn bộ tuyến cố định, thu hồi phù hiệu của xe vi phạm. Các bến xe phải \
niêm yết giá vé tại quầy; từ chối phục vụ xe không đủ điều kiện. Bên cạnh đó, Tổng cục Đường bộ được giao xây dựng phần \
mềm theo dõi hành trình, hoàn thành trước ngày 31/12/2013. Theo thống kê, 10 tháng qua cả nước có 500 xe bị đình chỉ. \
Bộ trưởng cho biết thời gian tới sẽ tiếp tục siết chặt quản lý. Trước đó, Thủ tướng đã yêu cầu Bộ báo cáo về tình trạng \
xe dù.
""",
    (
        Told("rà soát lại toàn bộ tuyến", ("các Sở Giao thông vận tải",)),
        Told("niêm yết giá vé", ("Các bến xe",)),
        Told("xây dựng phần mềm", ("Tổng cục Đường bộ",), due="2013-12-31"),
    ),
)
RESOLUTION_IN_THE_NEWS = Style(
    """Nghị quyết về nhà ở cho công nhân khu chế xuất

Chính phủ vừa ban hành Nghị quyết số 33/NQ-CP về nhà ở cho công nhân khu chế xuất.

Nghị quyết giao Bộ Xây dựng chủ trì, phối hợp với Tổng Liên đoàn Lao động Việt Nam nghiên cứu mẫu nhà lưu trú; hoàn \
thành trong quý II/2026.

Ngân hàng Nhà nước Việt Nam chỉ đạo các ngân hàng thương mại dành gói tín dụng lãi suất ưu đãi cho người mua nhà.

Các địa phương có khu chế xuất khẩn trương bố trí quỹ đất; bảo đảm hạ tầng đến chân công trình.

Đánh giá về Nghị quyết, chuyên gia Trần Văn Nam cho rằng doanh nghiệp cần được giảm thủ tục. Theo ông, các bộ, ngành \
phải vào cuộc mạnh mẽ hơn.

Hiệp hội Bất động sản cũng kiến nghị Chính phủ kéo dài thời gian hỗ trợ lãi suất.
""",
    (
        Told(
            "nghiên cứu mẫu nhà lưu trú",
            ("Bộ Xây dựng",),
            ("Tổng Liên đoàn Lao động Việt Nam",),
            "hoàn thành trong quý II/2026",
        ),
        Told("chỉ đạo các ngân hàng thương mại", ("Ngân hàng Nhà nước Việt Nam",)),
        Told("khẩn trương bố trí quỹ đất", ("Các địa phương có khu chế xuất",)),
    ),
)
LAW_EXPLAINED = Style(
    """# Thủ tục đăng ký tạm trú từ ngày 01/7/2026 được thực hiện thế nào?

Hôm nay tôi xin hỏi về thủ tục đăng ký tạm trú.

Theo quy định tại Điều 28 Luật Cư trú, người đăng ký tạm trú nộp hồ sơ đến cơ quan đăng ký cư trú. Cơ quan đăng ký cư \
trú kiểm tra hồ sơ và cấp phiếu tiếp nhận. Trường hợp từ chối thì phải trả lời bằng văn bản và nêu rõ lý do.

Công dân có trách nhiệm khai báo trung thực. Bộ Công an quy định mẫu tờ khai.

Nghị định 62/2021/NĐ-CP quy định chi tiết một số điều của Luật Cư trú.
""",
    (),
)
WORK_ALREADY_DONE = Style(
    """Phường Đông Sơn tổng kết phong trào vệ sinh tháng Năm

UBND phường Đông Sơn vừa tổ chức hội nghị tổng kết phong trào theo Kế hoạch số 15/KH-UBND ngày 20/4/2026.

Trong tháng, Công an phường đã xử lý 12 trường hợp đổ rác trộm. Hội Phụ nữ phường phối hợp với Đoàn Thanh niên vận động \
300 hộ phân loại rác tại nguồn. UBND phường bố trí 20 thùng rác mới tại các ngõ.

Ông Lê Văn Tư, tổ trưởng tổ dân phố số 4, cho biết bà con rất đồng tình. Tổ dân phố số 4 sẽ tiếp tục duy trì ngày thứ \
bảy xanh.

Dịp này, Chủ tịch UBND phường tặng giấy khen cho 5 tập thể.
""",
    (),
)
STYLES = {name.lower(): value for name, value in list(globals().items()) if isinstance(value, Style)}
