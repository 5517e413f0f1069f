"""Kinds of documents: abbreviations in numbers and words in texts (NĐ 30/2020 Phụ lục III; QĐ 399-QĐ/TW)."""

import re

from danvan.engines.reader.words import IN_A_WORD, any_case

OF_CODE = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "QĐi": "Quy định",
    "QyĐ": "Quy định",
    "QDi": "Quy định",
    "CT": "Chỉ thị",
    "KL": "Kết luận",
    "QC": "Quy chế",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "TTri": "Thông tri",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "CTHĐ": "Chương trình hành động",
    "CTrHĐ": "Chương trình hành động",
    "CTPH": "Chương trình phối hợp",
    "CTrPH": "Chương trình phối hợp",
    "KH": "Kế hoạch",
    "KHPH": "Kế hoạch phối hợp",
    "KHLT": "Kế hoạch liên tịch",
    "HDLT": "Hướng dẫn liên tịch",
    "HDLN": "Hướng dẫn liên ngành",
    "QCPH": "Quy chế phối hợp",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "CV": "Công văn",
    "GM": "Giấy mời",
    "PC": "Phiếu chuyển",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "NQLT": "Nghị quyết liên tịch",
    "PL": "Pháp lệnh",
    "L": "Lệnh",
    "SL": "Sắc lệnh",
    "VBHN": "Văn bản hợp nhất",
    "KHLN": "Kế hoạch liên ngành",
    "QCLN": "Quy chế liên ngành",
    "TTLN": "Thông tư liên ngành",
    "TTLB": "Thông tư liên bộ",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "GP": "Giấy phép",
    "PG": "Phiếu gửi",
    "PB": "Phiếu báo",
}
_BY_LETTERS = {code.casefold(): kind for code, kind in OF_CODE.items()}

GENERAL = "Văn bản"  # says no more than that it is a document
LETTER = "Công văn"
LAWS = ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp")
WORDS = sorted(
    {*OF_CODE.values(), *LAWS, GENERAL, "Quy hoạch", "Báo cáo thẩm tra", "Thư"} - {"Lệnh"}, key=len, reverse=True
)
WORD = "|".join(word.replace(" ", r"\s") for word in WORDS)

_ONE = any_case((word.replace(" ", r"\s") for word in WORDS), apart=IN_A_WORD)
BESIDE = re.compile(rf"({_ONE})(?i:\s?số)?\s?:?\s?[\"“(]?$")
APART = re.compile(rf"({_ONE})((?:\s[^\WA-ZĐ\d_]+,?){{1,4}})\ssố\s?:?\s?$")
LAW_NAMED = re.compile(r"(?<!\w)(Bộ luật|Luật|Pháp lệnh|luật)(?!\w)")
WINDOW = 60
LAW_WINDOW = 160


def of_code(code: str) -> str | None:
    """Return the kind that an abbreviation stands for, whatever its letters' case: CTr is not CT."""
    return OF_CODE.get(code) or _BY_LETTERS.get(code.casefold())


def stated(flat: str, *, start: int, floor: int, code: str | None, law: bool) -> tuple[str, int, int] | None:
    """Return the kind as the text states it before a number, with its place; None if it states none.

    `flat[floor:start]` is what may be looked at, `code` the number's abbreviation, `law` whether the number is one
    of the National Assembly, whose laws bear their name between the kind and the number.
    """
    beside = BESIDE.search(flat, max(floor, start - WINDOW), start)
    if beside and not (beside[1][0].islower() and _ends_a_title(flat, beside, floor, code)):
        return entry(beside[1]), beside.start(1), beside.end(1)
    if law:
        named = list(LAW_NAMED.finditer(flat, max(floor, start - LAW_WINDOW), start))
        return (entry(named[-1][1]), named[-1].start(), named[-1].end()) if named else None
    apart = APART.search(flat, max(floor, start - WINDOW), start)
    if apart and (code is None or of_code(code) == entry(apart[1])):
        return f"{entry(apart[1])}{apart[2]}", apart.start(1), apart.end(2)
    return None


def _ends_a_title(flat: str, beside: re.Match[str], floor: int, code: str | None) -> bool:
    """Return whether the word beside a number is the last of a title: "Báo cáo giám sát dự án số 12/BC-GS"."""
    own = of_code(code) if code else None
    return bool(own) and own != entry(beside[1]) and flat.rfind(str(own), max(floor, beside.start() - LAW_WINDOW), beside.start()) >= 0


def entry(word: str) -> str:
    """Return the kind as it is listed, whatever the case and spaces in the text."""
    return " ".join(word.split()).capitalize()
