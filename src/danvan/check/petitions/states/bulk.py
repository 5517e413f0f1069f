"""What may be done with many matters of a lane at once. Nothing is decided or approved so: each is read for that. Pure."""

VERBS: dict[str, tuple[str, ...]] = {  # by the lane's name on the desk; empty: feedback, reports, and to their heads opinions
    "": ("classify", "take_on", "route", "note"),
    "khieu-nai": ("appoint", "note"),
    "cu-tri": ("route", "note"),
    "thong-tin": ("seek", "note"),
    "dat-dai": ("note",),
}
NEEDS = {
    "classify": ("subject",), "take_on": ("subject", "agency", "urgency"), "route": ("agency",), "appoint": ("role",), "seek": ("agency",), "note": ("words",),
}  # fmt: skip
MAY = {"classify": ("agency",)}  # what a verb takes besides, if it is said


def takes(verb: str) -> tuple[str, ...]:
    """Return what a verb needs, and what it may take besides."""
    return (*NEEDS[verb], *MAY.get(verb, ()))


def asks(lane: str) -> set[str]:
    """Return all that some verb of a lane takes."""
    return {name for verb in VERBS[lane] for name in takes(verb)}
