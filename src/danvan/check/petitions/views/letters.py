"""What a page shows of a letter beside itself: where it went, its parts, and its papers; and these papers, as Word or PDF."""

from collections.abc import Set
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse

from danvan.base.people.visits import Visit
from danvan.check.petitions import queries
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import elsewhere, splits, steps
from danvan.check.petitions.reports import letters as reports
from danvan.check.petitions.reports import quiet_letters
from danvan.check.petitions.states import conduct
from danvan.check.petitions.states.elsewhere import PAPERS
from danvan.check.petitions.views import printing

MAKES = dict.fromkeys(("feedback", "report"), reports.MAKES) | dict.fromkeys(conduct.KINDS, quiet_letters.MAKES)  # by kind, what makes each paper
DRAFTS = ("proposed", "plan_carried_out")  # words by which another answer is put before the head


def shown(petition: Petition, *, visit: Visit, told: Set[str]) -> dict[str, Any]:
    """Return what the page of a petition shows of it, in whose course some words are told; of an opinion on conduct its papers alone."""
    makes = MAKES[petition.matter.kind]
    papers = [(name, called) for name, (words, called) in PAPERS.items() if name in makes and not told.isdisjoint(words)]
    if petition.matter.kind in conduct.KINDS:
        return {"papers": papers}
    return {
        "gone": elsewhere.gone(petition), "whole": splits.whole(petition, actor=visit.actor, at=visit.at),
        "split_off": splits.split_off(petition, actor=visit.actor, at=visit.at),
        "papers": papers,
    }


def paper(visit: Visit, code: str, which: str, form: str) -> HttpResponseBase:
    """Hand out the paper that tells of a step which was made."""
    petition = get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)
    entry = steps.latest(petition.matter, words=PAPERS[which][0])
    if entry is None or which not in MAKES[petition.matter.kind]:
        raise Http404
    step = steps.told(entry)
    if which == "ket-qua" and petition.into_id and (approved := steps.latest(petition.into_id, words=PAPERS[which][0])):
        step = replace(step, issuer=steps.told(approved).issuer)  # answered together with another: of whoever approved that
    told = reports.Told(
        petition=petition, step=step, refusal=str(entry.facts.get("refusal", "")), gone=elsewhere.latest(petition),
        parts=splits.split_off(petition, at=visit.at), drafted_anew=steps.is_since(petition.matter, words=DRAFTS, entry=entry),
    )  # fmt: skip
    return printing.hand(visit, MAKES[petition.matter.kind][which](told), name=f"{which}-{code}", form=form, back=reverse("petitions:page", args=[code]))
