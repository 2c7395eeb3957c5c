"""A document as a Word file to work on: real headings, tables to edit, texts for pictures."""

from veiligheidsnetwerk.publishing.docx.writing import to_docx

__all__ = ["to_docx"]
