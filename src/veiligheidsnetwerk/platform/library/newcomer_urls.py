from django.urls import path

from veiligheidsnetwerk.platform.library.views import newcomers

app_name = "newcomers"
urlpatterns = [path("", newcomers.newcomers, name="page")]
