from django.urls import path

from veiligheidsnetwerk.platform.teams.views import (
    dissolving,
    editing,
    milestones,
    pages,
    pilots,
    practices,
    products,
    recommendations,
    updating,
)

app_name = "teams"
urlpatterns = [
    path("", pages.overview, name="overview"),
    path("nieuw/", editing.add_team, name="add_team"),
    path("mijlpalen/", milestones.page, name="milestones"),
    path("mijlpalen/mijlpalen-<slug:paper>.<slug:ending>", milestones.file, name="milestones_file"),
    path("aanbevelingen/", recommendations.overview, name="recommendations"),
    path("pilots/", pilots.overview, name="pilots"),
    path("pilots/nieuw/", pilots.add, name="add_pilot"),
    path("pilots/<int:pk>/", pilots.page, name="pilot"),
    path("pilots/<int:pk>/wijzigen/", pilots.change, name="change_pilot"),
    path("pilots/<int:pk>/toolkit/", pilots.propose, name="propose_pilot"),
    path("bouwstenen/", practices.stones, name="stones"),
    path("bouwstenen/nieuw/", practices.rate, name="rate"),
    path("bouwstenen/<int:pk>/", practices.rating, name="rating"),
    path("bouwstenen/<int:pk>/plaat.<slug:ending>", practices.rating_file, name="rating_file"),
    path("zeven-stappen/", practices.steps, name="steps"),
    path("zeven-stappen/nieuw/", practices.count_who, name="count_who"),
    path("zeven-stappen/<slug:gemeente>/<slug:slug>/", practices.count, name="count"),
    path("<slug:code>/", pages.team, name="team"),
    path("<slug:code>/wijzigen/", editing.change_team, name="change_team"),
    path("<slug:code>/fase/", editing.move, name="move"),
    path("<slug:code>/opheffen/", dissolving.dissolve, name="dissolve"),
    path("<slug:code>/eindrapportage.<slug:ending>", dissolving.report, name="report"),
    path("<slug:code>/lopend/nieuw/", dissolving.add, name="add_loose_end"),
    path("<slug:code>/lopend/<int:pk>/wijzigen/", dissolving.change, name="change_loose_end"),
    path("<slug:code>/bijwerken/", updating.update, name="update"),
    path("<slug:code>/producten/nieuw/", products.add, name="add_product"),
    path("<slug:code>/producten/<int:pk>/", products.page, name="product"),
    path("<slug:code>/producten/<int:pk>/wijzigen/", products.change, name="change_product"),
    path("<slug:code>/aanbevelingen/nieuw/", recommendations.add, name="add_recommendation"),
    path("<slug:code>/aanbevelingen/<int:pk>/", recommendations.page, name="recommendation"),
    path(
        "<slug:code>/aanbevelingen/<int:pk>/wijzigen/", recommendations.change, name="change_recommendation"
    ),
    path("<slug:code>/aanbevelingen/<int:pk>/aanbieden/", recommendations.offer, name="offer"),
    path("<slug:code>/aanbevelingen/<int:pk>/<slug:body>/", recommendations.follow_up, name="follow_up"),
]
