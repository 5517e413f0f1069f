"""Whether a text was typed in a font of the time before Unicode, whose letters are others than they look."""

import re

OLD_FONT = re.compile(r"[a-zA-Z][µ¸¶·¹®©«¬\xad]|[µ¸¶·¹®©«¬][a-z]")  # TCVN3, shown as the letters that it is not
NEW_FONT = re.compile(r"[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
SAMPLE = 20_000  # characters by which the font is judged
MANY = 30  # places from which on a text is taken for one in an old font


def is_old(text: str) -> bool:
    """Return whether a text is in such a font."""
    sample = text[:SAMPLE]
    return len(OLD_FONT.findall(sample)) > max(MANY, len(NEW_FONT.findall(sample)))
