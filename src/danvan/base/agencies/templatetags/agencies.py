from django import template

from danvan.base.agencies import queries
from danvan.base.agencies.models import Agency

register = template.Library()


@register.inclusion_tag("agencies/lineage.html")
def lineage(agency: Agency | None) -> dict[str, object]:
    """Say what an agency was before and what it is now, with links; nothing if it has always been the same."""
    if agency is None or not queries.has_changed(agency):
        return {}
    before = list(dict.fromkeys(line.before for line in queries.predecessors(agency)))
    after = [line.after for line in queries.successors(agency) if line.after.valid_to is None]
    return {"before": before, "after": list(dict.fromkeys(after))}
