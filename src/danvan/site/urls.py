from django.urls import include, path

from danvan.check.petitions.views import gates as of_petitions
from danvan.site import components, icons, languages, mondays, places, search, views

site = (
    [
        path("", views.home, name="home"),
        path("theo-doi", views.follow, name="follow"),
        path("tim-kiem", search.search, name="search"),
        path("tim-kiem/goi-y", search.suggest, name="suggest"),
        path("theo-doi/quen", views.forget, name="forget"),
        path("tre-han", views.overdue, name="overdue"),
        path("ban-lam-viec", views.desk, name="desk"),
        path("thu-hai", mondays.monday, name="monday"),
        path("nhat-ky/<int:number>", views.entry, name="entry"),
        path("dang-xuat", views.leave, name="logout"),
        path("suc-khoe", views.health, name="health"),
        path("favicon.ico", icons.icon, name="icon"),
        path("ngon-ngu/<str:language>", languages.choose, name="language"),
        path("mau-sac/<slug:print_of>.css", places.sheet, name="colours"),
        path("thanh-phan", components.components, name="components"),
    ],
    "site",
)
gates = ([path(way, of_petitions.receive, {"way": way}, name=way) for way in ("sms", "zalo")], "gates")
urlpatterns = [
    path("", include(site)),
    path("cong/", include(gates)),
    path("", include("danvan.site.accounts.urls")),
    path("so-cai/", include("danvan.base.journal.urls")),
    path("van-phong/", include("danvan.base.office.urls")),
    path("phan-anh/", include("danvan.check.petitions.urls")),
    path("open311/", include("danvan.check.petitions.api.urls")),
    path("hai-long/", include("danvan.check.surveys.urls")),
    path("cham-diem/", include("danvan.check.scorecards.urls")),
    path("", include("danvan.do.directives.urls")),
]
handler500 = "danvan.site.failures.failed"
