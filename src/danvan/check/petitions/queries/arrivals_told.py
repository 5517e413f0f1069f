"""What the receipt of whoever wrote by mail or message says besides: the secret code, which lies sealed until then, and what was not taken."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from danvan.base.matters import codes
from danvan.base.notices.models import Notice
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import arrivals

RECEIPTS = tuple(f"petitions.{word}" for word in ("submitted", "lodged", "mediation_asked", "requested", "conduct_received", "received"))


def added(notice: Notice) -> str:
    """Return the secret code of what was taken in, with what could not be kept of it; nothing with any other message."""
    if notice.follower is None or notice.cause.word not in RECEIPTS:
        return ""
    row = arrivals.seeded(notice)
    if row is None:
        return ""
    with override(notice.follower.language):
        said = [_("Mã theo dõi: %(secret)s.") % {"secret": codes.secret(row.seed.open())}]
        return " ".join(said if notice.channel != "email" else [*said, *_not_taken(row)])


def is_told(row: Arrival) -> bool:
    """Return whether the receipt with the secret code has left, or will not."""
    receipts = Notice.objects.filter(matter=row.matter_id, cause__word__in=RECEIPTS, follower__isnull=False)
    return receipts.exists() and not receipts.filter(sent_at=None, dead_at=None).exists()


def _not_taken(row: Arrival) -> list[str]:
    said = [_("Giữ kín mã này: ai có mã thì xem được hồ sơ.")]
    if row.left_out:
        said.append(ngettext(
            "%(many)s tệp gửi kèm không nhận được: chỉ nhận ảnh, PDF, Word, Excel, mỗi tệp tối đa 10 MB, tối đa 20 tệp. Bà con mang đến trụ sở hoặc gửi lại "
            "tệp nhỏ hơn.",
            "%(many)s tệp gửi kèm không nhận được: chỉ nhận ảnh, PDF, Word, Excel, mỗi tệp tối đa 10 MB, tối đa 20 tệp. Bà con mang đến trụ sở hoặc gửi lại "
            "tệp nhỏ hơn.",
            row.left_out,
        ) % {"many": row.left_out})
    if row.is_cut:
        said.append(_("Thư quá dài hoặc quá nặng nên chỉ nhận được phần đầu. Bà con xem hồ sơ, phần nào thiếu thì gửi thêm."))
    return said
