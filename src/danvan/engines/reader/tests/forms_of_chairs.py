"""Forms in which several are told to do one thing, and in which people are told, not agencies. All texts are our own.

A task is told as its first words, its leads and its supporting bodies (";" between them) and its deadline, as in `forms_of_tasks`.
"""

from danvan.engines.reader.tests.forms_of_tasks import Told

SENTENCES: dict[str, tuple[Told, ...]] = {
    "1. Phòng Kinh tế chủ trì, Hạt Kiểm lâm phối hợp kiểm tra cửa rừng.": (("kiểm tra cửa rừng", "Phòng Kinh tế", "Hạt Kiểm lâm", ""),),
    "1. Giao Phòng Kinh tế chủ trì, cùng Hội Nông dân xã làm việc với thương lái.": (("làm việc với thương lái", "Phòng Kinh tế", "Hội Nông dân xã", ""),),
    "1. Phòng Kinh tế chủ trì, cùng với các thôn đo lại diện tích ao.": (("đo lại diện tích ao", "Phòng Kinh tế", "các thôn", ""),),
    "1. Giao Phòng Kinh tế làm đầu mối, chủ trì, phối hợp với các thôn thống kê diện tích ao.": (("thống kê diện tích ao", "Phòng Kinh tế", "các thôn", ""),),
    "1. Sở Nội vụ và Sở Tài chính cùng chủ trì tổ chức hội nghị.": (("tổ chức hội nghị", "Sở Nội vụ; Sở Tài chính", "", ""),),
    "1. Giao hai đơn vị Sở Nội vụ, Sở Tài chính cùng chủ trì tổ chức hội thảo.": (("tổ chức hội thảo", "Sở Nội vụ; Sở Tài chính", "", ""),),
    "1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính (đồng chủ trì) tổ chức hội thi.": (("tổ chức hội thi", "Sở Nội vụ", "Sở Tài chính", ""),),
    "1. Hội Nông dân xã phối hợp tổ chức hội chợ.": (("phối hợp tổ chức hội chợ", "Hội Nông dân xã", "", ""),),
    "1. Các đồng chí trưởng thôn thu quỹ trước ngày 31/3/2026.": (("thu quỹ", "Các đồng chí trưởng thôn", "", "2026-03-31"),),
    "1. Riêng UBND các xã ven suối bố trí người trực tại các ngầm tràn.": (("bố trí người trực tại các ngầm tràn", "UBND các xã ven suối", "", ""),),
    "1. Ông Lê Văn Tư, Trưởng Công an xã, thành viên: Phụ trách an ninh trật tự.": (("Phụ trách an ninh trật tự", "Ông Lê Văn Tư, Trưởng Công an xã, thành viên", "", ""),),
    "1. Đồng chí Lê Thị Năm, Phó Bí thư Thường trực, Trưởng ban: phụ trách chung.": (("phụ trách chung", "Đồng chí Lê Thị Năm, Phó Bí thư Thường trực, Trưởng ban", "", ""),),
    "1. Giám đốc, Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã rà soát quỹ đất.": (("rà soát quỹ đất", "Giám đốc, Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã", "", ""),),
    "1. Mỗi đảng viên nhận giúp đỡ một hộ nghèo.": (("nhận giúp đỡ một hộ nghèo", "Mỗi đảng viên", "", ""),),
    "1. Đội Quản lý trật tự đô thị nhắc nhở các hộ lấn chiếm vỉa hè.": (("nhắc nhở các hộ lấn chiếm vỉa hè", "Đội Quản lý trật tự đô thị", "", ""),),
    "1. Ban Chỉ huy Quân sự xã tổ chức tuần tra.": (("tổ chức tuần tra", "Ban Chỉ huy Quân sự xã", "", ""),),
    "1. Ban Quản lý dự án giao thông tỉnh\n\na) Yêu cầu nhà thầu tăng ca, bù tiến độ;\n\nb) Báo cáo khối lượng hằng tuần.": (("Yêu cầu nhà thầu tăng ca", "Ban Quản lý dự án giao thông tỉnh", "", ""), ("Báo cáo khối lượng", "Ban Quản lý dự án giao thông tỉnh", "", "hằng tuần")),
    "1. Ban công tác Mặt trận các thôn ký giao ước thi đua.": (("ký giao ước thi đua", "Ban công tác Mặt trận các thôn", "", ""),),
    "Điều 2. Nhiệm vụ của Tổ giúp việc\n\n1. Tổng hợp ý kiến của Nhân dân.": (("Tổng hợp ý kiến của Nhân dân", "Tổ giúp việc", "", ""),),
    "1. Làm lại đường vào nghĩa trang liệt sĩ\nDo Ban Quản lý nghĩa trang thực hiện, xong trước ngày 20/7/2026.": (("Làm lại đường vào nghĩa trang liệt sĩ", "Ban Quản lý nghĩa trang", "", "2026-07-20"),),
    "1. Vận động Nhân dân hiến đất làm đường\nBan Thường trực chủ trì; Hội Phụ nữ, Hội Nông dân phối hợp. Hoàn thành trước ngày 20/7/2026.": (("Vận động Nhân dân hiến đất làm đường", "Ban Thường trực", "Hội Phụ nữ; Hội Nông dân", "2026-07-20"),),
    "II- TỔ CHỨC THỰC HIỆN\n\n1- Sở Tài chính cân đối kinh phí.\n\n2- Sở Y tế tiêm phòng cho đàn chó.": (("cân đối kinh phí", "Sở Tài chính", "", ""), ("tiêm phòng cho đàn chó", "Sở Y tế", "", "")),
    "Căn cứ Quy chế làm việc, Văn phòng UBND tỉnh đề nghị Sở Xây dựng trình lại bản vẽ trước ngày 30/8/2026.": (("trình lại bản vẽ", "Sở Xây dựng", "", "2026-08-30"),),
}  # fmt: skip
NO_TASKS = (
    "UBND tỉnh có ý kiến như sau:\n\n(Theo Công văn số 62/UBND-KT ngày 23/11/2025)",
    "Quyết định này có hiệu lực kể từ ngày ký ban hành.",
    "I. KẾT QUẢ\n\n1. Công an xã tổ chức 04 buổi đối thoại.\n\n2. Các thôn họp bàn 11 việc.",
    "Văn phòng UBND tỉnh truyền đạt ý kiến chỉ đạo của Chủ tịch UBND tỉnh đến các đơn vị biết, thực hiện.",
    "Yêu cầu các sở, ngành thực hiện nghiêm Công điện này.",
)
