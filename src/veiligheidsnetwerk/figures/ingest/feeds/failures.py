"""Why an edition could not be fetched. The messages are Dutch, for whoever looks after the figures."""

from veiligheidsnetwerk.figures.errors import FiguresError


class FeedError(FiguresError):
    """Nothing new came of it, and the figures in use stay."""


class FeedDownError(FeedError):
    """The service does not answer as it should; later it may. What was downloaded is kept to go on with."""


class FeedChangedError(FeedError):
    """The service answers, but not with what we know: someone has to look at it."""
