"""All definitions together."""

from collections.abc import Mapping
from dataclasses import dataclass

from veiligheidsnetwerk.figures.catalogue.measures import Measure
from veiligheidsnetwerk.figures.catalogue.offences import Classification, Offence
from veiligheidsnetwerk.figures.catalogue.region import RegionDefinition
from veiligheidsnetwerk.figures.catalogue.sources import Source


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What can be asked: sources, what they count, and how that can be expressed; each by its code."""

    region: RegionDefinition
    sources: Mapping[str, Source]
    classifications: Mapping[str, Classification]
    measures: Mapping[str, Measure]

    def classification_of(self, source: Source) -> Classification:
        return self.classifications[source.classification]

    def offences_of(self, source: Source) -> tuple[Offence, ...]:
        """The offences that the source has, in the order of its classification."""
        offences = self.classification_of(source).offences
        return tuple(offence for offence in offences if not source.only or offence.code in source.only)
