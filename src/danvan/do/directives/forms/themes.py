"""What is asked of a theme: what it says, its figures, their results, and on what basis it is published."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words, whole
from danvan.base.moves.forms import MoveForm, VerbForm
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.do.directives import queries, states
from danvan.do.directives.actions import themes
from danvan.do.directives.forms.documents import known_basis
from danvan.do.directives.forms.targets import Figure
from danvan.do.directives.models import Directive, Indicator, Theme

LISTED = 50  # documents that may be chosen from the list
YEAR = {"required": _("Chưa ghi năm."), "invalid": _("Hãy ghi năm bằng bốn chữ số, ví dụ 2026.")}
YEAR |= dict.fromkeys(("min_value", "max_value"), YEAR["invalid"])


class SetForm(MoveForm):
    """What a theme says."""

    name = Words(label=_("Chủ đề"), rows=2, max_length=300, missing=_("Chưa ghi chủ đề."))
    first_year = forms.IntegerField(label=_("Năm, hoặc năm đầu của nhiệm kỳ"), min_value=2000, max_value=2100, error_messages=YEAR)
    last_year = forms.IntegerField(
        label=_("Năm cuối"), min_value=2000, max_value=2100, required=False, error_messages=YEAR,
        help_text=_("Để trống nếu là chủ đề của một năm."),
    )
    motto = Words(label=_("Phương châm"), rows=1, max_length=300, required=False)
    focus = Words(label=_("Nội dung trọng tâm"), rows=5, required=False, help_text=_("Mỗi dòng một nội dung."))
    directive = forms.ModelChoiceField(
        Directive.objects.none(), label=_("Theo văn bản"), required=False, empty_label=_("Không theo văn bản nào trong sổ"),
        help_text=_("Các văn bản mới nhất của cơ quan. Với văn bản khác: mở trang văn bản đó rồi bấm “Ghi chủ đề”."),
    )

    def __init__(self, *args: Any, actor: Actor, at: datetime, theme: Theme | None = None, **more: Any) -> None:
        super().__init__(*args, **more)
        self.at, self.theme = at, theme
        self._offer(queries.visible(actor, at=at).defer("text"), agencies=relations.agencies(actor, on=localdate(at)))

    def clean(self) -> dict[str, Any]:
        """Let the term end after it has begun."""
        cleaned = super().clean() or {}
        first = cleaned.get("first_year")
        cleaned["last_year"] = last = cleaned.get("last_year") or first
        if first and last and last < first:
            self.add_error("last_year", _("Năm cuối không thể ở trước năm đầu."))
        return cleaned

    def _offer(self, seen: QuerySet[Directive], *, agencies: Collection[int]) -> None:
        """Let the theme come from each document that is seen; list the newest of the agency's own, and the one that is chosen."""
        field: Any = self.fields["directive"]
        field.queryset = seen
        chosen = whole(str(self["directive"].value()))
        listed = {*seen.filter(matter__agency__in=agencies)[:LISTED], *(seen.filter(pk=chosen) if chosen else ())}
        newest = sorted(listed, key=lambda one: (one.issued_on, one.pk), reverse=True)
        field.widget.choices = [("", field.empty_label), *((one.pk, str(one)) for one in newest)]

    def act(self, *, by: Actor) -> Theme:
        """Write it down, or mend it."""
        said = themes.Said(**{name: self.cleaned_data[name] for name in ("name", "first_year", "last_year", "motto", "focus", "directive")})
        if self.theme is None:
            return themes.set_theme(said, by=by, at=self.at)
        themes.change_theme(self.theme, said=said, by=by, at=self.at)
        return self.theme


class ThemeForm(VerbForm):
    """What a verb asks for on a theme's page; `act` does it."""

    thing: Theme


class IndicatorForm(ThemeForm):
    name = Words(label=_("Chỉ tiêu"), rows=2, max_length=300, missing=_("Chưa ghi chỉ tiêu."), help_text=_("Ví dụ: Tỷ lệ hồ sơ giải quyết đúng hạn"))
    sense = forms.ChoiceField(
        label=_("Cần đạt"), choices=[(word, _(label)) for word, label in states.SENSES.items()], widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn ít nhất hay nhiều nhất.")},
    )
    target = Figure(label=_("Con số"), help_text=_("Ví dụ: 95 hoặc 12,5"))
    unit = Words(label=_("Đơn vị tính"), rows=1, max_length=60, missing=_("Chưa ghi đơn vị tính."), help_text=_("Ví dụ: %, hộ, km"))

    def clean_name(self) -> str:
        """Return the name, if the theme has no other of it."""
        name = str(self.cleaned_data["name"])
        if Indicator.objects.filter(theme=self.thing, name=name).exists():
            raise forms.ValidationError(_("Chủ đề này đã có chỉ tiêu mang tên đó."))
        return name

    def act(self, *, by: Actor) -> None:
        """Add the figure."""
        goal = themes.Goal(**{name: self.cleaned_data[name] for name in ("name", "sense", "target", "unit")})
        themes.set_indicator(self.thing, goal=goal, by=by, at=self.at)


class ResultForm(ThemeForm):
    indicator = forms.ModelChoiceField(
        Indicator.objects.none(), label=_("Chỉ tiêu"), empty_label=_("Chọn một chỉ tiêu"), error_messages={"required": _("Chưa chọn chỉ tiêu.")},
    )
    result = Figure(label=_("Kết quả"), no_less=False, help_text=_("Ví dụ: 96,2"))
    source = Words(
        label=_("Nguồn số liệu"), rows=1, max_length=300, missing=_("Chưa ghi nguồn số liệu."),
        help_text=_("Báo cáo nào, ngày nào, hoặc trang công bố số liệu."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["indicator"].queryset = Indicator.objects.filter(theme=self.thing).order_by("pk")  # type: ignore[attr-defined]

    def act(self, *, by: Actor) -> None:
        """Write the result down."""
        indicator = self.cleaned_data["indicator"]
        indicator.theme = self.thing  # with the version that the page showed
        themes.report_indicator(indicator, result=self.cleaned_data["result"], source=self.cleaned_data["source"], by=by, at=self.at)


class PublishThemeForm(ThemeForm):
    basis = Words(
        label=_("Căn cứ công khai"), rows=2, max_length=300, help_text=_("Điều, khoản của luật, hoặc số và ngày của quyết định đã ký."),
        missing=_("Chưa ghi căn cứ. Không có căn cứ thì chủ đề chỉ lưu hành nội bộ."),
    )

    def clean_basis(self) -> str:
        """Return the basis, if it names something that can be looked up."""
        return known_basis(self.cleaned_data["basis"], agency=self.thing.matter.agency, on=localdate(self.at))

    def act(self, *, by: Actor) -> None:
        """Publish the theme."""
        themes.publish_theme(self.thing, basis=self.cleaned_data["basis"], by=by, at=self.at)


THEME_FORMS: dict[str, type[ThemeForm]] = {"set_indicator": IndicatorForm, "report_indicator": ResultForm, "publish_theme": PublishThemeForm}
