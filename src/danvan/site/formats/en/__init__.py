"""How days and figures are written and read in English: days as in Vietnamese, so that nobody takes 03/04 for April 3."""
