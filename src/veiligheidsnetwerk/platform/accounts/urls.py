from django.urls import path

from veiligheidsnetwerk.platform.accounts.views import (
    confirming,
    directories,
    factors,
    invited,
    needing,
    own_account,
    reasons,
    resetting,
    signing_in,
)

# allauth looks its own addresses up by these names.
urlpatterns = [
    path("", own_account.page, name="account_page"),
    path("gegevens.json", own_account.data, name="account_data"),
    path("wachtwoord-vergeten/", resetting.ask, name="account_reset_ask"),
    path("wachtwoord-vergeten/verstuurd/", resetting.sent, name="account_reset_sent"),
    path("wachtwoord-vergeten/kiezen/", resetting.choose, name="account_reset_choose"),
    path("wachtwoord-vergeten/<uuid:reset>/<slug:proof>/", resetting.link, name="account_reset_link"),
    path("uitnodiging/", invited.accept, name="account_invitation"),
    path("uitnodiging/<uuid:invitation>/<slug:proof>/", invited.link, name="account_invitation_link"),
    path("waarom/", reasons.why, name="account_why"),
    path("wachtwoord/", own_account.change_password, name="account_change_password"),
    path("sessies/andere/beeindigen/", own_account.end_other_sessions, name="account_end_other_sessions"),
    path("sessies/<slug:session>/beeindigen/", own_account.end_session, name="account_end_session"),
    path("inloggen/", signing_in.SignIn.as_view(), name="account_login"),
    path("inloggen/bevestigen/", signing_in.SecondStep.as_view(), name="mfa_authenticate"),
    path("inloggen/passkey/", signing_in.SignInByPasskey.as_view(), name="mfa_login_webauthn"),
    path("organisatie/<slug:directory>/", directories.begin, name="account_directory"),
    path("organisatie/<slug:directory>/terug/", directories.callback, name="account_directory_callback"),
    path(
        "organisatie/<slug:directory>/uitgelogd/", directories.signed_out, name="account_directory_signed_out"
    ),
    path("uitloggen/", signing_in.SignOut.as_view(), name="account_logout"),
    path("bevestigen/", confirming.ConfirmByPassword.as_view(), name="account_reauthenticate"),
    path("bevestigen/code/", confirming.ConfirmByCode.as_view(), name="mfa_reauthenticate"),
    path("bevestigen/sleutel/", confirming.ConfirmByKey.as_view(), name="mfa_reauthenticate_webauthn"),
    path("beveiliging/", factors.Factors.as_view(), name="mfa_index"),
    path("beveiliging/nodig/", needing.factor_needed, name="account_factor_needed"),
    path("beveiliging/app/", factors.AddTheApp.as_view(), name="mfa_activate_totp"),
    path("beveiliging/app/verwijderen/", factors.RemoveTheApp.as_view(), name="mfa_deactivate_totp"),
    path("beveiliging/sleutel/", factors.AddAKey.as_view(), name="mfa_add_webauthn"),
    path("beveiliging/sleutel/<int:pk>/naam/", factors.RenameAKey.as_view(), name="mfa_edit_webauthn"),
    path(
        "beveiliging/sleutel/<int:pk>/verwijderen/", factors.RemoveAKey.as_view(), name="mfa_remove_webauthn"
    ),
    path("beveiliging/herstelcodes/", factors.RecoveryCodes.as_view(), name="mfa_view_recovery_codes"),
    path(
        "beveiliging/herstelcodes/nieuw/",
        factors.NewRecoveryCodes.as_view(),
        name="mfa_generate_recovery_codes",
    ),
]
