from http import HTTPStatus

from django.forms import BaseForm
from django.http import HttpResponse
from django.views.generic.base import ContextMixin, TemplateResponseMixin


class Refusable(TemplateResponseMixin, ContextMixin):
    """A form that does not fit comes back with everything that was typed, and a status that says so."""

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        page = self.get_context_data(form=form)
        return self.render_to_response(page, status=HTTPStatus.UNPROCESSABLE_ENTITY)
