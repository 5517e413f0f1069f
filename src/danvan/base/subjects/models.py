from django.db import models


class Subject(models.Model):
    """A field of work, such as lighting or roads."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name
