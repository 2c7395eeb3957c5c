"""Ways to lie with a log, for someone who owns the database but not the key. Each says what it did."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from veiligheidsnetwerk.platform.audit.models import Line

FIELDS = [field.name for field in Line._meta.fields if field.name not in {"sequence", "account", "seal"}]

type Tampering = Callable[[Random, int, Path], str]


def change(number: int, **values: object) -> None:
    Line.objects.filter(sequence=number).update(**values)


def delete(number: int) -> None:
    Line.objects.filter(sequence=number).delete()


def cut(first: int) -> None:
    Line.objects.filter(sequence__gte=first).delete()


def renumber(*moves: tuple[int, int]) -> None:
    for old, new in moves:
        change(old, sequence=new)


def copy(source: int, number: int, **values: object) -> None:
    facts = Line.objects.filter(sequence=source).values().get()
    Line.objects.create(**facts | {"sequence": number} | values)


def made_up_seal(chance: Random) -> str:
    return f"{chance.getrandbits(256):064x}"


def edit_field(chance: Random, count: int, _anchors: Path) -> str:
    number, name = chance.randint(1, count), chance.choice(FIELDS)
    current = getattr(Line.objects.get(sequence=number), name) or " "
    place = chance.randrange(len(current))
    sign = chance.choice([sign for sign in "abz019" if sign != current[place]])
    change(number, **{name: current[:place] + sign + current[place + 1 :]})
    return f"edit {name} of {number}"


def change_account(chance: Random, count: int, _anchors: Path) -> str:
    number = chance.randint(1, count)
    change(number, account=chance.choice([None, 0, 2, 99]))
    return f"account of {number}"


def change_seal(chance: Random, count: int, _anchors: Path) -> str:
    number = chance.randint(1, count)
    change(number, seal=made_up_seal(chance))
    return f"seal of {number}"


def take_seal_of_another(chance: Random, count: int, _anchors: Path) -> str:
    one, other = chance.sample(range(1, count + 1), 2)
    change(other, seal=Line.objects.get(sequence=one).seal)
    return f"seal of {one} on {other}"


def swap(chance: Random, count: int, _anchors: Path) -> str:
    one, other = chance.sample(range(1, count + 1), 2)
    renumber((one, -1), (other, one), (-1, other))
    return f"swap {one} and {other}"


def move(chance: Random, count: int, _anchors: Path) -> str:
    """Take a line out and put it in at a later place; everything between moves one place."""
    one, other = sorted(chance.sample(range(1, count + 1), 2))
    renumber((one, -1), *((number, number - 1) for number in range(one + 1, other + 1)), (-1, other))
    return f"move {one} to {other}"


def delete_in_the_middle(chance: Random, count: int, _anchors: Path) -> str:
    number = chance.randint(1, count - 1)
    delete(number)
    return f"delete {number}"


def delete_and_close_the_gap(chance: Random, count: int, _anchors: Path) -> str:
    number = chance.randint(1, count - 1)
    delete(number)
    renumber(*((later, later - 1) for later in range(number + 1, count + 1)))
    return f"delete {number} and close the gap"


def cut_the_end(chance: Random, count: int, _anchors: Path) -> str:
    number = chance.randint(1, count)
    cut(number)
    return f"cut from {number}"


def cut_the_end_and_throw_the_anchors_away(chance: Random, count: int, anchors: Path) -> str:
    anchors.unlink()
    number = chance.randint(2, count)
    cut(number)
    return f"cut from {number} without anchors"


def replay(chance: Random, count: int, _anchors: Path) -> str:
    """An old line once more, at the end."""
    number = chance.randint(1, count)
    copy(number, count + 1)
    return f"replay {number}"


def replay_over_another(chance: Random, count: int, _anchors: Path) -> str:
    one, other = chance.sample(range(1, count + 1), 2)
    delete(other)
    copy(one, other)
    return f"replay {one} over {other}"


def insert(chance: Random, count: int, _anchors: Path) -> str:
    """A line of their own among the others, with a seal that they made up."""
    number = chance.randint(1, count)
    renumber(*((later, later + 1) for later in range(count, number - 1, -1)))
    copy(number + 1, number, name="Een ander", seal=made_up_seal(chance))
    return f"insert at {number}"


def cut_and_write_on(chance: Random, count: int, _anchors: Path) -> str:
    """The end is replaced by as many copies of other lines."""
    number = chance.randint(2, count)
    cut(number)
    for later in range(number, count + 1):
        copy(chance.randint(1, number - 1), later)
    return f"replace from {number}"


def empty(_chance: Random, _count: int, _anchors: Path) -> str:
    cut(0)
    return "empty"


def change_an_anchor(chance: Random, _count: int, anchors: Path) -> str:
    lines = anchors.read_text(encoding="ascii").splitlines(keepends=True)
    number = chance.randrange(len(lines))
    place = chance.randrange(len(lines[number]) - 1)
    sign = chance.choice([sign for sign in "0123456789abcdef" if sign != lines[number][place]])
    lines[number] = lines[number][:place] + sign + lines[number][place + 1 :]
    anchors.write_text("".join(lines), encoding="ascii")
    return f"anchor {number}"


TAMPERINGS: Sequence[Tampering] = (
    *[edit_field] * 4,
    change_account,
    change_seal,
    take_seal_of_another,
    swap,
    move,
    delete_in_the_middle,
    delete_and_close_the_gap,
    *[cut_the_end] * 2,
    cut_the_end_and_throw_the_anchors_away,
    replay,
    replay_over_another,
    insert,
    cut_and_write_on,
    empty,
    change_an_anchor,
)
