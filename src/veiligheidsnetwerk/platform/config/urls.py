"""Which address belongs to which app."""

from django.urls import URLPattern, URLResolver, include, path

from veiligheidsnetwerk.platform.api.urls import machine_patterns
from veiligheidsnetwerk.platform.core import access, errors

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("veiligheidsnetwerk.platform.core.urls")),
    path("account/", include("veiligheidsnetwerk.platform.accounts.urls")),
    path("netwerk/toegang/", include("veiligheidsnetwerk.platform.accounts.access_urls")),
    path("netwerk/", include("veiligheidsnetwerk.platform.network.urls")),
    path("beheer/logboek/", include("veiligheidsnetwerk.platform.audit.urls")),
    path("beheer/cijfers/", include("veiligheidsnetwerk.platform.insight.desk_urls")),
    path("cijfers/", include("veiligheidsnetwerk.platform.insight.urls")),
    path("risico/", include("veiligheidsnetwerk.platform.risk.urls")),
    path("strategie/", include("veiligheidsnetwerk.platform.strategy.urls")),
    path("expertteams/", include("veiligheidsnetwerk.platform.teams.urls")),
    path("bijeenkomsten/", include("veiligheidsnetwerk.platform.events.urls")),
    path("nieuwsbrief/", include("veiligheidsnetwerk.platform.newsletter.urls")),
    path("rapportages/", include("veiligheidsnetwerk.platform.reporting.urls")),
    path("", include("veiligheidsnetwerk.platform.library.robot_urls")),
    path("toolkit/", include("veiligheidsnetwerk.platform.library.urls")),
    path("nieuws/", include("veiligheidsnetwerk.platform.library.news_urls")),
    path("nieuw-hier/", include("veiligheidsnetwerk.platform.library.newcomer_urls")),
    path("pagina/", include("veiligheidsnetwerk.platform.library.page_urls")),
    path("redactie/", include("veiligheidsnetwerk.platform.library.desk_urls")),
    path("zoeken/", include("veiligheidsnetwerk.platform.search.urls")),
    path("", include("veiligheidsnetwerk.platform.api.urls")),
    *machine_patterns,
]

handler400 = errors.bad_request
handler403 = access.permission_denied
handler404 = errors.not_found
handler429 = errors.too_many_requests
handler500 = errors.server_error
