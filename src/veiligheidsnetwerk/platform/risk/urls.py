from django.urls import path

from veiligheidsnetwerk.platform.risk.views import pages

app_name = "risk"
urlpatterns = [
    path("", pages.overview, name="overview"),
    path("<slug:name>/", pages.instrument, name="instrument"),
    path("<slug:name>/oefenen/<slug:case>/", pages.practise, name="practise"),
    path("<slug:name>/oefenen/<slug:case>/zaal/", pages.room, name="room"),
]
