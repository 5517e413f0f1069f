"""How somebody wants to hear of all that they follow."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.moves.forms import MoveForm
from danvan.base.notices import preferences, queries, sinks
from danvan.base.notices.models import Preference
from danvan.base.office.queries import news
from danvan.base.people.models import Person

HOURS = [("", gettext_lazy("Không chọn")), *((f"{hour:02}:00", f"{hour}:00") for hour in range(24))]
LANGUAGES = [("", gettext_lazy("Như đã chọn ở từng hồ sơ")), ("vi", "Tiếng Việt"), ("en", "English")]


class NewsForm(MoveForm):
    """On which channels, not in which hours, and in which language."""

    channels = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label=gettext_lazy("Tôi muốn nhận tin qua"),
        help_text=gettext_lazy("Bỏ dấu ở kênh nào thì không hồ sơ nào báo tin qua kênh ấy nữa."),
    )
    begins = forms.ChoiceField(required=False, choices=HOURS, label=gettext_lazy("Không gửi tin từ"))
    ends = forms.ChoiceField(
        required=False, choices=HOURS, label=gettext_lazy("Gửi lại từ"),
        help_text=gettext_lazy("Tin trong khoảng giờ này được giữ lại và gửi khi hết giờ, cả thư điện tử."),
    )
    language = forms.ChoiceField(required=False, choices=LANGUAGES, label=gettext_lazy("Ngôn ngữ của tin"))

    def __init__(self, *args: Any, has: Preference, **more: Any) -> None:
        super().__init__(*args, **more)
        self.silent, (begins, _dash, ends) = set(has.silent.split()), has.hours.partition("-")
        wanted = [one for one in _offered() if one not in self.silent]
        self.initial = {"channels": wanted, "begins": begins, "ends": ends, "language": has.language}
        self.fields["channels"].choices = [(one, news.CHANNELS[one]) for one in _offered()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for both hours or none."""
        cleaned = super().clean() or {}
        begins, ends = cleaned.get("begins"), cleaned.get("ends")
        if bool(begins) != bool(ends) or (begins and begins == ends):
            self.add_error("ends", _("Hãy chọn cả giờ bắt đầu và giờ kết thúc, hai giờ khác nhau, hoặc bỏ cả hai."))
        return cleaned

    def act(self, *, by: Person) -> None:
        """Keep it; a channel that is not offered stays as it was."""
        said = self.cleaned_data
        silent = (self.silent - _offered().keys()) | (_offered().keys() - set(said["channels"]))
        hours = f"{said['begins']}-{said['ends']}" if said["begins"] else ""
        preferences.keep(by, silent=silent, hours=hours, language=said["language"])


def _offered() -> dict[str, None]:
    """Return the channels that lead anywhere here: mail, and those of telephones that are set up."""
    return dict.fromkeys(one for one in queries.CHANNELS if one in ("email", sinks.for_phone()) or sinks.is_set_up(one))
