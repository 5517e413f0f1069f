from django.urls import include, path

from danvan.site import views

site = (
    [
        path("", views.home, name="home"),
        path("theo-doi", views.follow, name="follow"),
        path("theo-doi/quen", views.forget, name="forget"),
        path("tre-han", views.overdue, name="overdue"),
        path("ban-lam-viec", views.desk, name="desk"),
        path("nhat-ky/<int:number>", views.entry, name="entry"),
        path("dang-nhap", views.Login.as_view(), name="login"),
        path("dang-xuat", views.leave, name="logout"),
        path("suc-khoe", views.health, name="health"),
    ],
    "site",
)
urlpatterns = [
    path("", include(site)),
    path("van-phong/", include("danvan.base.office.urls")),
    path("phan-anh/", include("danvan.check.petitions.urls")),
    path("hai-long/", include("danvan.check.surveys.urls")),
    path("cham-diem/", include("danvan.check.scorecards.urls")),
    path("", include("danvan.do.directives.urls")),
]
handler500 = "danvan.site.failures.failed"
