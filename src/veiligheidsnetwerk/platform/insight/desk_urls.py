from django.urls import path

from veiligheidsnetwerk.platform.insight.views import desk, offers

app_name = "figures_desk"
urlpatterns = [
    path("", desk.overview, name="overview"),
    path("aanbieden/", offers.offer_file, name="offers"),
    path("aanbieden/<uuid:key>/", offers.one_offer, name="offer"),
    path("aanbieden/<uuid:key>/publiceren/", offers.publish, name="publish"),
    path("aanbieden/<uuid:key>/weggooien/", offers.drop, name="drop"),
    path("<str:source>/ophalen/", desk.fetch_now, name="fetch"),
    path("<str:source>/<str:vintage>/intrekken/", desk.withdraw, name="withdraw"),
]
