import json
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from danvan.base.agencies.models import Agency
from danvan.base.people.sealed_words import SealedWords
from danvan.base.people.sealing import Sealed
from danvan.engines import vietnamese


class People(BaseUserManager["Person"]):
    def settle(self, *, code: str, name: str, password: str | None = None) -> "Person":
        """Settle a person; without a password nobody can log in as them."""
        person = self.model(code=code, name=name)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Somebody with an account: a resident or one who serves."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=100)
    sort_key = models.CharField(max_length=1200, default="", editable=False)  # how Vietnamese sorts the name

    USERNAME_FIELD = "code"
    objects = People()

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **more: Any) -> None:
        """Keep what they are sorted by with their name."""
        self.sort_key = vietnamese.sort_key(self.name)
        super().save(*args, **more)


class Role(models.Model):
    """What a person is in an agency, from one day until another."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    word = models.CharField(max_length=40)  # reception, officer, leader
    post = models.CharField(max_length=100, blank=True)  # "Chủ tịch UBND xã": what people are told
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)  # the first day without it
    instead_of = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # who is away: such a role opens nothing kept for one role


class Contact(models.Model):
    """How a person can be reached: sealed, and found again by its keyed hash alone."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10)  # phone, email, address
    value: Any = Sealed()  # an Envelope
    index = models.CharField(max_length=64, blank=True, db_index=True)  # none for what nobody looks for
    given_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)  # when they showed that it is theirs

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "kind"], name="people_one_of_each_kind")]

    def __str__(self) -> str:
        return f"{self.kind} of person {self.person_id}"


class Unfinished(models.Model):
    """What somebody who serves has half filled in, for them alone."""

    HARMLESS = ("form",)

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    form = models.CharField(max_length=20)  # which one
    typed: Any = SealedWords()  # by the names of its fields
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "form"], name="people_one_unfinished_of_each_form")]

    def __str__(self) -> str:
        return f"{self.form} of person {self.person_id}"

    @property
    def fields(self) -> dict[str, str]:
        """What was typed."""
        found: dict[str, str] = json.loads(self.typed)
        return found
