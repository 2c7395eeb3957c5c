from http import HTTPStatus

from allauth.account.views import LoginView, LogoutView
from django.contrib.auth.decorators import login_not_required
from django.forms import Form
from django.http import HttpResponse
from django.utils.decorators import method_decorator


class SignIn(LoginView):
    """Sign in with an e-mail address and a password."""

    def form_invalid(self, form: Form) -> HttpResponse:
        return self.render_to_response(
            self.get_context_data(form=form), status=HTTPStatus.UNPROCESSABLE_ENTITY
        )


@method_decorator(login_not_required, name="dispatch")
class SignOut(LogoutView):
    """Asks first (GET), then signs out (POST)."""
