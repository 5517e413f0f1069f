"""An identity from elsewhere, the whole way round, with a real provider on this machine."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import oidc_provider_mock
import pytest
import requests
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from allauth.socialaccount.models import SocialAccount
from django.core.cache import cache
from pytest_django import Settings

from danvan.base.people.models import Contact, Person
from danvan.base.people.relations import Actor
from tests.village import Village
from tests.worlds import As

LAN = oidc_provider_mock.User(sub="079123", claims={"name": "Nguyễn Thị Lan", "email": "lan@example.vn", "email_verified": True})
MINH = oidc_provider_mock.User(sub="079456", claims={"name": "Ông Minh", "email": "an-binh-works@an-binh.example"})
BACK = "/dang-nhap/dinh-danh/oidc/xong"


@pytest.fixture
def provider(settings: Settings) -> Iterator[str]:
    cache.clear()
    with oidc_provider_mock.run_server_in_thread(user_claims=[LAN, MINH]) as server:
        issuer = f"http://localhost:{server.server_port}"
        app = {
            "provider_id": "oidc", "name": "Định danh mẫu", "client_id": "danvan", "secret": "bí mật",
            "settings": {"server_url": issuer},
        }
        settings.OIDC = {"issuer": issuer, "name": "Định danh mẫu"}
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
        yield issuer


def come_as(sub: str, client: As) -> Any:
    """Go to the provider as a browser does, say there who one is, and come back."""
    away = client.get("/dang-nhap/dinh-danh/oidc")
    assert away.status_code == 302
    asked = parse_qs(urlsplit(away["Location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    answer = requests.post(away["Location"], data={"sub": sub}, allow_redirects=False, timeout=10)
    where = urlsplit(answer.headers["Location"])
    assert where.path == BACK
    return client.get(f"{where.path}?{where.query}")


def link(actor: Actor, sub: str) -> None:
    assert isinstance(actor.person, Person)
    SocialAccount.objects.create(user=actor.person, provider="oidc", uid=sub)


def test_somebody_new_becomes_a_resident_by_the_name_that_the_provider_says(
    village: Village, client: As, provider: str
) -> None:
    assert come_as(LAN.sub, client)["Location"] == "/"
    person = Person.objects.get(pk=client.session["_auth_user_id"])
    assert (person.name, person.has_usable_password()) == ("Nguyễn Thị Lan", False)
    assert client.get("/tai-khoan").status_code == 200
    assert client.get("/ban-lam-viec").status_code == 403


def test_nothing_that_the_provider_says_is_kept_but_name_and_number(village: Village, client: As, provider: str) -> None:
    come_as(LAN.sub, client)
    (kept,) = SocialAccount.objects.all()
    assert (kept.uid, kept.extra_data) == (LAN.sub, {})
    assert not Contact.objects.exists()
    from_session = str(dict(client.session))
    assert "lan@example.vn" not in from_session


def test_who_comes_again_is_the_same_person(village: Village, provider: str) -> None:
    come_as(LAN.sub, As())
    come_as(LAN.sub, As())
    assert Person.objects.filter(name="Nguyễn Thị Lan").count() == 1


def test_an_address_that_agrees_with_an_officers_links_nobody(village: Village, client: As, provider: str) -> None:
    come_as(MINH.sub, client)
    assert village.minh.person
    assert client.session["_auth_user_id"] != str(village.minh.person.pk)
    assert client.get("/ban-lam-viec").status_code == 403


def test_an_officer_who_was_linked_before_comes_in_as_such(village: Village, client: As, provider: str) -> None:
    link(village.minh, MINH.sub)
    assert come_as(MINH.sub, client)["Location"] == "/ban-lam-viec"
    assert client.get("/ban-lam-viec").status_code == 200


def test_an_officer_shows_the_second_factor_here_too(
    village: Village, client: As, provider: str, settings: Settings
) -> None:
    settings.SECOND_FACTOR = "required"
    link(village.minh, MINH.sub)
    assert isinstance(village.minh.person, Person)
    come_as(MINH.sub, As())
    TOTP.activate(village.minh.person, "JBSWY3DPEHPK3PXP")
    assert Authenticator.objects.exists()
    assert come_as(MINH.sub, client)["Location"].startswith("/dang-nhap/ma")
    assert "_auth_user_id" not in client.session


def test_an_answer_that_nobody_asked_for_is_refused(village: Village, client: As, provider: str) -> None:
    response = client.get(f"{BACK}?code=made-up&state=made-up")
    assert response["Location"] == "/dang-nhap"
    assert "Chưa đăng nhập được bằng định danh này" in client.get("/dang-nhap").content.decode()


def test_the_login_offers_it_only_where_there_is_a_provider(village: Village, client: As, provider: str, settings: Settings) -> None:
    assert "Đăng nhập bằng Định danh mẫu" in client.get("/dang-nhap").content.decode()
    settings.OIDC = {"issuer": "", "name": ""}
    assert "Định danh mẫu" not in client.get("/dang-nhap").content.decode()
