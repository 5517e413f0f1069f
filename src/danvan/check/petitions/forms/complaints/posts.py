from danvan.base.face.choices import Grouped
from danvan.base.people.models import Role


class Posts(Grouped):
    """A choice among the posts that people hold."""

    heading_of = staticmethod(lambda role: str(role.agency.name))

    def label_from_instance(self, obj: Role) -> str:
        """Return the name and the post."""
        return " · ".join(filter(None, [obj.person.name, obj.post]))
