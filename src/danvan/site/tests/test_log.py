"""What the program writes into its log: its own faults, and not which matter somebody asked for in vain."""

import logging

from django.urls import reverse

from tests.village import Village
from tests.worlds import As


def test_what_is_refused_or_not_there_leaves_no_address_in_the_log(village: Village) -> None:
    kept: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = kept.append  # type: ignore[method-assign, assignment]
    logging.getLogger("django").addHandler(handler)
    try:
        assert As().get("/phan-anh/KHONGCO1").status_code == 404
        assert As().of(village.lan).get(reverse("directives:dashboard")).status_code == 403
    finally:
        logging.getLogger("django").removeHandler(handler)
    assert [record.getMessage() for record in kept] == []
