"""One of what a commune's residents write: its words, its place, and what time has passed since."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from danvan.base.agencies.models import Agency
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions.models import Session
from danvan.site.village import Village

DAY = timedelta(days=1)
WHAT = (
    "Đèn đường tắt", "Cống tắc, nước tràn", "Rác ùn lại", "Mặt đường có hố sâu", "Nước sạch yếu", "Chó thả rông", "Loa phát thanh hỏng", "Cây đổ ngang đường",
)
WHERE = ("trước nhà văn hóa", "cạnh trường học", "ở ngã ba đầu thôn", "sau chợ", "bên cầu", "gần trạm y tế", "trên đường liên thôn")


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One of what residents write: the how manieth it is, when it came, until when time has passed."""

    village: Village
    number: int
    came: datetime
    now: datetime
    places: list[Place]
    subjects: list[Subject]
    session: Session

    @property
    def text(self) -> str:
        """What is written, seldom twice alike."""
        return f"{WHAT[self.number % len(WHAT)]} {WHERE[self.number // 8 % len(WHERE)]}, khu {self.number % 97}, đã {self.number % 13 + 2} ngày nay."

    @property
    def place(self) -> Place:
        """Where it is said."""
        return self.places[self.number % len(self.places)]

    @property
    def unit(self) -> tuple[Agency, Actor]:
        """Who deals with it, and by whom."""
        village = self.village
        return (village.works, village.minh) if self.number % 3 else (village.culture, village.linh)

    def after(self, days: int) -> datetime:
        """Return the moment so many days after it came."""
        return self.came + days * DAY

    def has_come(self, days: int) -> bool:
        """Return whether so many days after it came have passed."""
        return self.after(days) < self.now
