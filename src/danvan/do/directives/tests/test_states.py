from types import ModuleType

import pytest

from danvan import law
from danvan.base.moves.queries import workable
from danvan.base.moves.table import Move, NotAllowed, find
from danvan.base.people.relations import DERIVED
from danvan.do.directives import states
from tests.village import at

ALL = states.MOVES
NO_BUTTON = {  # of each table: a page of its own, a package, another move, or the platform
    states.documents: {"register", "order", "hear", "bring"}, states.tasks: {"assign", "order", "request", "lapse", "remind", "publish"},
    states.supports: {"ask", "invite", "release", "lapse", "remind", "go_on"}, states.reports: {"draw_up", "summarise"},
    states.targets: {"open_target", "release_target", "publish_target", "follow_task", "lapse_target", "remind_target"}, states.themes: set(), states.packages: {"lay_down"},
}  # fmt: skip
MOVES = {
    states.documents: states.DIRECTIVE, states.tasks: states.TASK, states.supports: states.SUPPORT, states.reports: states.REPORT,
    states.targets: states.TARGET, states.themes: states.THEME, states.packages: states.PACKAGE,
}  # fmt: skip
REACHED = {move.to for move in ALL if move.to}


@pytest.mark.parametrize("move", ALL, ids=lambda move: f"{move.verb} from {'/'.join(move.frm)}")
def test_every_row_names_known_relations_states_and_words(move: Move) -> None:
    assert set(move.who) <= DERIVED
    assert set(move.frm) <= REACHED | {""}
    assert states.SAYS[move.says]


@pytest.mark.parametrize("table", states.TABLES, ids=lambda table: table.__name__.rpartition(".")[2])
def test_every_verb_has_a_button_but_for_those_that_nobody_presses_and_every_word_is_said(table: ModuleType) -> None:
    verbs, words = {move.verb for move in MOVES[table]}, {move.says for move in MOVES[table]}

    assert verbs == table.DOES.keys() | NO_BUTTON[table]
    assert table.DOES.keys().isdisjoint(NO_BUTTON[table])
    assert words == table.SAYS.keys()


def test_the_tables_are_all_that_there_are() -> None:
    assert sorted(states.TABLES, key=id) == sorted(MOVES, key=id) == sorted(NO_BUTTON, key=id)
    assert tuple(move for table in states.TABLES for move in MOVES[table]) == ALL


@pytest.mark.parametrize("what", ["SAYS", "LABELS", "TONES"])
def test_no_two_tables_say_different_things_of_one_word(what: str) -> None:
    said = [(word, str(says)) for table in states.TABLES for word, says in getattr(table, what).items()]

    assert len(dict(said)) == len(set(said))


def test_every_state_has_a_label_and_a_tone() -> None:
    assert set(states.LABELS) == set(states.TONES) == REACHED


@pytest.mark.parametrize("moves", MOVES.values(), ids=lambda moves: moves[0].verb)
def test_one_verb_leads_to_one_state_from_each_state(moves: tuple[Move, ...]) -> None:
    rows = [(move.verb, frm) for move in moves for frm in move.frm]

    assert len(rows) == len(set(rows))


def test_every_rule_that_a_row_opens_is_law() -> None:
    for rule in {rule for move in ALL for rule in (*move.opens, *move.closes, *move.extends, *move.ends)}:
        assert law.one("periods", key=rule, on=at("2026-01-05 08:00").date()).source


def test_what_was_only_asked_for_opens_no_duty_and_is_not_scored() -> None:
    asked = [move for move in states.TASK if move.verb == "request" or "requested" in move.frm]
    asked += [move for move in states.SUPPORT if move.verb == "invite" or "invited" in move.frm]

    assert not any(move.opens or move.closes or move.lapses for move in asked)
    assert "finished" not in {move.says for move in asked}


@pytest.mark.parametrize("relation", ["author", "reception", "assigned", "supporting", "other"])
def test_only_a_leader_publishes_and_assigns(relation: str) -> None:
    for verb in ("publish", "assign"):
        with pytest.raises(NotAllowed):
            find(states.DIRECTIVE, verb=verb, state="registered", relations={relation})


@pytest.mark.parametrize("relation", sorted(DERIVED - {"platform"}))
def test_nobody_opens_a_task_to_everybody_but_the_platform_after_its_document(relation: str) -> None:
    with pytest.raises(NotAllowed):
        find(states.TASK, verb="publish", state="assigned", relations={relation})


def test_every_state_that_is_not_done_can_be_withdrawn_or_carried_over_and_no_other() -> None:
    """Nothing is dropped silently: a task leaves only by a named move."""
    ways = {verb: {frm for move in states.TASK if move.verb == verb for frm in move.frm} for verb in ("withdraw", "carry_over")}

    assert ways["carry_over"] == {*states.LEFT, "requested"}
    assert ways["withdraw"] == {*states.LEFT, "requested"}
    assert set(states.LEFT).isdisjoint(states.ENDED)


def test_a_stopped_clock_goes_on_before_a_task_is_given_to_somebody_else() -> None:
    assert not [move for move in states.TASK if move.verb in ("reassign", "hand_over") and "suspended" in move.frm]


def test_what_is_finished_stays_finished_though_it_can_be_told_of_for_ever() -> None:
    assert workable(states.TASK).isdisjoint(states.ENDED)
    assert workable(states.TASK) >= {*states.LEFT, "requested"}
