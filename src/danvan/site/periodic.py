"""What is done again and again, and when (Hanoi time). `danvan.base.jobs.periodic` says what is promised; CONTRIBUTING how to add a row."""

from django.utils.translation import gettext_lazy as _

from danvan.base.files import sweeping
from danvan.base.jobs import periodic, times, workers
from danvan.base.jobs.periodic import Periodic
from danvan.base.notices import bounces
from danvan.base.office.actions import purges
from danvan.base.people import unfinished
from danvan.check.petitions.actions import courses, persisting, silence
from danvan.check.petitions.actions.arrivals import collecting, purging
from danvan.check.petitions.actions.complaints import keeping
from danvan.check.petitions.actions.importing import ending
from danvan.do.directives import jobs as directives
from danvan.site import lapses
from danvan.site.accounts import forgetting

PERIODIC = (
    Periodic(name="duties.lapse", calls=lapses.tell, when=times.every(minutes=1), apart=True, says=_("Ghi nhận việc quá hạn")),
    Periodic(name="duties.blame", calls=lapses.blame, when=times.hourly(), apart=True, says=_("Ghi nhận việc quá hạn không còn do chờ cơ quan khác")),
    Periodic(name="directives.remind", calls=directives.remind, when="*/10 7-16 * * *", apart=True, says=_("Nhắc thời hạn nhiệm vụ")),
    Periodic(name="directives.open_periods", calls=directives.open_periods, when="*/10 0-5 * * *", apart=True, says=_("Mở kỳ mới của nhiệm vụ thường xuyên")),
    Periodic(name="directives.summarise", calls=directives.summarise, when="30 6 * * 1", apart=True, says=_("Tổng hợp việc đầu tuần")),
    Periodic(name="directives.collect", calls=directives.collect, when=times.every(minutes=1), apart=True, says=_("Nhận gói văn bản từ thư mục")),
    Periodic(name="directives.tally", calls=directives.tally, when=times.every(minutes=1), apart=True, says=_("Cộng số liệu nhiệm vụ của từng cơ quan")),
    Periodic(name="petitions.drop_prepared", calls=keeping.drop_prepared, when=times.daily("02:20"), apart=True, says=_("Xóa đơn khiếu nại soạn mà không nộp")),
    Periodic(name="petitions.drop_marks", calls=persisting.drop_marks, when=times.daily("02:25"), apart=True, says=_("Xóa dấu tạm của người báo việc vẫn còn")),
    Periodic(name="petitions.end_lists", calls=ending.end_due, when=times.daily("02:22"), apart=True, says=_("Xóa tệp Excel phản ánh, kiến nghị quá hạn giữ")),
    Periodic(name="petitions.go_on", calls=silence.go_on, when=times.daily("00:10"), apart=True, says=_("Cho thời hạn chạy tiếp khi người gửi không bổ sung")),
    Periodic(name="petitions.collect_mail", calls=collecting.collect, when=times.every(minutes=1), apart=True, says=_("Lấy thư từ hộp thư tiếp nhận")),
    Periodic(
        name="petitions.purge_arrivals", calls=purging.purge_due, when=times.every(minutes=10),
        apart=True, says=_("Xóa vĩnh viễn đơn tố cáo gửi qua thư, tin nhắn sau 24 giờ"),
    ),
    Periodic(name="petitions.sweep_arrivals", calls=purging.sweep, when=times.every(minutes=10), apart=True, says=_("Xóa thư rác đã hết hạn giữ")),
    Periodic(
        name="petitions.reckon", calls=courses.reckon, when=times.daily("02:25"), apart=True, says=_("Tính lại thời gian chờ trả lời phản ánh, kiến nghị"),
    ),
    Periodic(name="notices.collect_bounces", calls=bounces.collect, when=times.every(minutes=5), apart=True, says=_("Nhận thư bị trả lại")),
    Periodic(name="office.purge_due", calls=purges.purge_due, when=times.every(minutes=10), apart=True, says=_("Xóa vĩnh viễn đơn tố cáo lọt vào sau 24 giờ")),
    Periodic(name="files.sweep", calls=sweeping.sweep, when=times.daily("02:05"), apart=True, says=_("Dọn tệp không còn hồ sơ nào dùng")),
    Periodic(name="jobs.sweep", calls=periodic.sweep, when=times.daily("02:10"), says=_("Dọn việc đã xong từ lâu")),
    Periodic(name="accounts.forget_tries", calls=forgetting.forget_tries, when=times.daily("02:15"), says=_("Xóa số lần thử đăng nhập")),
    Periodic(name="people.forget_unfinished", calls=unfinished.forget, when=times.hourly(), says=_("Xóa phiếu cán bộ ghi dở đã quá một ngày")),
    Periodic(name="jobs.forget_workers", calls=workers.forget, when=times.daily("02:15"), says=_("Quên các tiến trình nền đã dừng")),
)
