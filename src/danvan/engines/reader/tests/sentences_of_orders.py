"""Single sentences of our own making as they stand in documents and in the news: what is ordered, and whom."""

DOCUMENT = "ỦY BAN NHÂN DÂN\nTỈNH HÒA GIANG\n\nSố: 12/QĐ-UBND\n\nHòa Giang, ngày 05 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\n\nVề ao làng\n\n"
NEWS = "Tỉnh Hòa Giang lo chuyện ao làng\n\nNgày 5/3/2026, UBND tỉnh Hòa Giang ban hành Kế hoạch số 21/KH-UBND về ao làng.\n\n"
Row = tuple[str, tuple[tuple[str, str], ...]]  # the sentence, its tasks: words and lead

ORDERS_OF_A_DOCUMENT: tuple[Row, ...] = (
    ("9. Đối với các trường nội trú, bán trú, phải tổ chức nấu ăn tại chỗ.", (("tổ chức nấu ăn tại chỗ", "các trường nội trú, bán trú"),)),
    ("10. Công an các xã, phường hằng tuần báo cáo tình hình đò ngang về Phòng Văn hóa.", (("hằng tuần báo cáo tình hình đò ngang về Phòng Văn hóa", "Công an các xã, phường"),)),
    ("11. UBND thành phố và các huyện kiểm kê thuyền, bè trên sông.", (("kiểm kê thuyền, bè trên sông", "UBND thành phố và các huyện"),)),
    ("12. Yêu cầu UBND xã Tân Lập có văn bản trả lời hộ nuôi cá lồng.", (("có văn bản trả lời hộ nuôi cá lồng", "UBND xã Tân Lập"),)),
    (
        "Điều 2. Giao Giám đốc Sở Nội vụ chủ trì, phối hợp với Giám đốc Sở Tài chính và các đơn vị liên quan triển khai thực hiện Quyết định này.",
        (("triển khai thực hiện Quyết định này", "Giám đốc Sở Nội vụ"),),
    ),
    (
        "1. Sở Y tế, Sở Nội vụ và UBND các xã, phường theo chức năng, nhiệm vụ được giao tổ chức tuyên truyền sâu rộng nội dung Kế hoạch.",
        (("tổ chức tuyên truyền sâu rộng nội dung Kế hoạch", "Sở Y tế; Sở Nội vụ; UBND các xã, phường"),),
    ),
    (
        "- Đối với UBND các xã, phường: chủ động bố trí kinh phí, nhân lực thực hiện.",
        (("chủ động bố trí kinh phí, nhân lực thực hiện", "UBND các xã, phường"),),
    ),
    (
        "**Sở Công Thương**: Theo dõi sát thị trường; kịp thời điều tiết hàng hóa.",
        (("Theo dõi sát thị trường", "Sở Công Thương"),),
    ),
    (
        "3. Công an tỉnh chịu trách nhiệm bảo đảm an ninh, trật tự tại các điểm bắn pháo hoa.",
        (("bảo đảm an ninh, trật tự tại các điểm bắn pháo hoa", "Công an tỉnh"),),
    ),
    (
        "4. Sở Tài chính tham mưu UBND tỉnh bố trí kinh phí (hoàn thành trước ngày 30/4/2026).",
        (("tham mưu UBND tỉnh bố trí kinh phí", "Sở Tài chính"),),
    ),
    (
        "5. Chậm nhất ngày 15/4/2026, các sở, ngành gửi báo cáo về Văn phòng UBND tỉnh để tổng hợp.",
        (("gửi báo cáo về Văn phòng UBND tỉnh để tổng hợp", "các sở, ngành"),),
    ),
    (
        "6. Trước ngày 20 hằng tháng, UBND các xã, phường báo cáo tiến độ về Sở Xây dựng.",
        (("báo cáo tiến độ về Sở Xây dựng", "UBND các xã, phường"),),
    ),
    (
        "7. Hằng năm, Sở Nội vụ chủ trì tổng kết, báo cáo UBND tỉnh trước ngày 15/12.",
        (("tổng kết, báo cáo UBND tỉnh", "Sở Nội vụ"),),
    ),
    (
        "8. Khi có mưa lớn, UBND các xã ven sông tổ chức sơ tán người dân khỏi vùng nguy hiểm.",
        (("tổ chức sơ tán người dân khỏi vùng nguy hiểm", "UBND các xã ven sông"),),
    ),
    (
        "9. Để bảo đảm tiến độ, yêu cầu Ban Quản lý dự án tập trung nhân lực, thi công ba ca.",
        (("tập trung nhân lực, thi công ba ca", "Ban Quản lý dự án"),),
    ),
    (
        "10. Các doanh nghiệp có trách nhiệm đăng ký, kê khai giá theo quy định.",
        (("đăng ký, kê khai giá theo quy định", "Các doanh nghiệp"),),
    ),
    (
        "11. Báo và Đài Phát thanh - Truyền hình tỉnh: mở chuyên mục, tăng thời lượng đưa tin.",
        (("mở chuyên mục, tăng thời lượng đưa tin", "Báo; Đài Phát thanh - Truyền hình tỉnh"),),
    ),
    (
        "12. Trường Chính trị tỉnh chủ trì, phối hợp Sở Nội vụ, Ban Tổ chức Tỉnh ủy mở 05 lớp bồi dưỡng trong quý III/2026.",
        (("mở 05 lớp bồi dưỡng", "Trường Chính trị tỉnh"),),
    ),
    (
        "13. Giao đồng chí Phó Chủ tịch UBND tỉnh phụ trách khối chỉ đạo, đôn đốc việc thực hiện.",
        (("phụ trách khối chỉ đạo, đôn đốc việc thực hiện", "đồng chí Phó Chủ tịch UBND tỉnh"),),
    ),
    (
        "14. UBND các xã, phường, các chủ đầu tư rà soát, báo cáo khối lượng nợ đọng.",
        (("rà soát, báo cáo khối lượng nợ đọng", "UBND các xã, phường, các chủ đầu tư"),),
    ),
    (
        "15. Về công tác cán bộ: Giao Sở Nội vụ thẩm định hồ sơ, trình Chủ tịch UBND tỉnh xem xét, quyết định trước ngày 10/4/2026.",
        (("thẩm định hồ sơ, trình Chủ tịch UBND tỉnh xem xét, quyết định", "Sở Nội vụ"),),
    ),
    (
        "1. Sở Khoa học và Công nghệ:\na) Tham mưu UBND tỉnh ban hành quy chế;\nb) Bố trí đường truyền trước ngày 30/6/2026.",
        (
            ("Tham mưu UBND tỉnh ban hành quy chế", "Sở Khoa học và Công nghệ"),
            ("Bố trí đường truyền", "Sở Khoa học và Công nghệ"),
        ),
    ),
    (
        "2. Các sở, ban, ngành và UBND các xã, phường\n- Xây dựng kế hoạch, gửi về Sở Nội vụ trước 15/4/2026.\n- Bố trí kinh phí.",
        (
            ("Xây dựng kế hoạch, gửi về Sở Nội vụ", "Các sở, ban, ngành và UBND các xã, phường"),
            ("Bố trí kinh phí", "Các sở, ban, ngành và UBND các xã, phường"),
        ),
    ),
    (
        "**1. Sở Nội vụ**\n\n- Là cơ quan đầu mối, theo dõi việc thực hiện Kế hoạch.\n\n**2. Công an tỉnh**\n\nChủ trì bảo đảm an ninh mạng.",
        (
            ("Là cơ quan đầu mối, theo dõi việc thực hiện Kế hoạch", "Sở Nội vụ"),
            ("Chủ trì bảo đảm an ninh mạng", "Công an tỉnh"),
        ),
    ),
    (
        "3. Trách nhiệm của Sở Tài chính\n\nThẩm định dự toán kinh phí do các đơn vị lập.",
        (("Thẩm định dự toán kinh phí do các đơn vị lập", "Sở Tài chính"),),
    ),
    (
        "4. Nhiệm vụ: Xây dựng cổng dữ liệu mở. Đơn vị chủ trì: Sở Khoa học và Công nghệ. Đơn vị phối hợp: các sở, ngành. Thời gian hoàn thành: Quý III/2026.",
        (("Xây dựng cổng dữ liệu mở", "Sở Khoa học và Công nghệ"),),
    ),
    (
        "5. Tổ chức hội thi tuyên truyền viên giỏi\n- Cơ quan chủ trì: Ban Tuyên giáo và Dân vận Tỉnh ủy.\n- Thời gian: Tháng 9/2026.",
        (("Tổ chức hội thi tuyên truyền viên giỏi", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),),
    ),
    (
        "7. Phòng Kinh tế, Phòng Văn hóa - Xã hội, Công an xã, các thôn căn cứ nhiệm vụ được giao tổ chức thực hiện có hiệu quả Kế hoạch.",
        (("tổ chức thực hiện có hiệu quả Kế hoạch", "Phòng Kinh tế; Phòng Văn hóa - Xã hội; Công an xã; các thôn"),),
    ),
    (
        "8. Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh xây dựng phương án huy động lực lượng ứng cứu.",
        (("xây dựng phương án huy động lực lượng ứng cứu", "Bộ Chỉ huy Quân sự tỉnh; Công an tỉnh"),),
    ),
    (
        "9. Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh đẩy mạnh tuyên truyền, vận động đoàn viên, hội viên.",
        (
            (
                "đẩy mạnh tuyên truyền, vận động đoàn viên, hội viên",
                "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh; các tổ chức chính trị - xã hội tỉnh",
            ),
        ),
    ),
    (
        "10. Ngân hàng Nhà nước Khu vực 5 chỉ đạo các tổ chức tín dụng cho vay ưu đãi đối với người trồng rừng.",
        (("chỉ đạo các tổ chức tín dụng cho vay ưu đãi đối với người trồng rừng", "Ngân hàng Nhà nước Khu vực 5"),),
    ),
    (
        "11. Thủ trưởng các cơ quan, đơn vị; Chủ tịch UBND các xã, phường chịu trách nhiệm trước Chủ tịch UBND tỉnh về kết quả thực hiện; định kỳ trước ngày 25 hằng tháng báo cáo về Sở Nội vụ.",
        (
            (
                "chịu trách nhiệm trước Chủ tịch UBND tỉnh về kết quả thực hiện",
                "Thủ trưởng các cơ quan, đơn vị; Chủ tịch UBND các xã, phường",
            ),
            (
                "định kỳ trước ngày 25 hằng tháng báo cáo về Sở Nội vụ",
                "Thủ trưởng các cơ quan, đơn vị; Chủ tịch UBND các xã, phường",
            ),
        ),
    ),
    (
        "12. Hội Nông dân xã hướng dẫn hội viên ủ phân; Hội Phụ nữ xã vận động hội viên thu gom vỏ thuốc trừ sâu.",
        (
            ("hướng dẫn hội viên ủ phân", "Hội Nông dân xã"),
            ("vận động hội viên thu gom vỏ thuốc trừ sâu", "Hội Phụ nữ xã"),
        ),
    ),
    (
        "13. Kho bạc Nhà nước khu vực phối hợp với Sở Tài chính kiểm soát chi kịp thời.",
        (("phối hợp với Sở Tài chính kiểm soát chi kịp thời", "Kho bạc Nhà nước khu vực"),),
    ),
    (
        "1. Giao Sở Nội vụ (cơ quan thường trực) chủ trì, phối hợp với Sở Tư pháp rà soát thủ tục hành chính.",
        (("rà soát thủ tục hành chính", "Sở Nội vụ (cơ quan thường trực)"),),
    ),
    (
        "2. Giao Ủy ban nhân dân các xã, phường, đặc khu: Tổ chức rà soát hộ nghèo; cập nhật lên phần mềm trước ngày 30/9/2026.",
        (
            ("Tổ chức rà soát hộ nghèo", "Ủy ban nhân dân các xã, phường, đặc khu"),
            ("cập nhật lên phần mềm", "Ủy ban nhân dân các xã, phường, đặc khu"),
        ),
    ),
    (
        "3. Chủ tịch UBND các xã, phường trực tiếp chỉ đạo kiểm tra, xử lý vi phạm trật tự xây dựng.",
        (("trực tiếp chỉ đạo kiểm tra, xử lý vi phạm trật tự xây dựng", "Chủ tịch UBND các xã, phường"),),
    ),
    (
        "4. Ban Quản lý các khu công nghiệp tỉnh đôn đốc doanh nghiệp đầu tư hệ thống xử lý nước thải.",
        (("đôn đốc doanh nghiệp đầu tư hệ thống xử lý nước thải", "Ban Quản lý các khu công nghiệp tỉnh"),),
    ),
    (
        "5. Đối với Sở Y tế\n- Chuẩn bị cơ số thuốc.\n- Cử 02 kíp trực.",
        (
            ("Chuẩn bị cơ số thuốc", "Sở Y tế"),
            ("Cử 02 kíp trực", "Sở Y tế"),
        ),
    ),
    (
        "6. Giám đốc Sở Tài chính chịu trách nhiệm tham mưu phân bổ vốn, không để chậm giải ngân.",
        (("tham mưu phân bổ vốn, không để chậm giải ngân", "Giám đốc Sở Tài chính"),),
    ),
    (
        "7. Các cơ quan báo chí trên địa bàn tỉnh đẩy mạnh tuyên truyền về phân loại rác.",
        (("đẩy mạnh tuyên truyền về phân loại rác", "Các cơ quan báo chí trên địa bàn tỉnh"),),
    ),
    (
        "8. Lực lượng dân quân, công an viên phối hợp tuần tra ban đêm.",
        (("phối hợp tuần tra ban đêm", "Lực lượng dân quân; công an viên"),),
    ),
    (
        "9. Công chức Văn phòng - Thống kê tổng hợp kết quả, báo cáo vào ngày 25 hằng tháng.",
        (("tổng hợp kết quả, báo cáo", "Công chức Văn phòng - Thống kê"),),
    ),
    (
        "11. Yêu cầu người đứng đầu các cơ quan, đơn vị chịu trách nhiệm nếu để xảy ra lãng phí.",
        (("chịu trách nhiệm nếu để xảy ra lãng phí", "người đứng đầu các cơ quan, đơn vị"),),
    ),
    (
        "12. Thành viên Ban Chỉ đạo theo lĩnh vực phụ trách kiểm tra cơ sở ít nhất mỗi tháng một lần.",
        (("kiểm tra cơ sở", "Thành viên Ban Chỉ đạo"),),
    ),
    (
        "13. Trạm Y tế xã; các trường học trên địa bàn: phun khử khuẩn, diệt muỗi trước ngày 10/5/2026.",
        (("phun khử khuẩn, diệt muỗi", "Trạm Y tế xã; các trường học trên địa bàn"),),
    ),
    (
        "14. Thời hạn gửi báo cáo về Sở Nội vụ trước ngày 15/6/2026.",
        (("gửi báo cáo về Sở Nội vụ", ""),),
    ),
    (
        "15. Hộ kinh doanh phải đăng ký điểm bán trước ngày 20/12/2026.",
        (("đăng ký điểm bán", "Hộ kinh doanh"),),
    ),
)
ORDERS_IN_THE_NEWS: tuple[Row, ...] = (
    ("Sở Xây dựng Hòa Giang có công văn gửi các doanh nghiệp làm gạch, yêu cầu báo cáo lượng đất sét đã dùng.", (("báo cáo lượng đất sét đã dùng", "các doanh nghiệp làm gạch"),)),
    ("(Báo Sông Thao) - UBND tỉnh vừa yêu cầu các xã ven sông chủ động thay phao cứu sinh cũ.", (("chủ động thay phao cứu sinh cũ", "các xã ven sông"),)),
    ("LĐLĐ tỉnh Hòa Giang: Đề nghị CĐCS các nhà máy tổng hợp số đoàn viên ở trọ.", (("tổng hợp số đoàn viên ở trọ", "CĐCS các nhà máy"),)),
    ("Cụ thể, cơ quan, đơn vị phải niêm yết giá vé đò tại bến.", (("niêm yết giá vé đò tại bến", "cơ quan, đơn vị"),)),
    ("Nhà trường xét tuyển học sinh vùng lũ trước ngày 31/7.", (("xét tuyển học sinh vùng lũ", "Nhà trường"),)),
    ("Sở Công Thương chủ trì, thông báo giá muối cho diêm dân trước ngày 20/5/2026.", (("chủ trì, thông báo giá muối cho diêm dân", "Sở Công Thương"),)),
    (
        "UBND tỉnh yêu cầu các sở, ngành, địa phương tập trung vệ sinh môi trường, khơi thông cống rãnh.",
        (("tập trung vệ sinh môi trường, khơi thông cống rãnh", "các sở, ngành, địa phương"),),
    ),
    (
        "Theo đó, Sở Y tế được giao là đầu mối tổng hợp, báo cáo UBND tỉnh.",
        (("là đầu mối tổng hợp, báo cáo UBND tỉnh", "Sở Y tế"),),
    ),
    (
        "UBND các xã có trách nhiệm lập danh sách, hoàn thành trước ngày 30/3/2026.",
        (("lập danh sách", "UBND các xã"),),
    ),
    (
        "Chủ tịch UBND tỉnh cũng yêu cầu Công an tỉnh tăng cường tuần tra; Sở Xây dựng cắm biển cảnh báo; các địa phương trực 24/24 giờ.",
        (
            ("tăng cường tuần tra", "Công an tỉnh"),
            ("cắm biển cảnh báo", "Sở Xây dựng"),
            ("trực 24/24 giờ", "các địa phương"),
        ),
    ),
    (
        "Về kinh phí, giao Sở Tài chính cân đối, trình UBND tỉnh trong tháng 4/2026.",
        (("cân đối, trình UBND tỉnh", "Sở Tài chính"),),
    ),
    (
        "Đồng chí Bí thư đề nghị cấp ủy các cấp tiếp tục quan tâm lãnh đạo công tác này.",
        (("tiếp tục quan tâm lãnh đạo công tác này", "cấp ủy các cấp"),),
    ),
    (
        "Kế hoạch nêu rõ, các trường học phải hoàn thành lắp đặt camera trước ngày 5/9/2026.",
        (("hoàn thành lắp đặt camera", "các trường học"),),
    ),
    (
        "Sở Công Thương phải chủ động nguồn hàng, không để đứt gãy nguồn cung.",
        (("chủ động nguồn hàng, không để đứt gãy nguồn cung", "Sở Công Thương"),),
    ),
    (
        "Thủ tướng yêu cầu: Bộ Công an mở đợt cao điểm trấn áp tội phạm; Bộ Y tế bảo đảm thuốc chữa bệnh.",
        (
            ("mở đợt cao điểm trấn áp tội phạm", "Bộ Công an"),
            ("bảo đảm thuốc chữa bệnh", "Bộ Y tế"),
        ),
    ),
    (
        'Chủ tịch UBND tỉnh Lê Văn Hai nhấn mạnh: "Các xã phải xong việc đo đạc trước ngày 30/4/2026".',
        (("xong việc đo đạc", "Các xã"),),
    ),
    (
        "Cùng với đó, Sở Tài chính được yêu cầu tham mưu phương án sử dụng trụ sở dôi dư.",
        (("tham mưu phương án sử dụng trụ sở dôi dư", "Sở Tài chính"),),
    ),
    (
        "Ban Thường vụ Tỉnh ủy yêu cầu cấp ủy, chính quyền các cấp, trước hết là người đứng đầu, tăng cường đối thoại với Nhân dân.",
        (("tăng cường đối thoại với Nhân dân", "cấp ủy; chính quyền các cấp, trước hết là người đứng đầu"),),
    ),
    (
        "Các sở, ngành liên quan cần khẩn trương hoàn thiện hồ sơ, sớm trình HĐND tỉnh.",
        (("khẩn trương hoàn thiện hồ sơ, sớm trình HĐND tỉnh", "Các sở, ngành liên quan"),),
    ),
    (
        "Để chủ động ứng phó bão số 5, Chủ tịch UBND tỉnh yêu cầu: Giám đốc các sở, Chủ tịch UBND các xã ven biển hoãn các cuộc họp không cần thiết, tập trung chỉ đạo phòng, chống bão.",
        (
            (
                "hoãn các cuộc họp không cần thiết, tập trung chỉ đạo phòng, chống bão",
                "Giám đốc các sở; Chủ tịch UBND các xã ven biển",
            ),
        ),
    ),
    (
        "Bộ Chỉ huy Quân sự tỉnh được giao duy trì 100% quân số trực.",
        (("duy trì 100% quân số trực", "Bộ Chỉ huy Quân sự tỉnh"),),
    ),
    (
        "Chủ tịch UBND tỉnh giao Giám đốc Sở Tài chính Lê Thị Ba chủ trì, phối hợp với các đơn vị tham mưu phương án, báo cáo trước ngày 20/3.",
        (("tham mưu phương án, báo cáo", "Giám đốc Sở Tài chính Lê Thị Ba"),),
    ),
    (
        "Phó Thủ tướng yêu cầu các bộ, cơ quan, địa phương quán triệt, thực hiện nghiêm các quy định về tiết kiệm, chống lãng phí.",
        (("quán triệt, thực hiện nghiêm các quy định về tiết kiệm, chống lãng phí", "các bộ, cơ quan, địa phương"),),
    ),
    (
        "UBND tỉnh đề nghị Bộ Xây dựng sớm bố trí vốn sửa chữa cầu Bến Đá.",
        (("sớm bố trí vốn sửa chữa cầu Bến Đá", "Bộ Xây dựng"),),
    ),
    (
        "Sở Giáo dục và Đào tạo yêu cầu hiệu trưởng các trường không tổ chức dạy thêm trong hè.",
        (("không tổ chức dạy thêm trong hè", "hiệu trưởng các trường"),),
    ),
    (
        "UBND thành phố cũng giao các quận, huyện kiểm tra, xử lý dứt điểm các điểm trông giữ xe trái phép trước 15/4/2026.",
        (("kiểm tra, xử lý dứt điểm các điểm trông giữ xe trái phép", "các quận, huyện"),),
    ),
)
NO_ORDERS_OF_A_DOCUMENT = (
    "Điều 1. Hội đồng nhân dân tỉnh thông qua kết quả nạo vét ao làng năm 2025 với các chỉ tiêu đã nêu trong báo cáo.",
    "Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Chủ tịch Ủy ban nhân dân các xã, phường và các tổ chức, cá nhân có liên quan căn cứ Quyết định thi hành./.",
    "Điều 3. Các ông (bà): Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan có liên quan chịu trách nhiệm thi hành Quyết định này kể từ ngày ký.",
    "Trong quá trình thực hiện nếu phát sinh vướng mắc, các đơn vị kịp thời phản ánh về Sở Nội vụ để được hướng dẫn.",
    "Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc thực hiện Kế hoạch này./.",
    "Trên đây là Kế hoạch thực hiện, đề nghị các sở, ngành, địa phương quan tâm phối hợp triển khai thực hiện./.",
    "Giao Sở Nội vụ thông báo để các đơn vị biết và thực hiện.",
    "Sở Nội vụ là cơ quan chuyên môn thuộc UBND tỉnh, thực hiện chức năng tham mưu.",
    "Thời gian qua, Sở Y tế đã phối hợp với Công an tỉnh kiểm tra 20 cơ sở.",
    "1. Kinh phí thực hiện do ngân sách nhà nước bảo đảm theo phân cấp.",
    "2. Mọi tổ chức, cá nhân vi phạm Quyết định này sẽ bị xử lý theo quy định của pháp luật.",
    "Nơi nhận:\n- Như Điều 3;\n- UBND các xã, phường;\n- Lưu: VT.",
    "I. MỤC TIÊU\n\n- Phấn đấu đến năm 2030, các sở, ngành số hóa 100% hồ sơ.\n",
    "1. Quan điểm: Các cấp, các ngành phải xem chuyển đổi số là nhiệm vụ trọng tâm.",
    "Điều 1. Bổ nhiệm ông Lê Văn A giữ chức Giám đốc Sở Nội vụ kể từ ngày 01/4/2026.",
    "Điều 2. Ông Lê Văn A được hưởng phụ cấp chức vụ theo quy định.",
    "Căn cứ Nghị định số 45/2025/NĐ-CP; theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 33/TTr-SNV,",
    "Văn phòng UBND tỉnh xin thông báo đến các cơ quan, đơn vị biết, thực hiện./.",
    "3. Thành phần tham dự: lãnh đạo Sở Y tế, Công an tỉnh và UBND các xã.",
    "II. TÌNH HÌNH\n\nCác xã đã chủ động triển khai; Sở Y tế kịp thời hướng dẫn các trạm y tế.\n",
    "1. Hồ sơ gồm: đơn đề nghị; bản sao giấy phép; báo cáo kết quả của Sở Xây dựng.",
    "2. Ban Chỉ đạo hoạt động theo chế độ kiêm nhiệm, tự giải thể sau khi hoàn thành nhiệm vụ.",
    "3. Quyết định này thay thế Quyết định số 11/QĐ-UBND ngày 02/3/2020 của UBND tỉnh.",
    "4. Thời gian nhận hồ sơ: từ ngày 01/4/2026 đến ngày 30/4/2026.",
)
NO_ORDERS_IN_THE_NEWS = (
    "Đơn vị nào không có báo cáo, Sở sẽ đề nghị UBND tỉnh tạm dừng cấp vốn nạo vét.",
    "Nội dung công dân kiến nghị: “Đề nghị UBND xã sớm hoàn thiện bờ kè ao Đông.",
    "Buổi đối thoại của lãnh đạo xã tại nhà văn hóa thôn quy định vào ngày 15 hàng tháng.",
    "Theo Phó Giám đốc Sở Y tế, đơn vị đã chỉ đạo các trạm y tế trực 24/24 giờ.",
    "Đại biểu đề nghị Chính phủ quan tâm nâng mức hỗ trợ cho người dân.",
    "Sở Giáo dục và Đào tạo vừa tổ chức hội nghị tổng kết năm học.",
    "Công an xã Mai Lâm phối hợp với lực lượng dân quân bắt giữ hai đối tượng trộm cắp.",
    "Bà Mai cho biết UBND xã yêu cầu gia đình bà tháo dỡ hàng rào từ năm 2024.",
    "Hiện nay, Sở Nội vụ đang khẩn trương rà soát để báo cáo UBND tỉnh.",
    "Dự kiến, Ban Quản lý dự án sẽ khởi công công trình trước ngày 30/4/2026.",
    "Doanh nghiệp mong muốn UBND tỉnh sớm ban hành bảng giá đất.",
    "Phó Chủ tịch UBND tỉnh Lê Văn Hai yêu cầu làm rõ trách nhiệm.",
    "Sáng 6/3, Chủ tịch UBND tỉnh kiểm tra công tác chuẩn bị khai giảng tại Trường THPT Hòa Giang.",
    "Sở Văn hóa, Thể thao và Du lịch tổ chức khai mạc giải bóng chuyền vào ngày 10/3/2026.",
    "Ông Nam đề nghị bà con giữ gìn ao làng.",
    "Nhờ đó, các xã đã xây dựng được 20 mô hình điểm.",
    "UBND tỉnh sẽ xem xét hỗ trợ kinh phí cho các hộ bị thiệt hại.",
    "Theo quy định, cơ quan đăng ký kinh doanh có trách nhiệm trả kết quả trong 03 ngày làm việc.",
    "Công ty Điện lực Hòa Giang khuyến cáo người dân không đứng gần cột điện khi mưa.",
    "Trong khuôn khổ chương trình, Đoàn Thanh niên xã tặng 50 suất quà cho học sinh nghèo.",
    "Kỳ thi tốt nghiệp diễn ra từ ngày 11/6 đến ngày 12/6/2026.",
    "Đến hết ngày 28/2/2026, toàn tỉnh giải ngân được 15% kế hoạch vốn.",
    "Luật Đất đai quy định UBND cấp xã có trách nhiệm quản lý đất công ích.",
    "Phát biểu tại hội nghị, Chủ tịch UBND tỉnh biểu dương các sở, ngành đã nỗ lực cải cách hành chính.",
    'Ông Hai nói: "Chúng tôi yêu cầu nhà thầu bồi thường".',
    "Bộ Y tế ban hành Thông tư số 12/2026/TT-BYT hướng dẫn khám sức khỏe.",
    "Các đại biểu tham quan mô hình trồng nấm của Hợp tác xã Mai Lâm.",
    "Chính phủ giao chỉ tiêu tăng trưởng 8% cho các địa phương.",
)
