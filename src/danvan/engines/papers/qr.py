"""A short text as a QR code, drawn so that it stands under a policy which allows no inline style."""

import io

import segno

LEVEL = "m"  # 15 % of the drawing may be dirty or torn
QUIET = 4  # light modules around it, as ISO/IEC 18004 asks


def svg(text: str, *, label: str = "") -> str:
    """Return the drawing as an SVG element without `style`, script or foreign address; `label` is read aloud.

    :raises ValueError: if the text is empty or longer than a code can hold (2,331 bytes at level M)
    """
    drawn = io.BytesIO()
    shape = _code(text)
    shape.save(
        drawn, kind="svg", scale=4, border=QUIET, xmldecl=False, svgclass="dv-qr", lineclass=None, light="white",
        title=label or None, omitsize=False, unit=None,
    )
    return drawn.getvalue().decode().strip().replace("<svg ", '<svg role="img" ', 1)


def png(text: str, *, scale: int = 8) -> bytes:
    """Return the drawing as a PNG, `scale` pixels to a module.

    :raises ValueError: if the text is empty or longer than a code can hold
    """
    drawn = io.BytesIO()
    _code(text).save(drawn, kind="png", scale=scale, border=QUIET)
    return drawn.getvalue()


def _code(text: str) -> segno.QRCode:
    if not text:
        raise ValueError("nothing to draw")
    return segno.make_qr(text, error=LEVEL, boost_error=True)
