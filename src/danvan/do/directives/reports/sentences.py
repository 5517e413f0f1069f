"""What figures say in sentences, for a report and for the weekly meeting."""

from danvan.base.calendar.reporting import Period
from danvan.do.directives.queries.summing import Counts, Figures, Line

DAY = "%d/%m/%Y"


def told(found: Figures, *, period: Period) -> list[str]:
    """Return the figures of a period as sentences that can be read out."""
    return [_came(found.total, period=period), _stood(found.total), *_moved(found.total), *_late(found.agencies)]


def asked(requests: Counts) -> str:
    """Return what became of what was asked of bodies that can only be asked; nothing if nothing was."""
    if not any(requests.values()):
        return ""
    return f"Đề nghị phối hợp: gửi {requests['asked']} đề nghị trong kỳ, nhận {requests['fulfilled']} kết quả (không tính thời hạn)."


def _came(total: Counts, *, period: Period) -> str:
    return (
        f"Từ {period.begins_on.strftime(DAY)} đến hết {period.ends_on.strftime(DAY)} theo dõi {total['total']} nhiệm vụ: "
        f"{total['carried_in']} từ kỳ trước chuyển sang, {total['newly_assigned']} giao trong kỳ."
    )


def _stood(total: Counts) -> str:
    done = total["done_in_time"] + total["done_late"]
    left = sum(total[figure] for figure in ("not_yet_due", "undated", "late", "on_hold"))
    return (
        f"Đã xong {done} ({total['done_in_time']} đúng hạn, {total['done_late']} quá hạn). Chưa xong {left}: "
        f"{total['not_yet_due']} trong hạn, {total['undated']} không có thời hạn, {total['late']} quá hạn, "
        f"{total['on_hold']} tạm dừng. Thôi giao {total['given_up']}."
    )


def _moved(total: Counts) -> list[str]:
    said = {"put_off": "được lùi hạn", "handed_back": "bị trả lại nơi giao", "moved_on": "chuyển tiếp sang văn bản sau"}
    parts = [f"{total[figure]} {words}" for figure, words in said.items() if total[figure]]
    return [f"Trong đó có {', '.join(parts)}."] if parts else []


def _late(agencies: list[Line]) -> list[str]:
    late = sorted((line for line in agencies if line.counts["late"]), key=lambda line: -line.counts["late"])
    names = "; ".join(f"{line.name} ({line.counts['late']})" for line in late)
    return [f"Còn nhiệm vụ quá hạn: {names}."] if late else ["Không có nhiệm vụ quá hạn."]
