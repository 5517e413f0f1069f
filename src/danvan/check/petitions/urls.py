from django.urls import path, re_path

from danvan.check.petitions import views

app_name = "petitions"
urlpatterns = [
    path("", views.inbox, name="inbox"),
    path("gui", views.submit, name="submit"),
    path("danh-sach.xlsx", views.register, name="register"),
    path("<str:code>", views.page, name="page"),
    path("<str:code>/da-nhan", views.receipt, name="receipt"),
    re_path(r"^(?P<code>\w+)/(?P<which>anh|bang-chung)$", views.photo, name="photo"),
    re_path(r"^(?P<code>\w+)/(?P<which>anh|bang-chung)/goc$", views.original, name="original"),
    re_path(r"^(?P<code>\w+)/phieu\.(?P<form>pdf|docx)$", views.slip, name="slip"),
    path("<str:code>/viec/<str:verb>", views.act, name="act"),
]
