from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest

from danvan.base.people import queries as people
from danvan.base.people.models import Person


class ByCodeOrEmail(AuthenticationBackend):  # type: ignore[misc]
    """Knows people by their code, or by an e-mail address that they have shown to be theirs."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> Person | None:
        """Return who has this name and password; who has none takes as long to refuse as a wrong password."""
        named = str(credentials.get("username") or "")
        if "@" in named and (person := people.by_email(named)):
            credentials = {**credentials, "username": person.code}
        found: Person | None = super().authenticate(request, **credentials)
        return found
