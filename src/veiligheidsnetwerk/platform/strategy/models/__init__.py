"""The strategy and everything that leads to it. Nothing is deleted: what no longer counts says so."""

from veiligheidsnetwerk.platform.strategy.models.cycles import Cycle, Paper, Step
from veiligheidsnetwerk.platform.strategy.models.inputs import ConfidentialNote, Input, Passage
from veiligheidsnetwerk.platform.strategy.models.themes import Coding, Theme

__all__ = ["Coding", "ConfidentialNote", "Cycle", "Input", "Paper", "Passage", "Step", "Theme"]
