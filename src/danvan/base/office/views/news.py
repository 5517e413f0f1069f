from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.matters import queries as matters
from danvan.base.notices import actions as notices
from danvan.base.office.queries import news
from danvan.base.people.visits import Visit


def stop_news(visit: Visit, code: str, channel: str) -> HttpResponseBase:
    """Let whoever sent a matter hear no more of it on one channel."""
    seen = matters.visible_to(visit.actor, on=localdate(visit.at)).select_related("agency")
    matter = get_object_or_404(seen, code=code)
    if channel not in news.CHANNELS or not news.is_own(matter, actor=visit.actor, at=visit.at):
        raise Http404
    notices.stop(matter, channel=channel, at=visit.at)
    messages.success(visit, _("%(channel)s: đã thôi nhận tin về hồ sơ này.") % {"channel": news.CHANNELS[channel]})
    return redirect(reverse(f"{matter.house}:page", args=[code]))
