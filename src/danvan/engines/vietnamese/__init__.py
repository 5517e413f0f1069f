"""Letters, tones, likeness and secrecy stamps of texts in Vietnamese."""

from danvan.engines.vietnamese.alarms import alarm
from danvan.engines.vietnamese.crowds import crowd
from danvan.engines.vietnamese.file_names import secrecy_stamp_of_file
from danvan.engines.vietnamese.letters import bare, fold, nfc, shortened, tone
from danvan.engines.vietnamese.likeness import in_common, likeness, traits
from danvan.engines.vietnamese.secrecy import secrecy_stamp
from danvan.engines.vietnamese.sorting import sort_key

__all__ = ["alarm", "bare", "crowd", "fold", "in_common", "likeness", "nfc", "secrecy_stamp", "secrecy_stamp_of_file", "shortened", "sort_key", "tone", "traits"]
