import pytest

from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.notices.models import Notice
from tests.ground import entries, errand
from tests.village import Village, at

pytestmark = pytest.mark.django_db
NOW = at("2026-08-28 09:00")


def test_a_reaction_that_waits_from_the_version_before_is_done(village: Village) -> None:
    asked = errand(village.works, at=NOW)
    entry = entries(asked)[0]
    Job.objects.all().delete()
    Notice.objects.all().delete()
    jobs.later("danvan.base.moves.jobs.react", cause=entry, matter=asked.matter, reaction="danvan.base.notices.actions.tell_agency", at=NOW)
    assert jobs.run_due(at=NOW) >= 1
    assert Notice.objects.filter(cause=entry).exists()
