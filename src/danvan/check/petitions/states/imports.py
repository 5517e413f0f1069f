"""What a list brought in from Excel goes through, and what may be wrong in a row, with how to mend it. A list is no matter: no clock runs on it."""

STAGES = {
    "brought": "Chờ chọn cột",
    "reading": "Đang đọc từng dòng",
    "read": "Đã đọc xong, chờ quyết định",
    "taking": "Đang tiếp nhận",
    "stopped": "Đang tạm dừng",
    "taken": "Đã tiếp nhận xong",
    "ended": "Đã kết thúc, tệp đã xóa",
}
TONES = {"brought": "wait", "reading": "busy", "read": "wait", "taking": "busy", "stopped": "wait", "taken": "good", "ended": "plain"}
AT_WORK = ("reading", "taking")
READABLE = ("brought", "read")  # its columns may be chosen, or chosen anew: nothing was taken in yet
FIELDS = {  # of a row, in the order in which they are read
    "text": "Nội dung",
    "received_on": "Ngày nhận",
    "place": "Thôn, tổ dân phố",
    "where": "Vị trí cụ thể",
    "kind": "Loại",
    "subject": "Lĩnh vực",
    "concerns": "Về quy định hay thủ tục",
    "cited": "Số hoặc tên của quy định, thủ tục",
    "old_number": "Số hồ sơ cũ",
    "answered": "Đã trả lời chưa",
    "phone": "Điện thoại di động",
    "email": "Thư điện tử",
}
FAULTS = {
    "missing": "Ô này trống. Nếu là ô gộp hoặc công thức, hãy ghi chữ vào từng dòng.",
    "long": "Ô này dài quá mức nhận được. Hãy viết gọn lại hoặc tách thành nhiều dòng.",
    "no_day": "Không đọc được ngày. Hãy ghi như 27/03/2026.",
    "ahead": "Ngày này chưa đến. Hãy ghi ngày không sau hôm nay.",
    "before": "Ngày này ở trước ngày có quy định về thời hạn nên không tính được hạn. Hãy xem lại ngày đã ghi.",
    "no_place": "Không có nơi này trong danh sách thôn, tổ dân phố của xã, phường. Hãy ghi đúng tên trong danh sách.",
    "two_places": "Có nhiều nơi cùng tên này. Hãy ghi đủ tên như trong danh sách thôn, tổ dân phố, hoặc ghi mã của nơi ấy.",
    "no_subject": "Không có lĩnh vực này trong danh sách của cơ quan. Hãy ghi đúng tên, hoặc để trống.",
    "no_kind": "Không rõ loại. Hãy ghi “Hiện trường” hoặc “Kiến nghị”.",
    "no_concern": "Hãy ghi “Quy định” hoặc “Thủ tục”, hoặc để trống nếu không nói về quy định, thủ tục nào.",
    "no_cited": "Chưa ghi quy định, thủ tục nào. Chỉ cần tên gọi thường ngày.",
    "no_phone": "Số điện thoại chưa đúng. Hãy ghi số di động 10 chữ số, như 0912 345 678, hoặc để trống.",
    "no_email": "Địa chỉ thư điện tử chưa đúng. Hãy ghi như lan@example.vn, hoặc để trống.",
    "twice": "Số hồ sơ cũ này đã có ở một dòng trên. Hãy xem lại.",
    "imported": "Số hồ sơ cũ này đã được nhập trước đây nên không nhập lại.",
    "answered": "Đã trả lời ở sổ cũ nên không nhập, vì nhập vào là thời hạn chạy lại.",
    "heads": "Dòng này lặp lại tên cột nên được bỏ qua.",
    "denunciation": "Dòng này có vẻ là tố cáo, tin báo tham nhũng hoặc tội phạm. Hãy chuyển bản giấy cho người giữ sổ niêm phong; phần mềm không giữ chữ nào của dòng này.",
    "secret": "Dòng này có dấu mật. Hãy xử lý theo quy định về bảo vệ bí mật nhà nước; phần mềm không giữ chữ nào của dòng này.",
}
ROWS = {  # what becomes of a row
    "good": "Sẽ tiếp nhận",
    "twin": "Giống hệt dòng trên",
    "faulty": "Cần sửa",
    "left": "Để lại, không nhập",
    "aside": "Không thuộc phần mềm này",
    "taken": "Đã tiếp nhận",
}
ASIDE, LEFT = ("denunciation", "secret"), ("answered", "imported", "heads")  # faults for which a row is put aside, or left
STOPS = {  # why it stopped, or could not be read; else a key of the reader's own refusals
    "asked": "Có người bấm tạm dừng.",
    "barred": "Người bấm tiếp nhận không còn giữ việc tiếp nhận ở cơ quan này. Người đang giữ việc hãy bấm tiếp tục.",
    "gone": "Tệp đã bị xóa.",
}
