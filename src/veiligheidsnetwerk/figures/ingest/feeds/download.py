"""Pages of a table on disk: what is broken off goes on where it was, what is wrong begins again."""

import gzip
import hashlib
import json
import shutil
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from veiligheidsnetwerk.figures.ingest.feeds.client import Client, Reply
from veiligheidsnetwerk.figures.ingest.feeds.failures import FeedChangedError
from veiligheidsnetwerk.figures.ingest.feeds.tables import Query, Service

_BROKEN = (OSError, EOFError, zlib.error, ValueError)

type Progress = Callable[[int, int], None]
"""Is told how many rows are there, of how many."""


@dataclass
class Download:
    """The pages of one edition in the folder `folder`, in subfolders by question.

    A page is written beside its place and then moved there, so each page that is there is whole.
    """

    folder: Path
    _digest: "hashlib._Hash" = field(default_factory=hashlib.sha256)

    def begin(self, about: str) -> None:
        """Keep what is there when it is of the same edition and the same questions; else clear it away."""
        note = self.folder / "about"
        if not note.is_file() or note.read_text(encoding="utf-8") != about:
            self.clear()
            self.folder.mkdir(parents=True)
            note.write_text(about, encoding="utf-8")

    def clear(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def fill(self, client: Client, service: Service, query: Query, tell: Callable[[int], None]) -> None:
        """Ask the pages of a question that are not there yet; each must bring the next rows of the table."""
        asked: set[str] = set()
        path: str | None = query.path
        rows = number = 0
        while path is not None:
            if path in asked:
                raise FeedChangedError("De bron verwijst terug naar een bladzijde die we al hadden.")
            asked.add(path)
            number += 1
            reply = self._kept(query, number) or self._asked(client, query, number, path)
            self._digest.update(reply.body)
            found = len(reply.rows("de bladzijde"))
            rows += found
            path = service.next_path(reply)
            if rows > query.rows or (not found and path is not None):
                raise FeedChangedError(
                    f"De bron geeft lege bladzijden, of meer dan de {query.rows} rijen van de codelijsten."
                )
            tell(found)
        if rows != query.rows:
            raise FeedChangedError(
                f"De bron gaf {rows} rijen; volgens de codelijsten moeten het er {query.rows} zijn."
            )

    def pages(self, query: Query) -> Iterator[Reply]:
        """The pages of a question, in order."""
        for path in sorted((self.folder / query.name).glob("*.gz")):
            body = gzip.decompress(path.read_bytes())
            yield Reply(body, json.loads(body))

    @property
    def sha256(self) -> str:
        """The hash over all pages that were filled in so far."""
        return self._digest.hexdigest()

    def _kept(self, query: Query, number: int) -> Reply | None:
        path = self._place(query, number)
        try:
            body = gzip.decompress(path.read_bytes())
            return Reply(body, json.loads(body))
        except FileNotFoundError:
            return None
        except _BROKEN:
            path.unlink()
            return None

    def _asked(self, client: Client, query: Query, number: int, path: str) -> Reply:
        reply = client.get(path)
        place = self._place(query, number)
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_suffix(".part")
        part.write_bytes(gzip.compress(reply.body, compresslevel=1))
        part.replace(place)
        return reply

    def _place(self, query: Query, number: int) -> Path:
        return self.folder / query.name / f"{number:06d}.gz"
