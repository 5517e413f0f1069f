"""The one page on which everybody finds what they may see, and the words that complete what is being typed."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.timezone import localdate
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day
from danvan.base.matters import codes
from danvan.base.matters import queries as matters
from danvan.base.people.visits import Visit
from danvan.base.places.models import Place
from danvan.base.search import keys, queries, snippets, words
from danvan.base.search.index import Question
from danvan.base.search.models import Row
from danvan.site import findable, panels

PAGE = 20
COMPLETES = {  # what is typed is completed as a browser's own list of choices, where there are scripts
    "list": "goi-y", "autocomplete": "off", "hx-get": reverse_lazy("site:suggest"), "hx-target": "#goi-y",
    "hx-trigger": "input changed delay:300ms", "hx-sync": "this:replace",
}
NARROWS = ("nha", "co_quan", "noi", "tu", "den")


class SearchForm(forms.Form):
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
        fields["noi"].queryset = Place.objects.order_by("name")

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


def search(visit: Visit) -> HttpResponseBase:
    """Show what is found, newest first, or lead straight to the matter whose code was typed."""
    form = SearchForm(visit.GET or None, visit=visit)
    if not form.is_valid():
        return render(visit, "site/search.html", {"form": form})
    if where := _straight(visit, form.cleaned_data["tim"]):
        return redirect(where)
    question = form.question()
    found = queries.find(question, actor=visit.actor, on=localdate(visit.at), most=PAGE + 1)
    shows = {"form": form, "asked": not question.says_nothing, "rows": _shown(found[:PAGE], question)}
    older = _page(form, before=found[PAGE - 1].key) if len(found) > PAGE else ""
    newest = _page(form, before=None) if form.cleaned_data["truoc"] else ""
    if not found:
        near = queries.nearby(form.cleaned_data["tim"], actor=visit.actor, on=localdate(visit.at))
        shows["near"] = _shown(near, question)
    return render(visit, "site/search.html", {**shows, "older": older, "newest": newest})


def suggest(visit: Visit) -> HttpResponse:
    """Show the titles that complete what is typed, for the list of choices of the box."""
    titles = queries.complete(visit.GET.get("tim", ""), actor=visit.actor, on=localdate(visit.at))
    return render(visit, "site/suggest.html", {"titles": titles})


def _straight(visit: Visit, text: str) -> str:
    """Return the address of the matter whose code a text is; a secret code has a page of its own."""
    letters = "".join(letter for letter in text.upper() if letter.isalnum()).translate(codes.MISREAD)
    seen = matters.visible_to(visit.actor, on=localdate(visit.at)).filter(house__in=findable.DOCUMENTS)
    if matter := seen.filter(code__in={text.strip().upper(), letters}).first():
        return panels.link(matter)
    try:
        codes.bearer(text)
    except codes.BadCode:
        return ""
    messages.info(visit, _now("Đây là mã theo dõi, chỉ mình bạn biết. Hãy nhập mã ở trang này."))
    return str(reverse_lazy("site:follow"))


def _shown(rows: list[Row], question: Question) -> list[dict[str, Any]]:
    documents = queries.given([row.matter for row in rows])
    return [_one(row, documents[row.matter_id].text, question) for row in rows if row.matter_id in documents]


def _one(row: Row, text: str, question: Question) -> dict[str, Any]:
    pieces = snippets.around(text, needles=question.needles)
    repeats = "".join(piece.text for piece in pieces).strip() == row.title
    return {
        "row": row, "url": panels.link(row.matter), "label": findable.LABELS[row.matter.house],
        "title": snippets.whole(row.title, needles=question.needles), "pieces": [] if repeats else pieces,
    }


def _page(form: SearchForm, *, before: int | None) -> str:
    asked = {name: form.data[name] for name in ("tim", *NARROWS) if form.data.get(name)}
    return urlencode(asked | ({"truoc": before} if before else {}))
