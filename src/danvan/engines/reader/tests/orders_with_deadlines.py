"""Whole sentences in the voices of several offices, written after the lists of phrases were read: each order, whom, until when.

A row is the text and its tasks: first words, leads, supporting bodies (";" between them), a day or words.
"""

from danvan.engines.reader.tests.forms_of_tasks import Told

ROWS: dict[str, tuple[Told, ...]] = {
    # a province's plan
    "1. Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Tài chính, UBND các xã vùng hạ du xây dựng phương án di dân, trình UBND tỉnh trước ngày 30 tháng 5 năm 2026.": (("xây dựng phương án di dân", "Sở Nông nghiệp và Môi trường", "Sở Tài chính; UBND các xã vùng hạ du", "2026-05-30"),),
    "2. UBND cấp xã tổng hợp nhu cầu cây giống của các thôn, gửi về Trung tâm Khuyến nông trước 31/5/2026 để đặt hàng.": (("tổng hợp nhu cầu cây giống của các thôn", "UBND cấp xã", "", "2026-05-31"),),
    "3. Kể từ quý III/2026, Sở Tài chính công khai số dư quỹ phòng, chống thiên tai mỗi quý một lần.": (("công khai số dư quỹ phòng", "Sở Tài chính", "", "mỗi quý một lần"),),
    "4. Giao Thanh tra tỉnh lập đoàn kiểm tra đột xuất, báo cáo kết quả trong tháng 6 năm 2026.": (("lập đoàn kiểm tra đột xuất", "Thanh tra tỉnh", "", "trong tháng 6 năm 2026"),),
    "5. Trong vòng 15 ngày kể từ ngày Kế hoạch được ban hành, các cơ quan, đơn vị xây dựng kế hoạch chi tiết.": (("xây dựng kế hoạch chi tiết", "các cơ quan, đơn vị", "", "Trong vòng 15 ngày kể từ ngày Kế hoạch được ban hành"),),
    # a ministry's letter
    "7. Đề nghị UBND các tỉnh, thành phố rà soát, gửi danh mục dự án về Bộ Xây dựng (qua Cục Kinh tế xây dựng) chậm nhất ngày 20/5/2026.": (("rà soát, gửi danh mục dự án về Bộ Xây dựng", "UBND các tỉnh, thành phố", "", "2026-05-20"),),
    "8. Cục Hàng hải và Đường thủy khẩn trương công bố luồng mới, bảo đảm hoàn thành trước mùa lũ năm 2026.": (("khẩn trương công bố luồng mới", "Cục Hàng hải và Đường thủy", "", "trước mùa lũ năm 2026"),),
    "9. Yêu cầu Vụ Kế hoạch - Tài chính bố trí đủ vốn, hoàn thành thủ tục trong quý II/2026, không để chậm.": (("bố trí đủ vốn", "Vụ Kế hoạch - Tài chính", "", "trong quý II/2026"),),
    # the Party and the Front
    "10. Đảng ủy các xã, phường chỉ đạo đại hội điểm tại 02 chi bộ, xong trước ngày 10/4/2026, rút kinh nghiệm chung.": (("chỉ đạo đại hội điểm tại 02 chi bộ", "Đảng ủy các xã, phường", "", "2026-04-10"),),
    "11. Ban Tổ chức Tỉnh ủy chủ trì, phối hợp Văn phòng Tỉnh ủy tham mưu quy chế mới trước kỳ họp Ban Chấp hành tháng 6/2026.": (("tham mưu quy chế mới", "Ban Tổ chức Tỉnh ủy", "Văn phòng Tỉnh ủy", "trước kỳ họp Ban Chấp hành tháng 6/2026"),),
    "12. Ủy ban MTTQ Việt Nam các xã tổ chức lấy ý kiến hài lòng của người dân từ ngày 10/9 đến hết ngày 25/9/2026.": (("tổ chức lấy ý kiến hài lòng của người dân", "Ủy ban MTTQ Việt Nam các xã", "", "từ ngày 10/9 đến hết ngày 25/9/2026"),),
    "13. Giao Hội Nông dân tỉnh vận động hội viên mỗi hộ trồng ít nhất 10 cây trong dịp Tết.": (("vận động hội viên mỗi hộ trồng", "Hội Nông dân tỉnh", "", ""),),
    # a decision
    "Điều 2. Giao Sở Tư pháp hướng dẫn, kiểm tra việc thực hiện; định kỳ hằng năm báo cáo Chủ tịch UBND tỉnh trước ngày 10 tháng 12.": (("hướng dẫn, kiểm tra việc thực hiện", "Sở Tư pháp", "", ""), ("định kỳ hằng năm báo cáo Chủ tịch UBND tỉnh", "Sở Tư pháp", "", "định kỳ hằng năm")),
    "Điều 3. Chủ đầu tư có trách nhiệm bàn giao mặt bằng cho nhà thầu chậm nhất 30 ngày sau khi hợp đồng được ký.": (("bàn giao mặt bằng cho nhà thầu", "Chủ đầu tư", "", "chậm nhất 30 ngày sau khi hợp đồng được ký"),),
    "Điều 4. Công an tỉnh, Sở Xây dựng và Chủ tịch UBND các xã, phường có trách nhiệm xử lý xe quá tải kể từ ngày 01/6/2026.": (("xử lý xe quá tải", "Công an tỉnh; Sở Xây dựng; Chủ tịch UBND các xã, phường", "", ""),),
    # a conclusion of a meeting
    "14. Đồng chí Giám đốc Sở Y tế trực tiếp chỉ đạo dập dịch, báo cáo Thường trực Tỉnh ủy trước 16 giờ hằng ngày.": (("trực tiếp chỉ đạo dập dịch", "Đồng chí Giám đốc Sở Y tế", "", "trước 16 giờ hằng ngày"),),
    "15. Thống nhất giao Sở Xây dựng lập dự án cầu Bến Lội, hoàn thành trong năm 2026.": (("lập dự án cầu Bến Lội", "Sở Xây dựng", "", "hoàn thành trong năm 2026"),),
    "16. Về chợ Tân Lập: UBND xã làm việc với các hộ kinh doanh, thống nhất phương án di dời trước 20/4/2026.": (("làm việc với các hộ kinh doanh", "UBND xã", "", "2026-04-20"),),
    "17. Đối với 03 dự án chậm tiến độ, giao Ban Quản lý dự án tỉnh ký cam kết từng mốc với nhà thầu ngay trong tuần này.": (("ký cam kết từng mốc với nhà thầu", "Ban Quản lý dự án tỉnh", "", "ngay trong tuần này"),),
    # a commune's plan with labelled lines
    "1. Nạo vét kênh nội đồng\n- Nội dung: Nạo vét 4 km kênh từ cống Bà Tư đến đầm Sen.\n- Đơn vị chủ trì: Phòng Kinh tế.\n- Đơn vị phối hợp: Các thôn; Hội Nông dân xã.\n- Thời gian: Xong trước 15/5/2026.": (("Nạo vét 4 km kênh từ cống Bà Tư", "Phòng Kinh tế", "Các thôn; Hội Nông dân xã", "2026-05-15"),),
    "1. Nạo vét kênh nội đồng (thời gian hoàn thành: trong tháng 5/2026; chủ trì: Phòng Kinh tế; phối hợp: các thôn).": (("Nạo vét kênh nội đồng", "Phòng Kinh tế", "các thôn", "trong tháng 5/2026"),),
    "1. Nạo vét kênh nội đồng: Phòng Kinh tế chủ trì, phối hợp với các thôn thực hiện, hoàn thành trước 15/5/2026.": (("Nạo vét kênh nội đồng", "Phòng Kinh tế", "các thôn", "2026-05-15"),),
    "1. Phòng Kinh tế: nạo vét kênh nội đồng, thời gian thực hiện từ tháng 4 đến tháng 5/2026.": (("nạo vét kênh nội đồng", "Phòng Kinh tế", "", "từ tháng 4 đến tháng 5/2026"),),
    "1. Phòng Kinh tế\n- Nạo vét kênh nội đồng. Thời gian hoàn thành: Tháng 5/2026.\n- Sửa cống Bà Tư (xong trước 30/6/2026).": (("Nạo vét kênh nội đồng", "Phòng Kinh tế", "", "Tháng 5/2026"), ("Sửa cống Bà Tư", "Phòng Kinh tế", "", "2026-06-30")),
    # what is no order
    "18. Năm 2025, UBND các xã đã nạo vét 40 km kênh, đạt 105% kế hoạch.": (),
    "19. Chỉ tiêu: hết năm 2026, 100% thôn có tổ tự quản.": (),
    "20. Kế hoạch được thực hiện từ ngày 01/4/2026 đến ngày 30/11/2026.": (),
    "21. Tổng kinh phí 3,2 tỷ đồng, giải ngân trong năm 2026.": (),
}  # fmt: skip
