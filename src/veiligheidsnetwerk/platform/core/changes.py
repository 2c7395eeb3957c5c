"""What became what, as a page shows it."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from veiligheidsnetwerk.publishing.word_changes import Change, Piece, word_changes


def changes_html(before: str, after: str) -> SafeString:
    """What went and what came, in `del` and `ins`, with a word for who does not see or hear those."""
    return format_html_join("", "{}", ((_piece(piece),) for piece in word_changes(before, after)))


def _piece(piece: Piece) -> SafeString | str:
    match piece.change:
        case Change.GONE:
            return format_html(
                '<del><span class="vn-hidden">[weg: </span>{}<span class="vn-hidden">]</span></del>',
                piece.text,
            )
        case Change.NEW:
            return format_html(
                '<ins><span class="vn-hidden">[nieuw: </span>{}<span class="vn-hidden">]</span></ins>',
                piece.text,
            )
        case Change.SAME:
            return piece.text
