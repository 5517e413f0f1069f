from django.urls import path

from danvan.base.journal.views import checks, log, receipts

app_name = "journal"
urlpatterns = [
    path("", checks.book, name="book"),
    path("diem-chot", log.checkpoint, name="checkpoint"),
    path("khoa", log.verifiers, name="verifiers"),
    path("noi-tiep/<int:old>/<int:size>", log.consistency, name="consistency"),
    path("la/<int:index>", log.leaf, name="leaf"),
    path("muc/<int:number>/<str:hashed>", checks.item, name="item"),
    path("kiem-tra", checks.check, name="check"),
    path("verify_receipt.py", checks.tool, name="tool"),
    path("bien-nhan/<str:code>", receipts.receipt, name="receipt"),
    path("loi-hua/<str:code>", receipts.promise, name="promise"),
    path("loi-gui/<str:code>", receipts.words, name="words"),
    path("ma-qr/<str:code>", receipts.code, name="code"),
]
