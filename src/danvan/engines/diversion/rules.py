"""The rules: one row, one way in which such words are known. The first row that holds decides."""

from dataclasses import dataclass

from danvan.engines.diversion import words

DENUNCIATION, CORRUPTION, CRIME = "denunciation", "corruption", "crime"
COMPLAINT, CONDUCT = "complaint", "conduct"
DIVERTED = frozenset({DENUNCIATION, CORRUPTION, CRIME})
Phrases = tuple[str, ...]

NOT_MEANT = words.ASKING + words.DENYING + words.TOPIC


@dataclass(frozen=True, kw_only=True)
class Rule:
    name: str
    kind: str
    says: Phrases  # one of these
    near: Phrases = ()  # and, if there are any, one of these not far from it
    unless: Phrases = ()  # but none of these in the same sentence


RULES = (
    Rule(name="emergency", kind=CRIME, says=words.EMERGENCY, unless=words.TOPIC + words.THANKING + words.DUMPING),
    Rule(name="accuses", kind=DENUNCIATION, says=words.ACCUSING, unless=NOT_MEANT),
    Rule(name="graft", kind=CORRUPTION, says=words.GRAFT, unless=NOT_MEANT + words.THANKING + words.DUMPING),
    Rule(name="takes money", kind=CORRUPTION, says=words.TAKING, near=words.OFFICIAL, unless=NOT_MEANT + words.THANKING),
    Rule(name="wrongdoing", kind=DENUNCIATION, says=words.WRONGDOING, near=words.OFFICIAL, unless=NOT_MEANT + words.THANKING),
    Rule(name="wants an inquiry", kind=DENUNCIATION, says=words.WANTING, near=words.OFFICIAL, unless=NOT_MEANT + words.COMPLAINING),
    Rule(name="crime", kind=CRIME, says=words.CRIME_WORDS, unless=NOT_MEANT + words.THANKING + words.DUMPING),
    Rule(name="complains", kind=COMPLAINT, says=words.COMPLAINING, unless=NOT_MEANT),
    Rule(name="attitude", kind=CONDUCT, says=words.ATTITUDE, near=words.OFFICIAL, unless=words.THANKING),
)
