from django.urls import path

from veiligheidsnetwerk.platform.teams.views import editing, pages

app_name = "teams"
urlpatterns = [
    path("", pages.overview, name="overview"),
    path("nieuw/", editing.add_team, name="add_team"),
    path("<slug:code>/", pages.team, name="team"),
    path("<slug:code>/wijzigen/", editing.change_team, name="change_team"),
    path("<slug:code>/fase/", editing.move, name="move"),
]
