from django.urls import include, path

from bench.bare import BARE
from danvan.site import urls

urlpatterns = [path("bare/", include(BARE)), *urls.urlpatterns]
handler500 = urls.handler500
