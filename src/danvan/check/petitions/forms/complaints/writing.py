"""What a complainant writes: prepared on the web, or taken in at the counter in one go."""

from datetime import datetime
from typing import Any, cast

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.base.face.hinted import Hinted
from danvan.base.files import skimming
from danvan.base.files.fields import Attached
from danvan.base.moves.forms import MoveForm
from danvan.base.notices.forms import NewsForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints import foretelling
from danvan.check.petitions.forms.complaints.following import refuse_second
from danvan.check.petitions.forms.complaints.lodging import ReceivedForm
from danvan.check.petitions.forms.complaints.posts import Posts
from danvan.check.petitions.forms.lane import choices, refuse_ahead
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaints as queries
from danvan.check.petitions.queries import groups, second
from danvan.check.petitions.states import complaint as states


class WrittenForm(MoveForm, NewsForm):
    """A complaint as the law wants it written (Luật Khiếu nại, art. 8): who, against what, why, and what they ask for."""

    settler = forms.ModelChoiceField(
        Agency.objects.none(), to_field_name="code", label=_("Gửi đến"), empty_label=_("Chọn cơ quan"),
        help_text=_("Khiếu nại lần đầu gửi đến nơi có người ra quyết định hoặc có hành vi bị khiếu nại."),
        error_messages={"required": _("Chưa chọn cơ quan."), "invalid_choice": _("Cơ quan này không có trong danh sách. Hãy chọn lại.")},
    )
    complainant = Words(rows=1, label=_("Họ và tên người khiếu nại"), max_length=200, missing=_("Chưa ghi họ tên người khiếu nại."))
    address = Words(rows=1, label=_("Địa chỉ"), max_length=300, missing=_("Chưa ghi địa chỉ."))
    against = Words(
        rows=3, label=_("Khiếu nại quyết định hoặc hành vi nào"), missing=_("Chưa ghi quyết định hoặc hành vi bị khiếu nại."), max_length=1000,
        help_text=_("Quyết định: số, ngày, về việc gì. Hành vi: việc gì, ngày nào, ở đâu."),
    )
    discipline = forms.ChoiceField(
        required=False, label=_("Đó là loại quyết định nào"), choices=[("", _("Quyết định hoặc hành vi hành chính khác")), *choices(states.DISCIPLINE)],
        widget=Hinted, initial="", help_text=_("Quyết định kỷ luật có thời hạn khiếu nại và giải quyết riêng."),
    )
    decided_by = Words(
        rows=1, required=False, label=_("Ai ra quyết định hoặc có hành vi đó"), max_length=200, help_text=_("Tên, chức vụ hoặc cơ quan, nếu biết."),
    )
    known_on = Day(
        required=False, label=_("Nhận được hoặc biết quyết định, hành vi đó ngày nào"),
        help_text=_("Thời hạn để khiếu nại tính từ ngày này. Nếu nộp muộn vì trở ngại, hãy nói rõ trong phần lý do."),
    )
    people = forms.IntegerField(
        required=False, min_value=1, max_value=100_000, label=_("Bao nhiêu người cùng khiếu nại"),
        help_text=_("Để trống nếu một người. Tên những người khác chỉ ghi trên đơn giấy, không lưu ở đây."),
        error_messages={"min_value": _("Ít nhất một người."), "max_value": _("Số người quá lớn. Hãy xem lại."), "invalid": _("Hãy ghi một số.")},
    )
    representatives = Words(
        rows=2, required=False, label=_("Người đại diện (khi khiếu nại đông người)"), max_length=500, help_text=_("Mỗi người một dòng."),
    )
    text = Words(rows=8, label=_("Nội dung, lý do khiếu nại"), missing=_("Chưa ghi nội dung, lý do khiếu nại."))
    request = Words(rows=3, label=_("Yêu cầu giải quyết"), missing=_("Chưa ghi yêu cầu giải quyết."), max_length=2000)
    file = Attached(label=_("Tài liệu kèm theo"), pictures_only=False, help_text=_("Ảnh, PDF, Word hoặc Excel, tối đa 10 MB. Gửi thêm tệp khác ở trang hồ sơ."))
    file_words = Words(rows=1, required=False, label=_("Đó là tài liệu gì"), max_length=200)
    is_read = False  # all words of the file

    def __init__(self, *args: Any, at: datetime, first: Complaint | None = None, by: Actor, **more: Any) -> None:
        super().__init__(*args, **more)
        self.at, self.first, self.by = at, first, by
        self.fields["settler"].queryset = self.settlers()  # type: ignore[attr-defined]
        if first:
            self.fields["settler"].help_text = _("Khiếu nại lần hai gửi đến người đứng đầu cấp trên trực tiếp.")
            del self.fields["discipline"]

    def settlers(self) -> Any:
        """Return who may settle it: the seats of a day, or the next one above who settled the first complaint."""
        on = localdate(self.at)
        if self.first:
            return second.settlers(self.first, on=on)
        return Agency.objects.standing(on=on).filter(kind__in=kinds.SEATS)

    def clean(self) -> dict[str, Any]:
        """Refuse words that bear a mark of the settler's own; ask a large group for who speaks for it."""
        cleaned = super().clean() or {}
        refuse_ahead(self, names=("known_on",), at=self.at)
        self._check_group(cleaned)
        if settler := cleaned.get("settler"):
            refuse_marked(self, agency=settler)
        if self.first:
            refuse_second(self, first=self.first, at=self.at, settler=settler, came_on=cleaned.get("received_on"))
        self.is_read = bool(cleaned.get("file") and not self.errors) and skimming.is_read(cleaned["file"])
        return cleaned

    def words(self) -> complaints.Words:
        """Return what was written."""
        said = {name: self.cleaned_data[name] for name in complaints.Words.__dataclass_fields__ if name in self.cleaned_data}
        return complaints.Words(**said | {"people": said["people"] or 1})

    def shown(self) -> complaints.Shown | None:
        """Return what came with it."""
        said = self.cleaned_data
        return complaints.Shown(words=said["file_words"] or gettext("Tài liệu kèm theo đơn"), file=said["file"], is_read=self.is_read) if said["file"] else None

    def _check_group(self, cleaned: dict[str, Any]) -> None:
        on, people = localdate(self.at), cleaned.get("people") or 1
        speak = len((cleaned.get("representatives") or "").splitlines())
        if groups.is_large(people, on=on):
            most = groups.may_speak(people, on=on)
            if not 1 <= speak <= most:
                self.add_error(
                    "representatives", _("Khiếu nại đông người phải cử người đại diện: từ 1 đến %(most)s người, mỗi người một dòng.") % {"most": most},
                )


class CounterForm(ReceivedForm, WrittenForm):
    """A complaint that came on paper, as a clerk copies it."""

    first_code = Words(
        rows=1, required=False, label=_("Số hồ sơ khiếu nại lần đầu"), max_length=40, help_text=_("Chỉ ghi khi đây là khiếu nại lần hai."),
    )
    field_order = [
        "settler", "came", "received_on", "shown_by", "signed", "complainant", "address", "people", "representatives", "against", "discipline", "decided_by",
        "taken_by", "known_on", "text", "request", "file", "file_words", "remote", "remote_by", "first_code",
    ]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        cast(Posts, self.fields["taken_by"]).queryset = queries.serving(self.settlers(), on=localdate(self.at))
        foretelling.remote(self, instances=states.NAMES, on=localdate(self.at))
        foretelling.discipline(self, on=localdate(self.at))

    def settlers(self) -> Any:
        """Return the agencies at whose counter the clerk sits."""
        on = localdate(self.at)
        return Agency.objects.standing(on=on).filter(pk__in=relations.serving(self.by, words=("reception",), on=on))

    def clean_first_code(self) -> str:
        """Find the first complaint."""
        code = str(self.cleaned_data["first_code"]).upper()
        self.first = queries.visible(self.by, at=self.at).filter(matter__code=code).first() if code else None
        if code and self.first is None:
            raise forms.ValidationError(_("Không có hồ sơ khiếu nại nào với số này. Hãy xem lại số trên quyết định hoặc giấy biên nhận lần đầu."))
        return code

    def clean(self) -> dict[str, Any]:
        """Refuse a complaint of what was not known yet as it came."""
        cleaned = super().clean()
        known, came = cleaned.get("known_on"), cleaned.get("received_on")
        if known and came and known > came:
            self.add_error("known_on", _("Ngày biết quyết định, hành vi không thể sau ngày nhận đơn."))
        return cleaned
