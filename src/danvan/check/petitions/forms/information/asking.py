from abc import abstractmethod
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.choices import Grouped
from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import information
from danvan.check.petitions.forms.by_paper import ByPaper
from danvan.check.petitions.forms.information.base import NoteForm, RequestForm
from danvan.check.petitions.forms.lane import elsewhere
from danvan.check.petitions.queries.answerers import seekers


class AskBackForm(NoteForm):
    note = Words(
        label=_("Yêu cầu còn thiếu điều gì"), missing=_("Chưa ghi điều còn thiếu."), rows=3,
        help_text=_("Người yêu cầu đọc câu này. Thời hạn tạm dừng cho đến khi có bổ sung."),
    )
    DO, TAKES = information.ask_back, "lacks"


class CompleteForm(NoteForm):
    note = Words(label=_("Nội dung bổ sung"), missing=_("Chưa có nội dung bổ sung."), rows=4)
    DO, TAKES = information.complete, "words"


class TakeDownForm(NoteForm):
    note = Words(
        label=_("Người gửi nói thêm điều gì"), missing=_("Chưa ghi điều người gửi nói thêm."), rows=4,
        help_text=_("Ghi riêng, không lẫn vào lời của người gửi; người gửi đọc được."),
    )
    DO, TAKES = information.take_down, "words"


class DirectForm(ByPaper, NoteForm):
    note = Words(
        label=_("Nơi nào có thông tin này, liên hệ thế nào"), missing=_("Chưa ghi nơi có thông tin."), rows=3,
        help_text=_("Người yêu cầu đọc câu này; hồ sơ kết thúc ở đây."),
    )
    DO, TAKES = information.direct, "where"


class ToAgencyForm(RequestForm):
    agency = Grouped(Agency.objects.none(), label="", empty_label=_("Chọn cơ quan"), error_messages={"required": _("Chưa chọn cơ quan.")})

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        cast(Grouped, self.fields["agency"]).queryset = self.offered()

    @abstractmethod
    def offered(self) -> QuerySet[Agency]:
        """Return the agencies to choose from."""


class SeekForm(ToAgencyForm):
    is_complex = forms.BooleanField(
        required=False, label=_("Thông tin phải tập hợp từ nhiều nguồn, hoặc phải hỏi ý kiến nơi khác"),
        help_text=_("Thời hạn cung cấp dài hơn theo luật. Thông tin có sẵn thì để trống."),
    )
    field_order = ["agency", "is_complex"]

    def offered(self) -> QuerySet[Agency]:
        """Return the agency itself and what stands directly below it."""
        self.fields["agency"].label = _("Đơn vị tìm thông tin")
        return seekers(self.request.matter.agency, on=localdate(self.at))

    def act(self, *, by: Actor) -> None:
        """Have the agency look for it."""
        said = self.cleaned_data
        information.seek(self.request, agency=said["agency"], is_complex=said["is_complex"], by=by, at=self.at)


class PassOnForm(ToAgencyForm):
    note = Words(label=_("Vì sao chuyển"), missing=_("Chưa ghi lý do chuyển."), rows=3, help_text=_("Người yêu cầu đọc câu này."))
    field_order = ["agency", "note"]

    def offered(self) -> QuerySet[Agency]:
        """Return the seats of other places and who stands above."""
        self.fields["agency"].label = _("Nơi có thông tin")
        return elsewhere(self.request.matter.agency, on=localdate(self.at))

    def act(self, *, by: Actor) -> None:
        """Hand the request over."""
        information.arrive(self.request, agency=self.cleaned_data["agency"], reason=self.cleaned_data["note"], by=by, at=self.at)
