"""The outbox while a gateway is down and then flaps, in short. At full length: 100,000 messages and a day, by the same functions."""

from collections.abc import Callable
from contextlib import suppress
from itertools import count

import pytest

from danvan.base.notices import queries, sinks
from danvan.base.notices.gateways import Down
from danvan.base.notices.models import Notice
from tests.campaigns import outbox
from tests.gateway import Gateway, gateway
from tests.village import Village, at

__all__ = ["gateway"]
pytestmark = pytest.mark.campaign
planted = pytest.mark.only("sqlite")  # of our code, not of a database; `make campaign` plants them on both
NOW = at("2026-08-28 09:00")
SHORT = outbox.Plan(messages=150, down=120, seed=7)


def _careless(send: Callable[[Notice], None]) -> Callable[[Notice], None]:
    """Return a sending that takes a gateway which is away for one that accepts."""

    def sent(notice: Notice) -> None:
        with suppress(Down):
            send(notice)

    return sent


def _fickle(name: Callable[[Notice], str]) -> Callable[[Notice], str]:
    """Return a naming that gives each try another id."""
    tries = count()
    return lambda notice: f"{next(tries)}-{name(notice)}"


def test_every_message_gets_there_once_and_in_its_order_however_long_the_gateway_was_away(
    village: Village, gateway: Gateway
) -> None:
    outbox.fill(village, messages=SHORT.messages, at=NOW)
    report = outbox.blow(SHORT, gateway=gateway, at=NOW)

    assert report["faults"] == {}, report
    assert len(gateway.messages) == Notice.objects.count() == SHORT.messages
    assert report["asked_while_down"] < 60, report  # it was left alone


@planted
def test_messages_that_overtake_each_other_are_betrayed(
    village: Village, gateway: Gateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "_has_older", lambda notice: False)
    outbox.fill(village, messages=SHORT.messages, at=NOW)
    assert "out_of_order" in outbox.blow(SHORT, gateway=gateway, at=NOW)["faults"]


@planted
def test_a_message_whose_loss_is_swallowed_is_betrayed(
    village: Village, gateway: Gateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sinks, "send", _careless(sinks.send))
    outbox.fill(village, messages=SHORT.messages, at=NOW)
    assert "forgotten" in outbox.blow(SHORT, gateway=gateway, at=NOW)["faults"]


@planted
def test_a_second_copy_under_another_id_is_betrayed(
    village: Village, gateway: Gateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sinks, "name", _fickle(sinks.name))
    outbox.fill(village, messages=SHORT.messages, at=NOW)
    assert "strangers" in outbox.blow(SHORT, gateway=gateway, at=NOW)["faults"]
