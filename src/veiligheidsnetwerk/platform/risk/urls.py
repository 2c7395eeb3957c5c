from django.urls import path

from veiligheidsnetwerk.platform.risk.views import (
    assessing,
    cases,
    deletions,
    documents,
    learning,
    notes,
    pages,
)

app_name = "risk"
urlpatterns = [
    path("", pages.overview, name="overview"),
    path("casussen/", cases.overview, name="cases"),
    path("casussen/kaart.svg", cases.region, name="region"),
    path("casussen/nieuw/", cases.add, name="add_case"),
    path("casussen/<uuid:key>/", cases.page, name="case"),
    path("casussen/<uuid:key>/openen/", cases.door, name="door"),
    path("casussen/<uuid:key>/wijzigen/", cases.change, name="change_case"),
    path("casussen/<uuid:key>/opnieuw/", cases.again, name="again"),
    path("casussen/<uuid:key>/beoordelen/", assessing.fill_in, name="fill_in"),
    path("casussen/<uuid:key>/insturen/", assessing.send, name="send"),
    path("casussen/<uuid:key>/vaststellen/", assessing.settle, name="settle"),
    path("casussen/<uuid:key>/notitie/", notes.make, name="make_note"),
    path("casussen/<uuid:key>/notitie/<int:pk>/vrijgeven/", notes.release, name="release_note"),
    path("casussen/<uuid:key>/notitie/<int:pk>/notitie.<slug:ending>", notes.file, name="note"),
    path("casussen/<uuid:key>/stukken/nieuw/", documents.bring, name="bring_document"),
    path("casussen/<uuid:key>/stukken/<int:pk>/", documents.page, name="document"),
    path("casussen/<uuid:key>/stukken/<int:pk>/wijzigen/", documents.change, name="change_document"),
    path("casussen/<uuid:key>/stukken/<int:pk>/weghalen/", documents.remove, name="remove_document"),
    path("leren/", learning.overview, name="learning"),
    path("leren/<slug:name>/", learning.revision, name="revision"),
    path("voorstellen/<int:pk>/", learning.answer, name="answer_proposal"),
    path("verwijderd/", deletions.overview, name="deletions"),
    path("<slug:name>/", pages.instrument, name="instrument"),
    path("<slug:name>/voorstel/", learning.add, name="propose"),
    path("<slug:name>/oefenen/<slug:case>/", pages.practise, name="practise"),
    path("<slug:name>/oefenen/<slug:case>/zaal/", pages.room, name="room"),
]
