"""The return on receiving and settling, in the form of Nghị định 30/2020/NĐ-CP; always in Vietnamese."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from danvan import law
from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.check.petitions.queries.issuing import Issuer
from danvan.check.petitions.queries.returns.counting import Counts
from danvan.check.petitions.reports import official
from danvan.check.petitions.states import report
from danvan.check.petitions.states import returns as states
from danvan.engines.papers.document import Block, Column, Document, Head, Paragraph, Signature, Table, Value
from danvan.engines.papers.words import say


def tables(name: str, *, found: Counts) -> list[Table]:
    """Return the tables of a lane; the parts of each make up the same whole.

    :raises DoesNotAddUp: if they do not
    """
    lane, called = states.LANES[name], states.CAPTIONS
    whole = _sums(found, keys=states.SOURCES, groups=lane.groups)
    settled = _sums(found, keys=states.SETTLED[name], groups=lane.groups)
    refused = _sums(found, keys=states.REFUSED.get(name, ()), groups=lane.groups)
    made = [
        _table(called["sources"], states.SOURCES, found=found, lane=lane, totals=whole),
        _table(called["ways"], states.WAYS[name] | states.PASSED | states.OPEN, found=found, lane=lane, totals=whole),
        _table(called["competent"], states.COMPETENT, found=found, lane=lane, totals=whole),
        _table(called["times"], states.TIMES, found=found, lane=lane, totals=settled),
    ]
    if name in states.REFUSED:
        made.append(_table(called["grounds"], _grounds(found), found=found, lane=lane, totals=refused))
    if name in states.MARKS:
        made.append(_table(called["marks"], states.MARKS[name], found=found, lane=lane))
    return [*made, _table(called["papered"], states.PAPERED, found=found, lane=lane)] if name in states.RETURNS["khieu-nai"] else made


def sheets(found: Mapping[str, Counts]) -> list[Table]:
    """Return the tables of all lanes, each with its lane in its name."""
    return [replace(table, caption=f"{states.NAMES[name]}: {table.caption}") for name, counts in found.items() for table in tables(name, found=counts)]


def paper(which: str, *, found: Mapping[str, Counts], agency: Agency, period: Period, until: datetime, on: date) -> Document:
    """Return the return of an agency for a period, with what each lane comes to."""
    days = f"Kỳ {period.name}: từ {say(period.begins_on, kind='day')} đến hết {say(period.ends_on, kind='day')}; số liệu tính đến {say(until, kind='moment')}."
    blocks: list[Block] = [Paragraph(text=f"{agency.name} báo cáo như sau. {days}"), Paragraph(text=states.COUNTED)]
    for name, counts in found.items():
        blocks += [Paragraph(text=states.NAMES[name], heading=True), *tables(name, found=counts)]
    blocks.append(Paragraph(text=states.NOTE))
    return Document(
        head=head(agency, on=on, about=f"{states.TITLES[which]} {period.name}"),
        blocks=tuple(blocks), signature=signature(agency), recipients=("Như trên", "Lưu: VT"),
    )


def head(agency: Agency, *, on: date, about: str, kind: str = "Báo cáo") -> Head:
    """Return the upper part of a report of an agency; its number and day are left to the records office. What is no report bears no number."""
    return official.head(agency, kind=kind, about=about, on=on, dated=False, numbered=kind == "Báo cáo")


def signature(agency: Agency) -> Signature:
    """Return who signs for an agency."""
    return official.signature(Issuer(agency=agency))


def _table(caption: str, lines: Mapping[str, str], *, found: Counts, lane: states.Lane, totals: Mapping[str, int] | None = None) -> Table:
    """Return the lines with a column for each group and, where there are several, one for all of them."""
    several = len(lane.groups) > 1
    stated = {**(totals or {}), "all": sum((totals or {}).values())}
    columns = [Column(title=words, kind="number", sums=totals is not None, total=stated.get(group)) for group, words in lane.groups.items()]
    if several:
        columns.append(Column(title=states.COLUMNS["all"], kind="number", sums=totals is not None, total=stated["all"] if totals is not None else None))
    rows: list[tuple[Value, ...]] = []
    for key, words in lines.items():
        numbers = [found[group, key] for group in lane.groups]
        rows.append((words, *numbers, *([sum(numbers)] if several else [])))
    return Table(caption=caption, columns=(Column(title=states.COLUMNS["line"]), *columns), rows=tuple(rows))


def _sums(found: Counts, *, keys: Iterable[str], groups: Mapping[str, str]) -> dict[str, int]:
    wanted = list(keys)
    return {group: sum(found[group, key] for key in wanted) for group in groups}


def _grounds(found: Counts) -> dict[str, str]:
    known = {row.key: str(row.more["title"]) for row in law.rows("grounds")} | report.REFUSALS
    keys = sorted({key for _group, key in found if key.startswith("ground:")})
    return {key: known.get(key.removeprefix("ground:"), "Không ghi") for key in keys}
