"""What nobody may find out about people: all that somebody has sent, and how they can be reached, unseen."""

import re

import pytest

from tests.house import plan
from tests.house.plan import CODE

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once


@pytest.mark.parametrize(
    ("pattern", "only"),
    [
        (  # matters looked for by who wrote them
            r"\b(?:filter|exclude|get|Q)\((?:[^()]|\([^()]*\))*?\b(?:matter__)?author(?:_id|__in|__\w+)?=",
            {
                "src/danvan/base/matters/queries.py",  # one's own
                "src/danvan/base/matters/newest.py",  # one's own
                "src/danvan/base/notices/preferences.py",  # what somebody follows, for their own eyes
                "src/danvan/base/moves/claiming.py",  # those of nobody, by their secret code
                "src/danvan/base/office/queries/reveals.py",  # the one that a caller is asking about; one's own
                "src/danvan/base/office/queries/rules.py",  # rules of the office that wait for a second person
                "src/danvan/site/sent.py",  # one's own
            },
        ),
        (  # envelopes opened
            r"\b(?:value|address|envelope|Envelope\(.*?\))\.open\(\)",
            {
                "src/danvan/base/notices/sinks.py",  # in the moment in which a message leaves
                "src/danvan/base/office/actions/reveals.py",  # after the journal has been told
                "src/danvan/base/people/actions.py",  # to find who else claims an address
                "src/danvan/base/people/sealed_words.py",  # names in a matter, by who reads its row
                "src/danvan/base/people/unopened.py",  # one of each table, by whoever checks the machine's keys: only whether it opens is told
                "src/danvan/site/accounts/adapters/factors.py",  # secrets of factors
                "src/danvan/site/accounts/telling.py",  # in the moment in which a message leaves
                "src/danvan/site/accounts/views/own.py",  # one's own
            },
        ),
    ],
    ids=["matters by their author", "envelopes"],
)
def test_it_is_asked_for_nowhere_else(pattern: str, only: set[str]) -> None:
    assert {plan.short(path) for path in CODE if re.search(pattern, plan.text(path))} <= only


def test_the_journal_is_told_before_an_envelope_is_opened() -> None:
    text = plan.text(next(path for path in CODE if plan.short(path) == "src/danvan/base/office/actions/reveals.py"))
    assert text.index("journal.write(") < text.index("envelope.open()")
