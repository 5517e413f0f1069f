"""Whether this machine's clock once ran ahead: runs of periodic work that were planned then tell until when; what was written meanwhile bears wrong days."""

from datetime import datetime, timedelta

from django.utils.formats import date_format
from django.utils.timezone import localtime

from danvan.base.jobs.models import Job

SLACK = timedelta(minutes=5)  # between the clocks of two machines
AHEAD = (
    "Đồng hồ máy này từng chạy trước giờ thật, đến {until}: những gì ghi trong lúc ấy mang ngày sai. Hãy chỉnh đồng hồ, rồi làm theo"
    " docs/operating.md, mục “The clock was wrong”."
)


def troubles(*, at: datetime) -> list[str]:
    """Return in a sentence until when the clock ran ahead; nothing if no periodic work was planned for a time to come."""
    newest = Job.objects.exclude(periodic="").filter(planned_at__gt=at + SLACK).order_by("-planned_at").values_list("planned_at", flat=True).first()
    return [AHEAD.format(until=date_format(localtime(newest), "H:i d/m/Y"))] if newest else []
