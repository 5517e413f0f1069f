"""Why a table is not read, said to whoever gave it, with what to do about it."""

REFUSALS = {
    "excel 97": "Tệp này là Excel đời cũ (.xls). Hãy mở bằng Excel và lưu lại thành .xlsx.",
    "no sheet": "Tệp này không phải bảng Excel (.xlsx). Hãy mở ra và lưu lại thành .xlsx.",
    "broken": "Tệp Excel này bị hỏng hoặc chưa tải xong. Hãy mở thử trên máy, lưu lại rồi gửi tệp mới.",
    "bomb": "Tệp này khi giải nén nặng bất thường nên không được mở. Hãy chép bảng sang một tệp mới rồi gửi.",
    "heavy": "Tệp này quá lớn hoặc quá phức tạp nên không mở được. Hãy tách bảng thành nhiều tệp.",
    "busy": "Máy chủ đang mở nhiều tệp khác. Hãy gửi lại sau một phút.",
    "locked": "Tệp này có mật khẩu. Hãy bỏ mật khẩu rồi lưu lại.",
    "long": "Bảng này dài hơn 2.000 dòng, rộng hơn 50 cột hoặc nhiều hơn 500.000 chữ. Hãy tách bảng thành nhiều tệp.",
    "many": "Bảng này dài hơn 100.000 dòng. Hãy tách thành nhiều tệp.",
    "wide": "Bảng này rộng hơn 50 cột. Hãy xóa các cột không cần rồi lưu lại.",
    "empty": "Bảng đầu tiên của tệp không có dòng nào. Hãy chuyển danh sách sang bảng đầu tiên rồi lưu lại.",
}


class Refused(Exception):
    """A table that is not read; its argument is a key of REFUSALS."""

    @property
    def sentence(self) -> str:
        """Return what to say to whoever gave the file."""
        return REFUSALS[str(self)]
