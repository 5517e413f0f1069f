"""How an administrator admits a program that passes reports on."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.crypto import salted_hmac
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.moves.forms import MoveForm
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import clients
from danvan.check.petitions.models import ApiClient
from danvan.check.petitions.queries.clients import Clients


class ClientForm(MoveForm):
    """A program: its name, what it may do, until when."""

    name = Words(
        rows=1, max_length=200, label=_("Tên ứng dụng và đơn vị vận hành"), missing=_("Chưa ghi tên ứng dụng."),
        help_text=_("Ví dụ: Ứng dụng Phường số, Trung tâm Chuyển đổi số tỉnh. Không ghi tên người."),
    )
    may_write = forms.BooleanField(
        required=False, label=_("Được gửi phản ánh và lời nói thêm của người gửi"),
        help_text=_("Không đánh dấu: chỉ được hỏi phản ánh do chính ứng dụng đã gửi đang ở bước nào."),
    )
    valid_to = Day(required=False, label=_("Có hiệu lực đến trước ngày"), help_text=_("Để trống: đến khi thu hồi. Ví dụ: 27/03/2027"))

    def __init__(self, *args: Any, book: Clients, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.book, self.at = book, at

    def clean_valid_to(self) -> Any:
        """Refuse a day that is over.

        :raises ValidationError: if the key would never be good
        """
        day = self.cleaned_data["valid_to"]
        if day and day <= localdate(self.at):
            raise forms.ValidationError(_("Ngày này đã đến hoặc đã qua. Hãy ghi một ngày sau hôm nay."))
        return day

    @property
    def secret(self) -> str:
        """The key of the program: it follows from the form's own, so that a form sent twice shows one key; kept nowhere."""
        return salted_hmac("danvan.clients.made", self.key, algorithm="sha256").hexdigest()[:40]

    def act(self, *, by: Actor) -> ApiClient:
        """Admit it."""
        return clients.admit(**self.cleaned_data, key=self.secret, to=self.book, by=by, at=self.at)


class EndForm(MoveForm):
    """The end of a program's key."""

    def __init__(self, *args: Any, client: ApiClient, book: Clients, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.client, self.book, self.at = client, book, at

    def act(self, *, by: Actor) -> None:
        """Let the key open nothing any more."""
        clients.end(self.client, of=self.book, by=by, at=self.at)
