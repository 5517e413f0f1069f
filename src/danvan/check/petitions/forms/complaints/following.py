"""What whoever fills in a second complaint hears where it cannot follow the first."""

from datetime import date, datetime

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import second

SAYS = {  # by what stands against it: at which field, in which sentence
    second.TAKEN: ("first_code", _("Hồ sơ lần đầu đã có khiếu nại lần hai. Hãy ghi thêm vào hồ sơ đó.")),
    second.NOT_YET: ("first_code", _("Hồ sơ lần đầu chưa có quyết định và chưa hết hạn giải quyết, nên chưa khiếu nại lần hai được.")),
    second.NOT_ABOVE: ("settler", _("Khiếu nại lần hai do %(where)s giải quyết. Hãy hướng dẫn gửi đơn đến đó.")),
    second.TOO_EARLY: ("received_on", _("Ngày này ở trước quyết định lần đầu, và khi đó chưa hết hạn giải quyết lần đầu. Hãy xem lại ngày nhận.")),
}


def refuse_second(
    form: forms.Form, *, first: Complaint, at: datetime, settler: Agency | None = None, came_on: date | None = None, but: Complaint | None = None
) -> None:
    """Say at its field what stands against a second complaint: the same that the action would refuse."""
    for why in second.against(first, on=localdate(at), settler=settler, came_on=came_on, but=but):
        field, sentence = SAYS[why]
        above = second.settlers(first, on=localdate(at)).first()
        where = above.name if above else second.beyond(first).who
        form.add_error(field if field in form.fields else None, str(sentence) % {"where": where})
