"""Words that must not be kept here: denunciations, reports of corruption, reports of crime.

    diversion.look(text) -> Finding | None

A finding names its kind, the rule and the words that led to it. `is_diverted` says whether such words are met before they
are stored; a complaint about a decision and an opinion on somebody's conduct are only pointed to their own lane. The rules
read folded text, so marks of tone, look-alike letters, letters set apart and chat spelling make no difference. It errs on
both sides: whoever wrote can always say "this is feedback", and staff can always mark what slipped through.
"""

from danvan.engines.diversion.looking import Finding, look
from danvan.engines.diversion.rules import COMPLAINT, CONDUCT, CORRUPTION, CRIME, DENUNCIATION, DIVERTED

__all__ = ["COMPLAINT", "CONDUCT", "CORRUPTION", "CRIME", "DENUNCIATION", "DIVERTED", "Finding", "look"]
