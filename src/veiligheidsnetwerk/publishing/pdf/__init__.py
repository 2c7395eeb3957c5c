"""A document as PDF that everyone can read: PDF/UA-1, with headings, table heads and texts for pictures."""

from veiligheidsnetwerk.publishing.pdf.typesetting import to_pdf

__all__ = ["to_pdf"]
