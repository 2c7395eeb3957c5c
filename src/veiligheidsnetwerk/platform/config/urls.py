"""Which address belongs to which app."""

from django.urls import include, path

from veiligheidsnetwerk.platform.core import access, errors

urlpatterns = [
    path("", include("veiligheidsnetwerk.platform.core.urls")),
    path("account/", include("veiligheidsnetwerk.platform.accounts.urls")),
    path("netwerk/toegang/", include("veiligheidsnetwerk.platform.accounts.access_urls")),
    path("netwerk/", include("veiligheidsnetwerk.platform.network.urls")),
    path("beheer/logboek/", include("veiligheidsnetwerk.platform.audit.urls")),
    path("beheer/cijfers/", include("veiligheidsnetwerk.platform.insight.desk_urls")),
    path("cijfers/", include("veiligheidsnetwerk.platform.insight.urls")),
]

handler400 = errors.bad_request
handler403 = access.permission_denied
handler404 = errors.not_found
handler429 = errors.too_many_requests
handler500 = errors.server_error
