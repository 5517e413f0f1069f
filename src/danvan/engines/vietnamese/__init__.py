"""Letters, tones and secrecy stamps of the Vietnamese language."""

from danvan.engines.vietnamese.file_names import secrecy_stamp_of_file
from danvan.engines.vietnamese.letters import fold, nfc, tone
from danvan.engines.vietnamese.secrecy import secrecy_stamp
from danvan.engines.vietnamese.sorting import sort_key

__all__ = ["fold", "nfc", "secrecy_stamp", "secrecy_stamp_of_file", "sort_key", "tone"]
