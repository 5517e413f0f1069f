"""What may be asked of the search: words, and what narrows them."""

from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day
from danvan.base.people.visits import Visit
from danvan.base.places.models import Place
from danvan.base.search import keys, queries, words
from danvan.base.search.index import Question
from danvan.site import findable

COMPLETES = {  # what is typed is completed as a browser's own list of choices, where there are scripts
    "list": "goi-y", "autocomplete": "off", "hx-get": reverse_lazy("site:suggest"), "hx-target": "#goi-y",
    "hx-trigger": "input changed delay:300ms", "hx-sync": "this:replace",
}
NARROWS = ("nha", "co_quan", "noi", "tu", "den")


class SearchForm(forms.Form):
    marks_optional = False  # nothing of a search is asked for
    tim = forms.CharField(
        label=_("Tìm gì"), required=False, max_length=words.LONGEST_QUESTION,
        help_text=_("Có dấu hay không dấu đều được. Cụm từ đặt trong ngoặc kép: \"đèn đường\". Hoặc nhập mã hồ sơ, số văn bản."),
        widget=forms.TextInput(attrs=COMPLETES),
        error_messages={"max_length": _("Câu tìm dài %(show_value)s ký tự, tối đa %(limit_value)s. Hãy chỉ giữ vài từ chính.")},
    )
    nha = forms.ChoiceField(label=_("Loại"), required=False)
    co_quan = forms.ModelChoiceField(
        label=_("Cơ quan"), required=False, queryset=Agency.objects.none(), to_field_name="code", empty_label=_("Mọi cơ quan")
    )
    noi = forms.ModelChoiceField(
        label=_("Thôn, tổ dân phố"), required=False, queryset=Place.objects.none(), to_field_name="code", empty_label=_("Mọi nơi")
    )
    tu = Day(label=_("Từ ngày"), required=False)
    den = Day(label=_("Đến hết ngày"), required=False)
    truoc = forms.IntegerField(required=False, min_value=0, max_value=keys.LAST, widget=forms.HiddenInput)

    def __init__(self, *args: Any, visit: Visit, **more: Any) -> None:
        super().__init__(*args, **more)
        fields: dict[str, Any] = self.fields
        fields["nha"].choices = [("", _("Mọi loại")), *findable.LABELS.items()]
        fields["co_quan"].queryset = Agency.objects.standing(on=localdate(visit.at))
        fields["noi"].queryset = Place.objects.order_by("sort_key", "pk")

    def clean(self) -> dict[str, Any]:
        """Return what was asked for.

        :raises ValidationError: if the days are the wrong way round
        """
        found: dict[str, Any] = super().clean() or {}
        if found.get("tu") and found.get("den") and found["tu"] > found["den"]:
            self.add_error("den", _("Ngày cuối trước ngày đầu. Hãy đổi lại hai ngày."))
        return found

    @property
    def is_narrowed(self) -> bool:
        """Return whether anything but words is asked for."""
        return any(self.data.get(name) for name in NARROWS)

    def question(self) -> Question:
        """Return what is looked for."""
        asked = self.cleaned_data
        return queries.asked(
            asked["tim"], house=asked["nha"], agency=asked["co_quan"] and asked["co_quan"].pk,
            place=asked["noi"] and asked["noi"].pk, since=asked["tu"], until=asked["den"], before=asked["truoc"] or keys.LAST,
        )
