"""The life of a survey. One row, one move; a single rating is none."""

from danvan.base.moves.facts import Facts
from danvan.base.moves.table import Move

MOVES = (
    Move(verb="launch",  frm=("",),         to="launched",  who=("leader", "upper", "platform")),
    Move(verb="publish", frm=("launched",), to="published", who=("leader", "upper")),
)

LABELS = {  # of states, for whoever reads them
    "launched": "Đang lấy ý kiến",
    "published": "Đã công bố",
}
TONES = {"launched": "busy", "published": "good"}
SAYS = {  # of journal words
    "launched": "Mở đợt hỏi mức độ hài lòng",
    "published": "Công bố mức độ hài lòng",
}
FACTS = Facts(
    names={
        "n": "Số phiếu", "under": "Chưa đủ số phiếu", "estimate": "Tỷ lệ hài lòng", "se": "Sai số chuẩn", "low": "Khoảng tin cậy, từ",
        "high": "Khoảng tin cậy, đến", "batch": "Gốc của lô đánh giá",
    },
)  # fmt: skip
STARS = {  # best first, as the form offers them
    5: "Rất hài lòng",
    4: "Hài lòng",
    3: "Bình thường",
    2: "Không hài lòng",
    1: "Rất không hài lòng",
}
SATISFIED = 4  # stars, and more
MINIMUM = 10  # ratings; what fewer people said could be told apart
