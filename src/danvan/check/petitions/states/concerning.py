"""What feedback is about, if it is not what an office did or left undone: a regulation or a procedure (Nghị định 20/2008/NĐ-CP). Pure."""

CONCERNS = {"regulation": "Quy định hành chính", "procedure": "Thủ tục hành chính"}
GROUPS = {"regulation": "Về quy định hành chính", "procedure": "Về thủ tục hành chính"}  # of a return: columns beside that of other feedback
ASKED = {
    "": "Việc một cơ quan đã làm hoặc chưa làm (thường gặp)",
    "regulation": "Một quy định: vướng, chồng chéo, không hợp với thực tế",
    "procedure": "Một thủ tục: giấy tờ, các bước, phí, thời gian chờ",
}
