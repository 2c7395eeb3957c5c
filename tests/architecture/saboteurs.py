"""Imports that must never be, and some that look like them. Each has to break the contract it stands with."""

from dataclasses import dataclass

PACKAGE = "veiligheidsnetwerk"


@dataclass(frozen=True, slots=True)
class Saboteur:
    """One import. `module` and `imports` are relative to the package; `:name` is a library."""

    contract: str
    module: str
    imports: str

    @property
    def importer(self) -> str:
        return f"{PACKAGE}.{self.module}"

    @property
    def imported(self) -> str:
        return self.imports[1:] if self.imports.startswith(":") else f"{PACKAGE}.{self.imports}"

    @property
    def finding(self) -> str:
        """How import-linter names it; of a library it knows the first name only."""
        imported = self.imported.split(".")[0] if self.imports.startswith(":") else self.imported
        return f"{self.importer} -> {imported} (l."

    def __str__(self) -> str:
        return f"{self.contract}: {self.module} -> {self.imports}"


SABOTEURS = [
    Saboteur("parts", "figures.periods.outward", "platform.core"),
    Saboteur("parts", "figures.query.outward", "publishing"),
    Saboteur("parts", "figures.query.outward", "language"),
    Saboteur("parts", "language.outward", "figures.periods"),
    Saboteur("parts", "publishing.outward", "platform.core"),
    Saboteur("pure", "figures.areas.web", ":django.db"),
    Saboteur("pure", "language.web", ":django.utils.text"),
    Saboteur("pure", "publishing.web", ":django.template"),
    Saboteur("pure", "publishing.web", ":ninja"),
    Saboteur("figures", "figures.disclosure.upward", "figures.query"),
    Saboteur("figures", "figures.compute.upward", "figures.disclosure"),
    Saboteur("figures", "figures.peers.sideward", "figures.signals"),
    Saboteur("figures", "figures.compute.upward", "figures.peers"),
    Saboteur("figures", "figures.cubes.upward", "figures.compute"),
    Saboteur("figures", "figures.cubes.upward", "figures.ingest"),
    Saboteur("figures", "figures.catalogue.upward", "figures.cubes"),
    Saboteur("figures", "figures.periods.sideward", "figures.areas"),
    Saboteur("figures", "figures.areas.upward", "figures.catalogue"),
    Saboteur("figures", "figures.errors", "figures.areas"),
    Saboteur("language", "language.texts.upward", "language.coding"),
    Saboteur("language", "language.themes.sideward", "language.texts"),
    Saboteur("language", "language.searching.sideward", "language.coding"),
    Saboteur("language", "language.words.upward", "language.themes"),
    Saboteur("language", "language.errors", "language.agreement"),
    *(
        Saboteur("door", "platform.core.around", f"figures.{inner}")
        for inner in ("compute", "cubes.status", "disclosure", "peers", "signals")
    ),
    Saboteur("apps", "platform.core.upward", "platform.accounts"),
    Saboteur("apps", "platform.network.upward", "platform.accounts"),
    Saboteur("apps", "platform.accounts.upward", "platform.audit"),
    Saboteur("apps", "platform.search.sideward", "platform.audit"),
    Saboteur("apps", "platform.insight.sideward", "platform.strategy"),
    Saboteur("apps", "platform.library.upward", "platform.reporting"),
    Saboteur("apps", "platform.reporting.sideward", "platform.newsletter"),
    Saboteur("apps", "platform.newsletter.upward", "platform.api"),
    Saboteur("apps", "platform.api.upward", "platform.config"),
    *(
        Saboteur("modules", f"platform.strategy.{low}", f"platform.strategy.{high}")
        for low, high in (
            ("rules", "policies"),
            ("policies", "models"),
            ("models", "queries"),
            ("queries", "actions"),
            ("actions", "forms"),
            ("actions", "presenters"),
            ("forms", "presenters"),
            ("presenters", "views"),
            ("views", "api"),
            ("tasks", "views"),
            ("admin", "management"),
            ("management", "urls"),
        )
    ),
    Saboteur("light", "figures.compute.heavy", ":dask.array"),
    Saboteur("light", "figures.cubes.heavy", ":zarr"),
    Saboteur("light", "platform.insight.heavy", ":distributed"),
    Saboteur("wagtail", "platform.insight.editing", ":wagtail.models"),
    Saboteur("wagtail", "platform.config.editing", ":wagtail"),
]
UNLISTED = {
    "parts": "shortcuts",
    "figures": "figures.shortcuts",
    "language": "language.shortcuts",
    "apps": "platform.helpdesk",
}
"""Packages that nobody gave a place, by the contract that must notice."""
ALLOWED = [
    Saboteur("door", "platform.insight.outward", "figures.query"),
    Saboteur("parts", "platform.insight.outward", "publishing"),
    Saboteur("parts", "publishing.outward", "figures.cubes.status"),
    Saboteur("modules", "platform.strategy.views", "platform.strategy.forms"),
    Saboteur("pure", "platform.insight.outward", ":django.db"),
    Saboteur("wagtail", "platform.library.outward", ":wagtail.models"),
]
"""Imports that look like these but may be; the contracts must not forbid too much."""
