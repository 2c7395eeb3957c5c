from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def anchor_file(settings: Settings, tmp_path: Path) -> Path:
    """Anchors of this test only."""
    settings.AUDIT_ANCHORS = tmp_path / "anchors.log"
    return tmp_path / "anchors.log"
