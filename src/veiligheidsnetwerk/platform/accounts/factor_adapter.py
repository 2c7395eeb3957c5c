"""What allauth asks us about second factors: apps with codes, passkeys, security keys, recovery codes."""

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser

from veiligheidsnetwerk.platform.accounts.ciphers import cipher
from veiligheidsnetwerk.publishing.qr import svg_of

NAME = "Veiligheidsnetwerk"


class FactorAdapter(DefaultMFAAdapter):
    """Our name, our sentences, and secrets that a copy of the database does not give away."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": (
            "Deze code klopt niet of is al gebruikt. Neem een nieuwe code en probeer het opnieuw."
        ),
        "cannot_generate_recovery_codes": (
            "Herstelcodes horen bij een app of sleutel. Voeg die eerst toe; dan krijgt u ook herstelcodes."
        ),
    }

    def get_totp_issuer(self) -> str:
        return NAME

    def build_totp_svg(self, url: str) -> str:
        return svg_of(url)

    def encrypt(self, text: str) -> str:
        return cipher("accounts.factors").encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        return cipher("accounts.factors").decrypt(encrypted_text).decode()

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:  # noqa: A002 - allauth's word
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return f"Sleutel {number}"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {"id": context.request.get_host().partition(":")[0], "name": NAME}
