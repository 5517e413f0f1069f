"""A picture drawn anew: nothing that was hidden in its file comes along. Runs in a child: decoders are where files bite."""

import io
import struct

import pillow_heif
from PIL import Image, ImageCms, ImageOps

from danvan.base.files.refusals import Refused

PIXELS = 50_000_000  # what one picture may unfold to
SIDE = 1600  # pixels of the public copy's longer side
QUALITY = 82
TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "HEIF": "image/heic"}
BROKEN = (  # whatever a broken or hostile file makes a decoder stumble over
    OSError, SyntaxError, ValueError, LookupError, ArithmeticError, struct.error, TypeError, AttributeError, MemoryError,
    RuntimeError,
)  # fmt: skip
SRGB = ImageCms.createProfile("sRGB")
pillow_heif.register_heif_opener()


def redraw(data: bytes) -> tuple[str, bytes]:
    """Return what a picture is and its copy: upright, in sRGB, on white, at most 1,600 pixels a side, without EXIF.

    :raises Refused: "pixels" if it has more than fifty million, "no picture" if it is none that can be drawn
    """
    try:
        with Image.open(io.BytesIO(data), formats=list(TYPES)) as picture:
            if picture.width * picture.height > PIXELS:
                raise Refused("pixels")
            return TYPES[picture.format or ""], _copy(picture)
    except Refused:
        raise
    except Image.DecompressionBombError as bomb:
        raise Refused("pixels") from bomb
    except BROKEN as error:
        raise Refused("no picture") from error


def _copy(picture: Image.Image) -> bytes:
    profile = picture.info.get("icc_profile")
    picture.draft(None, (2 * SIDE, 2 * SIDE))  # a JPEG need not be unfolded whole
    picture.thumbnail((SIDE, SIDE))
    upright = _on_white(_in_srgb(ImageOps.exif_transpose(picture), profile=profile))
    plain = Image.new("RGB", upright.size)
    plain.paste(upright)
    drawn = io.BytesIO()
    plain.save(drawn, "JPEG", quality=QUALITY)
    return drawn.getvalue()


def _in_srgb(picture: Image.Image, *, profile: bytes | None) -> Image.Image:
    """Turn the colours of a camera into those of every screen; a profile that is broken is left aside."""
    if not profile or picture.mode not in ("RGB", "CMYK"):
        return picture
    try:
        turned = ImageCms.profileToProfile(picture, ImageCms.ImageCmsProfile(io.BytesIO(profile)), SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, *BROKEN):
        return picture
    return turned or picture


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    white = Image.new("RGB", clear.size, "white")
    white.paste(clear, mask=clear.getchannel("A"))
    return white
