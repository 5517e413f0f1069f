"""A program that finds the house full, or the database gone, is told so in the format that it asked for, and nothing that it sent is said back."""

import json
from xml.etree import ElementTree as ET

import pytest
from django.db import OperationalError
from django.test import RequestFactory

from danvan.site import failures

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once
SENT = {"api_key": "k" * 40, "description": "Đèn hỏng"}


@pytest.mark.parametrize("status", [429, 503])
def test_too_many_at_once_is_a_list_of_errors_that_says_when_to_come_back(status: int) -> None:
    answers = [failures.busy(RequestFactory().post(f"/open311/v2/requests.{form}", SENT), status=status) for form in ("json", "xml")]
    assert [(one.status_code, one["Retry-After"]) for one in answers] == [(status, "30")] * 2
    assert [one["code"] for one in json.loads(answers[0].content)] == [status]
    assert ET.fromstring(answers[1].content).findtext("error/code") == str(status)
    assert b"kkkk" not in answers[0].content + answers[1].content


def test_what_nobody_foresaw_is_told_as_an_error_too() -> None:
    request = RequestFactory().get("/open311/v2/requests.json")
    for error, status in ((OperationalError(), 503), (ValueError(), 500)):
        try:
            raise error
        except (OperationalError, ValueError):
            assert [one["code"] for one in json.loads(failures.failed(request).content)] == [status]
