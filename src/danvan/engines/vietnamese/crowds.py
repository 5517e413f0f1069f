"""Words by which several people speak in one letter. They only draw somebody's eye: how many sent it, a person says."""

from danvan.engines.vietnamese.alarms import first_said

CROWDS = (
    "đơn tập thể", "tập thể nhân dân", "các hộ dân", "các hộ gia đình", "nhân dân thôn", "bà con trong thôn", "cùng ký tên", "đồng ký tên", "chúng tôi gồm",
    "thay mặt các hộ",
)


def crowd(text: str) -> str:
    """Return the first words of many in a text; nothing if there are none."""
    return first_said(text, among=CROWDS)
