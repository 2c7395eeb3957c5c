from django.urls import path

from veiligheidsnetwerk.platform.library.rules.articles import ArticleKind
from veiligheidsnetwerk.platform.library.views import articles

app_name = "news"
urlpatterns = [
    path("", articles.news, name="overview"),
    path("atom.xml", articles.feed, name="feed"),
    path("beeld/<int:pk>/", articles.picture, name="picture"),
    path("<slug:slug>/", articles.article, {"kind": ArticleKind.NEWS}, name="article"),
]
