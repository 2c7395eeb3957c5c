from django.urls import path

from veiligheidsnetwerk.platform.reporting.views import annexes, brief, pages, sending, writing

app_name = "reporting"
urlpatterns = [
    path("", pages.overview, name="overview"),
    path("overleg/", brief.page, name="brief"),
    path("overleg/voor-het-overleg.<slug:ending>", brief.file, name="brief_file"),
    path("nieuw/<slug:kind>/", writing.start, name="start"),
    path("<int:pk>/", pages.report, name="report"),
    path("<int:pk>/schrijven/", writing.write, name="write"),
    path("<int:pk>/uitgeven/", writing.publish, name="publish"),
    path("<int:pk>/verschil/", pages.difference, name="difference"),
    path("<int:pk>/rapportage.<slug:ending>", pages.file, name="file"),
    path("<int:pk>/beelden/<int:number>.svg", pages.picture, name="picture"),
    path("<int:pk>/bestanden/nieuw/", annexes.bring, name="add_annex"),
    path("<int:pk>/bestanden/<int:annex>/", annexes.file, name="annex"),
    path("<int:pk>/bestanden/<int:annex>/nieuwe-versie/", annexes.bring_newer, name="newer_annex"),
    path("<int:pk>/verzonden/", sending.register, name="dispatches"),
    path("<int:pk>/versturen/", sending.send, name="send"),
    path("<int:pk>/verzonden/<int:dispatch>/opnieuw/", sending.send_again, name="send_again"),
]
