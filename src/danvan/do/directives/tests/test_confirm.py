import unicodedata
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.journal.models import Entry, EntryContent
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Directive, Draft, DraftSupport, Task
from danvan.do.directives.queries import doubts
from danvan.do.directives.tests.plan import IDENTITY, LIGHTS, MEET, confirmed, registered
from danvan.do.directives.tests.reading import post
from tests.village import Village, at
from tests.worlds import As


class Source(HTMLParser):
    """Puts together the text of the element in which words are selected, and what is marked in it."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.marks, self.depth = "", [""], 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """Go in."""
        self.depth += 1 if self.depth or ("data-select-source", "directive") in attrs else 0
        if self.depth and tag == "mark":
            self.marks.append("")

    def handle_endtag(self, tag: str) -> None:
        """Go out."""
        self.depth -= bool(self.depth)

    def handle_data(self, data: str) -> None:
        """Take the words."""
        if self.depth:
            self.text += data
            self.marks[-1] += data if self.depth > 1 else ""


@pytest.fixture
def directive(village: Village) -> Directive:
    return registered(village)


@pytest.fixture
def proposed(village: Village, directive: Directive) -> Draft:
    """A draft as the reader proposes one: lead named, not yet looked at."""
    start = directive.text.index(LIGHTS)
    return Draft.objects.create(
        directive=directive, start=start, end=start + len(LIGHTS), text=LIGHTS, lead=village.works,
        found={"rule": "X chủ trì, phối hợp với Y"},
    )


def wanted(village: Village, **changes: Any) -> dict[str, Any]:
    return {"text": LIGHTS, "lead": village.works.pk, "supporting": [village.culture.pk], "due_on": "30/06/2026"} | changes


def test_the_page_shows_the_text_letter_by_letter_with_what_was_found_marked(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    source = Source()
    source.feed(client.of(village.tu).get(reverse("directives:read", args=[directive.matter.code])).content.decode())

    assert source.text == directive.text
    assert {"12/KH-UBND", "170/KH-UBND"} <= set(source.marks)
    assert LIGHTS in "".join(source.marks)


def test_the_page_says_why_each_finding_was_made(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    page = client.of(village.tu).get(reverse("directives:read", args=[directive.matter.code])).content.decode()

    assert "X chủ trì, phối hợp với Y" in page
    assert all(one.found["role"]["rule"] in page for one in queries.found(directive))


def test_a_clerk_accepts_a_draft_as_it_stands(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    post(client.of(village.tu), directive, "accept", draft=proposed.pk)

    proposed.refresh_from_db()
    assert proposed.state == "confirmed"
    assert Entry.objects.filter(word="directives.draft_accepted", facts__draft=proposed.pk).exists()
    assert not Task.objects.exists()  # that is the leader's


def test_a_draft_without_a_lead_is_not_accepted_as_it_stands(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    Draft.objects.filter(pk=proposed.pk).update(lead=None)

    page = post(client.of(village.tu), directive, "accept", draft=proposed.pk).content.decode()

    assert "Chưa rõ cơ quan nào chủ trì" in page
    with pytest.raises(NotAllowed):
        actions.accept(
            directive, draft=Draft.objects.get(pk=proposed.pk), by=village.tu, at=at("2026-01-06 10:00")
        )


def test_a_changed_draft_keeps_what_it_was_in_the_journal(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    change = wanted(village, text="Thay bóng đèn", draft=proposed.pk, lead=village.culture.pk, supporting=[])
    post(client.of(village.tu), directive, "change", **change)

    proposed.refresh_from_db()
    assert (proposed.state, proposed.text, proposed.lead) == ("confirmed", "Thay bóng đèn", village.culture)
    before = EntryContent.objects.get(entry__word="directives.draft_changed").private["before"]
    assert before == {"text": LIGHTS, "lead": "an-binh-works", "due_on": None, "every": ""}


def test_a_draft_opens_for_mending_with_what_it_holds(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    address = reverse("directives:read", args=[directive.matter.code])

    form = client.of(village.tu).get(address, {"sua": proposed.pk}).context["change"]

    assert form["text"].value() == LIGHTS
    assert form["lead"].value() == village.works.pk


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"text": ""}, "Chưa ghi nhiệm vụ"), ({"lead": ""}, "Chưa chọn cơ quan chủ trì"),
        ({"due_on": "31/02/2026"}, "Ngày chưa đúng"), ({"due_on": "04/01/2026"}, "trước ngày ban hành"),
    ],
)
def test_what_is_wrong_in_a_change_is_said_and_the_rest_stays(
    village: Village, client: As, directive: Directive, proposed: Draft, changes: dict[str, str], sentence: str
) -> None:
    typed = wanted(village, **{"text": "Một câu đã gõ", "draft": proposed.pk} | changes)
    page = post(client.of(village.tu), directive, "change", **typed).content.decode()

    assert sentence in page
    assert "text" in changes or "Một câu đã gõ" in page


def test_a_dropped_draft_is_no_task_but_can_be_taken_back(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    clerk = client.of(village.tu)
    post(clerk, directive, "drop", draft=proposed.pk)
    assert Draft.objects.get(pk=proposed.pk).state == "dropped"

    page = clerk.get(reverse("directives:read", args=[directive.matter.code])).content.decode()

    assert f"?sua={proposed.pk}" in page
    assert f"doan-{proposed.pk}" not in page


@pytest.mark.parametrize("words", [MEET, MEET.replace(" ", "\n", 3), unicodedata.normalize("NFD", MEET)])
def test_pasted_words_are_found_in_the_text(village: Village, client: As, directive: Directive, words: str) -> None:
    post(client.of(village.tu), directive, "add", **wanted(village, text=words, lead=village.front.pk))

    draft = Draft.objects.get(state="confirmed")
    assert directive.text[draft.start : draft.end] == draft.text == MEET


def test_words_that_stand_twice_are_found_where_they_were_selected() -> None:
    text = "Làm đường. Rồi lại làm gì? Làm đường."

    assert queries.place("Làm  đường", text=text) == (0, 9)
    assert queries.place("Làm đường", text=text, start=26) == (27, 36)


def test_words_that_do_not_stand_in_the_text_are_refused(
    village: Village, client: As, directive: Directive
) -> None:
    page = post(client.of(village.tu), directive, "add", **wanted(village, text="Trồng một vạn cây")).content.decode()

    assert "Không thấy đoạn này trong văn bản" in page
    assert "Trồng một vạn cây" in page
    assert not Draft.objects.filter(state="confirmed").exists()


def test_who_leads_does_not_support_as_well(village: Village, client: As, directive: Directive) -> None:
    both = wanted(village, supporting=[village.works.pk, village.culture.pk])
    post(client.of(village.tu), directive, "add", **both)

    assert list(Draft.objects.get(state="confirmed").supporting.all()) == [village.culture]


def test_a_form_sent_twice_adds_once(village: Village, client: As, directive: Directive) -> None:
    clerk = client.of(village.tu)
    post(clerk, directive, "add", **wanted(village))
    post(clerk, directive, "add", **wanted(village))

    assert Draft.objects.filter(state="confirmed").count() == 1


def test_two_clerks_at_once_are_told_of_each_other(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    confirmed(Directive.objects.get(pk=directive.pk), village, words=MEET)
    stale = {"draft": proposed.pk, "version": directive.matter.version} | wanted(village, text="Tôi đã gõ câu này")

    answer = post(client.of(village.hoa), directive, "change", **stale)

    assert answer.status_code == 409
    assert "vừa được anh Tú xử lý" in answer.content.decode()
    assert "Tôi đã gõ câu này" in answer.content.decode()
    assert Draft.objects.get(pk=proposed.pk).state == "proposed"
    with pytest.raises(ChangedMeanwhile):
        actions.drop(directive, draft=proposed, by=village.tu, at=at("2026-01-06 10:00"))


def test_what_was_assigned_is_settled(village: Village, client: As, directive: Directive) -> None:
    draft = confirmed(directive, village)
    actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))

    page = post(client.of(village.tu), directive, "drop", draft=draft.pk).content.decode()

    assert "đã được giao" in page
    with pytest.raises(NotAllowed):
        actions.drop(directive, draft=draft, by=village.tu, at=at("2026-01-07 09:00"))


def test_who_does_not_see_a_document_cannot_read_it(village: Village, client: As, directive: Directive) -> None:
    read = reverse("directives:read", args=[directive.matter.code])

    assert client.of(village.mai).get(read).status_code == 404
    assert post(client.of(village.mai), directive, "drop", draft=1).status_code == 404
    assert client.of(village.lan).get(read).status_code == 403


def test_a_deadline_is_a_day_of_the_document_s_own_time(village: Village, directive: Directive) -> None:
    draft = confirmed(directive, village)

    assert draft.due_on == date(2026, 6, 30)
    assert draft.found == {}


def test_the_text_cut_into_pieces_is_the_text(village: Village, directive: Directive, proposed: Draft) -> None:
    found = queries.found(directive)
    overlapping = Draft(pk=99, directive=directive, start=found[0].start - 3, end=found[0].end + 3, text="x")

    pieces = list(queries.pieces(directive.text, references=found, drafts=[proposed, overlapping]))

    assert "".join(piece.text for piece in pieces) == directive.text
    assert ("document", "task") in [piece.kinds for piece in pieces]


def doubted(proposed: Draft, **changes: Any) -> Draft:
    """Return the draft with a question open."""
    Draft.objects.filter(pk=proposed.pk).update(**changes)
    return Draft.objects.get(pk=proposed.pk)


def test_a_deadline_before_the_day_of_issue_is_asked_about(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    draft = doubted(proposed, due_on=date(2026, 1, 4))
    assert set(doubts.of(draft)) == {doubts.EARLY}
    page = client.of(village.tu).get(reverse("directives:read", args=[directive.matter.code])).content.decode()
    assert "Thời hạn ở trước ngày ban hành văn bản. Ngày này có đúng không?" in page
    assert "Đã đối chiếu với văn bản" in page

    refused = post(client, directive, "accept", draft=draft.pk).content.decode()

    assert "còn câu hỏi chưa trả lời" in refused
    assert Draft.objects.get(pk=draft.pk).state == "proposed"
    with pytest.raises(NotAllowed):
        actions.accept(directive, draft=draft, by=village.tu, at=at("2026-01-06 10:00"))


def test_who_has_compared_it_with_the_text_accepts_it_and_that_stays_in_the_journal(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    draft = doubted(proposed, due_on=date(2026, 1, 4))

    post(client.of(village.tu), directive, "accept", draft=draft.pk, sure="on")

    settled = Draft.objects.get(pk=draft.pk)
    assert (settled.state, doubts.of(settled)) == ("confirmed", {})
    entry = Entry.objects.get(word="directives.draft_accepted")
    assert (entry.facts["answered"], entry.content.private["answered"]) == (1, ["before_issue"])


def test_two_leads_are_asked_about_and_a_change_settles_it(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    draft = doubted(proposed, lead=None, found={"rule": "x", "lead": ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"]})
    page = client.of(village.tu).get(reverse("directives:read", args=[directive.matter.code])).content.decode()
    assert "Cơ quan nào chịu trách nhiệm chính?" in page

    post(client, directive, "change", **wanted(village, draft=draft.pk))

    assert doubts.of(Draft.objects.get(pk=draft.pk)) == {}


def test_what_the_reader_doubts_is_asked_in_its_own_words(proposed: Draft) -> None:
    asked = [{"code": "several_leads", "question": "A hay B?"}, {"code": "no_year", "question": "Năm nào?"}]
    draft = doubted(proposed, found={"rule": "x", "doubts": asked, "lead": ["A", "B"]})

    assert doubts.of(draft) == {"several_leads": "A hay B?", "no_year": "Năm nào?"}  # each once


def test_a_sentence_with_two_leads_is_asked_about_from_the_text_on(village: Village) -> None:
    text = "KẾ HOẠCH\n1. Giao Phòng Kinh tế và Phòng Văn hóa - Xã hội kiểm kê nắp cống trước ngày 30/6/2026.\n"
    identity = replace(IDENTITY, number="13/KH-UBND")
    both = actions.register(text, identity=identity, by=village.tu, at=at("2026-01-06 08:00"))

    assert doubts.LEADS in {code for draft in queries.drafts(both) for code in doubts.of(draft)}


def test_each_supporting_agency_can_be_asked_something_of_its_own(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    proposed.supporting.add(village.culture)
    address = reverse("directives:read", args=[directive.matter.code])
    assert "phối hợp việc gì" in client.of(village.tu).get(address, {"sua": proposed.pk}).content.decode()
    name = village.culture.pk
    asks = {f"request_{name}": "Báo bóng hỏng", f"due_on_{name}": "31/03/2026"}

    post(client, directive, "change", **wanted(village, draft=proposed.pk), **asks)

    one = DraftSupport.objects.get()
    assert (one.agency, one.request, one.due_on) == (village.culture, "Báo bóng hỏng", date(2026, 3, 31))
    page = client.get(address).content.decode()
    assert "Báo bóng hỏng" in page
    form = client.get(address, {"sua": proposed.pk}).context["change"]
    assert form[f"request_{name}"].value() == "Báo bóng hỏng"


@pytest.mark.parametrize(("day", "sentence"), [("04/01/2026", "trước ngày ban hành"), ("01/07/2026", "sau hạn của nhiệm vụ")])
def test_a_supporting_agency_s_day_lies_between_the_document_and_the_task(
    village: Village, client: As, directive: Directive, proposed: Draft, day: str, sentence: str
) -> None:
    proposed.supporting.add(village.culture)

    typed = wanted(village, draft=proposed.pk) | {f"due_on_{village.culture.pk}": day}
    page = post(client.of(village.tu), directive, "change", **typed).content.decode()

    assert sentence in page
    assert not DraftSupport.objects.exists()


def test_who_supports_no_longer_is_asked_nothing(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    proposed.supporting.add(village.culture)
    DraftSupport.objects.create(draft=proposed, agency=village.culture, request="Báo bóng hỏng")

    post(client.of(village.tu), directive, "change", **wanted(village, draft=proposed.pk, supporting=[]))

    assert not DraftSupport.objects.exists()


def test_drafts_of_what_is_public_are_read_by_those_alone_who_make_tasks_of_them(village: Village, client: As, directive: Directive, proposed: Draft) -> None:
    actions.publish(directive, basis="Điều 17 Luật Tiếp cận thông tin", by=village.hoa, at=at("2026-01-06 09:00"))
    read = reverse("directives:read", args=[directive.matter.code])
    assert client.of(village.tu).get(read).status_code == 200
    for stranger in (village.mai, village.son):
        assert client.of(stranger).get(reverse("directives:page", args=[directive.matter.code])).status_code == 200
        assert client.of(stranger).get(read).status_code == 404
        assert post(client, directive, "accept", draft=proposed.pk).status_code == 404
