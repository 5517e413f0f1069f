"""What is asked where a person says which task of a document above a task carries out."""

from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from danvan.base.face.choices import Grouped
from danvan.base.moves.forms import VerbForm
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.forms.links import UNSEEN
from danvan.do.directives.models import Task

SHORT = 140  # letters of a task in the list


class Parents(Grouped):
    """The tasks above, under their documents."""

    def label_from_instance(self, obj: Any) -> str:
        """Return what is read in the list."""
        return Truncator(obj.text).chars(SHORT)


class PlaceForm(VerbForm):
    thing: Task

    parent = Parents(
        Task.objects.none(), label=_("Nhiệm vụ của văn bản cấp trên"), required=False, empty_label=_("Không triển khai nhiệm vụ nào"),
        error_messages={"invalid_choice": _("Nhiệm vụ này không thuộc văn bản cấp trên. Hãy chọn lại trong danh sách.")},
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        field: Any = self.fields["parent"]
        field.queryset = queries.parents(self.thing, actor=self.by, at=self.at)
        above = queries.visible(self.by, at=self.at).filter(pk__in=queries.ancestors(self.thing.directive_id))
        named = {one.pk: str(one) for one in above}  # a task may be seen where its document is not
        field.heading_of = lambda one: named.get(one.directive_id, str(UNSEEN))

    def act(self, *, by: Actor) -> None:
        """Say which task above the task carries out, or that it carries out none."""
        actions.place(self.thing, parent=self.cleaned_data["parent"], by=by, at=self.at)
