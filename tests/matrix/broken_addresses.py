"""The addresses of the product, with one view that lost its guard and one that nobody put in the table."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from veiligheidsnetwerk.platform.config import urls


@login_not_required
def open_to_all(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("alles")


urlpatterns = [
    path("beheer/logboek/", open_to_all),
    path("vergeten/", open_to_all),
    *urls.urlpatterns,
]

handler403 = urls.handler403
handler404 = urls.handler404
handler500 = urls.handler500
