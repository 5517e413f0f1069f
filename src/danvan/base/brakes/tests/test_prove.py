import base64
import json
from datetime import timedelta

import pytest
from altcha.v2 import Challenge, Payload, solve_challenge
from django.utils import timezone

from danvan.base.brakes import proofs

KEY, OTHER = "k" * 24, "o" * 24


@pytest.fixture(scope="module")
def payload() -> str:
    """Do the work of a form, as a browser does."""
    asked = Challenge.from_dict(json.loads(proofs.challenge(KEY, at=timezone.now())))
    solution = solve_challenge(asked)
    assert solution
    return Payload(asked, solution).to_base64()


def test_the_work_of_a_form_proves_that_form_and_no_other(payload: str) -> None:
    assert proofs.worked(payload, key=KEY)
    assert not proofs.worked(payload, key=OTHER)


@pytest.mark.parametrize("field", ["cost", "nonce", "data"])
def test_work_made_easier_proves_nothing(payload: str, field: str) -> None:
    told = json.loads(base64.b64decode(payload))
    told["challenge"]["parameters"][field] = {"cost": 1, "nonce": "00" * 16, "data": {"form": proofs._digest(OTHER)}}[field]
    wrong = base64.b64encode(json.dumps(told).encode()).decode()
    assert not proofs.worked(wrong, key=OTHER if field == "data" else KEY)


def test_work_is_good_for_half_an_hour() -> None:
    asked = Challenge.from_dict(json.loads(proofs.challenge(KEY, at=timezone.now() - proofs.VALID - timedelta(seconds=2))))
    solution = solve_challenge(asked)
    assert solution
    assert not proofs.worked(Payload(asked, solution).to_base64(), key=KEY)


@pytest.mark.parametrize("text", ["", "x", "e30=", base64.b64encode(b'{"challenge":[],"solution":3}').decode(), "W10=", "\ud800", "[" * 9000])
def test_what_is_no_proof_is_refused_and_nothing_falls(text: str) -> None:
    assert not proofs.worked(text, key=KEY)
    assert proofs.left(text, key=KEY, at=timezone.now()) is None


@pytest.mark.parametrize(("minutes", "left"), [(0, 60), (0.5, 30), (1, 0), (30, 0), (31, None)])
def test_a_minute_is_waited_and_a_ticket_is_not_saved_up(minutes: float, left: float | None) -> None:
    began = timezone.now().replace(microsecond=0)
    ticket = proofs.ticket(KEY, at=began)
    assert proofs.left(ticket, key=KEY, at=began + timedelta(minutes=minutes)) == left
    assert proofs.left(ticket, key=OTHER, at=began + timedelta(minutes=minutes)) is None
