"""What can be wrong with a file, with the line and the reason of the refusal."""

from tests.unit.figures.ingest.small import GOOD, HEADING, rows, text_of

FIRST = "GM0153,2026MM01,totaal,10"
PARTS_DIFFER = "2: De delen tellen niet op tot het totaal: GM0153, 10 tegen"


def changed(old: str, new: str) -> str:
    assert GOOD.count(f"{old}\n") == 1
    return GOOD.replace(f"{old}\n", f"{new}\n" if new else "")


def first_as(row: str) -> str:
    return changed(FIRST, row)


BAD_BYTES = {
    "mid-line": (GOOD[:-3], "25: De laatste regel is afgebroken."),
    "line end lost": (GOOD[:-1], "25: De laatste regel is afgebroken."),
    "at a line end": (
        GOOD[: GOOD.index("NL01,2026MM02")],
        "14: De gemeenten tellen niet op tot Nederland: 66 tegen 0.",
    ),
    "nothing": (b"", "0: Het bestand is leeg."),
    "one line end": ("\n", "1: De kolom ‘gebied’ ontbreekt."),
    "heading only": (f"{HEADING}\n", "0: Het bestand bevat geen cijfers."),
    "bom": (b"\xef\xbb\xbf" + GOOD.encode(), "1: Het bestand begint met een onzichtbaar teken (BOM)"),
    "latin-1": (
        first_as("Enschedé,2026MM01,totaal,10").encode("latin-1"),
        "2: Hier staat een teken dat geen utf-8",
    ),
    "utf-16": (GOOD.encode("utf-16"), "1: Hier staat een teken dat geen utf-8"),
    "utf-16 without mark": (GOOD.encode("utf-16-le"), "1: Hier staat een leeg teken (NUL)."),
    "nul": (first_as("GM0153,2026MM01,totaal,1\0"), "2: Hier staat een leeg teken (NUL)."),
    "quote never closed": (first_as('GM0153,2026MM01,"totaal,10'), "2: Hier klopt een aanhalingsteken"),
    "quote in the heading": (GOOD.replace("gebied", '"gebied', 1), "1: Hier klopt een aanhalingsteken"),
    "quote with a tail": (first_as('"GM0153"x,2026MM01,totaal,10'), "2: Hier klopt een aanhalingsteken"),
    "line end in a field": (
        first_as('"GM0153\n",2026MM01,totaal,10'),
        "2: In een veld staat een regeleinde.",
    ),
    "return alone": (first_as("GM0153\r,2026MM01,totaal,10"), "2: "),
}
BAD_COLUMNS = {
    "missing column": (GOOD.replace("aantal", "hoeveel", 1), "1: De kolom ‘aantal’ ontbreekt."),
    "doubled column": (GOOD.replace("aantal", "code", 1), "1: De kolom ‘code’ staat er twee keer."),
    "other separator": (GOOD.replace(",", ";"), "1: De kolom ‘gebied’ ontbreekt."),
    "too many fields": (first_as(f"{FIRST},x"), "2: Deze regel heeft 5 velden in plaats van 4."),
    "too few fields": (first_as("GM0153,2026MM01,totaal"), "2: Deze regel heeft 3 velden in plaats van 4."),
    "empty line": (first_as(f"\n{FIRST}"), "2: Deze regel heeft 0 velden in plaats van 4."),
    "empty line at the end": (f"{GOOD}\n", "26: Deze regel heeft 0 velden in plaats van 4."),
}
BAD_KEYS = {
    "no area": (first_as(",2026MM01,totaal,10"), "2: Hier ontbreekt het gebied."),
    "no period": (first_as("GM0153,,totaal,10"), "2: Hier ontbreekt de periode."),
    "no offence": (first_as("GM0153,2026MM01, ,10"), "2: Hier ontbreekt de code."),
    "unknown area": (first_as("GM9999,2026MM01,totaal,10"), "2: Het gebied ‘GM9999’ kennen we niet."),
    "a name for a code": (
        first_as("Enschede,2026MM01,totaal,10"),
        "2: Het gebied ‘Enschede’ kennen we niet.",
    ),
    "small letters": (first_as("gm0153,2026MM01,totaal,10"), "2: Het gebied ‘gm0153’ kennen we niet."),
    "unknown offence": (first_as("GM0153,2026MM01,1.1.1,10"), "2: De code of titel ‘1.1.1’ kennen we niet."),
    "ended gemeente": (
        f"{GOOD}GM0196,2026MM01,totaal,0\n",
        "26: Gemeente GM0196 bestaat niet in de indeling",
    ),
    "doubled key": (
        first_as(f"{FIRST}\n{FIRST}"),
        "3: Dit gebied staat er voor deze periode en code twee keer in.",
    ),
    "doubled by padding": (first_as(f"{FIRST}\nGM0153 ,2026MM01,totaal,10"), "3: Dit gebied staat er"),
}
BAD_PERIODS = {
    period: (
        first_as(f"GM0153,{period},totaal,10"),
        f"2: ‘{period[:40]}’ is geen maand zoals deze bron die schrijft.",
    )
    for period in (
        *(
            "2026MM00",
            "2026MM13",
            "2026JJ00",
            "2026JJ01",
            "2026",
            "2026-01-01",
            "202MM01",
            "2026MM1",
            "1899MM01",
            "2200MM01",
        ),
        *("x", "2026MM0²", "٢٠٢٦MM٠١", "9" * 5000),
    )
}
BAD_COUNTS = {
    "negative": ("-1", "‘-1’ is kleiner dan nul."),
    "text": ("tien", "‘tien’ is geen heel aantal."),
    "decimal": ("10.5", "‘10.5’ is geen heel aantal."),
    "decimal comma": ('"10,5"', "‘10,5’ is geen heel aantal."),
    "thousands": ("1.000", "‘1.000’ is geen heel aantal."),
    "power": ("1e1", "‘1e1’ is geen heel aantal."),
    "plus": ("+10", "‘+10’ is geen heel aantal."),
    "superscript": ("1²", "‘1²’ is geen heel aantal."),
    "arabic": ("١٠", "‘١٠’ is geen heel aantal."),
    "not a number": ("NaN", "‘NaN’ is geen heel aantal."),
    "dot": (".", "‘.’ is geen heel aantal."),
    "empty": ("", "Hier ontbreekt het aantal."),
    "blank": ("  ", "Hier ontbreekt het aantal."),
    "quoted empty": ('""', "Hier ontbreekt het aantal."),
    "thirteen digits": ("1" * 13, "‘1111111111111’ is geen heel aantal."),
    "5,000 digits": ("9" * 5000, f"‘{'9' * 40}’ is geen heel aantal."),
}
BAD_SUMS = {
    "parts": (first_as("GM0153,2026MM01,totaal,11"), f"{PARTS_DIFFER} 11."),
    "country": (
        GOOD.replace("2026MM01,totaal,36", "2026MM01,totaal,37").replace(
            "NL01,2026MM01,woninginbraak,33", "NL01,2026MM01,woninginbraak,34"
        ),
        "2: De gemeenten tellen niet op tot Nederland: 36 tegen 37.",
    ),
    "a month of one gemeente": (
        text_of(row for row in rows() if not row.startswith(("GM0164,2026MM02", "NL01,2026MM02"))),
        "",
    ),
    "a cell": (changed("GM0160,2026MM02,poging-woninginbraak,2", ""), ""),
    "after the end": (
        GOOD + "".join(f"{row}\n" for row in rows()[:12]).replace("2026MM01", "2026MM03"),
        "26: Deze periode ligt na februari 2026",
    ),
    "last month": (
        text_of(row for row in rows() if "2026MM02" not in row),
        "0: Het bestand houdt op vóór februari 2026",
    ),
}
