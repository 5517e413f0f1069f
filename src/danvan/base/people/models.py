from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from danvan.base.agencies.models import Agency


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

    USERNAME_FIELD = "code"
    objects = People()

    def __str__(self) -> str:
        return self.name


class Role(models.Model):
    """What a person is in an agency, from one day until another."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    word = models.CharField(max_length=40)  # reception, officer, leader
    post = models.CharField(max_length=100, blank=True)  # "Chủ tịch UBND xã": what people are told
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)  # the first day without it
