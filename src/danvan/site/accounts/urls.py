"""The pages of coming in, under our addresses and allauth's names: those that are not here do not exist."""

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount.providers.openid_connect import views as identities
from django.urls import include, path

from danvan.site.accounts import again
from danvan.site.accounts.views import entering, linking, news, own, passwords, reaching, sent, signing_up

accounts = (
    [
        path("tai-khoan", own.page, name="page"),
        path("tai-khoan/ho-so", sent.matters, name="matters"),
        path("tai-khoan/lien-he", reaching.contacts, name="contacts"),
        path("tai-khoan/thu-dien-tu/<str:token>", reaching.confirm, name="confirm"),
        path("tai-khoan/tin-bao", news.news, name="news"),
        path("tai-khoan/tin-bao/<int:number>", news.turn, name="turn"),
        path("thoi-nhan-tin/<str:token>", news.stop, name="stop"),
        path("tai-khoan/gan-ho-so", own.attach, name="attach"),
        path("tai-khoan/dinh-danh", again.first(linking.identities), name="identities"),
        path("tai-khoan/dinh-danh/gan", linking.link, name="link"),
        path("tai-khoan/dinh-danh/<int:number>/bo", linking.unlink, name="unlink"),
        path("tai-khoan/xoa", again.first(own.leave), name="leave"),
        path("tai-khoan/mo", signing_up.sign_up, name="sign_up"),
        path("tai-khoan/mat-khau/<str:uid>/<str:token>", passwords.password, name="password"),
        path("tai-khoan/quen-mat-khau", passwords.forgotten, name="forgotten"),
    ],
    "accounts",
)
urlpatterns = [
    path("", include(accounts)),
    path("dang-nhap", entering.Enter.as_view(), name="account_login"),
    path("dang-nhap/ma", entering.Authenticate.as_view(), name="mfa_authenticate"),
    path("dang-nhap/khoa", again.first(passkeys.login_webauthn), name="mfa_login_webauthn"),
    path("dang-nhap/dinh-danh/<str:provider_id>", again.first(identities.login), name="openid_connect_login"),
    path("dang-nhap/dinh-danh/<str:provider_id>/xong", again.first(identities.callback), name="openid_connect_callback"),
    path("tai-khoan/xac-nhan", account.reauthenticate, name="account_reauthenticate"),
    path("tai-khoan/xac-nhan/ma", factors.reauthenticate, name="mfa_reauthenticate"),
    path("tai-khoan/xac-nhan/khoa", entering.PasskeyAgain.as_view(), name="mfa_reauthenticate_webauthn"),
    path("tai-khoan/bao-mat", factors.index, name="mfa_index"),
    path("tai-khoan/ung-dung/bat", again.first(entering.ActivateApp.as_view()), name="mfa_activate_totp"),
    path("tai-khoan/ung-dung/tat", again.first(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("tai-khoan/khoa", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("tai-khoan/khoa/them", again.first(entering.AddPasskey.as_view()), name="mfa_add_webauthn"),
    path("tai-khoan/khoa/<int:pk>/bo", again.first(passkeys.remove_webauthn), name="mfa_remove_webauthn"),
    path("tai-khoan/ma-du-phong", again.first(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("tai-khoan/ma-du-phong/tao", again.first(recovery.generate_recovery_codes), name="mfa_generate_recovery_codes"),
]
