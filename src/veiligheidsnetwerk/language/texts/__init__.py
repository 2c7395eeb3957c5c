"""The text of a PDF, Word or OpenDocument file, with the place of each part. The only door to those files."""

from veiligheidsnetwerk.language.texts.reading import read_text
from veiligheidsnetwerk.language.texts.refusal import TextRefusedError
from veiligheidsnetwerk.language.texts.text import Block, Text

__all__ = ["Block", "Text", "TextRefusedError", "read_text"]
