"""What the criteria count, in words for whoever reads it. A scorecard itself has no states: it is added up when asked."""

WORDS = {  # of journal entries
    "petitions.answered": "Trả lời phản ánh, kiến nghị",
    "petitions.lapsed": "Quá hạn mà chưa trả lời",
    "surveys.published": "Công bố mức độ hài lòng",
    "directives.finished": "Báo hoàn thành nhiệm vụ",
    "directives.lapsed": "Quá hạn mà chưa hoàn thành nhiệm vụ",
}
FACTS = {  # by what they are in the journal; a fact that is a share is shown in percent
    "on_time": {True: "Đúng hạn", False: "Trễ hạn"},
    "proven": {True: "Có minh chứng", False: "Không có minh chứng"},
}
