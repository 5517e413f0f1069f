from django.urls import path, re_path

from danvan.check.petitions import views

app_name = "petitions"
urlpatterns = [
    path("", views.inbox, name="inbox"),
    path("gui", views.submit, name="submit"),
    path("<str:code>", views.page, name="page"),
    path("<str:code>/da-nhan", views.receipt, name="receipt"),
    re_path(r"^(?P<code>\w+)/(?P<which>anh|bang-chung)$", views.photo, name="photo"),
    path("<str:code>/viec/<str:verb>", views.act, name="act"),
]
