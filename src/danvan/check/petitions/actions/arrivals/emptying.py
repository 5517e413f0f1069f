"""What goes of a letter that is done with: all that its sender wrote. That it came, when and by which way, stays."""

from danvan.check.petitions.models import Arrival


def empty(row: Arrival) -> set[int]:
    """Blank and store a row, and return the files that it held, which may be others' too."""
    held = {one.file_id for one in row.files.all() if one.file_id}
    row.files.all().delete()
    row.words, row.pieces, row.sender, row.sender_key, row.found = "", "", None, "", ""
    row.filled, row.alike = "", ""
    row.save()
    return held
