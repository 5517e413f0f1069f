from django.urls import path

from danvan.do.directives.views import documents, drafts, tasks

app_name = "directives"
urlpatterns = [
    path("van-ban", documents.listing, name="list"),
    path("van-ban/moi", documents.register, name="register"),
    path("van-ban/<str:code>", documents.page, name="page"),
    path("van-ban/<str:code>/doc", drafts.read, name="read"),
    path("van-ban/<str:code>/doc/<str:verb>", drafts.settle, name="draft"),
    path("van-ban/<str:code>/giao", drafts.assign, name="assign"),
    path("van-ban/<str:code>/viec/<str:verb>", documents.act, name="act"),
    path("nhiem-vu/<str:code>", tasks.page, name="task"),
    path("nhiem-vu/<str:code>/minh-chung", tasks.proof, name="proof"),
    path("nhiem-vu/<str:code>/viec/<str:verb>", tasks.act, name="act_on_task"),
]
