"""What robots look for at the root of a site."""

from django.urls import path

from veiligheidsnetwerk.platform.library.views import robots as views

urlpatterns = [
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
]
