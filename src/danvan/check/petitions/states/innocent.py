"""What whoever was met (decision 0026) says of their words if the machine is mistaken: who will read them, and the button; by lane, and for clerks."""

CLERK = "clerk"  # writes down what others say
INNOCENT = {
    "feedback": ("Nếu đây là phản ánh, kiến nghị thường, cứ gửi: nhiều cán bộ sẽ đọc được nội dung.", "Đây là phản ánh, cứ gửi"),
    "complaint": (
        "Nếu đây là khiếu nại một quyết định hoặc việc làm ảnh hưởng đến chính bà con, cứ gửi: nơi tiếp nhận và người giải quyết sẽ đọc được nội dung.",
        "Đây là khiếu nại, cứ gửi",
    ),
    "information": ("Nếu đây chỉ là câu hỏi về thông tin, cứ gửi: cán bộ tìm thông tin sẽ đọc được nội dung.", "Đây là yêu cầu thông tin, cứ gửi"),
    "land": (
        "Nếu đây là tranh chấp đất đai giữa bà con với nhau, cứ gửi: cán bộ và những người hòa giải sẽ đọc được nội dung.",
        "Đây là tranh chấp đất đai, cứ gửi",
    ),
    "conduct": ("Nếu đây là ý kiến về thái độ phục vụ, cứ gửi: người đứng đầu cơ quan sẽ đọc được nội dung.", "Đây là ý kiến về thái độ phục vụ, cứ gửi"),
    "trouble": ("Nếu đây là việc bà con bị gây khó vì đã gửi hồ sơ, cứ gửi: người đứng đầu nơi nhận sẽ đọc được nội dung.", "Đây là việc bị gây khó, cứ gửi"),
    CLERK: ("Nếu đã đọc kỹ và đây không phải đơn tố cáo, cứ ghi vào: nhiều cán bộ sẽ đọc được nội dung.", "Không phải tố cáo, cứ ghi vào"),
}
INNOCENT |= dict.fromkeys(("report", "voters"), INNOCENT["feedback"])
