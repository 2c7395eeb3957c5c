"""An answer as a cube for statistical programs: each dimension with its codes, each cell with its mark."""

from veiligheidsnetwerk.publishing.cubes.dimensions import dimensions_of
from veiligheidsnetwerk.publishing.cubes.json_stat import to_json_stat
from veiligheidsnetwerk.publishing.cubes.px import to_px

__all__ = ["dimensions_of", "to_json_stat", "to_px"]
