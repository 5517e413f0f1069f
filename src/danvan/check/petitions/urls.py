from django.urls import path, re_path

from danvan.check.petitions.views import feedback

app_name = "petitions"
urlpatterns = [
    path("", feedback.inbox, name="inbox"),
    path("gui", feedback.submit, name="submit"),
    path("danh-sach.xlsx", feedback.register, name="register"),
    path("<str:code>", feedback.page, name="page"),
    path("<str:code>/da-nhan", feedback.receipt, name="receipt"),
    re_path(r"^(?P<code>\w+)/(?P<which>anh|bang-chung)$", feedback.photo, name="photo"),
    re_path(r"^(?P<code>\w+)/(?P<which>anh|bang-chung)/goc$", feedback.original, name="original"),
    re_path(r"^(?P<code>\w+)/phieu\.(?P<form>pdf|docx)$", feedback.slip, name="slip"),
    path("<str:code>/viec/<str:verb>", feedback.act, name="act"),
]
