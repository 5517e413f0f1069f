"""The rules: one row, one way in which such words are known. The first row that holds decides."""

from dataclasses import dataclass

from danvan.engines.diversion import english, words

DENUNCIATION, CORRUPTION, CRIME = "denunciation", "corruption", "crime"
COMPLAINT, CONDUCT = "complaint", "conduct"
DIVERTED = frozenset({DENUNCIATION, CORRUPTION, CRIME})
Phrases = tuple[str, ...]

ENGLISH_NOT_MEANT = english.ASKING + english.DENYING + english.TOPIC + english.THANKING
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
    Rule(name="public car", kind=DENUNCIATION, says=words.PUBLIC_CAR, near=words.OFFICIAL, unless=NOT_MEANT + words.THANKING + words.OTHER_CARS),
    Rule(name="English: emergency", kind=CRIME, says=english.EMERGENCY, unless=ENGLISH_NOT_MEANT),
    Rule(name="English: accuses", kind=DENUNCIATION, says=english.ACCUSING, unless=ENGLISH_NOT_MEANT),
    Rule(name="English: graft", kind=CORRUPTION, says=english.GRAFT, unless=ENGLISH_NOT_MEANT),
    Rule(name="English: takes money", kind=CORRUPTION, says=english.TAKING, near=english.OFFICIAL, unless=ENGLISH_NOT_MEANT),
    Rule(name="English: wrongdoing", kind=DENUNCIATION, says=english.WRONGDOING, near=english.OFFICIAL, unless=ENGLISH_NOT_MEANT),
    Rule(name="English: wants an inquiry", kind=DENUNCIATION, says=english.WANTING, near=english.OFFICIAL, unless=ENGLISH_NOT_MEANT),
    Rule(name="English: crime", kind=CRIME, says=english.CRIME_WORDS, unless=ENGLISH_NOT_MEANT),
    Rule(name="complains", kind=COMPLAINT, says=words.COMPLAINING, unless=NOT_MEANT),
    Rule(name="attitude", kind=CONDUCT, says=words.ATTITUDE, near=words.OFFICIAL, unless=words.THANKING),
)
