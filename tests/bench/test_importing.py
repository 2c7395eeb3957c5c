"""The file that the import is measured with must be taken by the import of today."""

from pathlib import Path

from tests.bench.importing import GEMEENTEN, import_measured
from veiligheidsnetwerk.figures.catalogue import load_catalogue


def test_the_generated_file_is_imported_whole(tmp_path: Path) -> None:
    imported = import_measured(tmp_path, times=1, months=2)

    offences = len(load_catalogue().classifications["politie"].offences)
    assert imported.rows == 2 * GEMEENTEN * offences
