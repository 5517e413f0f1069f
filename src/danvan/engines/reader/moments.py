"""How offices tell time, as pieces of patterns: a day, an hour, a month or a quarter, a rhythm, a count, what happens.

Every piece is for patterns that ignore case, and stands in brackets of its own.
"""

from danvan.engines.reader.words import either

_NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười lăm", "hai mươi", "ba mươi", "vài")
_YEAR = r"(?:19|20)\d\d"
_OF_A_YEAR = rf"(?:\s?[/-]\s?{_YEAR}|,?\s+năm\s+{_YEAR})"
_COUNTED = r"(?:[IVX]{1,4}|\d{1,2})(?!\w)"
_WEEKDAY = r"(?:(?:ngày\s+)?(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật))"
_UNIT = "(?:ngày|tuần|tháng|quý|năm)"

DATE = (
    r"(?:\d{1,2}(?:\s?[/.-]\s?\d{1,2}(?:(?:\s?[/.-]\s?|\s+năm\s+)\d{4})?|"
    r"\s+tháng\s+\d{1,2}(?:(?:\s?[/.-]\s?|,?\s+năm\s+)\d{4})?)(?![\d/]))"
)
DATES = rf"(?:{DATE}(?:(?:,|\s+và)\s+(?:trước\s+)?(?:ngày\s+)?{DATE})*)"
CLOCK = r"(?:\d{1,2}\s?(?:giờ|h|g|:|\.)\s?(?:\d{2}(?:\s?phút|['’])?)?(?:\s+(?:sáng|trưa|chiều|tối))?\s*,?\s*)"
_SOON = r"(?:\s+(?:này|tới)(?!\w))?"
MOMENT = rf"(?:{CLOCK}?(?:{_WEEKDAY}\s*,?\s*)?(?:của\s+)?(?:ngày\s+)?{DATE}{_SOON}|{_WEEKDAY}\s*\({DATE}\))"  # the hour, the weekday, the day
DAY_AT = rf"(?:{CLOCK}?(?:{_WEEKDAY}\s*[,(]?\s*ngày\s+|{_WEEKDAY}\s*\(|ngày\s+){DATE})"  # the word "ngày" must be there

# "tháng 4, 5/2026", "quý II và quý III năm 2026", "năm 2026-2027", "6 tháng đầu năm", "nửa cuối tháng 4", "năm nay"
_MONTHS = rf"(?:(?:tháng|quý)\s+{_COUNTED}(?:(?:\s?[,-]|\s+và)\s+(?:quý\s+|tháng\s+)?{_COUNTED}(?!/\d{{1,2}}/))?{_OF_A_YEAR}?)"
_YEARS = rf"(?:(?:hai\s+|ba\s+)?năm(?:\s+học)?\s+{_YEAR}(?:(?:\s?-|,|\s+và)\s?(?:năm\s+)?{_YEAR})*)"
_TERM = rf"(?:(?:giai\s+đoạn|nhiệm\s+kỳ|thời\s+kỳ)\s+{_YEAR}\s?-\s?{_YEAR})"
_HALF = rf"(?:\d{{1,2}}\s+tháng\s+(?:đầu|cuối)\s+(?:năm|nhiệm\s+kỳ)(?:\s+{_YEAR})?)"
_THIS = rf"(?:{_UNIT}\s+(?:này|nay|tới)(?!\w))"
_PART = r"(?:(?:nửa|tuần)\s+(?:(?:lễ\s+)?(?:đầu|cuối)(?:\s+tiên)?|thứ\s+\w+)|(?:đầu|giữa|cuối)(?!\s+(?:tuần|kỳ)))"
_END = r"(?:(?:đầu|giữa|cuối)\s+(?:tuần|tháng|quý|năm|kỳ|nhiệm\s+kỳ)(?!\w))"
PERIOD = rf"(?:(?:{_PART}\s+(?:của\s+)?)?(?:{_MONTHS}|{_YEARS}|{_TERM}|{_THIS})|{_HALF}|{_END})"
MONTHLY = rf"(?:(?:{_PART}\s+(?:của\s+)?)?{_MONTHS}|{_PART}\s+{_YEARS}|{_HALF})"  # no mere year: that may be part of a title

# " hằng tháng", " của tháng đầu quý sau", " tháng cuối mỗi quý"
EVERY = (
    r"(?:\s+(?:(?:của\s+)?tháng\s+(?:đầu|cuối|sau|này|tới|kế(?:\s+tiếp)?|tiếp(?:\s+theo)?|liền\s+(?:kề|sau))(?!\w)"
    r"(?:\s+(?:(?:của|mỗi|hằng|hàng)\s+)*(?:quý|năm|kỳ)(?:\s+(?:sau|tiếp\s+theo|báo\s+cáo))?(?!\w))?|"
    rf"(?:hằng|hàng|mỗi|từng|của(?:\s+mỗi)?)\s+{_UNIT}(?:\s+(?:sau|liền\s+kề|kế\s+tiếp|tiếp\s+theo)(?!\w))?))"
)
OF_A_WEEK = rf"(?:(?:{CLOCK}|(?:sáng|trưa|chiều|tối)\s+)?{_WEEKDAY}|(?:ngày|tuần)(?:\s+làm\s+việc)?\s+(?:đầu|cuối)(?:\s+(?:tiên|cùng))?)"
OFTEN = rf"(?:{_UNIT}(?!\w)(?:\s+(?:một|01|1)\s+lần)?|\d{{1,2}}\s+tháng(?:\s+(?:một|01|1)\s+lần)?)"

_NUMBER = rf"(?:\d{{1,3}}(?:\s*\([^()]{{2,12}}\))?|{either(_NUMBERS)})"
COUNT = rf"(?:{_NUMBER}\s+(?:ngày|tháng|giờ|tuần|quý|năm)(?!\w)(?!\s+(?:đầu|cuối))(?:\s+làm\s+việc)?)"
TIMES = rf"(?:{_NUMBER}\s+lần)"
_WORDS = r"[^,.;:()]"
SINCE = rf"(?:,?\s+(?:kể\s+|tính\s+)?(?:từ|sau)\s+{_WORDS}{{3,60}})"
HAPPENS = rf"{_WORDS}{{4,60}}"
