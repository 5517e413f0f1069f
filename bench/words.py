"""What people write and what machines send, for benchmarks: no two real petitions alike, a template with another number in each piece of rubbish."""

import random

WHAT = (
    "Đèn đường tắt", "Cống tắc, nước tràn", "Mặt đường lún sâu", "Bãi rác tự phát bốc khói", "Dây điện võng thấp", "Cây khô sắp đổ", "Nắp hố ga vỡ",
    "Nước sinh hoạt đục ngầu", "Loa truyền thanh rè", "Chợ họp tràn ra lòng đường", "Cầu gỗ mục ván", "Xe tải chạy ban đêm", "Chuồng trại xả mùi", "Biển báo bị che khuất",
    "Kênh mương sạt bờ", "Sân trường ngập", "Trạm y tế thiếu thuốc", "Một cửa chờ quá lâu", "Nhà văn hóa khóa cửa", "Chó thả rông", "Quán hát ồn sau nửa đêm",
)
WHERE = (
    "trước cổng trường tiểu học", "đầu ngõ mười hai", "cạnh đình làng", "ở ngã ba chợ", "sau trụ sở cũ", "dọc bờ kênh", "chỗ dốc xuống bến", "gần trạm bơm", "lối vào nghĩa trang",
    "xóm Trại", "cuối thôn Tây", "khu tái định cư", "bên sân bóng", "cổng nhà máy gạch", "đoạn qua ruộng Đồng Mẫu", "trước nhà trẻ", "chân cầu vượt", "lối rẽ vào xưởng gỗ",
)
SINCE = ("ba đêm rồi", "từ sau Tết", "đã một tuần nay", "từ trận mưa lớn", "hơn hai tháng", "suốt mùa khô", "mấy hôm gần đây", "từ khi đơn vị thi công rút đi", "cả năm nay")
HURTS = (
    "trẻ con đi học về ngã", "người già không dám ra ngoài", "xe máy trượt hai lần", "cả xóm mất ngủ", "lúa ngã rạp", "khách không vào chợ", "học sinh phải lội nước",
    "công nhân tan ca va nhau", "gia súc ốm", "nhà thấp bị nước vào", "bà con phải đi vòng xa", "cụ Tư vấp gãy tay",
)
WANTED = (
    "mong xã cho người xuống xem", "đề nghị sửa trước mùa mưa", "xin cho biết bao giờ làm", "nhờ cơ quan nhắc đơn vị quản lý", "mong có lịch rõ ràng", "đề nghị lắp thêm", "xin trả lời cho dân biết",
    "mong đặt biển cảnh báo trước đã",
)
SYLLABLES = (  # none that makes "money" with another: such words are met before
    "An", "Bảo", "Chiêm", "Dần", "Đào", "Đống", "Gia", "Giáp", "Hạ", "Hòe", "Huyền", "Kênh", "Khê", "La", "Lạc", "Liễu", "Lộc", "Mai", "Mễ",
    "Nghè", "Ngọc", "Nhân", "Ổi", "Phú", "Phượng", "Quế", "Rừng", "Sậy", "Sen", "Sơn", "Tam", "Thạch", "Thượng", "Trúc", "Vạn", "Vĩnh", "Xuân", "Yên",
)


def petition(chance: random.Random) -> str:
    """Return what somebody writes: several things, each in a place with a name and for a while."""
    return " ".join(f"{chance.choice(WHAT)} {chance.choice(WHERE)} {' '.join(chance.choices(SYLLABLES, k=3))} {chance.choice(SINCE)}, {chance.choice(HURTS)}, {chance.choice(WANTED)}." for _ in range(4))


def rubbish(chance: random.Random) -> str:
    """Return what a machine sends: a template with another number and link in each."""
    return "Mua ngay giá rẻ, bấm vào đây. " * 8 + f"Gọi 09{chance.randrange(10**8):08} https://re.example.com/{chance.randrange(10**6)}"
