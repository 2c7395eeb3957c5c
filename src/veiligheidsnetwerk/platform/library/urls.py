from django.urls import path

from veiligheidsnetwerk.platform.library.views import contributing, following, themes
from veiligheidsnetwerk.platform.library.views import pages as views

app_name = "library"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("atom.xml", views.feed, name="feed"),
    path("nieuw/voorbeeld/", contributing.give_example, name="give_example"),
    path("thema/<slug:code>/", themes.theme, name="theme"),
    path("thema/<slug:code>/volgen/", following.follow, name="follow"),
    path("opzeggen/<str:token>/", following.end, name="end"),
    path("<slug:slug>/", views.item, name="item"),
    path("<slug:slug>/bijdrage/", contributing.give, name="give"),
]
