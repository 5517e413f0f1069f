"""Texts of our own making in the styles that offices and newspapers write, with the tasks a careful person sees."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """A task that a text sets: how its words begin, who leads and supports, until when (a day, or as written)."""

    begins: str
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    due: str | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """One text and its tasks, in order."""

    text: str
    tasks: tuple[Told, ...]


DIRECTIVE_IN_THE_NEWS = Style(
    """Tỉnh Hòa Giang siết chặt an toàn bến đò trước mùa lễ hội

Ngày 14/1/2026, Chủ tịch UBND tỉnh Hòa Giang ký ban hành Chỉ thị số 03/CT-UBND về bảo đảm an toàn bến đò ngang.

Theo đó, Chủ tịch UBND tỉnh yêu cầu Sở Xây dựng kiểm tra toàn bộ bến đò trên địa bàn, đình chỉ ngay bến không phép.

UBND các xã, phường ven sông có trách nhiệm lập danh sách chủ đò, báo cáo Sở Xây dựng trước ngày 31/1/2026.

Công an tỉnh được giao bố trí lực lượng hướng dẫn luồng tàu trong những ngày cao điểm.

Nhiều người dân cho biết bến đò chợ Mới đã được sơn lại, áo phao đủ cho khách.
""",
    (
        Told("kiểm tra toàn bộ bến đò", ("Sở Xây dựng",)),
        Told("lập danh sách chủ đò", ("UBND các xã, phường ven sông",), due="2026-01-31"),
        Told("bố trí lực lượng hướng dẫn", ("Công an tỉnh",)),
    ),
)
COMMUNE_PLAN = Style(
    """ỦY BAN NHÂN DÂN
XÃ TÂN LẬP

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 31/KH-UBND

Tân Lập, ngày 02 tháng 3 năm 2026

KẾ HOẠCH

Ra quân làm sạch kênh mương năm 2026

I. MỤC ĐÍCH, YÊU CẦU

- Nâng cao ý thức giữ gìn vệ sinh của Nhân dân trong xã.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế xã

- Đo đạc, cắm mốc các đoạn kênh bị lấn chiếm, xong trước ngày 20/3/2026.

- Thuê máy xúc phục vụ các thôn; thời gian hoàn thành trước 25/3/2026.

2. Công an xã

- Xử phạt hộ đổ rác xuống kênh.

3. Các thôn

- Vớt bèo, chặt cây đổ trên đoạn kênh được giao.

- Phối hợp với Đoàn Thanh niên xã trồng hoa hai bên bờ.

4. Đề nghị Ủy ban MTTQ Việt Nam xã giám sát việc thực hiện Kế hoạch ở các thôn.

Trên đây là Kế hoạch làm sạch kênh mương, yêu cầu các đơn vị nghiêm túc thực hiện./.

Nơi nhận:
- Phòng Kinh tế xã;
- Lưu: VT.
""",
    (
        Told("Đo đạc, cắm mốc", ("Phòng Kinh tế xã",), due="2026-03-20"),
        Told("Thuê máy xúc", ("Phòng Kinh tế xã",), due="2026-03-25"),
        Told("Xử phạt hộ đổ rác", ("Công an xã",)),
        Told("Vớt bèo, chặt cây", ("Các thôn",)),
        Told("Phối hợp với Đoàn Thanh niên", ("Các thôn",), ("Đoàn Thanh niên xã",)),
        Told("giám sát việc thực hiện", ("Ủy ban MTTQ Việt Nam xã",)),
    ),
)
TELEGRAM = Style(
    """Thủ tướng chỉ đạo khắc phục hậu quả lốc xoáy

Thủ tướng Chính phủ vừa có Công điện số 27/CĐ-TTg ngày 6/4/2026 yêu cầu các bộ, ngành, địa phương khắc phục hậu quả \
lốc xoáy.

Công điện nêu rõ, Thủ tướng Chính phủ yêu cầu:

1. Chủ tịch UBND các tỉnh Hòa Giang, Sơn Vĩ huy động lực lượng giúp dân lợp lại mái nhà, hoàn thành trước ngày \
15/4/2026.

2. Bộ Nông nghiệp và Môi trường hướng dẫn địa phương gieo cấy lại diện tích lúa bị đổ.

3. Bộ Công Thương chỉ đạo Tập đoàn Điện lực khôi phục cấp điện trong thời hạn 03 ngày.

4. Văn phòng Chính phủ theo dõi, đôn đốc và báo cáo Thủ tướng Chính phủ.
""",
    (
        Told("huy động lực lượng giúp dân", ("Chủ tịch UBND các tỉnh Hòa Giang, Sơn Vĩ",), due="2026-04-15"),
        Told("hướng dẫn địa phương gieo", ("Bộ Nông nghiệp và Môi trường",)),
        Told("chỉ đạo Tập đoàn Điện lực", ("Bộ Công Thương",), due="trong thời hạn 03 ngày"),
        Told("theo dõi, đôn đốc", ("Văn phòng Chính phủ",)),
    ),
)
CONCLUSION = Style(
    """VĂN PHÒNG UBND TỈNH SƠN VĨ

Số: 88/TB-VP

Sơn Vĩ, ngày 11 tháng 5 năm 2026

THÔNG BÁO

Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về trường bán trú

1. Giao Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Tài chính, Sở Xây dựng và UBND các xã vùng cao rà soát phòng ở \
bán trú, trình UBND tỉnh trước ngày 30/5/2026.

2. Giao Sở Y tế xét nghiệm nguồn nước của 14 trường, hoàn thành trong tháng 6/2026.

3. Sở Nội vụ chủ trì tham mưu bổ sung nhân viên nuôi dưỡng; báo cáo kết quả trước ngày 15/6/2026.

4. Yêu cầu Chủ tịch UBND các xã vùng cao không để học sinh bỏ học vì thiếu chỗ ở.
""",
    (
        Told(
            "rà soát phòng ở",
            ("Sở Giáo dục và Đào tạo",),
            ("Sở Tài chính", "Sở Xây dựng", "UBND các xã vùng cao"),
            "2026-05-30",
        ),
        Told("xét nghiệm nguồn nước", ("Sở Y tế",), due="hoàn thành trong tháng 6/2026"),
        Told("tham mưu bổ sung nhân viên", ("Sở Nội vụ",)),
        Told("báo cáo kết quả", ("Sở Nội vụ",), due="2026-06-15"),
        Told("không để học sinh bỏ học", ("Chủ tịch UBND các xã vùng cao",)),
    ),
)
TABLE = Style(
    """PHỤ LỤC: PHÂN CÔNG NHIỆM VỤ

| STT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn hoàn thành |
| --- | --- | --- | --- | --- |
| 1 | Sơn lại vạch kẻ đường trước cổng trường | Phòng Kinh tế | Công an phường; Trường Tiểu học Hoa Sen | 15/8/2026 |
| 2 | Lắp 20 bóng đèn ở ngõ 12 | Tổ dân phố số 3 | | Trước ngày 30/8/2026 |
| 3 | Niêm yết đường dây nóng | Văn phòng HĐND và UBND | Phòng Văn hóa - Xã hội | Quý III/2026 |
""",
    (
        Told("Sơn lại vạch", ("Phòng Kinh tế",), ("Công an phường", "Trường Tiểu học Hoa Sen"), "2026-08-15"),
        Told("Lắp 20 bóng đèn", ("Tổ dân phố số 3",), due="2026-08-30"),
        Told("Niêm yết đường dây", ("Văn phòng HĐND và UBND",), ("Phòng Văn hóa - Xã hội",), "Quý III/2026"),
    ),
)
TABLE_BY_TABS = Style(
    "Danh mục nhiệm vụ kèm theo Kế hoạch số 44/KH-UBND\n\n"
    "TT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n"
    "1\tKhảo sát giếng khoan bỏ hoang\tTrạm Y tế xã\tTháng 7/2026\n"
    "2\tTrám lấp giếng không dùng\tCác thôn\tTrước 20/9/2026\n",
    (
        Told("Khảo sát giếng khoan", ("Trạm Y tế xã",), due="Tháng 7/2026"),
        Told("Trám lấp giếng", ("Các thôn",), due="2026-09-20"),
    ),
)
LABELLED = Style(
    """KẾ HOẠCH CHUYỂN ĐỔI SỐ CỦA PHƯỜNG NĂM 2026

1. Cấp chữ ký số cho cán bộ một cửa.
- Chủ trì: Văn phòng HĐND và UBND phường.
- Phối hợp: Công an phường, Phòng Văn hóa - Xã hội.
- Thời hạn: trước ngày 10/4/2026.

2. Mở lớp học cho người cao tuổi dùng điện thoại.
- Chủ trì: Hội Người cao tuổi phường.
- Thời hạn: Quý II/2026.
""",
    (
        Told(
            "Cấp chữ ký số",
            ("Văn phòng HĐND và UBND phường",),
            ("Công an phường", "Phòng Văn hóa - Xã hội"),
            "2026-04-10",
        ),
        Told("Mở lớp học", ("Hội Người cao tuổi phường",), due="Quý II/2026"),
    ),
)
MEETING_IN_THE_NEWS = Style(
    """Phường Đông Sơn bàn cách giảm ùn tắc cổng trường

Chiều 3/9/2026, UBND phường Đông Sơn họp với hiệu trưởng các trường về ùn tắc giờ tan học.

Phát biểu kết luận, Chủ tịch UBND phường Trần Văn Bình giao Công an phường bố trí người điều tiết giao thông tại ba cổng \
trường từ ngày 7/9/2026.

Ông Bình đề nghị các trường lệch giờ tan học giữa các khối, hoàn thành phương án trước ngày 12/9/2026.

Tại cuộc họp, đại biểu đã nghe báo cáo của Công an phường về tình hình xe dừng đỗ.
""",
    (
        Told("bố trí người điều tiết", ("Công an phường",)),
        Told("lệch giờ tan học", ("các trường",), due="2026-09-12"),
    ),
)
SHORT_PLAN = Style(
    """Kế hoạch số 9/KH-UBND ngày 4/2/2026 của UBND xã Vĩnh Hưng về Tết trồng cây.
Thực hiện Chỉ thị số 2/CT-UBND ngày 20/1/2026 của UBND tỉnh.
Giao Phòng Kinh tế xã Vĩnh Hưng ươm 500 cây giống, xong trước ngày 10/2/2026.
Giao các thôn đào hố, bón lót; hoàn thành trước ngày 12/2/2026.
Giao Công an xã Vĩnh Hưng giữ trật tự buổi lễ.
""",
    (
        Told("ươm 500 cây giống", ("Phòng Kinh tế xã Vĩnh Hưng",), due="2026-02-10"),
        Told("đào hố, bón lót", ("các thôn",), due="2026-02-12"),
        Told("giữ trật tự buổi lễ", ("Công an xã Vĩnh Hưng",)),
    ),
)
OFFICIAL_LETTER = Style(
    """UBND HUYỆN PHÚ LỘC
PHÒNG NỘI VỤ

Số: 215/NV-CCHC

Phú Lộc, ngày 8 tháng 6 năm 2026

V/v báo cáo kết quả tiếp công dân 6 tháng đầu năm

Kính gửi: UBND các xã, thị trấn.

Căn cứ Kế hoạch số 19/KH-UBND ngày 5/1/2026 của UBND huyện về tiếp công dân;

Phòng Nội vụ đề nghị UBND các xã, thị trấn tổng hợp kết quả tiếp công dân, gửi về Phòng Nội vụ trước ngày 20/6/2026.

Mọi vướng mắc xin liên hệ Phòng Nội vụ theo số máy của Phòng.
""",
    (Told("tổng hợp kết quả tiếp công dân", ("UBND các xã, thị trấn",), due="2026-06-20"),),
)
DECISION = Style(
    """ỦY BAN NHÂN DÂN
PHƯỜNG BẾN THÀNH CŨ

Số: 77/QĐ-UBND

Bến Thành Cũ, ngày 9 tháng 7 năm 2026

QUYẾT ĐỊNH

Về việc thành lập Tổ hòa giải khu phố 5

Điều 1. Thành lập Tổ hòa giải khu phố 5 gồm 7 thành viên.

Điều 2. Tổ hòa giải khu phố 5 có trách nhiệm hòa giải mâu thuẫn nhỏ, báo cáo UBND phường trước ngày 25 hằng tháng.

Điều 3. Chánh Văn phòng, Trưởng khu phố 5 và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.
""",
    (Told("hòa giải mâu thuẫn nhỏ", ("Tổ hòa giải khu phố 5",), due="trước ngày 25 hằng tháng"),),
)
NOTHING_TO_DO = Style(
    """Làng gốm ven sông đón khách ngày đầu năm

Từ sáng sớm, bà con làng gốm đã nổi lửa đón đoàn khách đầu tiên. UBND xã tổ chức lễ dâng hương và hội thi nặn tò he.

Theo Phòng Văn hóa - Xã hội xã, năm 2025 làng đón 12.000 lượt khách, tăng hai lần so với năm trước.

Chị Mận, chủ một lò gốm, cho hay gia đình chị phải làm thêm ca tối mới kịp giao hàng trước Tết.
""",
    (),
)
TABLE_CELL_BY_CELL = Style(
    """STT
Nội dung công việc
Đơn vị chủ trì
Thời hạn
1
Sửa mái nhà văn hóa thôn Đông
Phòng Kinh tế xã
Trước ngày 10/5/2026
2
Quét vôi trường mầm non
Trường Mầm non Hoa Mai
Tháng 6/2026
""",
    (
        Told("Sửa mái nhà văn hóa", ("Phòng Kinh tế xã",), due="2026-05-10"),
        Told("Quét vôi", ("Trường Mầm non Hoa Mai",), due="Tháng 6/2026"),
    ),
)
SEVERAL_IN_ONE_SENTENCE = Style(
    """Kết luận phiên họp, Bí thư Đảng ủy xã Lê Văn Sơn yêu cầu Phòng Kinh tế rà soát lại 12 hộ chưa nhận tiền đền \
bù, chi trả xong trước ngày 30/6/2026; Công an xã nắm tình hình, không để xảy ra điểm nóng; Mặt trận Tổ quốc xã vận \
động các hộ bàn giao mặt bằng.

Chủ tịch UBND xã giao Trung tâm Phục vụ hành chính công bố trí thêm một quầy, hoàn thành trong tháng 5/2026.

Các đại biểu cũng thảo luận về việc thu phí rác và đề nghị huyện hỗ trợ kinh phí.
""",
    (
        Told("rà soát lại 12 hộ", ("Phòng Kinh tế",), due="2026-06-30"),
        Told("nắm tình hình", ("Công an xã",)),
        Told("vận động các hộ", ("Mặt trận Tổ quốc xã",)),
        Told(
            "bố trí thêm một quầy", ("Trung tâm Phục vụ hành chính công",), due="hoàn thành trong tháng 5/2026"
        ),
    ),
)
TELEGRAM_WITHOUT_A_NUMBER = Style(
    """CÔNG ĐIỆN
Về việc tập trung ứng phó mưa lớn
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN VĨ điện:
- Giám đốc các sở, ban, ngành;
- Chủ tịch UBND các xã, phường.
Để chủ động ứng phó với mưa lớn, Chủ tịch UBND tỉnh yêu cầu các sở, ngành, UBND các xã, phường thực hiện một số nội \
dung sau:
1. UBND các xã, phường: sơ tán dân khỏi vùng sạt lở trước 18 giờ ngày 20/8/2026.
2. Sở Xây dựng: cắm biển cảnh báo tại các ngầm tràn.
3. Sở Công Thương chỉ đạo chủ hồ thủy điện vận hành đúng quy trình; thông báo cho hạ du trước khi xả lũ.
4. Đài Khí tượng Thủy văn tỉnh dự báo sát tình hình, cung cấp bản tin kịp thời.
""",
    (
        Told("sơ tán dân", ("UBND các xã, phường",), due="2026-08-20"),
        Told("cắm biển cảnh báo", ("Sở Xây dựng",)),
        Told("chỉ đạo chủ hồ", ("Sở Công Thương",)),
        Told("dự báo sát tình hình", ("Đài Khí tượng Thủy văn tỉnh",)),
    ),
)
STYLES = {name.lower(): value for name, value in list(globals().items()) if isinstance(value, Style)}
