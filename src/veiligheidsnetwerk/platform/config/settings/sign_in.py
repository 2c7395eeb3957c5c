"""Who is who: accounts, passwords, sessions."""

import os
from pathlib import Path

from veiligheidsnetwerk.platform.config.settings.environment import IN_PRODUCTION, TRUSTED_PROXY_COUNT

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["veiligheidsnetwerk.platform.accounts.backend.AccountBackend"]
PASSWORD_HASHERS = ["veiligheidsnetwerk.platform.accounts.passwords.CappedArgon2"]
# In each process. Together fewer than its threads, so that the pages of others always find one free.
PASSWORD_CHECKS_AT_ONCE = 1
PASSWORD_CHECKS_WAITING = 2
PASSWORD_CHECK_PATIENCE = 3.0
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "veiligheidsnetwerk.platform.accounts.passwords.LongEnough",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "veiligheidsnetwerk.platform.accounts.passwords.UnlikeItsOwner",
        "OPTIONS": {"user_attributes": ("name", "email")},
    },
]

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "veiligheidsnetwerk.platform.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
# The account comes first: guesses at one account use up nothing of the address that others share. Only failed
# tries count, for a whole gemeente may sign in from one address.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "5/5m/key,100/5m/ip",
    # As many links for one address as still work; asking more often sends nothing more.
    "reset_of_account": "3/1h/key",
    "reset_from_place": "60/1h/ip",
    "newsletter_of_address": "3/1h/key",
    "newsletter_from_place": "60/1h/ip",
}
PASSWORD_RESET_LASTS = 3600
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY_COUNT

INVITATION_LASTS = 14 * 24 * 3600
# How many days after the last work or seat of someone ended, the contact details go; see the register.
LEAVERS_KEPT_FOR = 365

# A second factor: an app with codes, a passkey or security key; recovery codes for who loses it.
# In a proef they can be added but are not asked, so that one command still shows everything.
FACTORS_DEMANDED = IN_PRODUCTION
FACTOR_URL = "account_factor_needed"
WHY_URL = "account_why"
MFA_ADAPTER = "veiligheidsnetwerk.platform.accounts.factor_adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_PERIOD = 30
MFA_TOTP_TOLERANCE = 1
MFA_RATE_LIMITS = {"webauthn_login": "300/m/ip"}

# Partners whose people sign in with the account of their own organisation. While they are here, we ask again
# whether they still work there; a directory that is silent for too long counts as a no.
DIRECTORIES = Path(os.environ["DIRECTORIES"]) if os.environ.get("DIRECTORIES") else None
DIRECTORY_PATIENCE = 5
DIRECTORY_RECHECK = 15 * 60
DIRECTORY_LONGEST_SILENCE = 60 * 60

# A session ends after half a working day of doing nothing, and in any case after a working day.
SESSION_ENGINE = "veiligheidsnetwerk.platform.accounts.models.sessions"
SESSION_COOKIE_AGE = 4 * 3600
SESSION_LONGEST = 12 * 3600
SESSION_REFRESH = 5 * 60
