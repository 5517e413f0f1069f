"""The one page on which everybody finds what they may see, and the words that complete what is being typed."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.timezone import localdate
from django.utils.translation import gettext as _now

from danvan.base.matters import codes
from danvan.base.matters import queries as matters
from danvan.base.people.visits import Visit
from danvan.base.search import documents, queries, snippets
from danvan.base.search.index import Question
from danvan.base.search.models import Row
from danvan.site import findable, panels
from danvan.site.search_form import NARROWS, SearchForm

PAGE = 20


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
    found = documents.of([row.matter for row in rows])
    return [_one(row, found[row.matter_id].text, question) for row in rows if row.matter_id in found]


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
