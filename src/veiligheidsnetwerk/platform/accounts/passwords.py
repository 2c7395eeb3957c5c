"""How passwords are judged and kept."""

from django.contrib.auth.password_validation import MinimumLengthValidator, UserAttributeSimilarityValidator


class LongEnough(MinimumLengthValidator):
    """Length is what counts; the sentence of Django's has no Dutch."""

    def get_error_message(self) -> str:
        return f"Dit wachtwoord is te kort. Gebruik ten minste {self.min_length} tekens."


class UnlikeItsOwner(UserAttributeSimilarityValidator):
    """A name or an address is the first guess."""

    def get_error_message(self) -> str:
        return "Dit wachtwoord lijkt te veel op uw naam of e-mailadres."
