from django.urls import path

from veiligheidsnetwerk.platform.events.views import (
    feeds,
    inviting,
    linked,
    managing,
    pages,
    signing_up,
    slots,
)

app_name = "meetings"
urlpatterns = [
    path("", pages.overview, name="overview"),
    path("nieuw/", managing.plan, name="plan"),
    path("<int:pk>/", pages.meeting, name="meeting"),
    path("<int:pk>/agenda.ics", pages.calendar, name="calendar"),
    path("<int:pk>/aanmelden/", signing_up.sign_up, name="sign_up"),
    path("<int:pk>/bevestigen/", signing_up.confirm, name="confirm"),
    path("<int:pk>/afmelden/", signing_up.leave, name="leave"),
    path("<int:pk>/overdragen/", signing_up.hand_over, name="hand_over"),
    path("<int:pk>/programma/nieuw/", slots.add, name="add_slot"),
    path("<int:pk>/programma/<int:slot>/", slots.change, name="change_slot"),
    path("<int:pk>/uitnodigen/", inviting.invite, name="invite"),
    path("<int:pk>/uitnodigen/<int:invitee>/intrekken/", inviting.withdraw, name="withdraw"),
    path("agenda/", feeds.own, name="own_feed"),
    path("agenda/vernieuwen/", feeds.renew, name="renew_feed"),
    path("agenda/beeindigen/", feeds.end, name="end_feed"),
    path("agenda/<str:token>.ics", feeds.feed, name="feed"),
    path("uitnodiging/<str:token>/", linked.invited, name="invited"),
    path("plaats/<str:token>/", linked.place, name="place"),
    path("plaats/<str:token>/onderdelen/", linked.slots, name="slots"),
    path("plaats/<str:token>/terugkijken/", linked.look_back, name="look_back"),
    path("plaats/<str:token>/agenda.ics", linked.calendar, name="place_calendar"),
    path("<int:pk>/wijzigen/", managing.change, name="change"),
    path("<int:pk>/afgelasten/", managing.cancel, name="cancel"),
    path("<int:pk>/lijst/", managing.door_list, name="door_list"),
    path("<int:pk>/erbij/", managing.walk_ins, name="walk_ins"),
    path("<int:pk>/lessen/", managing.lessons, name="lessons"),
    path("<int:pk>/aanwezig/", managing.attendance, name="attendance"),
]
