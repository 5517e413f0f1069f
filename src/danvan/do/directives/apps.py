from django.apps import AppConfig


class DirectivesConfig(AppConfig):
    name = "danvan.do.directives"

    def ready(self) -> None:
        from danvan.base.moves.guards import GUARDS  # models can be imported only from here on
        from danvan.do.directives.actions import guards

        GUARDS.update({("directives", kind): found for kind, found in guards.OF_KIND.items()})
