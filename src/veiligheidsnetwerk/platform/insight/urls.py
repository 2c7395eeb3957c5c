from django.urls import path

from veiligheidsnetwerk.platform.insight.views import files, keeping, pages, profile

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
    path("kies/", pages.choose_figure, name="choose"),
    path("optellen/", pages.add_up, name="add_up"),
    path("grafiek.svg", files.chart, name="chart"),
    path("grafiek-smal.svg", files.chart, {"width": files.NARROW}, name="chart_narrow"),
    path("kaart.svg", files.map_picture, name="map"),
    path("kaart-smal.svg", files.map_picture, {"width": files.NARROW}, name="map_narrow"),
    path("tabel.csv", files.csv_file, name="csv"),
    path("tabel.xlsx", files.xlsx_file, name="xlsx"),
]
