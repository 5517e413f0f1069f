from django.urls import re_path

from danvan.check.petitions.api import discovery, kinds, requests, updates

FORM = r"\.(?P<form>json|xml)$"
app_name = "open311"
urlpatterns = [
    re_path(rf"^(?:v2/)?discovery{FORM}", discovery.discovery, name="discovery"),
    re_path(rf"^v2/services{FORM}", kinds.services, name="services"),
    re_path(rf"^v2/services/(?P<service>[\w-]+){FORM}", kinds.definition, name="definition"),
    re_path(rf"^v2/requests{FORM}", requests.requests, name="requests"),
    re_path(rf"^v2/requests/(?P<number>[\w-]+){FORM}", requests.request, name="request"),
    re_path(rf"^v2/tokens/(?P<number>[\w-]+){FORM}", requests.token, name="token"),
    re_path(rf"^v2/servicerequestupdates{FORM}", updates.updates, name="updates"),
    re_path(r"", discovery.unknown, name="unknown"),  # whatever else is asked below /open311/: last
]
