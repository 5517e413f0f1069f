"""Why a file is not read, said to whoever gave it, with what to do about it."""

REFUSALS = {
    "word 97": "Tệp này là Word đời cũ (.doc). Hãy mở bằng Word và lưu lại thành .docx.",
    "rtf": "Tệp này là RTF. Hãy mở bằng Word và lưu lại thành .docx.",
    "no document": "Tệp này là Excel, tệp nén hoặc loại khác, không phải văn bản Word. Hãy mở ra và lưu văn bản thành .docx.",
    "broken": "Tệp Word hoặc PDF này bị hỏng hoặc chưa tải xong. Hãy mở thử trên máy, lưu lại rồi gửi tệp mới.",
    "bomb": "Tệp này khi giải nén nặng bất thường nên không được mở. Hãy mở trên máy, chép phần chữ rồi dán.",
    "heavy": "Tệp này quá lớn hoặc quá phức tạp nên không mở được. Hãy tách văn bản thành nhiều tệp, hoặc chép phần chữ rồi dán.",
    "busy": "Máy chủ đang mở nhiều tệp khác. Hãy gửi lại sau một phút.",
    "locked": "Tệp này có mật khẩu. Hãy bỏ mật khẩu rồi lưu lại, hoặc mở ra và chép phần chữ.",
    "scan": "Tệp PDF này là ảnh chụp (scan), không có lớp chữ. Hãy dùng bản Word, hoặc bản PDF xuất từ Word, hoặc gõ lại phần cần đọc.",
    "garbled": "Chữ trong tệp PDF này không lấy ra được (phông chữ không kèm bảng mã). Hãy dùng bản Word hoặc dán phần chữ.",
    "no text": "Tệp này không phải văn bản thuần, Word (.docx) hay PDF. Hãy lưu nội dung thành tệp .txt (UTF-8) hoặc .docx.",
    "encoding": "Không đọc được bảng mã của tệp. Hãy lưu lại tệp với bảng mã UTF-8 (Unicode) rồi đọc lại.",
    "old font": "Tệp này gõ bằng phông cũ (TCVN3 hoặc VNI). Hãy chuyển sang Unicode rồi lưu lại.",
}  # fmt: skip


class Refused(Exception):
    """A file that is not read; its argument is a key of REFUSALS."""

    @property
    def sentence(self) -> str:
        """Return what to say to whoever gave the file."""
        return REFUSALS[str(self)]
