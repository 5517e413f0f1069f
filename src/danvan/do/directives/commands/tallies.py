"""`danvan tallies`: whether the sums that are kept are what the tasks say."""

import argparse
import sys

from django.utils import timezone
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.do.directives import actions
from danvan.do.directives.actions.tallying import AT_ONCE
from danvan.do.directives.queries import doubting


def tallies(words: list[str]) -> int:
    """Hold the sums that are kept against the tasks themselves, and say which are wrong; with --again, count all of them anew first."""
    parser = argparse.ArgumentParser(prog="danvan tallies", description="Đối chiếu số liệu cộng sẵn với từng nhiệm vụ.")
    parser.add_argument("--again", action="store_true", help="trước hết cộng lại số liệu của mọi cơ quan")
    asked = parser.parse_args(words)
    now, owners = timezone.now(), list(Agency.objects.tasked().values_list("pk", flat=True))
    if asked.again:
        actions.touch(owners)
        while actions.tally(most=len(owners), at=timezone.now()):
            pass
    parts = (owners[start : start + AT_ONCE] for start in range(0, len(owners), AT_ONCE))
    wrong = [one for part in parts for one in doubting.wrong(part, on=localdate(now), at=now)]
    for one in wrong:
        sys.stderr.write(f"{one.agency.name}, {one.period} từ {one.begins_on:%d/%m/%Y}: số cộng sẵn khác số đếm lại.\n")
    sys.stderr.write("Hãy chạy `danvan tallies --again`.\n" if wrong else f"Số liệu cộng sẵn của {len(owners)} cơ quan khớp với nhiệm vụ.\n")
    return int(bool(wrong))
