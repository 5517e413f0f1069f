"""What the codes among the facts of the entries of this house mean, by the fact's name. Pure."""

from danvan.check.petitions.states import complaint, elsewhere, feedback, information, land, report, returns, voters
from danvan.check.petitions.states.concerning import CONCERNS
from danvan.check.petitions.states.conduct import FOUND

CODES = {
    "refusal": report.REFUSALS | elsewhere.REASONS,
    "outcome": complaint.OUTCOMES | information.OUTCOMES | voters.OUTCOMES | land.OUTCOMES,
    "found": FOUND,
    "party": land.PARTIES,
    "came": feedback.CAME | feedback.BY_STAFF,
    "lodged.came": complaint.CAME,
    "shown_by": complaint.SHOWN_BY,
    "concerns": CONCERNS,
    "way": information.WAYS,
    "handed": information.HANDED,
    "collected_by": voters.COLLECTED_BY,
    "instance": {"1": "Lần đầu", "2": "Lần hai"},
    "picture": {"photo": "Ảnh người gửi", "proof": "Ảnh minh chứng"},
    "what": returns.NAMES,
    **dict.fromkeys(("contribution_asked.case", "contribution_invited.case"), returns.CALLED | returns.VOICES),
}
