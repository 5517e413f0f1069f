"""The secrecy gate, case by case."""

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.engines import vietnamese

FOR_EVER = 120  # seconds, after which a reading that tries all ways is given up: what is meant takes a part of one

SECRET, TOP, UTMOST = "Mật", "Tối mật", "Tuyệt mật"

TEXTS: dict[str, str | None] = {
    # with what stands beside a stamp
    "HỎA TỐC - MẬT": SECRET,
    "HOẢ TỐC, MẬT": SECRET,
    "MẬT/HỎA TỐC": SECRET,
    "A - MẬT": SECRET,
    "Mật (A)": SECRET,
    "MẬT (bản số 02)": SECRET,
    "Bản số: 02 MẬT": SECRET,
    "Dấu mật": SECRET,
    "<b>MẬT</b>": SECRET,
    "Lưu: VT, MẬT": SECRET,
    "M\u00c2T\u0323": SECRET,
    "Khẩn trương": None,
    # a line or a cell of its own
    "ỦY BAN NHÂN DÂN XÃ AN BÌNH\nMẬT\nSố: 5/KH-UBND": SECRET,
    "Mật": SECRET,
    "  mật  \n": SECRET,
    "**MẬT**\n": SECRET,
    "[MẬT]": SECRET,
    "MẬT.": SECRET,
    "M Ậ T": SECRET,
    "T Ố I   M Ậ T": TOP,
    "TỐI  MẬT": TOP,
    "Tối mật\nKẾ HOẠCH": TOP,
    "TOI MAT\nKE HOACH": TOP,
    "tối-mật": TOP,
    "TUYET MAT": UTMOST,
    "tuyet-mat": UTMOST,
    "TUYỆT_MẬT": UTMOST,
    "TUYỆT MẬT\nMẬT": UTMOST,
    "MAT": SECRET,
    "TÀI LIỆU TỐI MẬT": TOP,
    "Văn bản mật": SECRET,
    "| MẬT | Số: 12-KH/TU |": SECRET,
    "UBND HUYỆN\tMẬT": SECRET,
    "M\u200bẬ\u200bT": SECRET,
    "\ufeffMẬT\n": SECRET,
    "МẬТ": SECRET,  # Cyrillic М and Т
    "ＭẬＴ": SECRET,  # full width
    "M\u1eacT": SECRET,
    "MÂT": SECRET,  # the dot lost in a scan
    # after a label
    "Độ mật: Mật": SECRET,
    "Độ mật: Tối mật": TOP,
    "ĐỘ MẬT : TUYỆT MẬT, số bản: 03": UTMOST,
    "Do mat: toi mat": TOP,
    "- Mức độ mật: Mật; độ khẩn: Thường": SECRET,
    # in brackets, at the head
    "Báo cáo số 12/BC-CAX (Mật) ngày 3/2/2026": SECRET,
    "Kế hoạch phòng thủ (tối mật)": TOP,
    "Công văn [TUYỆT MẬT] của đơn vị": UTMOST,
    "UBND TỈNH MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": SECRET,
    "TỈNH ỦY TOI MAT Số: 4-KH/TU": TOP,
    # the word of the stamp itself
    "Dấu: MẬT": SECRET,
    "Công văn số 4, dấu: Mật, lưu tại văn thư": SECRET,
    "Đóng dấu MẬT, gửi theo đường cơ yếu": SECRET,
    "ĐÓNG DẤU TỐI MẬT theo quy định": TOP,
    "Dấu chỉ độ mật: Mật": SECRET,
    "DONG DAU MAT": SECRET,
    # two words in capitals, anywhere
    "Kế hoạch số 5/KH-UBND TỐI MẬT về phòng thủ xã": TOP,
    "Ông Minh giữ bản TUYỆT MẬT trong tủ": UTMOST,
    "Ban hành kèm theo TOI MAT, ngày 3/2/2026": TOP,
    "Bản này TỐI   MẬT, cấm sao chụp": TOP,
    "Bản này T Ố I  M Ậ T, cấm sao chụp": TOP,
    "Bản này TỐIMẬT, cấm sao chụp": TOP,
    "Bản này TUYỆT\nMẬT, cấm sao chụp": UTMOST,
    "BẢO VỆ BÍ MẬT NHÀ NƯỚC\nTỐI MẬT": TOP,
    "DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TỐI MẬT. Văn bản này TUYỆT MẬT, không phổ biến": UTMOST,
    "Theo luật về bí mật nhà nước, bản này độ TỐI MẬT, cấm sao chụp": TOP,
    # innocent
    "QUY ĐỊNH VỀ BÍ MẬT NHÀ NƯỚC THUỘC ĐỘ TỐI MẬT CỦA NGÀNH": None,
    "DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT, TỐI MẬT VÀ MẬT": None,
    "DANH MỤC BÍ MẬT NHÀ NƯỚC\nĐỘ TỐI MẬT": None,
    "Không đưa văn bản tuyệt mật, tối mật lên mạng": None,
    "Bí mật nhà nước có ba độ: tuyệt mật, tối mật và mật": None,
    "BUỔI TỐI MẬT ĐỘ XE TĂNG": None,
    "ĐAU MẮT ĐỎ, ĐÁNH DẤU MẶT BẰNG, DẤU MẶT TRẬN": None,
    "TÔI MẤT GIẤY TỜ": None,
    "": None,
    "Công tác bảo vệ bí mật nhà nước năm 2026": None,
    "CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC": None,
    "BÍ MẬT\nNHÀ NƯỚC": None,
    "mật độ dân số của phường": None,
    "Mật ong rừng, mật mía": None,
    "quy định về bảo mật thông tin": None,
    "Mật khẩu: 123456": None,
    "không khí thân mật, cởi mở": None,
    "Ủy ban Mặt trận Tổ quốc": None,
    "MẶT TRẬN TỔ QUỐC": None,
    "UY BAN MAT TRAN TO QUOC": None,
    "giải phóng mặt bằng": None,
    "Mất\nMặt\nMát\nMắt": None,
    "Tôi mất\nvì em": None,
    "mat": None,
    "Sản phẩm của ong (mật, sữa ong chúa)": None,
    "đường (mật) để nấu chè": None,
    "Độ mật: Thường": None,
    "Độ mật: Không": None,
    "Độ mật:": None,
    "Hồ sơ mật bị lộ là do ai?": None,
    "Việc đóng dấu “Tối mật” do người ký quyết định": None,
    "Matrix, format, automatic, Matthew": None,
    "tuyệt mật ngọt": None,
}

FILES: dict[str, str | None] = {
    # glued to another word
    "KHMAT.txt": SECRET,
    "khmat12.txt": SECRET,
    "kếhoạchmật.txt": SECRET,
    "kếhoạchtốimật.txt": TOP,
    "matbang.txt": None,
    "ToiMat_KH.txt": TOP,
    "TUYET MAT.docx": UTMOST,
    "tuyet-mat.pdf": UTMOST,
    "TUYETMAT01.docx": UTMOST,
    "KH 12 (Mật).docx": SECRET,
    "MẬT_KH_2026.txt": SECRET,
    "mat.docx": SECRET,
    "KH_MAT.docx": SECRET,
    "MAT-KH-12.pdf": SECRET,
    "KHMat.docx": SECRET,
    "M_A_T_KH.txt": SECRET,
    "12-KH toi mat 2026.txt": TOP,
    "Tối Mật.txt": TOP,
    "TỐI MẬT.tar.gz": TOP,
    "C:\\vb\\TOI_MAT.txt": TOP,
    "/home/a/tuyệt.mật.txt": UTMOST,
    "ТОI МАТ.txt": TOP,  # Cyrillic look-alikes
    "to\u200bi mat.txt": TOP,
    "kế hoạch bảo vệ bí mật nhà nước.docx": None,
    "bao-ve-bi-mat-nha-nuoc.txt": None,
    "KH_MAT_TRAN_2026.docx": None,
    "giai-phong-mat-bang.pdf": None,
    "mat-do-dan-so.xlsx": None,
    "MatKhau.txt": None,
    "bao_mat_he_thong.doc": None,
    "mặt trận.txt": None,
    "mất điện.txt": None,
    "tien mat.xlsx": None,
    "format.txt": None,
    "matrix.csv": None,
    "thu-cam-on.txt": None,
    "KH-170-UBND.txt": None,
    "": None,
}


@pytest.mark.parametrize(("text", "level"), TEXTS.items())
def test_a_stamp_in_a_text_is_seen_and_innocent_words_are_not(text: str, level: str | None) -> None:
    for form in ("NFC", "NFD"):
        assert vietnamese.secrecy_stamp(unicodedata.normalize(form, text)) == level


@pytest.mark.parametrize(("name", "level"), FILES.items())
def test_a_stamp_in_a_file_name_is_seen_and_innocent_words_are_not(name: str, level: str | None) -> None:
    for form in ("NFC", "NFD"):
        assert vietnamese.secrecy_stamp_of_file(unicodedata.normalize(form, name)) == level


@given(st.text())
def test_the_gate_answers_any_text(text: str) -> None:
    levels = {None, SECRET, TOP, UTMOST}
    assert {vietnamese.secrecy_stamp(text), vietnamese.secrecy_stamp_of_file(text)} <= levels


@given(before=st.text(max_size=30), after=st.text(max_size=30), stamp=st.sampled_from(["MẬT", "Tối mật", "TUYET MAT"]))
def test_a_stamp_on_its_own_line_is_seen_in_any_text(before: str, after: str, stamp: str) -> None:
    assert vietnamese.secrecy_stamp(f"{before}\n{stamp}\n{after}") is not None


def test_the_gate_reads_a_large_text_to_its_end() -> None:
    text = r"'độ mật ' * 40_000 + '(mật ' * 40_000 + 'TỐI ' * 40_000 + '\n' * 40_000"
    program = f"from danvan.engines import vietnamese; vietnamese.secrecy_stamp({text})"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=FOR_EVER)
