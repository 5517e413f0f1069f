"""Petitions that come as a list in Excel: which column is which, what each row says, and what is wrong with it."""
