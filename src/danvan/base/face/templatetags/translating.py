"""Django's `{% load i18n %}` with another `translate`, which looks up a fixed sentence once for each language, and others outright.

A page says some fifty of them, and Django makes a lazy object for each, each time. Settings put this in its library's place.
"""

from functools import lru_cache

from django import template
from django.template.base import FilterExpression, Node, Parser, Token, Variable
from django.template.context import Context
from django.templatetags import i18n
from django.utils.html import conditional_escape
from django.utils.translation import get_language, gettext

register = template.Library()
register.tags.update(i18n.register.tags)
register.filters.update(i18n.register.filters)


class Sentence(Node):
    """Fixed words, in the language at hand."""

    child_nodelists = ()

    def __init__(self, words: str) -> None:
        self.words = words

    def render(self, context: Context) -> str:
        """Return the words."""
        return _said(self.words, get_language())


class Given(Node):
    """Words that a page was given, in the language at hand."""

    child_nodelists = ()

    def __init__(self, node: i18n.TranslateNode, *, given: FilterExpression) -> None:
        self.node, self.given = node, given

    def render(self, context: Context) -> str:
        """Return the words, escaped; what is no plain text is left to Django."""
        words = self.given.resolve(context)
        if type(words) is not str:
            return self.node.render(context)
        said = _looked_up(words)
        return conditional_escape(said) if context.autoescape else said


@register.tag
def translate(parser: Parser, token: Token) -> Node:
    """Read the tag as Django does, and keep what has neither variable, filter nor context as a sentence."""
    node: i18n.TranslateNode = i18n.do_translate(parser, token)
    said = node.filter_expression.var
    plain = not (node.noop or node.asvar or node.message_context or node.filter_expression.filters)
    if not plain or not isinstance(said, Variable):
        return node
    if isinstance(said.literal, str):
        return Sentence(said.literal)
    return Given(node, given=parser.compile_filter(token.split_contents()[1])) if said.lookups else node


@lru_cache(maxsize=10_000)
def _said(words: str, language: str | None) -> str:
    return _looked_up(words)


def _looked_up(words: str) -> str:
    return gettext(words.replace("%", "%%")).replace("%%", "%")  # as they stand in the catalogue
