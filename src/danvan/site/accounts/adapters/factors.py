"""What allauth asks about second factors: sentences, names, and what is sealed."""

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.base.people import sealing
from danvan.base.people.models import Person
from danvan.site.accounts.adapters.sentences import WRONG_CODE


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors: their secrets lie under the keys of contact data."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "cannot_generate_recovery_codes": _("Hãy bật ứng dụng xác thực hoặc khóa truy cập trước khi tạo mã dự phòng."),
    }

    def encrypt(self, text: str) -> str:
        """Return a secret under seal."""
        return sealing.seal(text).token

    def decrypt(self, encrypted_text: str) -> str:
        """Return a secret from under its seal."""
        return sealing.Envelope(encrypted_text).open()

    def generate_authenticator_name(self, user: Person, type: Authenticator.Type) -> str:  # noqa: A002 - allauth's name
        """Return what a new passkey is called until its owner calls it otherwise."""
        had = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return gettext("Khóa truy cập %(number)d") % {"number": had + 1}

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return who asks for a passkey: this place, at the address at which it is served."""
        return {**super().get_public_key_credential_rp_entity(), "name": settings.PLACE_NAME}
