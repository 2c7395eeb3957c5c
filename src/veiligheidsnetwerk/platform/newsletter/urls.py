from django.urls import path

from veiligheidsnetwerk.platform.newsletter.views import reading, sending, subscribing, writing

app_name = "newsletter"
urlpatterns = [
    path("", reading.overview, name="overview"),
    path("atom.xml", reading.feed, name="feed"),
    path("aanmelden/", subscribing.ask, name="ask"),
    path("aanmelden/gevraagd/", subscribing.asked, name="asked"),
    path("bevestigen/<str:token>/", subscribing.confirm, name="confirm"),
    path("opzeggen/<str:token>/", subscribing.end, name="end"),
    path("lezers/", sending.readers, name="readers"),
    path("nieuw/", writing.start, name="start"),
    path("<int:pk>/", reading.edition, name="edition"),
    path("<int:pk>/schrijven/", writing.write, name="write"),
    path("<int:pk>/voorbeeld/", writing.preview, name="preview"),
    path("<int:pk>/voorbeeld/<slug:light>.html", writing.preview_mail, name="preview_mail"),
    path("<int:pk>/proefmail/", writing.proof, name="proof"),
    path("<int:pk>/goedkeuren/", writing.approve, name="approve"),
    path("<int:pk>/verzenden/", sending.send, name="send"),
    path("<int:pk>/verzending/", sending.progress, name="progress"),
    path("<int:pk>/verzending/<slug:deed>/", sending.steer, name="steer"),
    path("<int:pk>/verzending/<int:line>/<slug:answer>/", sending.decide, name="decide"),
]
