"""What people call the facts of an entry, and the codes among them. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The words of a house for the facts of its entries, by name; for one word of the journal alone under both: "lodged.came"."""

    names: Mapping[str, str]
    codes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # what each code means, or each part of it: "complex-remote"
    laws: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # the tables of the law that have it as a key
    kept: Mapping[str, str] = field(default_factory=dict)  # whose code it is: an agency's, a place's, a subject's


def first(tables: Iterable[Mapping[str, T]], *, past: str, name: str) -> T | None:
    """Return what the first of some tables says of a fact of a word of the journal."""
    return next((table[key] for table in tables for key in (f"{past}.{name}", name) if key in table), None)


FACTS = Facts(  # what a move says of its clocks, whichever house makes it
    names={
        "on_time": "Đúng hạn",
        "excused": "Trễ chỉ vì chờ cơ quan khác",
        "wait_over": "Không còn do chờ cơ quan khác",
        "paper_on": "Ngày trên văn bản",
        "entered_late": "Vào sổ chậm",
        "corrects": "Đính chính mục số",
        "since": "Thời hạn tính từ",
        "case": "Thời hạn tính theo",
        ":was": "Hạn cũ",
        ":is": "Hạn mới",
    },
    codes={
        "case": {
            "ordinary": "trường hợp bình thường", "urgent": "trường hợp khẩn", "complex": "vụ việc phức tạp", "remote": "vùng sâu, vùng xa",
            "extended": "trường hợp đã kéo dài", "electronic": "cung cấp bản điện tử", "post": "cung cấp qua bưu chính",
        },
    },
)  # fmt: skip
