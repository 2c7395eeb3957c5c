from django.urls import path

from veiligheidsnetwerk.platform.strategy.views import editing, pages

app_name = "strategy"
urlpatterns = [
    path("", pages.overview, name="overview"),
    path("nieuw/", editing.add_cycle, name="add_cycle"),
    path("<slug:code>/", pages.cycle, name="cycle"),
    path("<slug:code>/proces.<slug:ending>", pages.process_file, name="process_file"),
    path("<slug:code>/wijzigen/", editing.change_cycle, name="change_cycle"),
    path("<slug:code>/stappen/nieuw/", editing.add_step, name="add_step"),
    path("<slug:code>/stappen/<slug:step>/wijzigen/", editing.change_step, name="change_step"),
    path("<slug:code>/stukken/nieuw/", editing.add_paper, name="add_paper"),
    path("<slug:code>/stukken/<int:pk>/wijzigen/", editing.change_paper, name="change_paper"),
]
