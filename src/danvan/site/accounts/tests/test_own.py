import re
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.core.cache import cache
from django.utils import timezone
from pytest_django import Settings

from danvan.base.jobs import actions as jobs
from danvan.base.journal import queries as journal
from danvan.base.matters import codes
from danvan.base.matters.models import Matter
from danvan.base.office.actions import reveals, roles
from danvan.base.office.actions.roles import Post
from danvan.base.people import actions as people
from danvan.base.people import queries
from danvan.base.people.models import Contact, Person
from danvan.base.people.relations import Actor
from danvan.site.accounts import actions, commands
from tests.ground import errand
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-28 09:00")
KEY = {"form_key": "k" * 24}
SECRET = codes.secret("a seed")


@pytest.fixture(autouse=True)
def _folders(settings: Settings, tmp_path: Path) -> None:
    cache.clear()
    settings.NOTICES_FOLDER = tmp_path / "notices"


def of(actor: Actor) -> Person:
    assert isinstance(actor.person, Person)
    return actor.person


def sent(settings: Settings) -> str:
    """Return what was sent, after the worker has done what is due."""
    jobs.run_due(at=timezone.now())
    return "".join(path.read_text(encoding="utf-8") for path in sorted(Path(settings.NOTICES_FOLDER).glob("*.txt")))


def path_in(text: str) -> str:
    found = re.search(r"https?://[^/\s]+(/\S+)", text)
    assert found, text
    return found[1]


def test_a_person_keeps_their_own_contact_data_and_nobody_else_reads_it(village: Village, client: As) -> None:
    lan = client.of(village.lan)
    lan.post("/tai-khoan/lien-he", {"phone": "0912 345 678", "address": "Thôn Đông", **KEY})
    page = lan.get("/tai-khoan").content.decode()
    assert "0912345678" in page
    assert "Thôn Đông" in page
    assert "0912345678" not in As().of(village.hoa).get("/tai-khoan").content.decode()


def test_a_wrong_number_is_told_and_stays_on_the_form(village: Village, client: As) -> None:
    page = client.of(village.lan).post("/tai-khoan/lien-he", {"phone": "12 ba", **KEY}).content.decode()
    assert "Số điện thoại chưa đúng" in page
    assert 'value="12 ba"' in page
    assert not Contact.objects.exists()


def test_an_address_is_confirmed_by_the_link_in_its_message(village: Village, client: As, settings: Settings) -> None:
    client.of(village.lan).post("/tai-khoan/lien-he", {"email": "lan@example.vn", **KEY})
    where = path_in(sent(settings))
    assert queries.by_email("lan@example.vn") is None
    assert As().get(where).status_code == 200
    assert queries.by_email("lan@example.vn") is None
    As().post(where, KEY)
    assert queries.by_email("lan@example.vn") == village.lan.person


def test_who_has_forgotten_the_password_gets_a_link_that_works_once(village: Village, settings: Settings) -> None:
    contact = people.keep_contact(of(village.lan), kind="email", value="lan@example.vn", at=NOW)
    assert contact
    people.confirm_contact(contact, at=NOW)
    pages = {As().post("/tai-khoan/quen-mat-khau", {"email": email, **KEY}).content for email in ("lan@example.vn", "ai@example.vn")}
    assert len({re.sub(rb'value="[^"]*"', b"", page) for page in pages}) == 1
    where = path_in(sent(settings))
    assert "Mật khẩu" in As().post(where, {"password": "123", **KEY}).content.decode()
    assert As().post(where, {"password": "con cò bay lả bay la", **KEY})["Location"] == "/dang-nhap"
    assert Person.objects.get(code="lan").check_password("con cò bay lả bay la")
    assert As().get(where).status_code == 404


def test_whoever_is_granted_a_role_without_an_account_is_sent_a_link(village: Village, settings: Settings) -> None:
    person = roles.invite("binh", name="anh Bình", email="binh@example.vn", at=NOW)
    post = Post(word="officer", post="Chuyên viên", valid_from=NOW.date())
    wanted = roles.grant_role(person, agency=village.works, post=post, by=village.hoa, at=NOW)
    assert sent(settings) == ""
    roles.confirm_role(wanted, by=village.quan, at=NOW)
    jobs.run_due(at=timezone.now())
    assert As().get(path_in(sent(settings))).status_code == 200


def test_an_account_is_opened_by_whoever_wants_one(village: Village, client: As) -> None:
    asked = {"name": "Trần Văn Bảy", "code": "Bay.Tran", "password": "một hai ba bốn năm", **KEY}
    assert client.post("/tai-khoan/mo", asked)["Location"] == "/dang-nhap"
    assert Person.objects.get(code="bay.tran").name == "Trần Văn Bảy"
    again = client.post("/tai-khoan/mo", {**asked, "form_key": "m" * 24}).content.decode()
    assert "Tên này đã có người dùng" in again


def test_a_matter_sent_without_an_account_is_kept_in_one_by_its_code(village: Village, client: As) -> None:
    sent_before = errand(village.works, at=NOW, bearer=codes.bearer(SECRET)).matter
    lan = client.of(village.lan)
    assert lan.post("/tai-khoan/gan-ho-so", {"code": SECRET, **KEY}).status_code == 302
    assert Matter.objects.get(pk=sent_before.pk).author == village.lan.person
    page = As().of(village.ba).post("/tai-khoan/gan-ho-so", {"code": SECRET, **KEY}).content.decode()
    assert "đã thuộc một tài khoản" in page


def test_the_page_tells_by_post_who_opened_what(village: Village, client: As) -> None:
    people.keep_contact(of(village.lan), kind="phone", value="0912345678", at=NOW)
    matter = errand(village.works, at=NOW, by=village.lan).matter
    reveals.reveal(matter, field="phone", reason="visit", by=village.minh, at=NOW)
    page = client.of(village.lan).get("/tai-khoan").content.decode()
    assert "Chuyên viên · Phòng Kinh tế xã An Bình" in page
    assert "ông Minh" not in page


def test_a_code_that_cannot_be_one_is_told_alike_wherever_it_is_typed(village: Village, client: As) -> None:
    for path in ("/theo-doi", "/tai-khoan/gan-ho-so"):
        page = client.of(village.lan).post(path, {"code": SECRET[:-1], **KEY}).content.decode()
        assert "thiếu hoặc sai ký tự" in page
        assert f'value="{SECRET[:-1]}"' in page


def test_a_deleted_account_leaves_no_word_of_whose_it_was_and_the_journal_stands(village: Village, client: As) -> None:
    people.keep_contact(of(village.lan), kind="phone", value="0912345678", at=NOW)
    errand(village.works, at=NOW, by=village.lan)
    lan = client.of(village.lan)
    assert lan.post("/tai-khoan/xoa", KEY)["Location"] == "/"
    assert "_auth_user_id" not in lan.session
    assert not Contact.objects.exists()
    gone = Person.objects.get(pk=of(village.lan).pk)
    assert (gone.name, gone.has_usable_password()) == ("Người đã xóa tài khoản", False)
    assert journal.contents_stand()


def test_who_serves_keeps_the_account_under_which_they_act(village: Village, client: As) -> None:
    assert "đang giữ một chức danh" in client.of(village.minh).post("/tai-khoan/xoa", KEY).content.decode()
    assert Person.objects.get(code="minh").name == "ông Minh"
    with pytest.raises(actions.StillServes):
        actions.leave(of(village.minh), at=NOW)


def test_the_command_puts_everything_under_a_new_key_and_forgets_the_old(
    village: Village, settings: Settings, tmp_path: Path
) -> None:
    settings.CONTACT_KEYS_FILE = tmp_path / "contact-keys"
    settings.CONTACT_KEYS_FILE.write_text("o" * 60)
    people.keep_contact(of(village.lan), kind="phone", value="0912345678", at=NOW)
    TOTP.activate(of(village.minh), "JBSWY3DPEHPK3PXP")
    assert commands.contacts(["rotate"]) == 0
    assert "o" * 60 not in settings.CONTACT_KEYS_FILE.read_text()
    assert Contact.objects.get().value.open() == "0912345678"
    assert Authenticator.objects.get().wrap().validate_code("000000") is False
    assert queries.having("phone", value="0912345678").exists()
