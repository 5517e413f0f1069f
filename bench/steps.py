"""What visitors do: each journey is one or more requests, as a browser sends them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Any
from urllib.parse import urlencode

from bench.load import Line, Step
from tests.campaigns.residents import BOUNDARY, encode

TYPED, ATTACHED = "application/x-www-form-urlencoded", f"multipart/form-data; boundary={BOUNDARY}"
TEXT = "Đèn đường ở ngã ba tắt đã một tuần nay, bà con đi lại buổi tối khó khăn. " * 6
Journey = Callable[[], tuple[Step, ...]]
Cookies = dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A journey of the product, and the bare requests that nothing like it could do without."""

    name: str
    against: tuple[str, ...]


CLAIMS = (
    Claim(name="submit", against=("bare write",)),
    Claim(name="follow", against=("hello", "bare page")),  # a redirect, then a page
    Claim(name="published page", against=("bare page",)),
    Claim(name="home", against=("bare page",)),
    Claim(name="desk", against=("bare list",)),
)


def journeys(ground: Mapping[str, Any], *, port: int) -> dict[str, Journey]:
    """Return every journey by its name, with the cookies that its visitors have been given."""
    with Line(port) as line:
        visitor = given(line, Step(path="/phan-anh/gui"))
        officer = _log_in(line, visitor, ground=ground)
        follow = _post("/theo-doi", visitor, code=ground["secret"])
        bearer = visitor | given(line, follow)
    return {
        "hello": lambda: (Step(path="/bare/hello"),),
        "bare page": lambda: (Step(path="/bare/page"),),
        "bare list": lambda: (Step(path="/bare/list"),),
        "bare write": lambda: (_post("/bare/write", visitor, status=303, text=TEXT),),
        "submit": lambda: (_submit(visitor),),
        "follow": lambda: (follow, Step(path=f"/phan-anh/{ground['petition']}", cookies=bearer)),
        "published page": lambda: (Step(path=f"/van-ban/{ground['directive']}"),),
        "home": lambda: (Step(path="/"),),
        "desk": lambda: (Step(path="/ban-lam-viec", cookies=officer),),
    }


def given(line: Line, step: Step) -> Cookies:
    """Return the cookies that an answer sets."""
    answer, _ = line.send(step)
    return dict(re.findall(r"^(\w+)=([^;]+)", "\n".join(answer.headers.get_all("Set-Cookie", [])), re.MULTILINE))


def _log_in(line: Line, visitor: Cookies, *, ground: Mapping[str, Any]) -> Cookies:
    return given(line, _post("/dang-nhap", visitor, username=ground["person"], password=ground["password"]))


def _post(path: str, visitor: Cookies, *, status: int = 302, **typed: str) -> Step:
    form = urlencode({"csrfmiddlewaretoken": visitor["csrftoken"], **typed}).encode()
    return Step(path=path, form=form, type=TYPED, cookies=visitor, status=status)


def _submit(visitor: Cookies) -> Step:
    typed = {
        "csrfmiddlewaretoken": visitor["csrftoken"], "form_key": token_urlsafe(18), "text": TEXT, "where": "",
        "place": "thon-dong",
    }
    return Step(path="/phan-anh/gui", form=encode(typed, photo=b""), type=ATTACHED, cookies=visitor, status=302)
