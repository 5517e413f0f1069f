from typing import Any, cast

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies import kinds
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.face.choices import Grouped
from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import land
from danvan.check.petitions.forms.by_paper import ByPaper
from danvan.check.petitions.forms.land.base import DisputeForm, NoteForm


class TakeUpForm(DisputeForm):
    agency = Grouped(
        Agency.objects.none(), label=_("Đơn vị chuẩn bị hòa giải"), empty_label=_("Chọn cơ quan"),
        error_messages={"required": _("Chưa chọn cơ quan.")},
    )
    council = Words(
        label=_("Hội đồng hòa giải"), missing=_("Chưa ghi thành viên Hội đồng hòa giải."), rows=5,
        help_text=_("Mỗi người một dòng: Chủ tịch Hội đồng trước, rồi Mặt trận, địa chính, tư pháp, trưởng thôn, người sống lâu biết rõ thửa đất."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        own = agencies.own(self.thing.matter.agency, on=localdate(self.at)).exclude(kind__in=kinds.ASKABLE)
        cast(Grouped, self.fields["agency"]).queryset = own

    def act(self, *, by: Actor) -> None:
        """Set up the council."""
        said = self.cleaned_data
        land.take_up(self.thing, agency=said["agency"], council=said["council"], by=by, at=self.at)


class TurnDownForm(ByPaper, NoteForm):
    note = Words(
        label=_("Vì sao không thụ lý, nên đến đâu"), missing=_("Chưa ghi lý do không thụ lý."), rows=3,
        help_text=_("Người đề nghị đọc câu này và nhận thông báo bằng văn bản; hồ sơ kết thúc ở đây."),
    )
    DO, TAKES = land.turn_down, "reason"


class ObjectForm(NoteForm):
    note = Words(
        label=_("Ý kiến khác với biên bản"), missing=_("Chưa ghi ý kiến khác."), rows=4,
        help_text=_("Hội đồng hòa giải họp lại để xem xét ý kiến này. Ý kiến của bên kia gửi bằng giấy thì cán bộ tiếp nhận ghi hộ."),
    )
    DO, TAKES = land.object_to, "words"


class RetractForm(NoteForm):
    note = Words(
        label=_("Vì sao rút đơn"), missing=_("Chưa ghi vì sao rút đơn."), rows=2,
        help_text=_("Rút đơn rồi vẫn đề nghị hòa giải lại được."),
    )
    DO, TAKES = land.retract, "words"
