"""What the text of an item is made of."""

from wagtail import blocks

from veiligheidsnetwerk.platform.library.rules.items import HEADINGS


def statement() -> blocks.StructBlock:
    """Something that an item says, and where that stands. Without a source it is still to be checked."""
    return blocks.StructBlock(
        [
            ("text", blocks.TextBlock(label="wat u wilt zeggen", max_length=600)),
            ("source", blocks.CharBlock(label="bron", required=False, max_length=200)),
        ],
        label="uitspraak",
    )


def section() -> blocks.StructBlock:
    return blocks.StructBlock(
        [
            ("heading", blocks.ChoiceBlock(label="kop", choices=list(HEADINGS.items()))),
            ("statements", blocks.ListBlock(statement(), label="uitspraken")),
        ],
        label="onderdeel",
    )


def research() -> blocks.StructBlock:
    """What research says on one question: does it work, how, for whom, what does it ask and cost."""
    return blocks.StructBlock(
        [
            ("about", blocks.CharBlock(label="over", max_length=80)),
            ("text", blocks.TextBlock(label="wat onderzoek zegt", max_length=600)),
            ("source", blocks.CharBlock(label="bron", max_length=200)),
        ],
        label="onderzoek",
    )


def tried() -> blocks.StructBlock:
    """That a gemeente tried it here, what came of it and whom to ask."""
    return blocks.StructBlock(
        [
            ("gemeente", blocks.CharBlock(label="gemeente", max_length=80)),
            ("year", blocks.IntegerBlock(label="jaar", min_value=1990, max_value=2100)),
            ("result", blocks.TextBlock(label="wat eruit kwam", max_length=600)),
            ("contact", blocks.CharBlock(label="bij wie u terechtkunt", required=False, max_length=120)),
        ],
        label="ervaring",
    )
