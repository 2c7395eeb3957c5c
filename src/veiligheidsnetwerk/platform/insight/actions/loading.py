"""What changes the figures."""

from collections.abc import Iterator
from datetime import datetime

from django.conf import settings

from veiligheidsnetwerk.figures.ingest import Loaded, Loader
from veiligheidsnetwerk.platform.insight.queries import library
from veiligheidsnetwerk.platform.insight.recording import note_in_use, note_loaded


def load_shipped_figures(*, now: datetime) -> Iterator[Loaded]:
    """Load the figures that come with the product, edition by edition; what is there already stays.

    `ImportRefusedError` ends it at the file that is wrong; editions before it are in use, later ones not.
    """
    books = library()
    loader = Loader(books.catalogue, books.areas, books.store, settings.SHIPPED_DATA_DIR)
    for loaded in loader.load_all(now=now):
        title = books.catalogue.sources[loaded.source].title
        note_loaded(loaded, title=title)
        if loaded.in_use:
            note_in_use(loaded.source, loaded.vintage, title=title)
        yield loaded
