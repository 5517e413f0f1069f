"""The life of a dated rule of the office. One row, one move."""

from danvan.base.moves.table import Move

KEEPERS = ("administrator", "leader", "upper")
SERVING = (*KEEPERS, "reception", "assigned")

RULE = (
    Move(verb="propose",  frm=("",),          to="proposed",  who=KEEPERS),
    Move(verb="set",      frm=("",),          to="in_force",  who=KEEPERS, word="changed"),
    Move(verb="confirm",  frm=("proposed",),  to="in_force",  who=KEEPERS, word="changed", apart_from=("proposed",)),
    Move(verb="refuse",   frm=("proposed",),  to="refused",   who=KEEPERS),
    Move(verb="end",      frm=("in_force",),  to="",          who=("platform",), word="ended"),
)  # fmt: skip

ENDS = {"merge": "merged", "split": "split", "rename": "renamed"}  # verb of a succession: what the journal says
SUCCESSION = (
    Move(verb="propose", frm=("",),                       to="proposed",    who=KEEPERS,       word="succession_proposed"),
    Move(verb="share",   frm=("proposed",),               to="",            who=KEEPERS,       word="succession_shared"),
    Move(verb="confirm", frm=("proposed",),               to="confirmed",   who=KEEPERS,       word="succession_confirmed"),
    Move(verb="undo",    frm=("proposed", "confirmed"),   to="undone",      who=KEEPERS,       word="succession_undone"),
    Move(verb="merge",   frm=("confirmed",),              to="carried_out", who=("platform",), word="merged"),
    Move(verb="split",   frm=("confirmed",),              to="carried_out", who=("platform",), word="split"),
    Move(verb="rename",  frm=("confirmed",),              to="carried_out", who=("platform",), word="renamed"),
)  # fmt: skip
AGENCY = (
    Move(verb="add",     frm=("",),                       to="kept",        who=KEEPERS,       word="agency_added"),
    Move(verb="change",  frm=("", "kept"),                to="kept",        who=KEEPERS,       word="agency_changed"),
)  # fmt: skip
APPOINTMENT = (
    Move(verb="propose", frm=("",),                       to="proposed",    who=KEEPERS,       word="role_proposed"),
    Move(verb="grant",   frm=("", "proposed"),            to="granted",     who=KEEPERS),
    Move(verb="grant",   frm=("", "proposed"),            to="granted",     who=("platform",)),
    Move(verb="refuse",  frm=("proposed",),               to="refused",     who=KEEPERS,       word="role_refused"),
    Move(verb="stand_in", frm=("",),                      to="granted",     who=SERVING,       word="stand_in_named"),
    Move(verb="stand_back", frm=("granted",),             to="ended",       who=(*SERVING, "author", "other"), word="stand_in_ended"),  # whose business it is, the action says
    Move(verb="end",     frm=("", "granted", "ended"),    to="ended",       who=KEEPERS,       word="role_ended"),
)  # fmt: skip
SUBJECTS = (
    Move(verb="add",     frm=("", "kept"),                to="kept",        who=KEEPERS,       word="subject_added"),
    Move(verb="change",  frm=("", "kept"),                to="kept",        who=KEEPERS,       word="subject_changed"),
)  # fmt: skip
CLIENTS = (
    Move(verb="admit",   frm=("", "kept"),                to="kept",        who=KEEPERS,       word="client_admitted"),
    Move(verb="end",     frm=("kept",),                   to="kept",        who=KEEPERS,       word="client_ended"),
)  # fmt: skip
FACTORS = (
    Move(verb="ask",     frm=("",),                       to="proposed",    who=KEEPERS,       word="factors_asked"),
    Move(verb="reset",   frm=("proposed",),               to="taken_away",  who=KEEPERS,       word="factors_reset", apart_from=("factors_asked",)),
    Move(verb="reset",   frm=("",),                       to="taken_away",  who=("platform",), word="factors_reset"),
    Move(verb="refuse",  frm=("proposed",),               to="refused",     who=KEEPERS,       word="factors_kept"),
)  # fmt: skip

BOOK = (
    Move(verb="open",    frm=("",),                       to="kept",        who=("reception", "assigned", "leader"), word="book_opened"),
)  # fmt: skip

LABELS = {  # of states
    "granted": "Đang giữ chức danh",
    "ended": "Đã thôi chức danh",
    "taken_away": "Đã gỡ xác thực bước hai",
    "proposed": "Chờ người thứ hai xác nhận",
    "in_force": "Đã ban hành",
    "refused": "Không được xác nhận",
    "confirmed": "Đã xác nhận, chờ đến ngày",
    "undone": "Đã rút lại",
    "carried_out": "Đã thực hiện",
    "purged": "Đã gỡ bỏ theo quy trình",
    "kept": "Đang lưu",
}
TONES = {"proposed": "wait", "in_force": "good", "refused": "plain", "confirmed": "busy", "undone": "plain",
         "carried_out": "good", "kept": "plain", "purged": "plain"}
TONES |= {"granted": "good", "ended": "plain", "taken_away": "good"}
SAYS = {  # of journal words
    "gave_up": "Thôi làm lại một việc của hàng đợi không làm được",
    "address_revived": "Cho gửi lại tin báo đến địa chỉ đã bị trả lại",
    "client_admitted": "Cấp mã cho ứng dụng kết nối",
    "client_ended": "Thu hồi mã của ứng dụng kết nối",
    "book_opened": "Mở sổ tìm hồ sơ theo số điện thoại người gọi",
    "sought": "Tìm hồ sơ theo số điện thoại người gọi",
    "revealed": "Mở thông tin liên hệ, có ghi lý do",
    "claimed": "Người gửi đưa hồ sơ vào tài khoản",
    "role_proposed": "Đề nghị giao chức danh",
    "granted": "Giao một chức danh",
    "role_refused": "Không đồng ý giao chức danh",
    "stand_in_named": "Ghi người làm thay khi vắng mặt",
    "stand_in_ended": "Thôi làm thay trước hạn",
    "role_ended": "Thôi giữ chức danh",
    "factors_asked": "Đề nghị gỡ xác thực bước hai bị mất",
    "factors_reset": "Gỡ xác thực bước hai bị mất",
    "factors_kept": "Không đồng ý gỡ xác thực bước hai",
    "proposed": "Đề nghị đổi quy tắc",
    "changed": "Đổi quy tắc",
    "refused": "Không xác nhận đề nghị",
    "ended": "Quy tắc hết hiệu lực",
    "erased": "Xóa nội dung cá nhân trong nhật ký của một hồ sơ",
    "purge_asked": "Đề nghị xóa một hồ sơ có nội dung không được phép",
    "purge_dropped": "Không có gì phải xóa",
    "slip_printed": "Đã in phiếu để niêm phong",
    "purged": "Đã xóa một hồ sơ có nội dung không được phép",
    "succession_proposed": "Đề nghị tổ chức lại cơ quan",
    "succession_shared": "Định phần của từng cơ quan sau chia tách",
    "succession_confirmed": "Người thứ hai xác nhận việc tổ chức lại cơ quan",
    "succession_undone": "Rút lại việc tổ chức lại cơ quan",
    "merged": "Sáp nhập cơ quan, hồ sơ chuyển sang cơ quan mới, thời hạn giữ nguyên",
    "split": "Chia tách cơ quan, hồ sơ chuyển sang cơ quan mới, thời hạn giữ nguyên",
    "renamed": "Đổi tên cơ quan, hồ sơ chuyển sang tên mới, thời hạn giữ nguyên",
    "subject_added": "Thêm một lĩnh vực",
    "subject_changed": "Sửa một lĩnh vực",
    "agency_added": "Thêm cơ quan",
    "agency_changed": "Sửa thông tin cơ quan",
}
