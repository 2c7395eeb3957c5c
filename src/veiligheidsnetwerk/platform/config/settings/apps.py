"""Which parts take part, and what every request passes through."""

ROOT_URLCONF = "veiligheidsnetwerk.platform.config.urls"
WSGI_APPLICATION = "veiligheidsnetwerk.platform.config.wsgi.application"

INSTALLED_APPS = [
    "veiligheidsnetwerk.platform.core",
    "veiligheidsnetwerk.platform.network",
    "veiligheidsnetwerk.platform.accounts",
    "veiligheidsnetwerk.platform.audit",
    "veiligheidsnetwerk.platform.search",
    "veiligheidsnetwerk.platform.insight",
    "veiligheidsnetwerk.platform.risk",
    "veiligheidsnetwerk.platform.strategy",
    "veiligheidsnetwerk.platform.teams",
    "veiligheidsnetwerk.platform.events",
    "veiligheidsnetwerk.platform.reporting",
    "veiligheidsnetwerk.platform.newsletter",
    "veiligheidsnetwerk.platform.library",
    "veiligheidsnetwerk.platform.api",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",  # on PostgreSQL the models that Wagtail brings along ask for it
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_cotton.apps.SimpleAppConfig",
    "wagtail",
    "modelcluster",
    "modelsearch",
    "taggit",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "veiligheidsnetwerk.platform.core.middleware.headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "veiligheidsnetwerk.platform.core.middleware.one_operation",
    "veiligheidsnetwerk.platform.core.middleware.RefuseNul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "veiligheidsnetwerk.platform.accounts.middleware.session_bounds",
    "veiligheidsnetwerk.platform.accounts.middleware.RefuseWhenBusy",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "veiligheidsnetwerk.platform.core.middleware.explain_refused_methods",
]

_LOADERS = [
    "django_cotton.cotton_loader.Loader",
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [("django.template.loaders.cached.Loader", _LOADERS)],
            "builtins": ["django_cotton.templatetags.cotton"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "veiligheidsnetwerk.platform.core.context_processors.surroundings",
                "veiligheidsnetwerk.platform.accounts.context_processors.actor",
            ],
        },
    }
]
FORM_RENDERER = "veiligheidsnetwerk.platform.core.renderers.Renderer"
