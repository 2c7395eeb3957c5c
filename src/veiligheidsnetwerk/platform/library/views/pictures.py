"""The pictures of the editors' desk."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.library.actions import pictures as actions
from veiligheidsnetwerk.platform.library.forms.articles import PictureForm
from veiligheidsnetwerk.platform.library.models import Picture
from veiligheidsnetwerk.platform.library.views.asking import show, task_at
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.views.editing import carry_out


@requires(Permission.LIBRARY_EDIT)
@require_safe
def pictures(request: HttpRequest) -> HttpResponse:
    return show(request, "pictures.html", {"pictures": Picture.objects.visible_to(actor_here(request))})


@requires(Permission.LIBRARY_EDIT)
@takes_a_form
def bring(request: HttpRequest) -> HttpResponse:
    form = PictureForm(posted(request), request.FILES)
    task = task_at(
        None,
        title="Afbeelding toevoegen",
        button="Bewaar",
        done="De afbeelding is bewaard.",
        template="form.html",
    )

    def do(order: Order) -> str:
        given = form.cleaned_data
        content = given["file"].read()
        actions.bring(given["title"], given["alt"], given["credit"], content, order=order)
        return reverse("desk:pictures")

    return carry_out(request, actor_here(request), task, form, do)
