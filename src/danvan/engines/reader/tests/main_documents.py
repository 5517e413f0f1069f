"""Texts and the number of the document that they are, or report; None where they have none. All are our own."""

from danvan.engines.reader.tests.names_of_issuers import PARTY, PLACED, STATE

LEFT = "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\n\n"
UNDER = f"\n\n{PLACED}\n\nKẾ HOẠCH\n\nSửa đường làng năm 2026\n\nCăn cứ Nghị quyết số 5/NQ-HĐND ngày 3/2/2026 của HĐND xã;\n"
HEAD = LEFT + STATE + "\n\n"
PRESS = "Đường làng sáng đèn\n\n"

OF_A_HEAD: tuple[tuple[str, str | None], ...] = (
    (f"{HEAD}Số: 12/KH-UBND{UNDER}", "12/KH-UBND"),
    (f"{HEAD}Số: 12 /KH-UBND{UNDER}", "12 /KH-UBND"),
    (f"{HEAD}Số:12/KH-UBND{UNDER}", "12/KH-UBND"),
    (f"{HEAD}Số : 12/KH-UBND{UNDER}", "12/KH-UBND"),
    (f"{HEAD}Số 12/KH-UBND{UNDER}", "12/KH-UBND"),
    (f"{HEAD}Số. 12/KH-UBND{UNDER}", "12/KH-UBND"),
    (f"{HEAD}SỐ: 12/KH-UBND{UNDER}", "12/KH-UBND"),
    (f"{HEAD}(Số: 12/KH-UBND){UNDER}", "12/KH-UBND"),
    (f"{HEAD}Số hiệu: 12/KH-UBND{UNDER}", "12/KH-UBND"),
    (f"{HEAD}Số kí hiệu: 12/KH-UBND{UNDER}", "12/KH-UBND"),
    (f"{HEAD}Số văn bản: 12/KH-UBND{UNDER}", "12/KH-UBND"),
    (f"{HEAD}**Số: 12/KH-UBND**{UNDER}", "12/KH-UBND"),
    (f"{HEAD}Số: **12/KH-UBND**{UNDER}", "12/KH-UBND"),
    (f"{HEAD}Kế hoạch số: 12/KH-UBND{UNDER}", "12/KH-UBND"),
    (f"{HEAD}Số:        /KH-UBND{UNDER}", None),
    (f"{HEAD}Số: ....../KH-UBND{UNDER}", None),
    (f"{HEAD}Số:{UNDER}", None),
    (f"{HEAD}Luật số: 12/2026/QH15\n\nLUẬT\n\nĐƯỜNG LÀNG\n", "12/2026/QH15"),
    (f"TỈNH ỦY HÒA GIANG\n*\nSố 12-KH/TU\n\n{PARTY}\n{UNDER}", "12-KH/TU"),
    (f"{PARTY}\n\nTỈNH ỦY HÒA GIANG\n\nSố: 12-KH/TU{UNDER}", "12-KH/TU"),
    (f"UBND XÃ TÂN LẬP | {STATE}\nSố: 12/KH-UBND | {UNDER}", "12/KH-UBND"),
    (f"Kế hoạch Số: 12/KH-UBND V/v: Sửa đường làng\n\n{HEAD}Số: 12/KH-UBND{UNDER}", "12/KH-UBND"),
    (f"{LEFT}Số: 12/KH-UBND{STATE}{UNDER}", "12/KH-UBND"),
    (f"Số/Ký hiệu: 12/KH-UBND\nNgày ban hành: 05/3/2026\nTrích yếu: Sửa đường làng\n\n{HEAD}{UNDER}", "12/KH-UBND"),
)
OF_A_FIRST_LINE: tuple[tuple[str, str | None], ...] = (
    ("Kế hoạch số 12/KH-UBND ngày 5/3/2026 của UBND xã Tân Lập về sửa đường làng.\n\n1. Các thôn đóng góp ngày công.\n", "12/KH-UBND"),
    ("KẾ HOẠCH SỐ 12/KH-UBND NGÀY 05/3/2026 CỦA UBND XÃ TÂN LẬP VỀ SỬA ĐƯỜNG LÀNG\n\n1. Các thôn đóng góp ngày công.\n", "12/KH-UBND"),
    ("Quyết định 12/QĐ-UBND năm 2026 phê duyệt danh mục chợ do UBND tỉnh Hòa Giang ban hành\n\nĐiều 1. Phê duyệt danh mục chợ.\n", "12/QĐ-UBND"),
    ("Toàn văn Chỉ thị số 12-CT/TU của Tỉnh ủy Hòa Giang về chợ quê\n\nThời gian qua, chợ quê đông khách.\n", "12-CT/TU"),
    ("Công điện số 12/CĐ-UBND của Chủ tịch UBND tỉnh về mưa lũ\n\nCHỦ TỊCH UBND TỈNH ĐIỆN:\n", "12/CĐ-UBND"),
    ("PHỤ LỤC\n\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND xã Tân Lập)\n\n1. Thôn Đông: sửa 200 m đường.\n", "12/KH-UBND"),
    ("QUY CHẾ\nPhối hợp quản lý chợ\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2026 của UBND xã)\n\nĐiều 1. Chợ họp ngày chẵn.\n", "12/QĐ-UBND"),
)
OF_THE_NEWS: tuple[tuple[str, str | None], ...] = (
    ("Ngày 5/3/2026, UBND tỉnh Hòa Giang ban hành Kế hoạch số 12/KH-UBND về sửa đường làng.", "12/KH-UBND"),
    ("Ngày 05/3, UBND tỉnh đã có Công văn số 991/UBND-GT về sửa đường làng.", "991/UBND-GT"),
    ("(HGO) - Ngày 5/3/2026, UBND tỉnh Hòa Giang ban hành Kế hoạch số 12/KH-UBND về sửa đường làng.", "12/KH-UBND"),
    ("HÒA GIANG - UBND tỉnh vừa ban hành Kế hoạch số 12/KH-UBND về sửa đường làng.", "12/KH-UBND"),
    ("UBND tỉnh Hòa Giang vừa ban hành Kế hoạch số 12/KH-UBND triển khai Nghị quyết số 5-NQ/TU về giao thông.", "12/KH-UBND"),
    ("Mới đây, UBND tỉnh ban hành Kế hoạch 12/KH-UBND về sửa đường làng.", "12/KH-UBND"),
    ("Sở Y tế vừa có Công văn số 55/SYT-NVY gửi các trạm y tế về tiêm phòng.", "55/SYT-NVY"),
    ("Thủ tướng Chính phủ Trần Văn Ba vừa ký Công điện số 12/CĐ-TTg ngày 5/3/2026 về mưa lũ.", "12/CĐ-TTg"),
    ("Phó Chủ tịch Thường trực UBND tỉnh Lê Văn Tư vừa ký ban hành Quyết định số 12/QĐ-UBND về chợ quê.", "12/QĐ-UBND"),
    ("Kế hoạch số 12/KH-UBND vừa được UBND tỉnh Hòa Giang ban hành đặt mục tiêu sửa 90 km đường.", "12/KH-UBND"),
    ("Theo Kế hoạch số 12/KH-UBND vừa được UBND tỉnh ban hành, 90 km đường làng sẽ được sửa.", "12/KH-UBND"),
    ("Ngày 5/3/2026, Kế hoạch số 12/KH-UBND về sửa đường làng được UBND tỉnh Hòa Giang ban hành.", "12/KH-UBND"),
    ("Tại Quyết định số 12/QĐ-UBND ngày 5/3/2026, UBND tỉnh phê duyệt danh mục chợ quê.", "12/QĐ-UBND"),
    ("Tại Công văn số 991/UBND-GT ngày 5/3/2026, UBND tỉnh yêu cầu các xã sửa đường làng.", "991/UBND-GT"),
    ("Trong Công văn số 991/UBND-GT ngày 5/3/2026 gửi các xã, UBND tỉnh yêu cầu sửa đường làng.", "991/UBND-GT"),
    ("Công điện số 12/CĐ-TTg ngày 5/3/2026 của Thủ tướng Chính phủ nêu rõ: mưa lũ còn kéo dài.", "12/CĐ-TTg"),
    ("Thủ tướng Chính phủ yêu cầu các tỉnh ứng phó mưa lũ tại Công điện số 12/CĐ-TTg ngày 5/3/2026.", "12/CĐ-TTg"),
    ("Chính phủ vừa ban hành Nghị định số 12/2026/NĐ-CP sửa đổi Nghị định số 3/2020/NĐ-CP về chợ.", "12/2026/NĐ-CP"),
    ("Thông tư số 5/2026/TT-BYT được ban hành ngày 5/3/2026, có hiệu lực từ ngày 1/5/2026.", "5/2026/TT-BYT"),
    ("HĐND tỉnh đã thông qua Nghị quyết số 5/2026/NQ-HĐND ngày 5/3/2026 quy định mức hỗ trợ sửa đường.", "5/2026/NQ-HĐND"),
    ("Văn phòng Chính phủ vừa có Thông báo số 55/TB-VPCP ngày 5/3/2026 kết luận của Phó Thủ tướng về chợ quê.", "55/TB-VPCP"),
    ("Ban Thường vụ Tỉnh ủy vừa ban hành Chỉ thị số 12-CT/TU về chợ quê.", "12-CT/TU"),
    ("Công an tỉnh Hòa Giang đã ban hành Kế hoạch số 55/KH-CAT-PC08 ngày 5/3/2026 về trật tự chợ quê.", "55/KH-CAT-PC08"),
    ("Thực hiện Kế hoạch số 12/KH-UBND ngày 5/3/2026 của UBND tỉnh, sáng 7/3, xã Tân Lập ra quân sửa đường.", None),
    ("Sáng 7/3, xã Tân Lập tổ chức hội nghị triển khai Nghị quyết số 57-NQ/TW của Bộ Chính trị.", None),
    ("Sau 5 năm thực hiện Chỉ thị số 5-CT/TU của Tỉnh ủy, đường làng đã sạch hơn.", None),
    ("Bộ Tài chính đang lấy ý kiến dự thảo Nghị định thay thế Nghị định số 15/2020/NĐ-CP về giá.", None),
    ("Hỏi: Lấn đường làng bị phạt bao nhiêu? Trả lời: Theo Điều 5 Nghị định số 12/2020/NĐ-CP, mức phạt là 2 triệu đồng.", None),
    ("Theo Nghị định số 12/2020/NĐ-CP và Thông tư số 5/2021/TT-BXD, đường làng rộng ít nhất 3,5 m.", None),
    ("Dự án được duyệt tại Quyết định số 12/QĐ-UBND ngày 5/3/2020 của UBND tỉnh, đến nay mới xong một nửa.", None),
    ("Ông Tư kể, theo Quyết định số 12/QĐ-UBND ngày 5/3/2015, nhà ông được cấp 200 m2 đất.", None),
    ("Cùng với Nghị quyết số 57-NQ/TW, Nghị quyết số 59-NQ/TW, Nghị quyết số 66-NQ/TW và Nghị quyết số 68-NQ/TW là bốn trụ cột.", None),
    ("Sở Xây dựng tổng hợp báo cáo về lò gạch theo quy định tại Thông tư số 2/2026/TT-BXD ngày 6/2/2026 của Bộ Xây dựng.", None),
    ("Ngày 9/3/2026, UBND tỉnh yêu cầu các xã thực hiện nghiêm các nội dung chỉ đạo của Thủ tướng tại Công điện số 12/CĐ-TTg ngày 8/3/2026.", None),
    ("Tiếp tục thực hiện Kết luận số 14-KL/TW ngày 22/9/2021 của Bộ Chính trị, xã Tân Lập biểu dương 20 cán bộ.", None),
)
ALL = (*OF_A_HEAD, *OF_A_FIRST_LINE, *((f"{PRESS}{text}\n", number) for text, number in OF_THE_NEWS))
