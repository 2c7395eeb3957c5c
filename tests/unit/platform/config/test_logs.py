import logging
import sys

from django.core.exceptions import ImproperlyConfigured

from veiligheidsnetwerk.platform.config import variables
from veiligheidsnetwerk.platform.config.logs import OneLine


def record_of(message: str, *, failing: bool = False) -> logging.LogRecord:
    record = logging.LogRecord("django.request", logging.ERROR, "x.py", 1, message, None, None)
    if failing:
        try:
            variables.environment_name({"VN_ENVIRONMENT": "wachtwoord"})
        except ImproperlyConfigured:
            record.exc_info = sys.exc_info()
    return record


def test_an_exception_is_one_line_with_its_kind_and_place_and_without_its_text() -> None:
    line = OneLine().format(record_of("Internal Server Error: /", failing=True))

    assert "ERROR django.request Internal Server Error: / [ImproperlyConfigured in variables.py:" in line
    assert "wachtwoord" not in line
    assert "\n" not in line


def test_signs_that_could_fake_a_line_are_written_out() -> None:
    line = OneLine().format(record_of("Not Found: /\nERROR \x1b[31m"))

    assert line.endswith(r"Not Found: /\x0aERROR \x1b[31m")
