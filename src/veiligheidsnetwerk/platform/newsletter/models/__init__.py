"""Editions of the newsletter, and who gets them."""

from veiligheidsnetwerk.platform.newsletter.models.editions import Edition
from veiligheidsnetwerk.platform.newsletter.models.subscribers import Removed, Subscriber

__all__ = ["Edition", "Removed", "Subscriber"]
