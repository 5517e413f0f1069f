"""The rows of a table as an office keeps it in Excel (.xlsx).

    sheets.opened(data) -> Sheet      the first sheet that is shown: its rows with their numbers, each cell as words
    sheets.top(data, most=25)         the first rows of one that may be long, and what stands beside them
    sheets.rows(path, after=0, most=1_000)  the rows of such a file, as they are asked for
    sheets.Refused                    why not: a code, and a sentence for whoever gave the file

`Sheet.beside` is what else stands in the file (other sheets, notes, names): whoever keeps secrets out must look at both.
The file is opened in a child that exits. A day is the number by which Excel keeps it: `sheets.day_of` says which.
"""

from danvan.engines.sheets.days import written_day
from danvan.engines.sheets.opening import opened, rows, top
from danvan.engines.sheets.refusals import REFUSALS, Refused
from danvan.engines.sheets.sheet import Sheet, day_of

__all__ = ["REFUSALS", "Refused", "Sheet", "day_of", "opened", "rows", "top", "written_day"]
