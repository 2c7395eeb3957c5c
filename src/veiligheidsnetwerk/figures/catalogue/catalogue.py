"""All definitions together."""

from collections.abc import Mapping
from dataclasses import dataclass

from veiligheidsnetwerk.figures.catalogue.breaks import Break
from veiligheidsnetwerk.figures.catalogue.measures import Measure
from veiligheidsnetwerk.figures.catalogue.offences import Classification, Offence, OffenceGroup
from veiligheidsnetwerk.figures.catalogue.region import RegionDefinition
from veiligheidsnetwerk.figures.catalogue.sources import Source
from veiligheidsnetwerk.figures.catalogue.subjects import Subject, subject_of


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What can be asked: sources, what they count, and how that can be expressed; each by its code.

    `breaks` are where a series is not comparable with itself.
    """

    region: RegionDefinition
    sources: Mapping[str, Source]
    classifications: Mapping[str, Classification]
    measures: Mapping[str, Measure]
    breaks: tuple[Break, ...] = ()

    def classification_of(self, source: Source) -> Classification:
        return self.classifications[source.classification]

    def offences_of(self, source: Source) -> tuple[Offence, ...]:
        """The offences that the source has, in the order of its classification."""
        offences = self.classification_of(source).offences
        return tuple(offence for offence in offences if not source.only or offence.code in source.only)

    def groups_of(self, source: Source) -> tuple[OffenceGroup, ...]:
        """The groups of which the source has every offence."""
        classification, has = self.classification_of(source), set(self.offences_of(source))
        return tuple(
            group for group in classification.groups if has.issuperset(classification.members_of(group))
        )

    def subject(self, source: Source, code: str) -> Subject:
        """What a source counts under a code (see `subject_of`); `UnknownSubjectError` when it does not."""
        classification = self.classification_of(source)
        groups = {group: classification.members_of(group) for group in self.groups_of(source)}
        return subject_of(code, total=classification.total, offences=self.offences_of(source), groups=groups)
