"""The addresses of who gives access, under `/netwerk/toegang/`."""

from django.urls import path

from veiligheidsnetwerk.platform.accounts.views import access, bulk, giving

app_name = "access"
urlpatterns = [
    path("", access.people, name="people"),
    path("uitnodigen/", giving.invite, name="invite"),
    path("gast/", giving.invite_guest, name="invite_guest"),
    path("bestand/", bulk.choose, name="file"),
    path("bestand/uitvoeren/", bulk.carry_out, name="carry_out_file"),
    path("bestand/voorbeeld.csv", bulk.example, name="file_example"),
    path("bevestigen/", giving.confirm, name="confirm"),
    path("<int:pk>/", access.person, name="person"),
    path("<int:pk>/rol/", giving.give_role, name="give_role"),
    path("<int:pk>/opnieuw-uitnodigen/", giving.invite_again, name="invite_again"),
    path("<int:pk>/intrekken/", giving.withdraw, name="withdraw"),
    path("rol/<int:pk>/beeindigen/", giving.end_role, name="end_role"),
    path("rol/<int:pk>/verlengen/", giving.extend_guest, name="extend_guest"),
]
