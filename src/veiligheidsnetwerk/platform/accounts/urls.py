from django.urls import path

from veiligheidsnetwerk.platform.accounts.views import confirming, own_account, signing_in

# allauth looks its own addresses up by these names.
urlpatterns = [
    path("", own_account.page, name="account_page"),
    path("gegevens.json", own_account.data, name="account_data"),
    path("wachtwoord/", own_account.change_password, name="account_change_password"),
    path("sessies/andere/beeindigen/", own_account.end_other_sessions, name="account_end_other_sessions"),
    path("sessies/<slug:session>/beeindigen/", own_account.end_session, name="account_end_session"),
    path("bevestigen/", confirming.ConfirmByPassword.as_view(), name="account_reauthenticate"),
    path("inloggen/", signing_in.SignIn.as_view(), name="account_login"),
    path("uitloggen/", signing_in.SignOut.as_view(), name="account_logout"),
]
