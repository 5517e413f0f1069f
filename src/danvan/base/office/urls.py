from django.urls import path

from danvan.base.office.views import agencies, index, notices, purges, queues, reveals, roles, rules, successions

app_name = "office"
urlpatterns = [
    path("", index.index, name="index"),
    path("nhan-su/", roles.people, name="people"),
    path("nhan-su/them", roles.grant_role, name="grant_role"),
    path("nhan-su/<int:number>/ket-thuc", roles.end_role, name="end_role"),
    path("nhan-su/<slug:code>/<slug:verb>", roles.act_on_role, name="act_on_role"),
    path("lien-he/<slug:code>/<slug:field>", reveals.reveal, name="reveal"),
    path("nguoi-goi", reveals.find, name="find"),
    path("quy-tac/<slug:slug>/", rules.rules, name="rules"),
    path("quy-tac/<slug:slug>/<slug:code>/<slug:verb>", rules.act_on_rule, name="act_on_rule"),
    path("hang-doi", queues.queue, name="queue"),
    path("hang-doi/<int:number>/<slug:verb>", queues.act_on_letter, name="act_on_letter"),
    path("thong-bao", notices.sent, name="notices"),
    path("thong-bao/<int:number>", notices.revive, name="revive"),
    path("xoa/", purges.purges, name="purges"),
    path("xoa/<slug:code>/", purges.purge, name="purge"),
    path("xoa/<slug:code>/<slug:verb>", purges.act_on_purge, name="act_on_purge"),
    path("co-quan/", agencies.agencies, name="agencies"),
    path("co-quan/<slug:code>/", agencies.agency, name="agency"),
    path("co-quan/<slug:code>/sua", agencies.change_agency, name="change_agency"),
    path("co-quan/<slug:code>/them", agencies.add_agency, name="add_agency"),
    path("xa-cu", agencies.former, name="former"),
    path("to-chuc-lai/", successions.successions, name="successions"),
    path("to-chuc-lai/moi", successions.propose_succession, name="propose_succession"),
    path("to-chuc-lai/<slug:code>/", successions.succession, name="succession"),
    path("to-chuc-lai/<slug:code>/<slug:verb>", successions.act_on_succession, name="act_on_succession"),
]
