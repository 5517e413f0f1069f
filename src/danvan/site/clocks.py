"""Whether this machine's clock once ran ahead: runs of periodic work that were planned then keep out all later ones until that day comes."""

from datetime import datetime, timedelta

from django.utils.formats import date_format
from django.utils.timezone import localtime

from danvan.base.jobs.models import Job

SLACK = timedelta(minutes=5)  # between the clocks of two machines
AHEAD = (
    "Đồng hồ máy này từng chạy trước giờ thật: việc định kỳ đã được ghi đến {until} và không chạy lại trước lúc đó. Hãy chỉnh đồng hồ, rồi làm theo"
    " docs/operating.md, mục “The clock was wrong”."
)


def troubles(*, at: datetime) -> list[str]:
    """Return in a sentence until when periodic work stands still; nothing if none was planned for a time to come."""
    newest = Job.objects.exclude(periodic="").filter(planned_at__gt=at + SLACK).order_by("-planned_at").values_list("planned_at", flat=True).first()
    return [AHEAD.format(until=date_format(localtime(newest), "H:i d/m/Y"))] if newest else []
