"""What came by mail, scan, text message or Zalo and waits for a clerk: how it came, and what became of it. Pure; no matter yet, so no moves."""

MAIL, SCAN, SMS, ZALO = "mail", "scan", "sms", "zalo"
WAYS = {MAIL: "Thư điện tử", SCAN: "Thư giấy đã quét", SMS: "Tin nhắn", ZALO: "Tin nhắn Zalo"}
CAME = {MAIL: "mail", SCAN: "post", SMS: "sms", ZALO: "zalo"}  # by which way a matter says that it came
CHANNEL = {MAIL: "email", SMS: "sms", ZALO: "zalo"}  # by which whoever sent it is answered; a letter on paper is answered on paper

WAITS, TAKEN, ASIDE, SPAM = "", "taken", "aside", "spam"
OUTCOMES = {WAITS: "Chờ phân loại", TAKEN: "Đã nhận vào hồ sơ", ASIDE: "Không thuộc hệ thống này, niêm phong giấy", SPAM: "Thư rác"}
