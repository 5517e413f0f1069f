"""What is asked of whoever takes recommendations in: one by one, or many at once, one in each line."""

from datetime import datetime
from hashlib import sha256
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.moves.forms import MoveForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.check.petitions.actions import voters
from danvan.check.petitions.forms.lane import choices
from danvan.check.petitions.models import Recommendation, Session
from danvan.check.petitions.states import voters as states

MOST = 200  # lines at a time
LONGEST = 2_000  # letters of a line
NO_NAMES = _("Chỉ ghi nội dung, không ghi tên cử tri: nội dung được công bố cùng câu trả lời.")


class CollectedForm(MoveForm):
    """Who collected it, when and where."""

    collected_by = forms.ChoiceField(
        label=_("Ai tập hợp"), choices=choices(states.COLLECTED_BY), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn ai tập hợp kiến nghị.")},
    )
    collected_on = Day(label=_("Ngày tiếp xúc cử tri hoặc ngày tập hợp"), missing=_("Chưa ghi ngày tập hợp."))
    place = forms.ModelChoiceField(
        Place.objects.none(), to_field_name="code", required=False, label=_("Nơi cử tri nêu"), empty_label=_("Không rõ, hoặc nhiều nơi"),
    )

    def __init__(self, *args: Any, session: Session, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.session, self.at = session, at
        standing = Place.objects.standing(on=localdate(at))
        self.fields["place"].queryset = standing.filter(agency=session.matter.agency)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse words that bear a mark of the agency's, and a day that has not come."""
        cleaned = super().clean() or {}
        refuse_marked(self, agency=self.session.matter.agency)
        if (day := cleaned.get("collected_on")) and day > localdate(self.at):
            self.add_error("collected_on", _("Ngày này chưa đến. Hãy ghi ngày không sau hôm nay."))
        return cleaned

    def collected(self) -> voters.Collected:
        """Return what was filled in."""
        said = self.cleaned_data
        return voters.Collected(by=said["collected_by"], on=said["collected_on"], place=said["place"], voters=said.get("voters"))


class TakeInForm(CollectedForm):
    text = Words(label=_("Nội dung kiến nghị"), missing=_("Chưa ghi nội dung kiến nghị."), rows=5, help_text=NO_NAMES)
    voters = forms.IntegerField(
        required=False, min_value=1, max_value=1_000_000, label=_("Bao nhiêu cử tri cùng kiến nghị"),
        error_messages={
            "invalid": _("Số cử tri phải là số nguyên, ví dụ: 12."), "min_value": _("Số cử tri phải từ 1."), "max_value": _("Số cử tri quá lớn. Hãy xem lại."),
        },
    )
    field_order = ["text", "collected_by", "collected_on", "place", "voters"]

    def take_in(self, *, by: Actor) -> list[Recommendation]:
        """Take it in."""
        return [voters.take_in(self.cleaned_data["text"], session=self.session, collected=self.collected(), by=by, at=self.at)]


class PasteForm(CollectedForm):
    lines = Words(
        label=_("Các kiến nghị, mỗi dòng một kiến nghị"), missing=_("Chưa có kiến nghị nào. Hãy dán mỗi kiến nghị vào một dòng."),
        rows=12, max_length=200_000, help_text=NO_NAMES,
    )
    field_order = ["lines", "collected_by", "collected_on", "place"]

    def clean_lines(self) -> list[str]:
        """Return the lines, each once and none of them empty; refuse too many, or one that is too long."""
        found = list(dict.fromkeys(line for one in str(self.cleaned_data["lines"]).splitlines() if (line := one.strip())))
        if len(found) > MOST:
            raise forms.ValidationError(_("Có %(n)s dòng, mỗi lần nhận tối đa %(most)s. Hãy chia thành nhiều lần.") % {"n": len(found), "most": MOST})
        if long := [number for number, line in enumerate(found, start=1) if len(line) > LONGEST]:
            raise forms.ValidationError(_("Dòng %(n)s dài quá %(most)s ký tự. Hãy viết gọn lại hoặc nhận riêng.") % {"n": long[0], "most": LONGEST})
        return found

    def digest(self) -> str:
        """Return what tells these lines from others: what is kept is what was shown."""
        return sha256("\n".join(self.cleaned_data["lines"]).encode()).hexdigest()

    def take_in(self, *, by: Actor) -> list[Recommendation]:
        """Take in each line."""
        collected = self.collected()
        return [voters.take_in(line, session=self.session, collected=collected, by=by, at=self.at) for line in self.cleaned_data["lines"]]
