from django.urls import path

from veiligheidsnetwerk.platform.risk.views import assessing, cases, deletions, pages

app_name = "risk"
urlpatterns = [
    path("", pages.overview, name="overview"),
    path("casussen/", cases.overview, name="cases"),
    path("casussen/nieuw/", cases.add, name="add_case"),
    path("casussen/<uuid:key>/", cases.page, name="case"),
    path("casussen/<uuid:key>/openen/", cases.door, name="door"),
    path("casussen/<uuid:key>/wijzigen/", cases.change, name="change_case"),
    path("casussen/<uuid:key>/opnieuw/", cases.again, name="again"),
    path("casussen/<uuid:key>/beoordelen/", assessing.fill_in, name="fill_in"),
    path("casussen/<uuid:key>/insturen/", assessing.send, name="send"),
    path("casussen/<uuid:key>/vaststellen/", assessing.settle, name="settle"),
    path("verwijderd/", deletions.overview, name="deletions"),
    path("<slug:name>/", pages.instrument, name="instrument"),
    path("<slug:name>/oefenen/<slug:case>/", pages.practise, name="practise"),
    path("<slug:name>/oefenen/<slug:case>/zaal/", pages.room, name="room"),
]
