"""The colours of a place: which a province may choose, whether words on them can be read, and the style sheet of them.

Contrast as WCAG 2.1 counts it (relative luminance, success criterion 1.4.3): words need 4.5, to one.
"""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

AA = 4.5
WHITE = "#ffffff"
HEX = re.compile(r"#[0-9a-fA-F]{6}")
SOFT, DARK = 0.91, 0.25  # how far a band is from the brand towards white, and a pressed button from the action to black


class BadColour(ValueError):
    """What was written is no colour."""


@dataclass(frozen=True, kw_only=True)
class Colours:
    brand: str = "#0d4a5f"  # the header, bands and bullets; white words on it
    action: str = "#0b6a5d"  # buttons; white words on it
    accent: str = "#e2b13c"  # thin lines only, never words

    @property
    def soft(self) -> str:
        """Return the colour of bands and cards, with dark words on it."""
        return mixed(self.brand, other=WHITE, share=SOFT)

    @property
    def pressed(self) -> str:
        """Return the colour of a button under the pointer."""
        return mixed(self.action, other="#000000", share=DARK)


USUAL = Colours()


def contrast(one: str, *, other: str) -> float:
    """Return how far two colours are apart, from 1 (alike) to 21 (black and white).

    :raises BadColour: if one is not written as #0d4a5f
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, *, other: str, share: float) -> str:
    """Return a colour with a share, 0 to 1, of another.

    :raises BadColour: if one is not written as #0d4a5f
    """
    parts = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)


def faults(chosen: Colours) -> list[str]:
    """Return why colours cannot be used, a sentence for each; none if they can.

    :raises BadColour: if one is not written as #0d4a5f
    """
    pairs = (
        (chosen.brand, WHITE, _("chữ trắng trên màu chính")),
        (chosen.action, WHITE, _("chữ trắng trên màu nút bấm")),
        (chosen.brand, chosen.soft, _("màu chính trên nền nhạt của nó")),
        (chosen.action, chosen.soft, _("màu nút bấm trên nền nhạt của màu chính")),
    )
    weak = [(contrast(one, other=other), words) for one, other, words in pairs if contrast(one, other=other) < AA]
    says = _("Khó đọc: %(words)s chỉ đạt tương phản %(found)s, cần ít nhất %(least)s. Hãy chọn màu đậm hơn.")
    return [says % {"words": words, "found": f"{found:.1f}", "least": f"{AA:g}"} for found, words in weak]


def css(chosen: Colours) -> str:
    """Return the style sheet by which the pages of a place bear its colours.

    :raises BadColour: if one is not written as #0d4a5f
    """
    values = {
        "--dv-brand": chosen.brand, "--dv-brand-soft": chosen.soft, "--dv-accent": chosen.accent,
        "--dv-action": chosen.action, "--dv-action-dark": chosen.pressed, "--govuk-brand-colour": chosen.brand,
        "--govuk-template-background-colour": chosen.soft,
    }
    for value in values.values():
        _parts(value)  # nothing but a colour gets into a style sheet
    return ":root {\n" + "".join(f"  {name}: {value};\n" for name, value in values.items()) + "}\n"


def _parts(colour: str) -> tuple[int, int, int]:
    if not HEX.fullmatch(colour):
        raise BadColour(colour)
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
