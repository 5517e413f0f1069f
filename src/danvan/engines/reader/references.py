"""Putting numbers, kinds, dates, issuers, titles and roles together: one reference for each document named."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from danvan.engines.reader import dates, heads, issuers, kinds, roles, titles
from danvan.engines.reader.numbers import Mention
from danvan.engines.reader.page import HEAD, STATE_HEAD, Page, Place
from danvan.engines.reader.reading import Finding, Reference

DATE_LEAD = re.compile(
    r"\s{0,2}[,(|]?\s{0,2}(?:năm\s+20\d\d\s+)?(?:(?:được\s+)?(?:ban hành|ký)\s+)?(?:(?:ngày|NGÀY|Ngày)\s{0,3})?(?=\d)",
    re.IGNORECASE,
)
DATE_AFTER_ISSUER = re.compile(
    r"\s{0,2}[,(]?\s{0,2}(?:(?:được\s+)?(?:ký\s+ban hành|ban hành|ký)\s+)?ngày\s{0,3}(?=\d)", re.IGNORECASE
)
YEAR_AFTER = re.compile(r"\s+(?:năm\s+)?(20\d\d)(?!\d|[/.-]\d)")
DATE_BEFORE = re.compile(r"(?:[nN]gày|[sS]áng|[cC]hiều|[tT]ối)\s{0,3}(?=\d)")
ISSUER_LABEL = re.compile(r"(?:Cơ quan|Nơi|Đơn vị) ban hành\s*[:|]?\s*(?P<name>[A-ZĐÀ-Ỹ][^|\n:;]{3,80}?)(?=\s*(?:[|;]|\s{2}|(?:Người|Loại|Ngày|Trích|Lĩnh|Số)\s|$))")
ENOUGH = 12  # places of one number that are read closely
BEFORE = "trước lời ban hành: "
STATED, GUESSED = "từ đứng trước số", "dạng của số"
IN_FRONT = "đứng trước lời ban hành hoặc đề nghị"
NEXT_OF_LIST = re.compile(r"\s?[,;]\s(?:và\s)?[A-ZĐa-zà-ỹ][^\d.,;:()]{2,30}\ssố\s")
GOES_ON = re.compile(r"[;,]\s+(?:và\s+)?số\s?:?\s?$")  # "các Thông tư: số A ngày ...; số B ngày ..."
NEAR = 12  # characters before a number
LISTED = re.compile(r"\s?(?:,|và|;|hoặc)\s(?:số\s)?")
NUMBER_RULE = "số văn bản: số đếm / loại - cơ quan"


@dataclass(slots=True)
class Draft:
    """What one place says of a document; findings are still positions in the composed text."""

    place: Place
    type: Finding | None = None
    date: Finding | None = None
    issuer: Finding | None = None
    title: Finding | None = None
    after: int = 0
    seen: list[Place] = field(default_factory=list)


def references(page: Page) -> list[Reference]:
    """Return the documents that the text names, in order of first appearance."""
    chosen = roles.main(page)
    main = chosen[0] if chosen else None
    drafts: dict[tuple[str, ...], Draft] = {}
    before: Draft | None = None
    for place in page.places:
        key = place.mention.key
        known = drafts.get(key)
        if known and len(known.seen) >= ENOUGH:
            continue
        draft = _own(page, place) if place is page.own else _draft(page, place)
        _lend(page, before, draft)
        _inherit(page, before, draft)
        _merge(page, drafts.setdefault(key, draft), draft)
        before = draft
    title = _title_of(drafts, main)
    return [_reference(page, draft, chosen, title) for draft in drafts.values()]


def _title_of(drafts: dict[tuple[str, ...], Draft], main: Place | None) -> tuple[int, int] | None:
    draft = drafts.get(main.mention.key) if main else None
    return draft.title.span if draft and draft.title else None


def _merge(page: Page, known: Draft, draft: Draft) -> None:
    """Add what one more place says; the first that says something is believed, a line of capitals only till then."""
    known.seen.append(draft.place)
    if known is draft:
        return
    shouted = known.place is not page.own and _in_capitals(page, known.place)
    for name in ("date", "issuer", "title"):
        if getattr(draft, name) and (shouted or getattr(known, name) is None):
            setattr(known, name, getattr(draft, name))
    if known.date and draft.date and known.date.rule.startswith(BEFORE) and draft.date.rule.startswith("sau"):
        known.date = draft.date  # beside the number is surer than beside the verb
    if _vague(known.type) and not _vague(draft.type):
        known.type = draft.type


def _vague(kind: Finding | None) -> bool:
    return kind is None or kind.value == kinds.GENERAL or not kind.rule.startswith("từ")


def _lend(page: Page, before: Draft | None, draft: Draft) -> None:
    """Let the number before share what is named after this one: "Chỉ thị số A, Kế hoạch số B của Tỉnh ủy"."""
    if not before or before.place.block is not draft.place.block:
        return
    if not before.date and draft.date and _in_a_row(before.place.mention, draft.place.mention):
        before.date = draft.date._replace(rule="chung ngày với văn bản có số liền sau")
    if before.issuer or not draft.issuer:
        return
    between = page.flat[before.after : draft.place.mention.start]
    if _of_one_body(before, draft) and len(between) < 40 and re.match(r"\s*(?:,|và)\s", between):
        before.issuer = draft.issuer._replace(rule="chung cơ quan với văn bản nêu liền sau")


def _of_one_body(before: Draft, draft: Draft) -> bool:
    return before.place.mention.issuers[-1:] == draft.place.mention.issuers[-1:]


def _in_a_row(first: Mention, second: Mention) -> bool:
    """Return whether two numbers follow each other in one register: 217-QĐ/TW và 218-QĐ/TW."""
    alike = (first.code, first.year, first.issuers) == (second.code, second.year, second.issuers)
    return alike and first.count.isdigit() and second.count.isdigit() and int(second.count) - int(first.count) == 1


def _inherit(page: Page, before: Draft | None, draft: Draft) -> None:
    """Give the next number of a list its kind ("các nghị quyết số 202/2025/QH15, 203/2025/QH15") and who issued them all."""
    near = before is not None and NEXT_OF_LIST.fullmatch(page.flat, before.after, draft.place.mention.start)
    shared = before is not None and set(before.place.mention.issuers) & set(draft.place.mention.issuers)
    if near and before and before.issuer and before.issuer.rule == IN_FRONT and not draft.issuer and shared:
        draft.issuer = before.issuer
    same = before is not None and before.place.block is draft.place.block and GOES_ON.search(
        page.flat, max(before.place.mention.end, draft.place.mention.start - NEAR), draft.place.mention.start
    )
    if same and before and before.type and draft.type and draft.type.rule == GUESSED:
        draft.type = before.type
    listed = before and LISTED.fullmatch(page.flat, before.place.mention.end, draft.place.mention.start)
    if listed and before and before.type and draft.type and draft.type.rule == GUESSED and before.type.rule == STATED:
        draft.type = before.type


def _draft(page: Page, place: Place) -> Draft:
    mention, block = place.mention, place.block
    draft = Draft(place, type=_type(page, place), after=mention.end)
    context = _context(page, place)
    lead = DATE_LEAD.match(page.flat, mention.end, block.end)
    if lead and (found := dates.read_at(page.flat, start=lead.end(), end=block.end, context=context)):
        draft.date, draft.after = _dated(found, "sau số: "), found[2]
    elif year := YEAR_AFTER.match(page.flat, mention.end, block.end):
        draft.after = year.end()
    draft.issuer = _issuer(page, draft)
    if draft.date is None and (found := _date_after(page, draft, context)):
        draft.date, draft.after = _dated(found, "sau cơ quan: "), found[2]
    if draft.date is None:
        draft.date = _date_before(page, place, context)
    after = titles.after(page.flat, start=draft.after, end=block.end)
    draft.title = Finding(page.source.tidy(after), after, "lời sau số, ngày và cơ quan") if after else None
    if draft.type and draft.type.value in kinds.LAWS and (named := titles.of_a_law(page.flat, start=block.start, end=mention.start)):
        draft.title = Finding(page.source.tidy(named), named, "tên luật đứng trước số")
    return draft


def _date_after(page: Page, draft: Draft, context: date | None) -> tuple[date, int, int, str] | None:
    """Return the day named after the issuer: "Nghị định số 38/2023/NĐ-CP của Chính phủ ngày 24/6/2023"."""
    end = draft.place.block.end
    lead = DATE_AFTER_ISSUER.match(page.flat, draft.after, end) if draft.after > draft.place.mention.end else None
    return dates.read_at(page.flat, start=lead.end(), end=end, context=context) if lead else None


def _context(page: Page, place: Place) -> date | None:
    """Return the day that lends its year: "năm 2025" beside the number wins over the page's own."""
    year = YEAR_AFTER.match(page.flat, place.mention.end, place.block.end)
    return date(int(year[1]), 12, 31) if year else page.context


def _dated(found: tuple[date, int, int, str], where: str) -> Finding:
    return Finding(found[0].isoformat(), (found[1], found[2]), f"{where}{found[3]}")


def _date_before(page: Page, place: Place, context: date | None) -> Finding | None:
    """Return the day of issue named before the number: "Ngày 29/01, UBND ban hành Chỉ thị số ..."."""
    begin = max(place.block.body, place.mention.start - 300)
    issued = issuers.issued_before(page.flat, start=begin, end=place.mention.start)
    if not issued:
        return None
    leads = [
        m
        for m in DATE_BEFORE.finditer(page.flat, begin, issued.start())
        if not _parted(page.flat[m.end() : issued.start()])
    ]
    for lead in reversed(leads):
        if found := dates.read_at(page.flat, start=lead.end(), end=place.mention.start, context=context):
            return _dated(found, BEFORE)
    return None


def _parted(between: str) -> bool:
    return bool(re.search(r"[;?!]|\.\s", between))


def _type(page: Page, place: Place) -> Finding | None:
    mention = place.mention
    stated = kinds.stated(page.flat, start=mention.start, floor=place.block.start, code=mention.code, law=mention.law)
    of_code = kinds.of_code(mention.code) if mention.code else None
    if stated and (stated[0] != kinds.GENERAL or not of_code):
        return Finding(stated[0], stated[1:], STATED)
    own = (mention.start, mention.end)
    if of_code:
        return Finding(of_code, own, "chữ viết tắt trong số")
    return Finding("Luật" if mention.law else kinds.LETTER, own, GUESSED)


def _issuer(page: Page, draft: Draft) -> Finding | None:
    mention, block = draft.place.mention, draft.place.block
    if after := issuers.named_after(page.flat, start=draft.after, end=block.end):
        after = issuers.without_who_speaks(page.flat, place=after, mention=mention)
        draft.after = after[1]
        return Finding(page.source.tidy(after), after, "sau chữ “của”")
    if before := issuers.named_before(page.flat, start=block.body, end=mention.start):
        name = page.source.tidy(before)
        if not issuers.signed_for(name, mention=mention):
            return Finding(name, before, IN_FRONT)
    span = (mention.start, mention.end)
    if national := issuers.of_code(mention):
        return Finding(national, span, "chữ viết tắt của cơ quan trung ương hoặc sở")
    if later := issuers.named_later(page.flat, start=block.body, mention=mention, after=draft.after, end=block.end):
        return Finding(page.source.tidy(later), later, "nêu sau số: ban hành, yêu cầu, thông qua")
    return None


def _own(page: Page, place: Place) -> Draft:
    """Return what the head says of the document itself."""
    draft = Draft(place, type=_type(page, place), after=place.mention.end)
    if draft.type and draft.type.rule != STATED and (line := heads.kind_line(page)):
        kind = kinds.entry(page.flat[slice(*line)])
        if draft.type.rule == GUESSED or draft.type.value.startswith(kind):
            draft.type = Finding(kind, line, "dòng loại văn bản dưới đầu văn bản")
    if page.dated:
        draft.date = _dated(page.dated, "dòng địa danh, ngày: ")
    if named := heads.issuer(page):
        name = heads.spelled(page, name=" ".join(page.source.tidy(line) for line in named))
        span = (named[0][0], named[-1][1])
        whole = issuers.whole(page.flat, name=name)
        whole = heads.repeated(page, name=name) if whole == name else whole
        draft.issuer = Finding(whole, span, "tên cơ quan ở đầu văn bản")
    elif label := ISSUER_LABEL.search(page.flat, 0, HEAD):
        draft.issuer = Finding(page.source.tidy(label.span("name")), label.span("name"), "nhãn “Cơ quan ban hành”")
    if words := _title(page):
        draft.title = Finding(page.source.tidy(words), words, "tên dưới loại văn bản")
    return draft


def _title(page: Page) -> tuple[int, int] | None:
    """Return the title in the head, without the State's own words that may stand beside it."""
    words = heads.title(page).words
    state = STATE_HEAD.search(page.flat, *words) if words else None
    return (words[0], state.start()) if words and state else words


def _reference(page: Page, draft: Draft, chosen: tuple[Place, str] | None, title: tuple[int, int] | None) -> Reference:
    printed = _as_printed(page, draft.seen).mention
    place = (printed.start, printed.end)
    rule = _rule(page, draft, chosen, title)
    role = "mentioned" if rule == "mentioned" else "basis" if rule in ("basis", "within") else "main"
    span = page.source.span(place)
    return Reference(
        number=Finding(page.source.tidy(place), span, NUMBER_RULE),
        role=Finding(role, span, roles.ROLES[rule]),
        type=_placed(page, draft.type),
        date=_placed(page, draft.date),
        issuer=_placed(page, draft.issuer),
        title=_placed(page, draft.title),
    )


def _rule(page: Page, draft: Draft, chosen: tuple[Place, str] | None, title: tuple[int, int] | None) -> str:
    """Return the rule of roles.ROLES that gives the document its role."""
    if chosen and chosen[0].mention.key == draft.place.mention.key:
        return chosen[1]
    return roles.of(page, place=draft.place, chosen=chosen[0] if chosen else None, title=title)


def _as_printed(page: Page, seen: Iterable[Place]) -> Place:
    """Return the first place that is not in a line of capitals, where CT-TTg is printed CT-TTG."""
    seen = list(seen)
    return next((place for place in seen if not _in_capitals(page, place)), seen[0])


def _in_capitals(page: Page, place: Place) -> bool:
    around = page.flat[max(place.block.start, place.mention.start - 20) : place.mention.start]
    return len(around) > 5 and around == around.upper()


def _placed(page: Page, finding: Finding | None) -> Finding | None:
    """Return the finding with its place in the text as given."""
    return Finding(finding.value, page.source.span(finding.span), finding.rule) if finding else None
