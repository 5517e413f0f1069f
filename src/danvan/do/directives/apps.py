from django.apps import AppConfig


class DirectivesConfig(AppConfig):
    name = "danvan.do.directives"
