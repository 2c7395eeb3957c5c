from django.urls import path

from veiligheidsnetwerk.platform.search import views

app_name = "search"
urlpatterns = [path("", views.page, name="page")]
