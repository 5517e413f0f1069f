"""The names of the defects in `plants`, for whoever only names them: the command that starts campaigns loads no Django."""

DEFECTS = (
    "answered-and-still-owed",
    "handed-over-without-its-duty",
    "everybody-reads-conduct",
    "late-is-on-time",
    "separated-and-still-along",
    "words-go-with-the-answer",
    "written-back-in-time",
    "another-day-without-a-reason",
    "handed-over-without-its-stand",
    "late-twice",
    "excused-for-ever",
)
