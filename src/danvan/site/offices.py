"""Where the office's rules are asked: the clocks, the gates of secrecy and publication, the messages."""

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_lazy as _

from danvan.base.duties import excuses, terms
from danvan.base.face import stamps
from danvan.base.journal import openness
from danvan.base.moves import clocks, forms, late
from danvan.base.notices import actions as notices
from danvan.base.notices import sinks, texts
from danvan.base.office import links, recounting, wards, works
from danvan.base.office.forms.messages import MessageForm
from danvan.base.office.forms.templates import TemplateForm
from danvan.base.office.procedure import TAKES_OUT
from danvan.base.office.queries import held
from danvan.check.petitions import actions as petitions
from danvan.check.petitions import states as of_petitions
from danvan.check.petitions.queries import arrivals_told, aside, once, waits
from danvan.check.petitions.states import denunciation, uses
from danvan.do.directives import states as of_directives
from danvan.site import entries, flows, lapses

RECOUNTS = {"petitions": petitions.recount}  # by house: what it does when the calendar changes
TOLD = {  # by house, of which kinds the journal tells everybody; the rest is not for strangers to count (decision 0033)
    "petitions": frozenset({"feedback", "report", "voters", "session", "recurrence", "return"}), denunciation.HOUSE: frozenset[str](),
}
SAYS = {"petitions": of_petitions.SAYS, "directives": of_directives.SAYS}
READERS = (("", notices.tell_agency, _("báo cơ quan")), ("author/", notices.tell_author, _("báo người gửi")))

LINKS = {"petitions:clients": _("Ứng dụng kết nối: cấp và thu hồi mã")}
WORKS = {  # names of what the houses and the gate do in the background
    "danvan.check.petitions.actions.returning.tell_askable": _("Báo Mặt trận có bản tổng hợp ý kiến"),
    "accounts.forget_tries": _("Xóa số lần thử đăng nhập"),
    "petitions.drop_prepared": _("Xóa đơn khiếu nại soạn mà không nộp"),
    "petitions.end_lists": _("Xóa tệp Excel phản ánh, kiến nghị quá hạn giữ"),
    "petitions.go_on": _("Cho thời hạn chạy tiếp khi người gửi không bổ sung"),
    "petitions.collect_mail": _("Lấy thư từ hộp thư tiếp nhận"),
    "petitions.purge_arrivals": _("Xóa vĩnh viễn đơn tố cáo gửi qua thư, tin nhắn sau 24 giờ"),
    "petitions.sweep_arrivals": _("Xóa thư rác đã hết hạn giữ"),
    "people.forget_unfinished": _("Xóa phiếu cán bộ ghi dở đã quá một ngày"),
    "petitions.reckon": _("Tính lại thời gian chờ trả lời phản ánh, kiến nghị"),
    "directives.collect": _("Nhận gói văn bản từ thư mục"),
    "directives.remind": _("Nhắc thời hạn nhiệm vụ"),
    "directives.open_periods": _("Mở kỳ mới của nhiệm vụ thường xuyên"),
    "office.purge_due": _("Xóa vĩnh viễn đơn tố cáo lọt vào sau 24 giờ"),
    "directives.summarise": _("Tổng hợp việc đầu tuần"),
    "directives.tally": _("Cộng số liệu nhiệm vụ của từng cơ quan"),
    "danvan.do.directives.actions.reminding.tell_reminded": _("Gửi thư nhắc thời hạn"),
    "danvan.check.petitions.actions.courses.begin": _("Ghi phản ánh mới vào thống kê công khai"),
    "danvan.check.petitions.actions.contributing.answering.hear": _("Báo cho hồ sơ biết cơ quan được hỏi đã trả lời"),
    "danvan.check.petitions.actions.contributing.following.release": _("Thôi hỏi ý kiến khi hồ sơ kết thúc"),
    "danvan.check.petitions.actions.contributing.following.show": _("Cho cơ quan mới giải quyết xem ý kiến đã hỏi"),
    "danvan.do.directives.actions.settling.tell_records": _("Báo văn thư có văn bản mới"),
    "danvan.check.petitions.actions.merging.lead_along": _("Chuyển theo hồ sơ được giải quyết chung"),
    "petitions.drop_marks": _("Xóa dấu tạm của người báo việc vẫn còn"),
    "danvan.check.petitions.actions.merging.let_go": _("Tách hồ sơ đã gộp vào hồ sơ không được giải quyết"),
    "danvan.check.petitions.actions.merging.share": _("Trả lời các hồ sơ được giải quyết chung"),
    "danvan.check.petitions.actions.recurring.watch": _("Xem việc có lặp lại không"),
    "danvan.check.petitions.actions.recurring.tie": _("Ghi nhiệm vụ đã lập vào việc lặp lại"),
    "danvan.do.directives.actions.ordering.order": _("Lập nhiệm vụ lãnh đạo đã giao"),
    "danvan.check.surveys.actions.invite": _("Mời người gửi đánh giá"),
    "danvan.site.accounts.actions.invite": _("Gửi lời mời vào tài khoản"),
    "danvan.site.accounts.losing.tell_owner": _("Báo chủ tài khoản đã đặt lại bước xác minh"),
    "danvan.site.accounts.telling.deliver": _("Gửi thư của tài khoản"),
}


def messages() -> dict[str, str | Promise]:
    """Return the messages that leave the house, by journal word, with what people call each."""
    return {
        f"{before}{word}": format_lazy("{says} ({reader})", says=_says(word), reader=reader)
        for word, reactions in flows.AFTERWARDS.items() for before, tells, reader in READERS if tells in reactions
    }


def _says(word: str) -> Promise:
    house, _dot, past = word.partition(".")
    return gettext_lazy(SAYS[house][past])


def fill() -> None:
    """Let the ground below ask the office, which it does not know."""
    terms.DAYS_OFF.append(held.days_off)
    terms.SHORTER.append(held.shorter)
    excuses.WAITS.append(waits.stretches)
    clocks.COUNTS.append(once.counts)
    late.LAPSES.update(lapses.LAPSES)
    stamps.OWN.append(held.marks)
    texts.OWN.append(held.message)
    sinks.ADDED.append(arrivals_told.added)
    MessageForm.WORDS.update(messages())
    TemplateForm.USES.update(uses.uses())
    recounting.RECOUNTS.update(RECOUNTS)
    works.NAMES.update(WORKS)
    links.PAGES.update(LINKS)
    forms.DEEDS.update({f"{house}.{past}": words for house, says in entries.SAYS.items() for past, words in says.items()})
    wards.OF["petitions"] = aside.ward
    openness.KINDS.update(TOLD)
    openness.NEVER.update(TAKES_OUT)
