"""Security keys as they are kept once someone added one. No device knows them: nobody signs in with them."""

from hashlib import sha256
from typing import Any

from allauth.mfa.models import Authenticator
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from veiligheidsnetwerk.platform.accounts.models import User

_PUBLIC = {1: 2, 3: -7, -1: 1, -2: bytes(32), -3: bytes(32)}
_FLAGS = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.AT


def make_key(user: User, *, name: str = "Sleutel", number: bytes = b"proef") -> Authenticator:
    """A key of this user, well formed; `number` tells keys apart."""
    data = {"name": name, "credential": _credential(number)}
    kind = Authenticator.Type.WEBAUTHN
    key: Authenticator = Authenticator.objects.create(user=user, type=kind, data=data)
    return key


def _credential(number: bytes) -> dict[str, Any]:
    key = AttestedCredentialData.create(Aaguid(bytes(16)), number, ES256(_PUBLIC))
    shown = AuthenticatorData.create(sha256(b"localhost").digest(), _FLAGS, 0, key)
    client = CollectedClientData.create("webauthn.create", b"proef", "http://localhost")
    return {
        "id": websafe_encode(number),
        "rawId": websafe_encode(number),
        "type": "public-key",
        "response": {
            "clientDataJSON": websafe_encode(client),
            "attestationObject": websafe_encode(AttestationObject.create("none", shown, {})),
        },
    }
