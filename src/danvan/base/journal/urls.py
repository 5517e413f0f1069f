from django.urls import path

from danvan.base.journal import views

app_name = "journal"
urlpatterns = [
    path("", views.book, name="book"),
    path("diem-chot", views.checkpoint, name="checkpoint"),
    path("khoa", views.verifiers, name="verifiers"),
    path("noi-tiep/<int:old>/<int:size>", views.consistency, name="consistency"),
    path("la/<int:index>", views.leaf, name="leaf"),
    path("muc/<int:number>/<str:hashed>", views.item, name="item"),
    path("kiem-tra", views.check, name="check"),
    path("bien-nhan/<str:code>", views.receipt, name="receipt"),
    path("loi-hua/<str:code>", views.promise, name="promise"),
    path("loi-gui/<str:code>", views.words, name="words"),
    path("ma-qr/<str:code>", views.code, name="code"),
]
