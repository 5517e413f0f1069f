"""What the page of a matter is called, by its kind."""

PAGES = {  # else "page"
    "complaint": "complaint", "contribution": "contribution", "information": "information", "land": "land", "recurrence": "recurrence",
    "return": "returns_sent", "session": "session", "voters": "recommendation",
}


def page(kind: str) -> str:
    """Return the name of the address at which a kind of matter is read."""
    return f"petitions:{PAGES.get(kind, 'page')}"
