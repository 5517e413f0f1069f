from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.jobs import queries as jobs
from danvan.base.jobs.models import Job
from danvan.base.office.forms.queues import LETTER_VERBS, LetterForm
from danvan.base.office.queries import queues as queries
from danvan.base.office.queries import turns
from danvan.base.people.visits import Visit

MOST = 100


def queue(visit: Visit) -> HttpResponse:
    """Show how the work in the background stands: what waits, what failed for good, what comes again, who works."""
    _check(visit)
    return _page(visit)


def act_on_letter(visit: Visit, number: int, verb: str) -> HttpResponseBase:
    """Try a dead letter again, or let it be."""
    _check(visit)
    if verb not in LETTER_VERBS:
        raise Http404
    form, job = LetterForm(visit.POST), queries.letter(number)
    if job is None:
        messages.warning(visit, _("Việc này không còn nằm trong danh sách: nó đã được thử lại, đã xong hoặc đã bỏ."))
        return _page(visit, status=409)
    if form.is_valid() and (where := form.make(lambda: _act(visit, job, verb=verb), visit=visit)):
        messages.success(visit, _("Đã ghi nhận."))
        return redirect(where)
    return _page(visit, form=form)


def _check(visit: Visit) -> None:
    if not queries.keeps_the_queue(visit.actor, at=visit.at):
        raise Http404


def _act(visit: Visit, job: Job, *, verb: str) -> str:
    LETTER_VERBS[verb](job, by=visit.actor, at=visit.at)
    return reverse("office:queue")


def _page(visit: Visit, *, form: LetterForm | None = None, status: int = 200) -> HttpResponse:
    workers = jobs.workers(at=visit.at)
    shows = {
        "queue": jobs.queue(), "oldest": jobs.oldest(at=visit.at), "kinds": queries.kinds(at=visit.at),
        "workers": workers, "is_dead": not any(lives for _name, lives in workers), "turns": turns.turns(at=visit.at),
        "letters": queries.letters(visit.actor, at=visit.at, most=MOST), "unplaced": queries.unplaced(at=visit.at),
        "form": form, "form_key": form.key if form else "",
    }
    return render(visit, "office/queues/queue.html", shows, status=409 if form else status)
