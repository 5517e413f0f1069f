"""An office's own list of tasks, from Excel: which column is which, what each row says, and what is wrong with it."""
