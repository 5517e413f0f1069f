"""Why a file is not taken: a word by which the child that looks tells it, and whoever sent it reads a sentence."""


class Refused(ValueError):
    """What looks at a file does not take it; the text is one of the words of `actions.SENTENCES`."""
