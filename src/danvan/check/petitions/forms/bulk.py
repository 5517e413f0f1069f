"""What is asked of whoever does one thing with many matters of a lane: shown first what it will do, then sent again."""

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.duties.foretold import foretold
from danvan.base.face.fields import Words, whole
from danvan.base.moves.forms import MoveForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.base.subjects.models import Subject
from danvan.check.petitions import states
from danvan.check.petitions.actions import bulk, planning
from danvan.check.petitions.actions.planning import Planned, Wish
from danvan.check.petitions.forms.complaints.posts import Posts
from danvan.check.petitions.queries import bulk as queries
from danvan.check.petitions.states import report
from danvan.check.petitions.states.bulk import NEEDS, VERBS, asks, takes

DOES = {
    "classify": _("Phân loại: ghi lĩnh vực, và chuyển nếu chọn cơ quan"), "take_on": _("Tiếp nhận phản ánh hiện trường và giao xử lý"),
    "route": _("Chuyển cho cơ quan khác"), "appoint": _("Giao một người xác minh"),
    "seek": _("Nhận giải quyết, giao tìm thông tin có sẵn"), "note": _("Ghi chú nội bộ, cùng một câu vào từng hồ sơ"),
}
MISSING = {
    "subject": _("Chưa chọn lĩnh vực."), "agency": _("Chưa chọn cơ quan."), "urgency": _("Chưa chọn mức độ."), "role": _("Chưa chọn người xác minh."),
    "words": _("Chưa có nội dung ghi chú."),
}


class BulkForm(MoveForm):
    marks_optional = False  # what a verb needs is asked for by its name

    verb = forms.ChoiceField(
        label=_("Việc làm với từng hồ sơ"), choices=[], widget=forms.RadioSelect, error_messages={"required": _("Chưa chọn việc gì.")},
    )
    subject = forms.ModelChoiceField(Subject.objects.all(), label=_("Lĩnh vực"), required=False, empty_label=_("Chọn lĩnh vực"))
    agency = forms.ModelChoiceField(Agency.objects.none(), label=_("Cơ quan giải quyết"), required=False, empty_label=_("Chọn cơ quan"))
    role = Posts(Role.objects.none(), label=_("Giao ai xác minh"), required=False, empty_label=_("Chọn người xác minh"))
    urgency = forms.ChoiceField(
        label=_("Mức độ, chỉ cho phản ánh hiện trường"), required=False,
        choices=[("", _("Chọn mức độ")), *((key, _(words)) for key, words in states.URGENCIES.items())]
    )
    words = Words(
        label=_("Ghi chú, chỉ khi ghi chú nội bộ"), required=False, rows=3, max_length=2000,
        help_text=_("Cán bộ xử lý từng hồ sơ đọc được; người gửi và công chúng không đọc được."),
    )
    chosen = forms.CharField(widget=forms.HiddenInput, max_length=20_000)  # code and version of each, as they were looked at
    planned = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, lane: str, things: Sequence[Any], actor: Actor, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.lane, self.actor, self.at = lane, actor, at
        self.things = list(things)
        self.initial.setdefault("chosen", " ".join(f"{one.matter.code}.{one.matter.version}" for one in self.things))
        cast(forms.ChoiceField, self.fields["verb"]).choices = [(verb, DOES[verb]) for verb in VERBS[lane]]
        for name in MISSING.keys() - asks(lane):
            del self.fields[name]
        if "urgency" in self.fields and self.things:
            self.fields["urgency"].help_text = _foretold(self.things[0].matter.agency, on=localdate(at))
        offers = {"agency": queries.agencies_for, "role": queries.posts_for}
        for name in offers.keys() & self.fields.keys():
            self.fields[name].queryset = offers[name](self.things, lane=lane, on=localdate(at))  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for what the verb needs, and for what is still there; refuse words that bear a mark of whoever has one of them."""
        cleaned = super().clean() or {}
        for name in NEEDS.get(cleaned.get("verb", ""), ()):
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, MISSING[name])
        for agency in {one.matter.agency for one in self.things} if cleaned.get("words") else ():
            refuse_marked(self, agency=agency)
        return cleaned

    def plan(self) -> list[Planned] | None:
        """Return what will become of each; None once that was shown and the form is sent again unchanged."""
        if self.cleaned_data["planned"] == self._mark():
            return None
        typed = QueryDict(mutable=True)  # the page that shows the plan bears the mark of what was planned
        typed.update(self.data)
        typed["planned"] = self._mark()
        self.data = typed
        return self._planned()

    def act(self, *, by: Actor) -> int:
        """Begin, and return the number of the batch."""
        return bulk.begin(self._planned(), wish=self.wish(), by=by, at=self.at).pk

    def _planned(self) -> list[Planned]:
        """Plan on the versions that were looked at: what somebody has moved since is left out by the door."""
        return planning.plan(self.things, seen=versions(self.cleaned_data["chosen"]), wish=self.wish(), by=self.actor, at=self.at)

    def wish(self) -> Wish:
        """Return what is wanted: the verb, and what it takes of all that was filled in."""
        verb = self.cleaned_data["verb"]
        return Wish(verb=verb, lane=self.lane, **{name: self.cleaned_data[name] for name in takes(verb)})

    def _mark(self) -> str:
        wish = self.wish()
        subject, agency = wish.subject.code if wish.subject else "", wish.agency.code if wish.agency else ""
        typed = f"{wish.words}\n{self.cleaned_data['chosen']}"
        named = (wish.verb, wish.lane, subject, agency, str(wish.role.pk) if wish.role else "", wish.urgency)
        return " ".join([*named, sha256(typed.encode()).hexdigest()[:16]])


def _foretold(agency: Agency, *, on: date) -> str:
    (rule,) = report.HANDLE
    named = {key: str(_(words)).partition(":")[0] for key, words in states.URGENCIES.items()}
    return " ".join(f"{name}: {foretold(rule, agency=agency, on=on, case=key)}" for key, name in named.items())


def codes(chosen: str) -> list[str]:
    """Return the codes that the hidden list of a form names."""
    return [one.partition(".")[0] for one in chosen.split()]


def versions(chosen: str) -> dict[str, int]:
    """Return the version of each code that the hidden list of a form names; nought, which none has, for what is no number."""
    pairs = (one.partition(".")[::2] for one in chosen.split())
    return {code: whole(version) or 0 for code, version in pairs}
