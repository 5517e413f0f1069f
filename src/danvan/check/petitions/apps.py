from django.apps import AppConfig


class PetitionsConfig(AppConfig):
    name = "danvan.check.petitions"

    def ready(self) -> None:
        from danvan.base.moves.guards import GUARDS  # models can be imported only from here on
        from danvan.check.petitions.actions import guards

        GUARDS.update({("petitions", kind): found for kind, found in guards.OF_KIND.items()})
