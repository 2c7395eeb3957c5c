"""Who does something that matters for the account, shows once more who it is."""

from http import HTTPStatus

from allauth.account.views import ReauthenticateView
from django.forms import Form
from django.http import HttpResponse


class ConfirmByPassword(ReauthenticateView):
    """Asks for the password, and then goes on where the person was."""

    def form_invalid(self, form: Form) -> HttpResponse:
        return self.render_to_response(
            self.get_context_data(form=form), status=HTTPStatus.UNPROCESSABLE_ENTITY
        )
