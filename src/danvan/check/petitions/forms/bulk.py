"""What is asked of whoever does one thing with many petitions: shown first what it will do, then sent again."""

from collections.abc import Collection, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import whole
from danvan.base.moves.forms import MoveForm
from danvan.base.people.relations import Actor
from danvan.base.subjects.models import Subject
from danvan.check.petitions import states
from danvan.check.petitions.actions import bulk, planning
from danvan.check.petitions.actions.planning import Planned, Wish
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries.destinations import destinations

VERBS = {
    "classify": _("Phân loại: ghi lĩnh vực, và chuyển nếu chọn cơ quan"), "take_on": _("Tiếp nhận phản ánh hiện trường và giao xử lý"),
    "route": _("Chuyển cho cơ quan khác"),
}
NEEDS = {"classify": ("subject",), "take_on": ("subject", "agency", "urgency"), "route": ("agency",)}
MISSING = {"subject": _("Chưa chọn lĩnh vực."), "agency": _("Chưa chọn cơ quan."), "urgency": _("Chưa chọn mức độ.")}


class BulkForm(MoveForm):
    verb = forms.ChoiceField(
        label=_("Việc làm với từng hồ sơ"), choices=list(VERBS.items()), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn việc gì.")},
    )
    subject = forms.ModelChoiceField(Subject.objects.all(), label=_("Lĩnh vực"), required=False, empty_label=_("Chọn lĩnh vực"))
    agency = forms.ModelChoiceField(Agency.objects.none(), label=_("Cơ quan giải quyết"), required=False, empty_label=_("Chọn cơ quan"))
    urgency = forms.ChoiceField(
        label=_("Mức độ, chỉ cho phản ánh hiện trường"), required=False, choices=[("", _("Chọn mức độ")), *((key, _(words)) for key, words in states.URGENCIES.items())]
    )
    chosen = forms.CharField(widget=forms.HiddenInput, max_length=20_000)  # code and version of each, as they were looked at
    planned = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, petitions: Sequence[Petition], actor: Actor, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.actor, self.at = actor, at
        self.petitions = list(petitions)
        self.initial.setdefault("chosen", " ".join(f"{one.matter.code}.{one.matter.version}" for one in self.petitions))
        self.fields["agency"].queryset = _offered(self.petitions, at=at)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for what the verb needs, and for what is still there."""
        cleaned = super().clean() or {}
        for name in NEEDS.get(cleaned.get("verb", ""), ()):
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, MISSING[name])
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
        return bulk.begin(self._planned(), wish=self._wish(), by=by, at=self.at).pk

    def _planned(self) -> list[Planned]:
        """Plan on the versions that were looked at: what somebody has moved since is left out by the door."""
        return planning.plan(self.petitions, seen=versions(self.cleaned_data["chosen"]), wish=self._wish(), by=self.actor, at=self.at)

    def _wish(self) -> Wish:
        said, needs = self.cleaned_data, {"agency", *NEEDS[self.cleaned_data["verb"]]}
        return Wish(
            verb=said["verb"], subject=said["subject"] if "subject" in needs else None, agency=said["agency"],
            urgency=said["urgency"] if "urgency" in needs else "",
        )

    def _mark(self) -> str:
        wish = self._wish()
        named = (wish.verb, wish.subject.code if wish.subject else "", wish.agency.code if wish.agency else "", wish.urgency)
        return " ".join([*named, sha256(self.cleaned_data["chosen"].encode()).hexdigest()[:16]])


def codes(chosen: str) -> list[str]:
    """Return the codes that the hidden list of a form names."""
    return [one.partition(".")[0] for one in chosen.split()]


def versions(chosen: str) -> dict[str, int]:
    """Return the version of each code that the hidden list of a form names; nought, which none has, for what is no number."""
    pairs = (one.partition(".")[::2] for one in chosen.split())
    return {code: whole(version) or 0 for code, version in pairs}


def _offered(petitions: Collection[Petition], *, at: datetime) -> QuerySet[Agency]:
    """Return the agencies to which some of them may be passed on."""
    with_whom = {one.matter.agency for one in petitions}
    near = {to.pk for agency in with_whom for to in destinations(agency, rules=(), on=localdate(at))}
    return Agency.objects.filter(pk__in=near).order_by("sort_key", "pk")
