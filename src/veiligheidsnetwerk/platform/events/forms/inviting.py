"""Whom to invite."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.forms.fields import LinesField

MOST_AT_ONCE = 100


class InviteForm(EditForm):
    """Addresses, one on each line."""

    addresses = LinesField(
        label="E-mailadressen",
        help_text="Een op elke regel, ten hoogste 100. Iedereen krijgt een eigen mail met een eigen link.",
        error_messages={
            "required": "Vul ten minste een e-mailadres in.",
            "max_length": "Dit is te veel in een keer. Nodig de anderen hierna uit.",
        },
    )

    def clean_addresses(self) -> list[str]:
        typed: list[str] = self.cleaned_data["addresses"]
        if len(typed) > MOST_AT_ONCE:
            raise ValidationError("Nodig ten hoogste 100 mensen in een keer uit, en de anderen hierna.")
        for line, address in enumerate(typed, start=1):
            try:
                validate_email(address)
            except ValidationError as error:
                said = f"Regel {line} is geen e-mailadres: {address[:80]}"
                raise ValidationError(said) from error
        return typed
