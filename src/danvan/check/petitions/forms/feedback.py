from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, cast

from django import forms
from django.utils.text import format_lazy
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.face.choices import Grouped
from danvan.base.face.fields import Words
from danvan.base.files.actions import LIMIT
from danvan.base.files.several import Photos
from danvan.base.moves.forms import MoveForm
from danvan.base.notices.forms import NewsForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.office.queries import held as office
from danvan.base.people.relations import Actor
from danvan.base.places.fields import Whereabouts
from danvan.base.places.forms import WhereForm
from danvan.base.subjects.models import Subject
from danvan.check.petitions import actions
from danvan.check.petitions.forms.concerning import ConcernForm
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import asking_back
from danvan.check.petitions.queries.destinations import destinations
from danvan.check.petitions.states.elsewhere import TURNED_AWAY

PHOTOS = 5  # of one form: the first is the photo of the petition, the others go along with it


class SubmitForm(MoveForm, WhereForm, NewsForm, ConcernForm):
    kind = forms.ChoiceField(
        label=_("Bà con muốn"), widget=forms.RadioSelect, required=False,
        choices=[("report", _("Báo việc cần sửa, cần dọn ở một nơi: đèn, đường, rác, cống, cây...")), ("feedback", _("Góp ý, kiến nghị, hỏi cơ quan"))],
        help_text=_("Chọn chưa đúng cũng không sao: người tiếp nhận sẽ xếp lại."),
    )
    text = Words(
        label=_("Nội dung phản ánh, kiến nghị"),
        help_text=_("Chuyện gì, từ bao giờ, bà con mong được giải quyết thế nào. Không cần ghi tên hay số điện thoại."),
        missing=_("Chưa có nội dung. Hãy viết vài câu về việc cần giải quyết."),
        rows=8,
    )
    where = Words(
        rows=1, label=_("Vị trí cụ thể"), required=False, max_length=300,
        help_text=_("Ví dụ: trước cổng trường tiểu học, đầu ngõ 12."),
    )
    spot = Whereabouts(
        label=_("Tọa độ"), required=False,
        help_text=_("Nếu đang đứng đúng chỗ đó. Ví dụ: 21.02850, 105.85420. Chỉ cán bộ thấy; bản đồ công khai dời điểm ra đường. Đừng ghi tọa độ nhà mình."),
    )
    photo = Photos(
        label=_("Ảnh chụp"), most=PHOTOS,
        help_text=format_lazy(
            _("Tối đa {most} ảnh, mỗi ảnh nhẹ hơn {megabytes} MB. Ảnh cho xem không còn vị trí ghi ngầm; bản gốc được giữ kín trong hồ sơ."),
            most=PHOTOS, megabytes=LIMIT >> 20,
        ),
    )

    opted_out = forms.BooleanField(
        required=False, label=_("Không công khai phản ánh của tôi"),
        help_text=_(
            "Nếu không đánh dấu: sau khi trả lời, cơ quan có thể công khai một bản đã bỏ tên, số điện thoại và mọi điều làm lộ bà con. Đổi ý lúc nào cũng "
            "được, bằng mã theo dõi."
        ),
    )

    field_order = ["commune", "kind", "text", "concerns", "cited", "place", "where", "spot", "photo", "opted_out"]

    def __init__(self, *args: Any, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.offer(on=localdate(at))

    def clean(self) -> dict[str, Any]:
        """Refuse words that bear a mark of the commune's own; tell the first picture from the others."""
        cleaned = super().clean() or {}
        if place := cleaned.get("place"):
            refuse_marked(self, agency=place.agency)
        sent = cleaned.get("photo") or []
        cleaned["photo"], cleaned["photos"] = next(iter(sent), None), sent[1:]
        return cleaned


class ActForm(LaneForm):
    """What one verb about a petition asks for."""

    thing: Petition


class RouteForm(ActForm):
    agency = Grouped(
        Agency.objects.none(), label=_("Cơ quan giải quyết"), empty_label=_("Chọn cơ quan"),
        error_messages={"required": _("Chưa chọn cơ quan giải quyết.")},
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        matter, on = self.thing.matter, localdate(self.at)
        rules = office.suggestions(matter.agency, place=matter.place, on=on)
        self._offer(matter.agency, rules={to.pk for _subject, to in rules}, on=on)
        self._suggest(rules)

    def _offer(self, agency: Agency, *, rules: Collection[int], on: date) -> None:
        """Offer the agencies of the commune, whom its rules name, and whom it may pass on to above."""
        own = set(agencies.own(agency, on=on).values_list("pk", flat=True))
        field = cast(Grouped, self.fields["agency"])
        field.headings = [agencies.seat(agency).name, str(_("Cấp trên và cơ quan khác"))]
        field.heading_of = lambda one: field.headings[one.pk not in own]
        field.queryset = destinations(agency, rules=rules, on=on)

    def _suggest(self, rules: Sequence[tuple[Subject, Agency]]) -> None:
        """Show whom the office's routing rules name; who receives decides."""
        matter = self.thing.matter
        self.fields["agency"].initial = next((to.pk for subject, to in rules if subject == matter.subject), None)
        if rules:
            said = "; ".join(f"{subject}: {to}" for subject, to in rules)
            self.fields["agency"].help_text = _("Gợi ý theo quy tắc của cơ quan. %(said)s") % {"said": said}

    def act(self, *, by: Actor) -> None:
        """Hand the petition over."""
        actions.route(self.thing, agency=self.cleaned_data["agency"], by=by, at=self.at)


class ClassifyForm(RouteForm):
    subject = forms.ModelChoiceField(
        Subject.objects.all(), label=_("Lĩnh vực"), empty_label=_("Chọn lĩnh vực"),
        error_messages={"required": _("Chưa chọn lĩnh vực.")},
    )
    field_order = ["subject", "agency"]

    def act(self, *, by: Actor) -> None:
        """Say what it is about and hand it over, both or neither."""
        actions.classify(self.thing, subject=self.cleaned_data["subject"], by=by, at=self.at)
        super().act(by=by)


class AskBackForm(ActForm):
    note = Words(label=_("Cần người gửi bổ sung điều gì"), missing=_("Chưa ghi câu hỏi cho người gửi."), rows=3)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        on = localdate(self.at)
        until = asking_back.waits_until(since=on, agency=self.thing.matter.agency)
        said = _("Người gửi sẽ đọc câu này. Thời hạn trả lời tạm dừng cho đến khi có bổ sung, hỏi hôm nay thì lâu nhất đến hết ngày %(day)s.")
        self.fields["note"].help_text = said % {"day": until.strftime("%d/%m/%Y")}

    def clean(self) -> dict[str, Any]:
        """Refuse a second question: it stops no clock."""
        if asking_back.was_asked(self.thing):
            self.add_error(None, _(
                "Đã hỏi lại người gửi một lần. Nếu còn cần hỏi nữa thì do lãnh đạo cơ quan hỏi và thời hạn không dừng; góp ý gửi người đứng đầu"
                " chỉ hỏi lại một lần."
            ))  # fmt: skip
        return super().clean()

    def act(self, *, by: Actor) -> None:
        """Ask the author."""
        actions.ask_back(self.thing, question=self.cleaned_data["note"], by=by, at=self.at)


class AskMoreForm(ActForm):
    note = Words(
        label=_("Cần người gửi bổ sung thêm điều gì"), missing=_("Chưa ghi câu hỏi cho người gửi."), rows=3,
        help_text=_("Người gửi sẽ đọc câu này. Thời hạn trả lời chỉ dừng cho lần hỏi đầu: lần này vẫn chạy trong lúc chờ."),
    )

    def act(self, *, by: Actor) -> None:
        """Ask the author once more."""
        actions.ask_more(self.thing, question=self.cleaned_data["note"], by=by, at=self.at)


class CompleteForm(ActForm):
    note = Words(label=_("Nội dung bổ sung"), missing=_("Chưa có nội dung bổ sung."), rows=4)

    def act(self, *, by: Actor) -> None:
        """Add what was missing."""
        actions.complete(self.thing, text=self.cleaned_data["note"], by=by, at=self.at)


class WriteDownForm(ActForm):
    note = Words(
        label=_("Người gửi nói thêm điều gì"), missing=_("Chưa ghi điều người gửi nói thêm."), rows=4,
        help_text=_("Ghi riêng, không lẫn vào lời của người gửi; người gửi đọc được."),
    )

    def act(self, *, by: Actor) -> None:
        """Write down what was said."""
        actions.write_down(self.thing, words=self.cleaned_data["note"], by=by, at=self.at)


class ConfirmForm(ActForm):
    def act(self, *, by: Actor) -> None:
        """Say that it is solved."""
        actions.confirm(self.thing, by=by, at=self.at)


class ReopenForm(ActForm):
    note = Words(
        label=_("Việc gì chưa xong"), missing=_("Hãy ghi vài chữ: vì sao cơ quan nên xem lại."), rows=3, required=False,
        help_text=_("Hồ sơ được mở lại và thời hạn trả lời tính lại từ hôm nay."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["note"].required = self.thing.matter.state in TURNED_AWAY  # else one press is enough

    def act(self, *, by: Actor) -> None:
        """Say that it is not solved."""
        actions.reopen(self.thing, reason=self.cleaned_data["note"], by=by, at=self.at)


FORMS: dict[str, type[ActForm]] = {
    "classify": ClassifyForm, "route": RouteForm, "ask_back": AskBackForm, "ask_more": AskMoreForm, "complete": CompleteForm, "write_down": WriteDownForm,
    "confirm": ConfirmForm, "reopen": ReopenForm,
}
