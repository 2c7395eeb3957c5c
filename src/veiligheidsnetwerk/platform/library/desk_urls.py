from django.urls import path

from veiligheidsnetwerk.platform.library.models import Article, Item
from veiligheidsnetwerk.platform.library.views import contributing, desk, pictures, placing, publishing

app_name = "desk"
urlpatterns = [
    path("", desk.overview, name="overview"),
    path("nieuw/item/", desk.begin, {"kind": Item}, name="begin"),
    path("nieuw/bericht/", desk.begin, {"kind": Article}, name="begin_article"),
    path("bijdragen/<int:pk>/", contributing.answer, name="contribution"),
    path("beeld/", pictures.pictures, name="pictures"),
    path("beeld/nieuw/", pictures.bring, name="picture"),
    path("<int:pk>/", desk.write, name="write"),
    path("<int:pk>/voorbeeld/", publishing.preview, name="preview"),
    path("<int:pk>/publiceren/", publishing.publish, name="publish"),
    path("<int:pk>/planning/", publishing.unplan, name="unplan"),
    path("<int:pk>/intrekken/", publishing.withdraw, name="withdraw"),
    path("<int:pk>/cijfers/", placing.place, name="figures"),
    path("<int:pk>/cijfers/<int:number>/", placing.take_away, name="figure"),
    path("<int:pk>/versies/", desk.versions, name="versions"),
]
