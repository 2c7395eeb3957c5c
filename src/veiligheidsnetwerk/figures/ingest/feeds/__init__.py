"""From the open-data service of a publisher to a vintage: asked page by page, kept whole or not at all."""

from veiligheidsnetwerk.figures.ingest.feeds.client import Manners, Mirrors
from veiligheidsnetwerk.figures.ingest.feeds.failures import (
    FeedChangedError,
    FeedDownError,
    FeedError,
)
from veiligheidsnetwerk.figures.ingest.feeds.fetch import FetchBusyError, Fetched, Fetcher

__all__ = [
    "FeedChangedError",
    "FeedDownError",
    "FeedError",
    "FetchBusyError",
    "Fetched",
    "Fetcher",
    "Manners",
    "Mirrors",
]
