"""The rules, the surest first: what one has found is not looked at by the next."""

import re

EMAIL, PHONE, NUMBER, PLATE, ADDRESS, NAME = "email", "phone", "number", "plate", "address", "name"
INSTEAD = {  # what stands in the place of each
    EMAIL: "[thư điện tử]", PHONE: "[số điện thoại]", NUMBER: "[số giấy tờ]", PLATE: "[biển số]", ADDRESS: "[số nhà]",
    NAME: "[tên riêng]",
}  # fmt: skip
TITLES = (
    "ông", "bà", "anh", "chị", "cô", "chú", "bác", "cậu", "mợ", "dì", "thím", "em", "cháu", "cụ", "thầy", "gia đình", "hộ", "nhà",
    "tên là", "tên tôi là", "tôi là", "tôi tên", "họ tên", "họ và tên", "đồng chí", "đ/c",
)  # fmt: skip
CAPITAL = "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x1EFA)) if letter.isupper())
WORD = rf"[{CAPITAL}][^\W\d_]*"
RULES = (
    (EMAIL, re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+")),
    (NUMBER, re.compile(r"(?<![\d.,])\d(?:[ .]?\d){11}(?![\d])")),  # of an identity card: twelve
    (PHONE, re.compile(r"(?<![\d.,/])(?:\+?84|0)(?:[ .\-()]{0,2}\d){8,10}(?!\d)")),
    (NUMBER, re.compile(r"(?<![\d.,/])\d{8,19}(?!\d)")),  # of an old card, an account, a taxpayer
    (PLATE, re.compile(r"(?<!\w)\d{2}[A-ZĐ]{1,2}\d?[ .\-]{0,3}\d{2,3}[ .]?\d{2}(?!\d)")),
    (ADDRESS, re.compile(r"(?i:(?<!\w)(?:số nhà|nhà số)[ :]*)(?P<own>\d+[\w/\-]*)")),
    (NAME, re.compile(rf"(?i:(?<!\w)(?:{'|'.join(TITLES)})[ :]+)(?P<own>{WORD}(?: {WORD}){{0,4}})")),
)
