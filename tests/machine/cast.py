"""Who plays: the village, somebody above it, and a second person in each post that asks for two."""

from dataclasses import dataclass, replace
from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.files.models import StoredFile
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor, Held
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.site.village import BEGAN, Village, settle

MORE = (  # name, role, agency
    ("binh", "leader", "province"), ("nga", "reception", "province"), ("phu", "leader", "an-binh"), ("tam", "officer", "an-binh"),
    ("khoa", "reception", "an-binh"), ("thao", "leader", "an-binh-works"), ("hai", "officer", "an-binh-works"),
    ("dung", "leader", "an-binh-culture"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Cast:
    """The actors by name, and what there is to choose from."""

    village: Village
    actors: dict[str, Actor]
    agencies: list[Agency]
    places: list[Place]
    subjects: list[Subject]
    roles: list[Role]
    file: StoredFile

    def on(self, day: date) -> dict[str, Actor]:
        """Return the actors with the roles that they hold on a day, as a request brings them along."""
        return {
            name: replace(actor, held=Held(on=day, roles=tuple(role for role in self.roles if actor.person and role.person_id == actor.person.pk)))
            for name, actor in self.actors.items()
        }  # fmt: skip


def gather() -> Cast:
    """Settle everybody."""
    village = settle()
    above = Agency.objects.create(code="province", name="UBND tỉnh", kind="province", valid_from=BEGAN)
    Agency.objects.filter(pk=village.commune.pk).update(above=above)
    agencies = {agency.code: agency for agency in Agency.objects.all()}
    actors = {name: getattr(village, name) for name in ("lan", "ba", "tu", "minh", "linh", "hoa", "mai", "son", "quan")}
    for name, word, agency in MORE:
        person = Person.objects.settle(code=name, name=name)
        Role.objects.create(person=person, agency=agencies[agency], word=word, valid_from=BEGAN)
        actors[name] = Actor(person)
    return Cast(
        village=village, actors=actors, agencies=list(Agency.objects.tasked().order_by("pk")), places=list(Place.objects.order_by("pk")),
        subjects=list(Subject.objects.order_by("pk")), roles=list(Role.objects.select_related("agency", "person").order_by("pk")),
        file=StoredFile.objects.create(sha256="0" * 64, type="image/png", size=1),
    )  # fmt: skip
