from django.urls import path

from veiligheidsnetwerk.platform.insight.views import desk

app_name = "figures_desk"
urlpatterns = [
    path("", desk.overview, name="overview"),
    path("<str:source>/ophalen/", desk.fetch_now, name="fetch"),
    path("<str:source>/<str:vintage>/intrekken/", desk.withdraw, name="withdraw"),
]
