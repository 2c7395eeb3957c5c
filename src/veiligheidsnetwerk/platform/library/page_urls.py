from django.urls import path

from veiligheidsnetwerk.platform.library.rules.articles import ArticleKind
from veiligheidsnetwerk.platform.library.views import articles

app_name = "pages"
urlpatterns = [path("<slug:slug>/", articles.article, {"kind": ArticleKind.PAGE}, name="article")]
