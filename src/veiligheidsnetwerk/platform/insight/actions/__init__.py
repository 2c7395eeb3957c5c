"""What changes the figures, what people keep of them and what analysts say of them."""

from veiligheidsnetwerk.platform.insight.actions.explaining import (
    DuidingChangedError,
    Offered,
    Said,
    change_duiding,
    newest_of,
    withdraw_duiding,
    write_duiding,
)
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
    "DuidingChangedError",
    "KeepingRefusedError",
    "Kept",
    "Label",
    "Offered",
    "Said",
    "ask_for_figures",
    "carry_out",
    "change_duiding",
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
    "newest_of",
    "opened",
    "publish_offer",
    "relabel",
    "remove",
    "save",
    "settle_broken_off",
    "tell_followers",
    "unfollow",
    "withdraw_duiding",
    "withdraw_edition",
    "write_duiding",
]
