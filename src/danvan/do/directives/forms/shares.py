"""What each agency that supports a draft shall be asked, and until when: two inputs for each."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words, whole
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Directive, Draft, DraftSupport


def mended(directive: Directive, *, draft: str) -> Draft | None:
    """Return the draft of a document that is nobody's task yet; `draft` is its number as it was sent."""
    return queries.unassigned(directive).filter(pk=whole(draft) or 0).first()


def helpers(directive: Directive, *, draft: str) -> list[Agency]:
    """Return the agencies that support a draft of a document so far; `draft` is its number as it was sent."""
    found = mended(directive, draft=draft)
    return list(found.supporting.order_by("sort_key", "pk")) if found else []


def fields(helpers: Iterable[Agency]) -> dict[str, forms.Field]:
    """Return the inputs for each of them."""
    found: dict[str, forms.Field] = {}
    for agency in helpers:
        who = {"agency": agency.name}
        found[f"request_{agency.pk}"] = Words(label=_("%(agency)s phối hợp việc gì") % who, rows=2, max_length=1_000, required=False)
        found[f"due_on_{agency.pk}"] = Day(
            label=_("%(agency)s phối hợp xong trước ngày") % who, required=False, help_text=_("Để trống nếu không có thời hạn riêng. Ví dụ: 27/03/2026"),
        )
    return found


def initial(draft: Draft) -> dict[str, Any]:
    """Return what was said of them before."""
    found: dict[str, Any] = {}
    for one in DraftSupport.objects.filter(draft=draft):
        found |= {f"request_{one.agency_id}": one.request, f"due_on_{one.agency_id}": one.due_on}
    return found


def faults(cleaned: Mapping[str, Any], *, helpers: Iterable[Agency], issued_on: date) -> dict[str, str]:
    """Return what is wrong with their days, by input."""
    last, found = cleaned.get("due_on"), dict[str, str]()
    for name in (f"due_on_{agency.pk}" for agency in helpers):
        day = cleaned.get(name)
        if day and day < issued_on:
            found[name] = _("Ngày này ở trước ngày ban hành văn bản. Hãy xem lại.")
        elif day and last and day > last:
            found[name] = _("Ngày này ở sau hạn của nhiệm vụ. Hãy xem lại.")
    return found


def said(cleaned: Mapping[str, Any], *, helpers: Iterable[Agency]) -> dict[int, actions.Share]:
    """Return what each shall be asked, by the agency's number."""
    return {
        agency.pk: actions.Share(request=cleaned.get(f"request_{agency.pk}") or "", due_on=cleaned.get(f"due_on_{agency.pk}"))
        for agency in helpers
    }
