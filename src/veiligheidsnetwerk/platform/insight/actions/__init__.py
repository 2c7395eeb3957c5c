"""What changes the figures."""

from veiligheidsnetwerk.platform.insight.actions.fetching import (
    ask_for_figures,
    carry_out,
    fetcher,
    look_for_figures,
    settle_broken_off,
)
from veiligheidsnetwerk.platform.insight.actions.loading import load_shipped_figures
from veiligheidsnetwerk.platform.insight.actions.withdrawing import withdraw_edition

__all__ = [
    "ask_for_figures",
    "carry_out",
    "fetcher",
    "load_shipped_figures",
    "look_for_figures",
    "settle_broken_off",
    "withdraw_edition",
]
