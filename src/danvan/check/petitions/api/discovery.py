"""Where the endpoints are: the document by which clients find them (Open311 Service Discovery)."""

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from danvan.base.people.visits import Visit
from danvan.check.petitions.api import errors, rendering

CHANGED = "2026-11-23T00:00:00Z"  # when this description last said something else
SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"


def discovery(visit: Visit, form: str) -> HttpResponse:
    """Tell where the endpoint is, in which formats it answers and how one gets a key."""
    endpoint = {
        "specification": SPECIFICATION, "url": visit.build_absolute_uri("/open311/v2"), "changeset": CHANGED, "type": "production",
        "formats": [media.partition(";")[0] for media in (rendering.MEDIA[rendering.XML], rendering.MEDIA[rendering.JSON])],
    }
    told = {
        "changeset": CHANGED, "contact": ", ".join(filter(None, map(str, settings.CONTACT.values()))) or settings.PLACE_NAME, "endpoints": [endpoint],
        "key_service": _("Xin mã (api_key) tại trụ sở UBND; người quản trị của cơ quan cấp mã và có thể thu hồi mã."),
    }
    return rendering.answer("discovery", told, form=form)


@csrf_exempt  # a program that mistook the address is told so, and not of a form
def unknown(visit: Visit) -> HttpResponse:
    """Tell that nothing is at this address, and where the way begins."""
    said = _("Không có địa chỉ này. Các địa chỉ bắt đầu ở /open311/discovery.json và /open311/discovery.xml.")
    return errors.listed([said], status=errors.UNKNOWN, form=errors.form_of(visit.path))
