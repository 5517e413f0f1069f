"""What a public page weighs on a first visit: a cheap phone pays for every kilobyte."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Request

from danvan.do.directives import actions as directives
from danvan.do.directives.models import Directive
from danvan.do.directives.tests.plan import assigned
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.windows import OpenWindow, Window

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

MOST = 100_000  # bytes as they travel, fonts apart


@pytest.fixture(autouse=True)
def _before(village: Village) -> None:
    """Publish a document with its task, so that the pages have something to show."""
    task = assigned(village)
    directives.publish(
        Directive.objects.get(pk=task.directive_id), basis="Điều 17 Luật Tiếp cận thông tin", by=village.hoa,
        at=timezone.now() - timedelta(days=1),
    )


def test_a_first_visit_to_a_public_page_weighs_no_more_than_100_kb(window: OpenWindow) -> None:
    finder = window()
    for words in ("", "Gửi phản ánh, kiến nghị", "Thắp sáng đường thôn"):
        finder.visit("/")
        if words:
            finder.follow(words)
        sent = first_visit(window(), address=finder.page.url)
        weights = {request.url: weight(request) for request in sent if request.resource_type != "font"}
        assert {"document", "stylesheet", "script"} <= {request.resource_type for request in sent}
        assert sum(weights.values()) <= MOST, weights


def first_visit(window: Window, *, address: str) -> list[Request]:
    """Return what is asked for by somebody who was never here."""
    sent: list[Request] = []
    window.page.on("requestfinished", lambda request: sent.append(request))
    window.page.goto(address, wait_until="networkidle")
    return sent


def weight(request: Request) -> int:
    """Return how many bytes came, with what stands before them."""
    sizes = request.sizes()
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]
