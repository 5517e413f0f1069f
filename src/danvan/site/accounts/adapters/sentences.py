"""What we say in place of allauth's own words."""

from django.conf import settings
from django.utils.functional import lazy
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

WRONG_CODE = _("Mã chưa đúng hoặc đã hết hạn. Hãy nhập mã đang hiện trên ứng dụng.")
NOT_ME = gettext_noop("Nếu không phải bạn làm, hãy đổi mật khẩu và báo cho quản trị viên của cơ quan.")


def _braked() -> str:
    words = gettext(
        "Đã thử sai quá nhiều lần. Hãy đợi %(minutes)d phút rồi thử lại; nếu quên mật khẩu, hãy hỏi quản trị viên của cơ quan."
    )
    return words % {"minutes": settings.BRAKE_MINUTES}


BRAKED = lazy(_braked, str)()  # in the language of whoever reads it, not of whoever came first


def said(template: str) -> str:
    """Return our words for a message or mail of allauth; none for those that nobody needs."""
    words = {
        "totp_activated": gettext("Đã bật ứng dụng xác thực."),
        "totp_deactivated": gettext("Đã tắt ứng dụng xác thực."),
        "webauthn_added": gettext("Đã thêm khóa truy cập."),
        "webauthn_removed": gettext("Đã bỏ khóa truy cập."),
        "recovery_codes_generated": gettext("Đã tạo mã dự phòng mới. Mã cũ không còn dùng được."),
        "account_connected": gettext("Đã gắn định danh điện tử vào tài khoản."),
        "account_connected_updated": gettext("Định danh này đã gắn với tài khoản của bạn từ trước."),
        "account_connected_other": gettext(
            "Định danh này đã gắn với một tài khoản khác nên không gắn được vào tài khoản này. Hãy đăng nhập bằng chính"
            " định danh đó, bỏ gắn ở tài khoản kia, rồi thử lại."
        ),
        "account_disconnected": gettext("Đã bỏ gắn định danh điện tử."),
    }
    return words.get(template.rpartition("/")[2].removesuffix(".txt"), "")
