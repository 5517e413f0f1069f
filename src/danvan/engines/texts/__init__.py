"""The text of a file as an office sends it: plain text, Word (.docx), PDF with letters in it.

    texts.opened(data) -> Opened      what stands in the file, in the order in which a person reads it
    texts.skimmed(data, seconds=10)   which words stand in it, in whatever order, and whether these are all
    texts.Refused                     why not: a code, and a sentence for whoever gave the file

`Opened.text` is for the reader, `Opened.beside` what stands beside it (heads and feet of pages, notes, names in the
file): whoever keeps secrets out must look at both. What is heavy or risky is opened in a child that exits.
"""

from danvan.engines.texts.opened import Opened
from danvan.engines.texts.opening import opened
from danvan.engines.texts.refusals import REFUSALS, Refused
from danvan.engines.texts.skimming import Skimmed, skimmed

__all__ = ["REFUSALS", "Opened", "Refused", "Skimmed", "opened", "skimmed"]
