"""Short documents of our own making, as communes, provinces, the Party and the Front write them since 2025; their tasks."""

from danvan.engines.reader.tests.unseen import Style, Told

HEADINGS = Style(
    """UBND TỈNH HÒA GIANG
SỞ NỘI VỤ

Số: 210/KH-SNV

Hòa Giang, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Thực hiện công tác dân vận chính quyền năm 2026

I. MỤC ĐÍCH
Nâng cao trách nhiệm của người đứng đầu.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Cải cách hành chính
- Tham mưu Giám đốc Sở ban hành bộ tiêu chí đánh giá dân vận chính quyền trước ngày 28/02/2026.
- Hướng dẫn các xã, phường tự chấm điểm.

2. Văn phòng Sở
- Bố trí kinh phí thực hiện Kế hoạch.
- Tổng hợp kết quả, báo cáo Giám đốc Sở trước ngày 10/12/2026.

3. Các phòng, đơn vị thuộc Sở
Chủ động triển khai các nội dung được phân công; mỗi đơn vị đăng ký một mô hình "Dân vận khéo" trong tháng 02/2026.

4. Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy theo dõi, chỉ đạo; Ủy ban MTTQ Việt Nam tỉnh giám sát việc thực hiện.

Nơi nhận:
- Các phòng, đơn vị thuộc Sở;
- Lưu: VT.
""",
    (
        Told("Tham mưu Giám đốc Sở", ("Phòng Cải cách hành chính",), due="2026-02-28"),
        Told("Hướng dẫn các xã, phường", ("Phòng Cải cách hành chính",)),
        Told("Bố trí kinh phí", ("Văn phòng Sở",)),
        Told("Tổng hợp kết quả", ("Văn phòng Sở",), due="2026-12-10"),
        Told("Chủ động triển khai", ("Các phòng, đơn vị thuộc Sở",)),
        Told("theo dõi, chỉ đạo", ("Ban Tuyên giáo và Dân vận Tỉnh ủy",)),
        Told("giám sát việc thực hiện", ("Ủy ban MTTQ Việt Nam tỉnh",)),
    ),
)
PARTY = Style(
    """ĐẢNG BỘ TỈNH HÒA GIANG
ĐẢNG ỦY XÃ AN BÌNH
*
Số 07-CT/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM

An Bình, ngày 11 tháng 3 năm 2026

CHỈ THỊ
về tăng cường sự lãnh đạo của Đảng đối với công tác hòa giải ở cơ sở

Ban Thường vụ Đảng ủy yêu cầu các chi bộ, các ban, ngành, đoàn thể thực hiện tốt một số nhiệm vụ sau:

1. Các chi bộ trực thuộc quán triệt Chỉ thị này đến toàn thể đảng viên trong quý II/2026.

2. Ủy ban nhân dân xã kiện toàn các tổ hòa giải, bảo đảm mỗi thôn có ít nhất một tổ; bố trí kinh phí cho tổ hòa giải.

3. Mặt trận Tổ quốc và các tổ chức chính trị - xã hội xã phát động phong trào thi đua "Tổ hòa giải 5 tốt".

4. Văn phòng Đảng ủy phối hợp với Ủy ban Kiểm tra Đảng ủy theo dõi việc thực hiện, định kỳ 6 tháng báo cáo Ban Thường vụ.

Chỉ thị này phổ biến đến chi bộ.
""",
    (
        Told("quán triệt Chỉ thị này", ("Các chi bộ trực thuộc",), due="trong quý II/2026"),
        Told("kiện toàn các tổ hòa giải", ("Ủy ban nhân dân xã",)),
        Told("phát động phong trào", ("Mặt trận Tổ quốc", "các tổ chức chính trị - xã hội xã")),
        Told("phối hợp với Ủy ban Kiểm tra Đảng ủy theo dõi", ("Văn phòng Đảng ủy",), ("Ủy ban Kiểm tra Đảng ủy",), "định kỳ 6 tháng"),
    ),
)
FRONT = Style(
    """ỦY BAN MTTQ VIỆT NAM XÃ AN BÌNH
BAN THƯỜNG TRỰC

Số: 22/KH-MTTQ-BTT

An Bình, ngày 02 tháng 4 năm 2026

KẾ HOẠCH
Giám sát việc thực hiện dân chủ ở cơ sở năm 2026

III. PHÂN CÔNG THỰC HIỆN

- Ban Thường trực Ủy ban MTTQ Việt Nam xã: thành lập đoàn giám sát, xây dựng đề cương trước ngày 20/4/2026.
- Các tổ chức chính trị - xã hội: cử cán bộ tham gia đoàn giám sát.
- Ban công tác Mặt trận các thôn: nắm tình hình nhân dân, phản ánh về Ban Thường trực.
- Đề nghị UBND xã: chỉ đạo các bộ phận chuyên môn cung cấp hồ sơ, tài liệu trước ngày 10/5/2026.
""",
    (
        Told("thành lập đoàn giám sát", ("Ban Thường trực Ủy ban MTTQ Việt Nam xã",), due="2026-04-20"),
        Told("cử cán bộ tham gia đoàn giám sát", ("Các tổ chức chính trị - xã hội",)),
        Told("nắm tình hình nhân dân", ("Ban công tác Mặt trận các thôn",)),
        Told("chỉ đạo các bộ phận chuyên môn", ("UBND xã",), due="2026-05-10"),
    ),
)
TABLE = Style(
    """ỦY BAN NHÂN DÂN XÃ AN BÌNH

Số: 61/KH-UBND

An Bình, ngày 06 tháng 4 năm 2026

KẾ HOẠCH
Chuyển đổi số xã An Bình năm 2026

PHỤ LỤC
DANH MỤC NHIỆM VỤ

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
| --- | --- | --- | --- | --- |
| 1 | Lắp mạng không dây tại 7 nhà văn hóa thôn | Phòng Văn hóa - Xã hội | Trưởng các thôn; Đoàn Thanh niên | 30/6/2026 |
| 2 | Số hóa sổ hộ tịch | Công chức Tư pháp - Hộ tịch | Công an xã | Quý III/2026 |
| 3 | Mở lớp kỹ năng số cho người cao tuổi | Hội Người cao tuổi | | Hằng quý |
""",
    (
        Told("Lắp mạng không dây", ("Phòng Văn hóa - Xã hội",), ("Trưởng các thôn", "Đoàn Thanh niên"), "2026-06-30"),
        Told("Số hóa sổ hộ tịch", ("Công chức Tư pháp - Hộ tịch",), ("Công an xã",), "Quý III/2026"),
        Told("Mở lớp kỹ năng số", ("Hội Người cao tuổi",), due="Hằng quý"),
    ),
)
DECISION = Style(
    """ỦY BAN NHÂN DÂN
TỈNH HÒA GIANG

Số: 333/QĐ-UBND

Hòa Giang, ngày 30 tháng 3 năm 2026

QUYẾT ĐỊNH
Về việc phê duyệt Đề án nước sạch nông thôn

ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 77/TTr-SNNMT ngày 20/3/2026.

QUYẾT ĐỊNH:

Điều 1. Phê duyệt Đề án nước sạch nông thôn giai đoạn 2026 - 2030.

Điều 2. Tổ chức thực hiện

1. Giao Sở Nông nghiệp và Môi trường là cơ quan thường trực, chủ trì, phối hợp với các sở, ngành liên quan hướng dẫn, kiểm tra việc thực hiện Đề án.

2. Sở Tài chính cân đối, bố trí vốn; hướng dẫn thủ tục thanh toán.

3. UBND các xã, phường: vận động nhân dân đấu nối nước; quản lý, bảo vệ công trình trên địa bàn; hằng năm báo cáo kết quả trước ngày 30/11.

Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các sở, Chủ tịch UBND các xã, phường chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.
""",
    (
        Told("hướng dẫn, kiểm tra việc thực hiện Đề án", ("Sở Nông nghiệp và Môi trường",), ("các sở, ngành liên quan",)),
        Told("cân đối, bố trí vốn", ("Sở Tài chính",)),
        Told("vận động nhân dân đấu nối nước", ("UBND các xã, phường",)),
        Told("hằng năm báo cáo kết quả", ("UBND các xã, phường",), due="trước ngày 30/11"),
    ),
)
NEWS = Style(
    """Hòa Giang đẩy nhanh giải ngân vốn đầu tư công

(HGO) - Chủ tịch UBND tỉnh vừa ký Công văn số 1204/UBND-KT yêu cầu các chủ đầu tư đẩy nhanh giải ngân.

Theo đó, Chủ tịch UBND tỉnh giao Sở Tài chính tổng hợp, báo cáo tiến độ giải ngân trước ngày 25 hằng tháng; các chủ đầu tư rà soát từng dự án, cam kết tiến độ.

Sở Xây dựng được giao công bố giá vật liệu theo tháng. UBND các xã, phường tập trung giải phóng mặt bằng.

Chủ tịch UBND tỉnh cũng yêu cầu Kho bạc Nhà nước khu vực hoàn thành thanh toán trong 02 ngày làm việc kể từ khi nhận đủ hồ sơ.

Đến hết tháng 3, toàn tỉnh đã giải ngân được 18% kế hoạch vốn.
""",
    (
        Told("tổng hợp, báo cáo tiến độ giải ngân", ("Sở Tài chính",), due="trước ngày 25 hằng tháng"),
        Told("rà soát từng dự án", ("các chủ đầu tư",)),
        Told("công bố giá vật liệu", ("Sở Xây dựng",)),
        Told("tập trung giải phóng mặt bằng", ("UBND các xã, phường",)),
        Told("hoàn thành thanh toán", ("Kho bạc Nhà nước khu vực",), due="trong 02 ngày làm việc kể từ khi nhận đủ hồ sơ"),
    ),
)
INVITING = Style(
    """UBND XÃ TÂN LẬP
BAN CHỈ HUY PHÒNG THỦ DÂN SỰ

Số: 09/CĐ-BCH

Tân Lập, ngày 22 tháng 7 năm 2026

CÔNG ĐIỆN
Về việc ứng phó mưa lũ

Ban Chỉ huy Phòng thủ dân sự xã yêu cầu các thôn, các cơ quan, đơn vị:

- Theo dõi chặt chẽ diễn biến mưa lũ, thông báo kịp thời đến người dân.
- Trưởng các thôn ven suối: sơ tán dân ra khỏi khu vực nguy hiểm trước 18 giờ ngày 22/7/2026.
- Ban Chỉ huy Quân sự xã sẵn sàng lực lượng, phương tiện.
- Trạm Y tế: chuẩn bị thuốc, hóa chất xử lý nước.
- Đài Truyền thanh xã tăng thời lượng phát tin cảnh báo.
""",
    (
        Told("Theo dõi chặt chẽ diễn biến", ("các thôn, các cơ quan, đơn vị",)),
        Told("sơ tán dân", ("Trưởng các thôn ven suối",), due="2026-07-22"),
        Told("sẵn sàng lực lượng", ("Ban Chỉ huy Quân sự xã",)),
        Told("chuẩn bị thuốc", ("Trạm Y tế",)),
        Told("tăng thời lượng phát tin", ("Đài Truyền thanh xã",)),
    ),
)
STYLES = {
    "headings": HEADINGS, "party": PARTY, "front": FRONT, "annex": TABLE, "decision on water": DECISION, "news on a letter": NEWS, "flood": INVITING,
}  # fmt: skip
