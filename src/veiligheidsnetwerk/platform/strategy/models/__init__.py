"""The strategy and everything that leads to it. Nothing is deleted: what no longer counts says so."""

from veiligheidsnetwerk.platform.strategy.models.board import Board, Judgement
from veiligheidsnetwerk.platform.strategy.models.cycles import Cycle, Paper, Step
from veiligheidsnetwerk.platform.strategy.models.decisions import Decision
from veiligheidsnetwerk.platform.strategy.models.editions import Edition
from veiligheidsnetwerk.platform.strategy.models.evaluations import Evaluation
from veiligheidsnetwerk.platform.strategy.models.goals import Goal, Indicator, Product, Progress
from veiligheidsnetwerk.platform.strategy.models.inputs import ConfidentialNote, Input, Passage
from veiligheidsnetwerk.platform.strategy.models.priorities import Priority, Wording
from veiligheidsnetwerk.platform.strategy.models.proposals import Proposal
from veiligheidsnetwerk.platform.strategy.models.reactions import Reaction
from veiligheidsnetwerk.platform.strategy.models.readings import PlanReading, Suggested, Verdict
from veiligheidsnetwerk.platform.strategy.models.talks import Talk
from veiligheidsnetwerk.platform.strategy.models.themes import Coding, Theme

__all__ = [
    "Board",
    "Coding",
    "ConfidentialNote",
    "Cycle",
    "Decision",
    "Edition",
    "Evaluation",
    "Goal",
    "Indicator",
    "Input",
    "Judgement",
    "Paper",
    "Passage",
    "PlanReading",
    "Priority",
    "Product",
    "Progress",
    "Proposal",
    "Reaction",
    "Step",
    "Suggested",
    "Talk",
    "Theme",
    "Verdict",
    "Wording",
]
