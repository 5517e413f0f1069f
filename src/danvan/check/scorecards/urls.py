from django.urls import path

from danvan.check.scorecards import views

app_name = "scorecards"
urlpatterns = [
    path("", views.overview, name="list"),
    path("<str:code>", views.page, name="page"),
    path("<str:code>/<str:criterion>", views.line, name="line"),
]
