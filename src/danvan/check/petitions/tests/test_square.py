"""The square code of a receipt: it opens the follow page with the secret code, which no server is sent."""

import base64
import re

from django.conf import settings
from django.utils.timezone import localdate

from danvan.base.matters import codes
from danvan.check.petitions.tests.test_submit import GOOD, KEY, send
from danvan.engines.papers import qr
from tests.village import Village
from tests.worlds import As

SQUARE = re.compile(r'src="data:image/svg\+xml;base64,([^"]+)"')
LEADS = f"{settings.ADDRESS.rstrip('/')}/theo-doi#{codes.secret(KEY)}"


def square(page: str) -> str:
    (found,) = SQUARE.findall(page)
    return base64.b64decode(found).decode()


def test_a_receipt_shows_a_square_that_leads_to_the_follow_page_with_the_code_where_no_server_reads_it(village: Village, client: As) -> None:
    page = client.get(send(client).url).content.decode()
    assert square(page) == qr.svg(LEADS)


def test_whoever_came_to_the_counter_scans_it_from_the_clerks_page(village: Village) -> None:
    said = {"came": "counter", "received_on": f"{localdate():%d/%m/%Y}"}
    page = As().of(village.tu).post("/phan-anh/tai-quay", GOOD | said, follow=True).content.decode()
    assert square(page) == qr.svg(LEADS)


def test_where_the_code_is_not_known_any_more_no_square_is_shown(village: Village, client: As) -> None:
    where = send(client).url
    del client.cookies["danvan_bears"]
    assert not SQUARE.search(client.of(village.tu).get(where).content.decode())


def test_the_follow_page_takes_the_code_from_behind_the_mark(client: As, db: None) -> None:
    assert "face/follow" in client.get("/theo-doi").content.decode()
