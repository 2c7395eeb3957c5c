from django.urls import path

from veiligheidsnetwerk.platform.insight import exporting
from veiligheidsnetwerk.platform.insight.views import (
    blad,
    downloads,
    duiding,
    embedding,
    files,
    keeping,
    pages,
    profile,
)

app_name = "insight"
urlpatterns = [
    path("", pages.comparison, name="comparison"),
    path("gemeente/<slug:code>/", profile.gemeente, name="gemeente"),
    path("bewaard/", keeping.overview, name="saved_overview"),
    path("bewaren/", keeping.save, name="save"),
    path("bewaard/<uuid:key>/", keeping.saved, name="saved"),
    path("bewaard/<uuid:key>/wijzigen/", keeping.relabel, name="saved_relabel"),
    path("bewaard/<uuid:key>/nu/", keeping.keep_anew, name="saved_anew"),
    path("bewaard/<uuid:key>/kopie/", keeping.copy, name="saved_copy"),
    path("bewaard/<uuid:key>/volgen/", keeping.follow, name="saved_follow"),
    path("bewaard/<uuid:key>/verwijderen/", keeping.remove, name="saved_remove"),
    path("duiding/", duiding.overview, name="duidingen"),
    path("duiding/schrijven/", duiding.write, name="write_duiding"),
    path("duiding/<uuid:key>/", duiding.one, name="duiding"),
    path("duiding/<uuid:key>/wijzigen/", duiding.change, name="change_duiding"),
    path("duiding/<uuid:key>/intrekken/", duiding.withdraw, name="withdraw_duiding"),
    path("insluiten/", embedding.page, name="embed"),
    path("insluiten/grafiek.svg", embedding.chart, name="embed_chart"),
    path("insluiten/grafiek-smal.svg", embedding.chart, {"width": files.NARROW}, name="embed_chart_narrow"),
    path("kies/", pages.choose_figure, name="choose"),
    path("optellen/", pages.add_up, name="add_up"),
    path("grafiek.svg", files.chart, name="chart"),
    path("grafiek-smal.svg", files.chart, {"width": files.NARROW}, name="chart_narrow"),
    path("kaart.svg", files.map_picture, name="map"),
    path("kaart-smal.svg", files.map_picture, {"width": files.NARROW}, name="map_narrow"),
    *(
        path(f"tabel.{ending}", downloads.table_file, {"ending": ending}, name=ending)
        for ending in exporting.TABLES
    ),
    path("blad/<slug:code>/", blad.page, name="blad"),
    *(
        path(f"blad/<slug:code>/blad.{ending}", blad.file, {"ending": ending}, name=f"blad_{ending}")
        for ending in exporting.DOCUMENTS
    ),
    *(
        path(f"meenemen/{name}.{ending}", view, {"ending": ending}, name=f"{name}_{ending}")
        for name, view in (("grafiek", downloads.chart_file), ("kaart", downloads.map_file))
        for ending in exporting.PICTURES
    ),
]
