"""Who is let in, led to the login, refused, or told that there is nothing: every door, everybody, every matter.

What is expected follows twice: from the rows of the access table with each house's table of moves, and, for what is
sensitive, from sets that are written here by hand.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.test import override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from danvan.base.matters.models import Matter
from danvan.base.people import relations
from danvan.site import access
from tests.house.guests import DONE, HINTS, address, guests
from tests.house.scene import PRINCIPALS, Scene, canary, play
from tests.house.visits import VISITS

ALL = set(PRINCIPALS)
SEES = {  # by hand: who sees each matter
    "petitions.submitted": {"bearer", "tu", "hoa"},
    "petitions.others": {"other_bearer", "tu", "hoa"},
    **{f"petitions.{state}": {"lan", "tu", "minh", "hoa"} for state in ("routed", "waiting", "proposed", "answered")},
    "petitions.elsewhere": {"ba", "tu", "nga", "hoa"},
    "petitions.heard": {"lan", "hoa"}, "sealed.received": {"tu", "hoa"},
    "petitions.reported": {"lan", "tu", "hoa"}, "petitions.taken_on": {"lan", "tu", "minh", "hoa"},
    "complaints.prepared": {"lan", "tu"}, "complaints.lodged": {"tu", "hoa"}, "complaints.taken_up": {"tu", "minh", "hoa"},
    "sessions.collecting": {"tu", "minh", "hoa"}, "sessions.put_out": ALL,
    "information.requested": {"lan", "tu", "hoa"}, "information.incomplete": {"lan", "tu", "hoa"},
    **{f"information.{name}": {"lan", "tu", "minh", "hoa"} for name in ("sought", "put_forward", "supplied")},
    "land.asked": {"lan", "tu", "hoa"}, "land.met": {"lan", "tu", "minh", "hoa"},
    "contributions.asked": {"tu", "minh", "nga", "hoa"},
    "recurrences.raised": {"tu", "hoa"}, "returns.sent": {"tu", "hoa", "minh", "nga", "son"}, "returns.exported": {"tu", "hoa"},
    "voters.received": {"tu", "hoa"}, "voters.sent": {"tu", "minh", "hoa"}, "voters.waits": ALL, "voters.replied": ALL,
    "directives.registered": {"tu", "hoa"},
    "directives.handed_out": {"tu", "hoa"},
    "directives.published": ALL,
    "tasks.handed_out": {"tu", "hoa", "minh", "nga"},
    "tasks.handed_out_front": {"tu", "hoa", "son"},
    "tasks.published": ALL,
    "tasks.published_front": ALL,
    "themes.own": {"tu", "hoa"}, "themes.open": ALL, "targets.handed_out": {"tu", "hoa", "minh", "nga"},
    "supports.handed_out": {"tu", "hoa", "minh", "nga"},
    "supports.published": {"tu", "hoa", "minh", "nga"},  # its task is public, what others are asked is not
    **{f"reports.{state}": {"tu", "hoa"} for state in ("drawn_up", "reported")},
    "surveys.launched": ALL,
}
CLERKS = {"tu", "hoa"}
MAY = {  # by hand: who may make each move
    "petitions.submitted classify": {"tu"},
    "petitions.routed route": {"tu"},
    "petitions.routed ask_back": {"minh"},
    "petitions.routed propose": {"minh"},
    "petitions.routed merge": {"tu", "minh"},
    **{f"petitions.reported {verb}": {"tu"} for verb in ("take_on", "decline", "as_feedback")},
    "petitions.taken_on regrade": set(),
    "petitions.taken_on decline": {"hoa"},
    "petitions.submitted as_report": {"tu"},
    "petitions.routed reveal": set(),
    "petitions.routed ask_purge": {"tu", "minh", "hoa"},
    "petitions.waiting complete": {"lan"}, "petitions.waiting write_down": {"tu"},
    "petitions.proposed send_back": {"hoa"},
    "petitions.proposed approve": {"hoa"},
    "petitions.answered confirm": {"lan"},
    "petitions.answered reopen": set(),  # too late by now
    "petitions.routed redact": {"tu", "minh"}, "petitions.answered take_down": {"hoa"}, "petitions.answered opt_out": {"lan"},
    "petitions.answered look_again": set(),  # nobody says that it persists
    "petitions.answered approve": set(),
    "petitions.elsewhere propose": {"nga"},
    "petitions.submitted guide": {"tu"}, "petitions.routed refer": {"hoa"}, "petitions.routed split": {"tu", "minh"},
    "petitions.heard answer": {"hoa"},
    "petitions.routed set_aside": {"tu", "minh", "hoa"}, "petitions.routed say_trouble": set(),
    "petitions.routed print": set(),
    "sealed.received look": set(),
    "sealed.received check": {"tu", "hoa"},
    "petitions.answered rate": {"lan"},
    "petitions.elsewhere rate": set(),
    "complaints.prepared register": {"tu"},
    "complaints.lodged accept": {"hoa"},
    "complaints.lodged ask_paper": {"tu", "hoa"},
    "complaints.lodged second": set(),
    "complaints.taken_up find": {"minh"},
    "complaints.taken_up meet": {"minh", "hoa"},
    "complaints.taken_up decide": {"hoa"},
    "complaints.taken_up give_up": set(),  # no paper of withdrawal has come
    "complaints.taken_up take_withdrawal": {"tu"},
    **{f"sessions.collecting {verb}": {"tu"} for verb in ("take_in", "paste")},
    "sessions.collecting postpone": {"tu", "hoa"}, "sessions.collecting invite": {"tu", "hoa"},
    "sessions.collecting put_out": {"hoa"}, "sessions.put_out put_out": set(),
    "information.requested seek": {"tu"}, "information.requested direct": {"tu"}, "information.incomplete complete": {"lan"}, "information.incomplete take_down": {"tu"},
    "information.sought propose": {"minh"}, "information.put_forward grant": {"hoa"}, "information.supplied recommend": {"minh", "hoa"},
    "information.supplied grant": set(),
    "land.asked take_up": {"tu", "hoa"}, "land.asked turn_down": {"hoa"}, "land.asked retract": {"lan"}, "land.asked take_retraction": {"tu"},
    "land.met settle": {"tu", "minh", "hoa"},
    "petitions.routed consult": {"minh"}, "contributions.asked give": {"nga"}, "contributions.asked return": {"nga"},
    "returns.sent opine": {"son"},
    "recurrences.raised leave": {"hoa"},
    "voters.received route": {"tu"}, "voters.received group": {"tu"},
    "voters.sent propose": {"minh"},
    **{f"voters.waits {verb}": {"hoa"} for verb in ("approve", "send_back")}, "voters.replied approve": set(),
    "surveys.launched publish": {"hoa"},
    "directives.handed_out publish": {"hoa"},
    "directives.handed_out send": set(),
    "tasks.handed_out send_report": set(),
    "directives.handed_out link": CLERKS,
    "tasks.handed_out place": {"hoa"},
    "directives.registered assign": {"hoa"},
    "directives.published assign": {"hoa"},
    **{f"directives.registered {verb}": CLERKS for verb in ("accept", "change", "drop", "add")},
    "directives.published drop": CLERKS,
    "tasks.handed_out report": {"minh"},
    "directives.handed_out carry_over": set(),
    "directives.registered take_in": set(),
    "tasks.handed_out make_standing": {"hoa"},
    "targets.handed_out report_target": {"minh"},
    "themes.own publish_theme": {"hoa"},
    "themes.own change_theme": CLERKS,
    "themes.open set_indicator": CLERKS,
    "tasks.handed_out finish": {"minh"},
    "tasks.handed_out_front finish": {"son"},
    "tasks.published send_back": {"hoa"},
    "tasks.published report": set(),
    "tasks.handed_out accept": {"minh"},
    **{f"tasks.handed_out {verb}": {"hoa"} for verb in ("reassign", "suspend", "withdraw")},
    "tasks.handed_out return": set(),
    "tasks.published verify": {"hoa"},
    "tasks.handed_out_front withdraw": {"hoa"},
    "supports.handed_out answer": {"nga"},
    "reports.drawn_up remark": {"tu", "hoa"},
    "reports.drawn_up submit": {"hoa"},
    "reports.reported submit": set(),
}


QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # a wrong password is tried by everybody


@pytest.fixture(scope="module", autouse=True)
def _files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with override_settings(FILES_FOLDER=tmp_path_factory.mktemp("files"), PASSWORD_HASHERS=QUICK):
        yield


@pytest.fixture
def scene(db: None) -> Scene:
    return play()


def names(resolver: URLResolver, prefix: str = "") -> Iterator[str]:
    """Yield the full name of every address."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield f"{prefix}{pattern.name}"
        else:
            yield from names(pattern, f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix)


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    addresses = list(names(get_resolver()))
    assert len(addresses) == len(set(addresses))
    assert set(addresses) == {url for url, _ in access.TABLE}
    assert len(access.TABLE) == len(access.DOORS)


def test_every_row_speaks_of_kinds_and_relations_that_there_are() -> None:
    kinds = {"anyone", "person", "staff", *relations.HERE}
    for row in access.DOORS:
        assert set(row.who) <= kinds, row
        assert row.who, row
        assert row.verb in ("GET", "POST"), row
        assert row.relation in ("any", "visible", "table"), row


def test_every_row_is_visited_by_the_matrix() -> None:
    assert {(visit.url, visit.verb) for visit in VISITS} == set(access.TABLE)


def test_a_verb_without_a_row_is_refused_with_those_that_there_are(scene: Scene) -> None:
    browser = scene.browser("hoa")
    for url, where in {visit.url: address(visit, scene) for visit in VISITS}.items():
        rows = {row.verb for row in access.DOORS if row.url == url}
        for verb in {"GET", "POST", "PUT", "DELETE"} - rows:
            response = browser.generic(verb, where)
            assert (response.status_code, set(response.headers["Allow"].split(", "))) == (405, rows), (verb, where)


def test_everybody_sees_the_matters_that_they_should_and_no_others(scene: Scene) -> None:
    found = {about: {guest.name for guest in guests(scene) if about in guest.sees} for about in scene.matters()}
    assert found == SEES


def rows() -> dict[str, int]:
    """Return how many rows each table has, and what the matters' versions add up to."""
    counts = {model._meta.label: model._default_manager.count() for model in apps.get_models()}
    return counts | {"versions": sum(Matter.objects.values_list("version", flat=True))}


def test_looking_lets_in_who_may_look_tells_nobody_what_is_not_theirs_and_changes_nothing(scene: Scene) -> None:
    looks, faults = [visit for visit in VISITS if visit.verb == "GET"], []
    for guest in guests(scene):
        assert guest.browser  # logging in writes a session
        before = rows()
        faults += [fault for visit in looks for fault in guest.faults(visit)]
        faults += [f"{guest.name}: looking changed {table}" for table, many in rows().items() if before[table] != many]
    assert not faults, "\n".join(faults)


def test_each_word_that_others_must_not_read_is_read_by_who_may(scene: Scene) -> None:
    hoa, tu = scene.browser("hoa"), scene.browser("tu")
    pages = {"petitions": "petitions:page", "complaints": "petitions:complaint", "sessions": "petitions:session", "voters": "petitions:recommendation", "information": "petitions:information", "land": "petitions:land", "directives": "directives:page", "tasks": "directives:task", "themes": "directives:theme", "supports": "directives:support"}
    for about, matter in scene.matters().items():
        if page := pages.get(about.partition(".")[0]):
            who = hoa if "hoa" in SEES[about] else tu
            assert canary(about).removesuffix("hót") in who.get(reverse(page, args=[matter.code])).content.decode(), about
    shown = hoa.get(reverse("petitions:page", args=[scene.petitions["proposed"].matter.code])).content.decode()
    assert all(canary("petitions.proposed", part) in shown for part in (*HINTS, "trả lời"))


def test_acting_is_done_for_who_may_and_for_nobody_else(scene: Scene) -> None:
    acts = [visit for visit in VISITS if visit.verb == "POST"]
    faults = [fault for guest in guests(scene) for visit in acts for fault in guest.faults(visit)]
    assert not faults, "\n".join(faults)


def test_who_may_make_each_move_is_as_written_here_by_hand(scene: Scene) -> None:
    asked = [visit for visit in VISITS if visit.verb == "POST" and visit.about]
    found = {f"{visit.about} {visit.move}": {g.name for g in guests(scene) if DONE in g.expects(visit)} for visit in asked}
    assert found == MAY


def test_a_photo_and_a_proof_are_shown_to_those_who_see_the_matter_and_a_proof_only_once_answered(scene: Scene) -> None:
    photo = reverse("petitions:photo", args=[scene.petitions["proposed"].matter.code, "anh"])
    proof = reverse("petitions:photo", args=[scene.petitions["proposed"].matter.code, "bang-chung"])
    shown = {where: {n for n in PRINCIPALS if scene.browser(n).get(where).status_code == 200} for where in (photo, proof)}
    assert shown == {photo: {"lan", "tu", "minh", "hoa"}, proof: {"tu", "minh", "hoa"}}


def test_a_code_that_is_guessed_or_of_another_matter_opens_nothing(scene: Scene) -> None:
    code = scene.petitions["submitted"].matter.code
    for name in ("nobody", "other_bearer"):
        assert scene.browser(name).get(reverse("petitions:page", args=[code])).status_code == 404
        assert scene.browser(name).get(reverse("petitions:page", args=["0" * 8])).status_code == 404


def test_files_lie_where_no_address_leads(scene: Scene) -> None:
    stored = scene.petitions["routed"].photo
    assert stored
    for where in (f"/static/{stored.sha256}", f"/files/{stored.sha256}", f"/var/files/{stored.sha256[:2]}/{stored.sha256}"):
        assert scene.browser("hoa").get(where).status_code == 404
    assert not Path(settings.FILES_FOLDER).is_relative_to(settings.STATIC_ROOT)
