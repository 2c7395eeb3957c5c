from django.urls import path

from veiligheidsnetwerk.platform.library.views import desk, publishing

app_name = "desk"
urlpatterns = [
    path("", desk.overview, name="overview"),
    path("nieuw/item/", desk.begin, name="begin"),
    path("<int:pk>/", desk.write, name="write"),
    path("<int:pk>/voorbeeld/", publishing.preview, name="preview"),
    path("<int:pk>/publiceren/", publishing.publish, name="publish"),
    path("<int:pk>/planning/", publishing.unplan, name="unplan"),
    path("<int:pk>/intrekken/", publishing.withdraw, name="withdraw"),
    path("<int:pk>/versies/", desk.versions, name="versions"),
]
