"""The life of a row in the register of denunciations: dates only. One row, one move.

Its table stands apart from the house's others, and its words are its own ("denunciations."): nothing that counts, lists or
finds petitions meets it.
"""

import re

from danvan.base.moves.facts import Facts
from danvan.base.moves.table import Move

HOUSE, KIND = "denunciations", "denunciation"
BODY = ("reception", "leader")  # who reads and writes it, in the receiving body alone
REFERENCE = re.compile(r"\A[1-9][0-9]{0,5}/20[0-9]{2}\Z")  # the number in the paper register, and no other words
NEW, OPEN = ("sealed",), ("sealed", "checked")
ENDED = ("forwarded", "not_accepted", "lead", "published")

DENUNCIATION = (
    Move(verb="receive",  frm=("",),                                            to="sealed",       who=(*BODY, "platform")),  # after a mark
    Move(verb="check",    frm=NEW,                                              to="checked",      who=BODY),
    Move(verb="forward",  frm=OPEN,                                             to="forwarded",    who=BODY),
    Move(verb="refuse",   frm=OPEN,                                             to="not_accepted", who=BODY),
    Move(verb="lead_on",  frm=OPEN,                                             to="lead",         who=BODY, word="led_on"),
    Move(verb="accept",   frm=("checked",),                                     to="accepted",     who=BODY),
    Move(verb="notify",   frm=("accepted",),                                    to="",             who=BODY, word="notified"),
    Move(verb="weigh",    frm=("accepted",),                                    to="",             who=BODY, word="weighed"),
    Move(verb="extend",   frm=("accepted",),                                    to="",             who=BODY, word="extended"),
    Move(verb="conclude", frm=("accepted",),                                    to="concluded",    who=BODY),
    Move(verb="publish",  frm=("concluded",),                                   to="published",    who=BODY),
    Move(verb="correct",  frm=(*OPEN, "accepted", "concluded", *ENDED),         to="",             who=BODY, word="corrected"),
    Move(verb="clear",    frm=(*OPEN, "accepted", "concluded", *ENDED),         to="",             who=("platform",), word="cleared"),
    Move(verb="look",     frm=(*OPEN, "accepted", "concluded", *ENDED),         to="",             who=BODY, word="looked"),
)  # fmt: skip

LABELS = {
    "sealed": "Đã nhận, chờ kiểm tra điều kiện",
    "checked": "Đã kiểm tra, chờ quyết định",
    "forwarded": "Đã chuyển cơ quan có thẩm quyền",
    "not_accepted": "Không thụ lý",
    "lead": "Đơn không tên có chứng cứ: tự kiểm tra hoặc chuyển",
    "accepted": "Đã thụ lý, đang giải quyết",
    "concluded": "Đã kết luận, chờ công khai",
    "published": "Đã công khai kết luận",
}
TONES = {
    "sealed": "wait", "checked": "wait", "forwarded": "plain", "not_accepted": "plain", "lead": "plain", "accepted": "busy",
    "concluded": "busy", "published": "good",
}
SAYS = {
    "sealed": "Vào sổ theo dõi",
    "checked": "Đã kiểm tra điều kiện",
    "forwarded": "Đã chuyển cơ quan có thẩm quyền",
    "not_accepted": "Không thụ lý",
    "led_on": "Không có nghĩa vụ trả lời; tự kiểm tra hoặc chuyển",
    "accepted": "Đã thụ lý",
    "notified": "Đã thông báo việc thụ lý",
    "weighed": "Đã ghi các yếu tố phức tạp",
    "extended": "Đã gia hạn",
    "concluded": "Đã kết luận",
    "published": "Đã công khai kết luận",
    "corrected": "Đã sửa ngày ghi sai",
    "cleared": "Bản gửi qua mạng đã bị xóa, sau khi in niêm phong",
    "looked": "Mở xem sổ",
}
DOES = {
    "check": "Đã kiểm tra điều kiện",
    "accept": "Thụ lý",
    "forward": "Chuyển cơ quan có thẩm quyền",
    "refuse": "Không thụ lý",
    "lead_on": "Không tên, có chứng cứ",
    "notify": "Đã thông báo việc thụ lý",
    "weigh": "Ghi yếu tố phức tạp",
    "extend": "Gia hạn",
    "conclude": "Kết luận",
    "publish": "Công khai kết luận",
    "correct": "Sửa ngày ghi sai",
}
DATED = {  # by verb, the date that it notes
    "receive": "received_on", "check": "checked_on", "forward": "settled_on", "refuse": "settled_on", "lead_on": "settled_on",
    "accept": "accepted_on", "notify": "notified_on", "conclude": "concluded_on", "publish": "published_on",
}
DAYS = {  # that a row may bear, for who mends one
    "received_on": "Ngày nhận", "checked_on": "Ngày kiểm tra điều kiện", "settled_on": "Ngày chuyển, không thụ lý hoặc kết thúc",
    "accepted_on": "Ngày thụ lý", "notified_on": "Ngày thông báo việc thụ lý", "extended_on": "Ngày gia hạn", "extended_again_on": "Ngày gia hạn lần hai",
    "concluded_on": "Ngày kết luận", "published_on": "Ngày công khai kết luận",
}
FACTS = Facts(names={"day": "Ngày được sửa", "was": "Trước khi sửa", "now": "Sau khi sửa", "files": "Số tệp đã xóa"}, codes={"day": DAYS})
AFTER = {  # by day: those that it cannot lie before
    "checked_on": ("received_on",), "settled_on": ("received_on", "checked_on"), "accepted_on": ("checked_on",), "notified_on": ("accepted_on",),
    "extended_on": ("accepted_on",), "extended_again_on": ("extended_on",), "concluded_on": ("accepted_on",), "published_on": ("concluded_on",),
}
CRITERIA = {  # what makes a case complex (NĐ 31/2019/NĐ-CP, art. 3)
    "places": "Phải xác minh cùng một nội dung ở từ hai nơi trở lên",
    "contents": "Có từ hai nội dung trở lên",
    "people": "Nhiều người tố cáo, hoặc liên quan đến quyền lợi của nhiều người",
    "foreign": "Có yếu tố nước ngoài",
    "agencies": "Thuộc trách nhiệm của nhiều cơ quan",
    "disagreement": "Các cơ quan có ý kiến khác nhau",
    "evidence": "Chứng cứ mâu thuẫn, cần giám định hoặc xác minh thêm",
}
GRADES = {0: "Vụ việc thường", 1: "Vụ việc phức tạp", 2: "Vụ việc đặc biệt phức tạp"}  # and how often it may be extended


def grade(criteria: tuple[str, ...]) -> int:
    """Return 0 for an ordinary case, 1 for a complex one, 2 for an especially complex one, by the criteria that hold."""
    return min(len(set(criteria) & set(CRITERIA)), 2)
