"""The engine that knows denunciations and reports of corruption or crime, on a labelled list of our own writing.

`development.txt` and `judged.txt` hold one text a line, "kind | words": half of each are without marks or with slips of
the keyboard. The rules were made while looking at the first alone.
"""
