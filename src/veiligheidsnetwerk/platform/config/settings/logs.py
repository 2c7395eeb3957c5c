"""One line per event on stderr; the machine that runs us keeps and rotates them."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "veiligheidsnetwerk.platform.config.logs.OneLine"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        # Django would also mail these to administrators.
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        # It warns at every HEAD that it leaves out the body, which is what a HEAD asks.
        "gunicorn.http.wsgi": {"level": "ERROR"},
    },
}
