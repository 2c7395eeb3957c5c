"""Names in the words of now."""

import pytest

from veiligheidsnetwerk.language.themes import as_now, load_themes


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("Mensen met verward gedrag", "Mensen met onbegrepen gedrag"),
        ("Verward  gedrag", "Onbegrepen gedrag"),
        ("Cybercrime", "Digitale veiligheid"),
        ("Cybercrime bij bedrijven", "Cybercrime bij bedrijven"),
        ("Polarisatie en radicalisering", "Polarisatie en radicalisering"),
        ("Jeugd", "Jeugd"),
    ],
)
def test_a_term_that_drifted_reads_as_it_is_called_now(then: str, now: str) -> None:
    assert as_now(then, load_themes().drift) == now
