"""Why a package is not read, said to whoever took it in."""

REFUSALS = {
    "no package": "Tệp này không phải gói văn bản điện tử edXML. Hãy chọn tệp .edxml nhận từ trục liên thông văn bản.",
    "broken": "Gói edXML này bị hỏng hoặc thiếu phần. Hãy đề nghị nơi gửi gửi lại.",
    "heavy": "Gói edXML này quá lớn, hoặc tệp đính kèm khi giải nén nặng bất thường. Hãy đề nghị nơi gửi tách gói.",
    "dialect": "Gói này theo cấu trúc riêng của một trục tỉnh (go.vn/eDoc), chưa đọc được. Hãy đề nghị gửi theo QCVN 102:2016.",
    "status": "Gói này là thông báo trạng thái, không phải văn bản.",
    "no status": "Gói này là văn bản, không phải thông báo trạng thái.",
}  # fmt: skip


class Refused(Exception):
    """A package that is not read; its argument is a key of REFUSALS."""

    @property
    def sentence(self) -> str:
        """Return what to say to whoever took the package in."""
        return REFUSALS[str(self)]
