from django.urls import path

from veiligheidsnetwerk.platform.events.views import managing, pages, signing_up

app_name = "meetings"
urlpatterns = [
    path("", pages.overview, name="overview"),
    path("nieuw/", managing.plan, name="plan"),
    path("<int:pk>/", pages.meeting, name="meeting"),
    path("<int:pk>/agenda.ics", pages.calendar, name="calendar"),
    path("<int:pk>/aanmelden/", signing_up.sign_up, name="sign_up"),
    path("<int:pk>/bevestigen/", signing_up.confirm, name="confirm"),
    path("<int:pk>/afmelden/", signing_up.leave, name="leave"),
    path("<int:pk>/wijzigen/", managing.change, name="change"),
    path("<int:pk>/afgelasten/", managing.cancel, name="cancel"),
    path("<int:pk>/aanwezig/", managing.attendance, name="attendance"),
]
