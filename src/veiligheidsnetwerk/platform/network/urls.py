from django.urls import path

from veiligheidsnetwerk.platform.network.views import (
    basisteams,
    bodies,
    ivps,
    organisations,
    pages,
    people,
    seats,
)

app_name = "network"
urlpatterns = [
    path("", pages.overview, name="overview"),
    path("gemeenten/", pages.gemeenten, name="gemeenten"),
    path("gemeenten/basisteams/", basisteams.basisteams, name="basisteams"),
    path("gemeenten/basisteams/nieuw/", basisteams.add_basisteam, name="add_basisteam"),
    path("gemeenten/basisteams/<int:pk>/wijzigen/", basisteams.change_basisteam, name="change_basisteam"),
    path("gemeenten/ivp/", ivps.ivps, name="ivps"),
    path("gemeenten/ivp/nieuw/", ivps.add_ivp, name="add_ivp"),
    path("gemeenten/ivp/<int:pk>/", ivps.ivp, name="ivp"),
    path("gemeenten/ivp/<int:pk>/wijzigen/", ivps.change_ivp, name="change_ivp"),
    path("gemeenten/<slug:code>/", pages.gemeente, name="gemeente"),
    path("overleggen/", bodies.bodies, name="bodies"),
    path("overleggen/nieuw/", bodies.add_body, name="add_body"),
    path("overleggen/<slug:code>/", bodies.body, name="body"),
    path("overleggen/<slug:code>/wijzigen/", bodies.change_body, name="change_body"),
    path("overleggen/<slug:code>/leden/nieuw/", seats.add_membership, name="add_membership"),
    path("leden/<int:pk>/wijzigen/", seats.change_membership, name="change_membership"),
    path("leden/<int:pk>/beeindigen/", seats.end_membership, name="end_membership"),
    path("organisaties/", organisations.organisations, name="organisations"),
    path("organisaties/nieuw/", organisations.add_organisation, name="add_organisation"),
    path("organisaties/<slug:code>/", organisations.organisation, name="organisation"),
    path("organisaties/<slug:code>/wijzigen/", organisations.change_organisation, name="change_organisation"),
    path("personen/", people.people, name="people"),
    path("personen/nieuw/", people.add_person, name="add_person"),
    path("personen/<int:pk>/", people.person, name="person"),
    path("personen/<int:pk>/wijzigen/", people.change_person, name="change_person"),
    path("personen/<int:pk>/werk/nieuw/", people.add_employment, name="add_employment"),
    path("werk/<int:pk>/wijzigen/", people.change_employment, name="change_employment"),
]
