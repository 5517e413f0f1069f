from django.urls import path, re_path

from danvan.check.petitions.states.complaint import PAPERS
from danvan.check.petitions.views import (
    aside,
    complaint_papers,
    complaint_writing,
    complaints,
    conduct,
    denunciation,
    feedback,
    lanes,
)

app_name = "petitions"
urlpatterns = [
    path("", lanes.inbox, name="inbox"),
    path("gui", feedback.submit, name="submit"),
    path("danh-sach.xlsx", feedback.register, name="register"),
    path("thai-do-phuc-vu", conduct.conduct, name="conduct"),
    path("so-to-cao", denunciation.sealed, name="sealed"),
    path("so-to-cao/<str:code>", denunciation.sealed_row, name="sealed_row"),
    path("so-to-cao/<str:code>/<str:verb>", denunciation.act_on_sealed, name="act_on_sealed"),
    path("khieu-nai/soan", complaint_writing.prepare, name="complaint_prepare"),
    path("khieu-nai/tai-quay", complaint_writing.take_in, name="complaint_take_in"),
    path("khieu-nai/<str:code>", complaints.page, name="complaint"),
    path("khieu-nai/<str:code>/da-nhan", complaint_writing.receipt, name="complaint_receipt"),
    path("khieu-nai/<str:code>/don", complaint_writing.paper, name="complaint_form"),
    path("khieu-nai/<str:code>/ma.svg", complaint_writing.square, name="complaint_code"),
    path("khieu-nai/<str:code>/lan-hai", complaint_writing.second, name="complaint_second"),
    re_path(rf"^khieu-nai/(?P<code>\w+)/(?P<which>{'|'.join(PAPERS)})\.(?P<form>pdf|docx)$", complaint_papers.paper, name="complaint_paper"),
    path("khieu-nai/<str:code>/viec/<str:verb>", complaints.act, name="act_on_complaint"),
    path("<str:code>", feedback.page, name="page"),
    path("<str:code>/to-cao", aside.set_aside, name="set_aside"),
    path("<str:code>/phieu-niem-phong", aside.envelope, name="envelope"),
    path("<str:code>/da-nhan", feedback.receipt, name="receipt"),
    re_path(r"^(?P<code>\w+)/(?P<which>anh|bang-chung)$", feedback.photo, name="photo"),
    re_path(r"^(?P<code>\w+)/(?P<which>anh|bang-chung)/goc$", feedback.original, name="original"),
    re_path(r"^(?P<code>\w+)/phieu\.(?P<form>pdf|docx)$", feedback.slip, name="slip"),
    path("<str:code>/viec/<str:verb>", feedback.act, name="act"),
]
