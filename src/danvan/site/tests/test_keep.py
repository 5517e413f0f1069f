"""That what one process changes, the pages of another show with their next request."""

from pathlib import Path

from danvan.site.tests.processes import python
from tests.ground import settle
from tests.worlds import As

ANOTHER_PROCESS = """
from datetime import date, datetime
from zoneinfo import ZoneInfo
import django
django.setup()
from danvan.base.agencies.models import Agency
from danvan.base.office import actions
from danvan.base.office.actions.rules import Wanted
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
wanted = Wanted(
    key="look", value={{"name": "{name}", "brand": "#14325c", "action": "#0b6a5d", "accent": "#e2b13c"}},
    source="Quyết định 12/QĐ-UBND", valid_from=date(2025, 8, 1),
)
at = datetime(2025, 8, 1, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
actions.set_rule("look", agency=Agency.objects.get(code="an-binh"), wanted=wanted, by=Actor(Person.objects.get(code="hoa")), at=at)
"""


def test_a_name_that_another_process_gives_the_place_is_on_the_next_page(world: str, client: As, tmp_path: Path) -> None:
    settle()
    for name in ("Xã An Hòa", "Xã An Thịnh"):
        assert name not in client.get("/").content.decode()
        done = python(
            ANOTHER_PROCESS.format(name=name), folder=tmp_path, DATABASE_URL=world, DANVAN_ROLE="jobs",
            DJANGO_SETTINGS_MODULE="danvan.site.settings",
        )
        assert done.returncode == 0, done.stderr
        assert name in client.get("/").content.decode()
