from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from danvan.base.face.panels import collect

register = template.Library()


@register.simple_tag(takes_context=True)
def panels(context: template.Context, matter: Any) -> SafeString:
    """Draw the panels of the page at hand, each by its house's partial."""
    found = collect(context["page"], matter=matter, actor=context["actor"], at=context["at"])
    request = context.get("request")  # for the panels' own forms
    drawn = ((render_to_string(panel.partial, dict(panel.shows), request=request),) for panel in found)
    return format_html_join("", "{}", drawn)
