"""Bringing a file along with a report, and another version of it."""

from dataclasses import dataclass, replace

from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.attaching import attached
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_new, lock
from veiligheidsnetwerk.platform.network.models.owned import Owner, owned_by
from veiligheidsnetwerk.platform.reporting.actions.reports import PUBLISHED
from veiligheidsnetwerk.platform.reporting.models import Annex, Publication, Report
from veiligheidsnetwerk.platform.reporting.rules.annexes import AnnexKind, Tier

MOST = 20


@dataclass(frozen=True, kw_only=True)
class AnnexFacts:
    """What a file is, who looks after it, and for whom it is."""

    kind: AnnexKind
    title: str
    tier: Tier
    owner: Owner


def bring(
    report: Report,
    facts: AnnexFacts,
    name: str,
    content: bytes,
    *,
    order: Order,
    instead_of: Annex | None = None,
) -> Annex:
    """Keep a file with a report that was not published yet, or a newer version in the place of one.

    Raises:
        RefusedError: it is not what its name says, can run something, is too large; the report was published;
            or another version came just now.
    """
    order = replace(order, permission=Permission.REPORTS_WRITE)
    file = attached(name, content)
    with carried_out(order):
        lock(report)
        _check(report, instead_of)
        annex = Annex(
            report=report,
            kind=facts.kind.value,
            title=facts.title,
            tier=facts.tier.value,
            number=instead_of.number + 1 if instead_of else 1,
            replaces=instead_of,
            **file,
            **owned_by(facts.owner),
        )
        keep_new(annex, order=order, what=f"Bijlage bij {report}: {annex}, versie {annex.number}")
        return annex


def _check(report: Report, instead_of: Annex | None) -> None:
    if Publication.objects.filter(report=report).exists():
        raise RefusedError(None, PUBLISHED)
    if instead_of is None and report.files.newest().count() >= MOST:
        raise RefusedError(None, f"Er zijn al {MOST} bijlagen. Meer kunnen er niet mee.")
    if instead_of is not None and Annex.objects.filter(replaces=instead_of).exists():
        raise RefusedError(None, "Iemand anders bracht net een nieuwe versie. Open de rapportage opnieuw.")
