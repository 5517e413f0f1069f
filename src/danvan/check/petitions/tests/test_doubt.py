"""`danvan courses` says nothing of what is right, and names what is kept otherwise."""

import pytest
from django.utils import timezone

from danvan.check.petitions import commands
from danvan.check.petitions.models import Course, Reckoning
from danvan.check.petitions.tests import acts
from tests.village import Village


def test_what_is_kept_otherwise_is_named(village: Village, capsys: pytest.CaptureFixture[str]) -> None:
    one = acts.answered(acts.routed(village), village, on="2026-09-07 09:00")
    assert commands.courses(["--again"]) == 0
    assert Reckoning.objects.filter(at__lte=timezone.now()).exists()

    Course.objects.filter(pk=one.pk).update(reopened=3)
    Reckoning.objects.filter(agency=None, place=None, subject=None).update(facts={"n": 7})
    assert commands.courses([]) == 1
    assert one.matter.code in capsys.readouterr().err
