"""Letters, tones and secrecy stamps of the Vietnamese language."""

from danvan.engines.vietnamese.file_names import secrecy_stamp_of_file
from danvan.engines.vietnamese.letters import fold, nfc, sort_key, tone
from danvan.engines.vietnamese.secrecy import secrecy_stamp

__all__ = ["fold", "nfc", "secrecy_stamp", "secrecy_stamp_of_file", "sort_key", "tone"]
