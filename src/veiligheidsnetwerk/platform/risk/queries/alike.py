"""Which cases are like one, among those that someone may see."""

from collections.abc import Sequence

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.risk.models import Assessment, Case
from veiligheidsnetwerk.platform.risk.queries.cases import Standing
from veiligheidsnetwerk.platform.risk.rules.code_string import parts_of
from veiligheidsnetwerk.platform.risk.rules.similar import Alike, alike


def alike_to(case: Case, standing: Standing, actor: Actor) -> Sequence[tuple[Alike[int], Case, Standing]]:
    """The cases most alike, assessed with the same version, each with what holds of it."""
    version = standing.joint.round.version_name
    seen = Case.objects.visible_to(actor).exclude(pk=case.pk)
    joints = Assessment.objects.filter(is_joint=True, round__case__in=seen)
    rows = joints.order_by("round__number").values_list("round__case", "round__version_name", "code")
    newest = {key: code for key, name, code in rows if name == version}
    answers = ((key, parts_of(code)) for key, code in newest.items())
    found = alike(standing.result.instrument, standing.joint.plain_answers, answers)
    keys = [each.key for each in found]
    last = joints.filter(round__case__in=keys).select_related("round__case").order_by("round__number")
    standings = {each.round.case_id: each for each in last}
    return [(each, standings[each.key].round.case, Standing.of(standings[each.key])) for each in found]
