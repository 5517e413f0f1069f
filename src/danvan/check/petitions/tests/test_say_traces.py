"""What each form says of the traces its sender leaves, and the way from an old name to today's."""

import pytest
from django.urls import reverse

from tests.village import Village
from tests.worlds import As

FORMS = ("submit", "information_submit", "land_submit", "complaint_prepare", "conduct")
SAID = "Hồ sơ không ghi địa chỉ mạng hay máy của bà con; nhật ký an ninh mạng của tỉnh thì có thể ghi."


@pytest.mark.parametrize("page", FORMS)
def test_a_form_says_once_that_the_logs_of_the_province_may_have_an_address(village: Village, client: As, page: str) -> None:
    assert client.get(reverse(f"petitions:{page}")).content.decode().count(SAID) == 1


def test_below_the_place_stands_the_way_from_old_names(village: Village, client: As) -> None:
    said = client.get(reverse("petitions:submit")).content.decode()
    at = said.index(f'<a href="{reverse("office:former")}">Tên xã, thôn cũ? Tra cứu</a>')
    assert said.index('name="place"') < at < said.index('name="where"')
