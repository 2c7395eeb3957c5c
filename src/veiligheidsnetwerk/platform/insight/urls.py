from django.urls import path

from veiligheidsnetwerk.platform.insight.views import files, pages

app_name = "insight"
urlpatterns = [
    path("", pages.comparison, name="comparison"),
    path("kies/", pages.choose_figure, name="choose"),
    path("grafiek.svg", files.chart, name="chart"),
    path("kaart.svg", files.map_picture, name="map"),
    path("tabel.csv", files.csv_file, name="csv"),
    path("tabel.xlsx", files.xlsx_file, name="xlsx"),
]
