"""What came by mail, scan, text message or Zalo and waits for a clerk: how it came, and what became of it. Pure; no matter yet, so no moves."""

MAIL, SCAN, SMS, ZALO, WEB = "mail", "scan", "sms", "zalo", "web"
WAYS = {MAIL: "Thư điện tử", SCAN: "Thư giấy đã quét", SMS: "Tin nhắn", ZALO: "Tin nhắn Zalo", WEB: "Phiếu gửi qua mạng, nghi máy gửi"}
CAME = {MAIL: "mail", SCAN: "post", SMS: "sms", ZALO: "zalo"}  # by which way a matter says that it came
CHANNEL = {MAIL: "email", SMS: "sms", ZALO: "zalo"}  # by which whoever sent it is answered; a letter on paper is answered on paper

WAITS, TAKEN, ASIDE, SPAM = "", "taken", "aside", "spam"
OUTCOMES = {WAITS: "Chờ phân loại", TAKEN: "Đã nhận vào hồ sơ", ASIDE: "Không thuộc hệ thống này, niêm phong giấy", SPAM: "Thư rác"}

MACHINE = "auto"  # why a letter is kept apart unread: it says itself that no person sent it
WHYS = {  # why a form of the web waits: what `base/brakes/rubbish` says of it
    "alike": "Nội dung gần như giống hệt nhiều phiếu khác trong cùng một giờ",
    "links": "Chỉ có đường dẫn, hầu như không có lời",
}

LANES = {  # by the name of its page: the lanes with a form of their own, and what a clerk calls a letter of theirs
    "khieu-nai": "Đơn khiếu nại", "dat-dai": "Tranh chấp đất đai, đề nghị xã hòa giải", "thong-tin": "Yêu cầu cung cấp thông tin",
    "thai-do-phuc-vu": "Góp ý về thái độ phục vụ", "cu-tri": "Kiến nghị của cử tri",
}  # fmt: skip
