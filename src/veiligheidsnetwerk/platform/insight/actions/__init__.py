"""What changes the figures, and what people keep of them."""

from veiligheidsnetwerk.platform.insight.actions.fetching import (
    ask_for_figures,
    carry_out,
    fetcher,
    look_for_figures,
    settle_broken_off,
)
from veiligheidsnetwerk.platform.insight.actions.keeping import (
    KeepingRefusedError,
    Kept,
    Label,
    copy,
    follow,
    keep_anew,
    relabel,
    remove,
    save,
    unfollow,
)
from veiligheidsnetwerk.platform.insight.actions.loading import load_shipped_figures
from veiligheidsnetwerk.platform.insight.actions.offering import (
    AlreadySettledError,
    choose_columns,
    clear_old_offers,
    drop_offer,
    keep_offer,
    looked_at,
    opened,
    publish_offer,
)
from veiligheidsnetwerk.platform.insight.actions.telling import tell_followers
from veiligheidsnetwerk.platform.insight.actions.withdrawing import withdraw_edition

__all__ = [
    "AlreadySettledError",
    "KeepingRefusedError",
    "Kept",
    "Label",
    "ask_for_figures",
    "carry_out",
    "choose_columns",
    "clear_old_offers",
    "copy",
    "drop_offer",
    "fetcher",
    "follow",
    "keep_anew",
    "keep_offer",
    "load_shipped_figures",
    "look_for_figures",
    "looked_at",
    "opened",
    "publish_offer",
    "relabel",
    "remove",
    "save",
    "settle_broken_off",
    "tell_followers",
    "unfollow",
    "withdraw_edition",
]
