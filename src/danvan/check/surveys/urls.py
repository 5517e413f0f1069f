from django.urls import path

from danvan.check.surveys import views

app_name = "surveys"
urlpatterns = [
    path("", views.overview, name="list"),
    path("mo", views.launch, name="launch"),
    path("<str:code>/cong-bo", views.publish, name="publish"),
    path("<str:code>/danh-gia", views.rate, name="rate"),
]
