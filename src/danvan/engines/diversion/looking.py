import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from danvan.engines.diversion.folding import END, folded, single
from danvan.engines.diversion.rules import DIVERTED, RULES, Phrases, Rule

FAR = 25  # words between what belongs together
NUMBER = r"(?:\d[\w.,]*|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|may|vai|nua|tram|gan)(?: (?:muoi|tram|ruoi|nua))?"
GAP = rf"(?:[^ {END}]+ ){{0,4}}"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What a text looks like, and why: the rule's name and the words, folded, that it holds by."""

    kind: str
    rule: str
    words: tuple[str, ...]

    @property
    def is_diverted(self) -> bool:
        """Whether such words are not kept here."""
        return self.kind in DIVERTED


def look(text: str) -> Finding | None:
    """Return what a text looks like by the first rule that holds; None if it looks like none of it."""
    plain = folded(text)
    return next((found for rule in RULES if (found := _held(rule, plain))), None)


def _held(rule: Rule, plain: str) -> Finding | None:
    for said in _pattern(rule.says).finditer(plain):
        if rule.unless and _pattern(rule.unless).search(_sentence(plain, said)):
            continue
        beside = next(_beside(rule.near, plain, said), None) if rule.near else said
        if beside:
            return Finding(kind=rule.kind, rule=rule.name, words=tuple(dict.fromkeys([said[0], beside[0]])))
    return None


def _beside(near: Phrases, plain: str, said: re.Match[str]) -> Iterator[re.Match[str]]:
    """Yield what stands not far from some words, on either side and not in them."""
    for one in _pattern(near).finditer(plain):
        first, last = sorted([said, one], key=lambda it: it.start())
        if plain.count(" ", first.end(), last.start()) <= FAR:
            yield one


def _sentence(plain: str, said: re.Match[str]) -> str:
    start, end = plain.rfind(f" {END} ", 0, said.start()), plain.find(f" {END} ", said.end())
    return plain[start + 1 : end if end >= 0 else len(plain)]


@cache
def _pattern(phrases: Phrases) -> re.Pattern[str]:
    """Return what finds any of some phrases as whole words."""
    each = sorted((" ".join(map(single, phrase.split())) for phrase in phrases), key=len, reverse=True)
    written = "|".join(phrase.replace("* ", GAP).replace("#", NUMBER) for phrase in each)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)")
