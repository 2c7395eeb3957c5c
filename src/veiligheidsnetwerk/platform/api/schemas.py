"""What the API says about figures, in the words of the page."""

from datetime import date

from ninja import Field, Schema

from veiligheidsnetwerk.figures.areas import AreaKind


class Source(Schema):
    """Een bron: wie de cijfers geeft, wat ze betekenen en tot wanneer ze lopen."""

    bron: str = Field(examples=["woninginbraak-maand"])
    titel: str
    uitgever: str
    licentie: str
    definitie: str
    toelichting: list[str]
    editie: str = Field(description="De editie die nu in gebruik is.")
    edities: list[str] = Field(description="Alle edities die er nog zijn, voor het onderdeel ‘editie’.")
    per: str = Field(examples=["maand"], description="Of de cijfers per maand of per jaar zijn.")
    eerste_periode: str = Field(examples=["2012MM01"])
    laatste_periode: str = Field(examples=["2026MM10"])
    gegevens_tot_en_met: date


class Figure(Schema):
    """Iets wat geteld wordt, met de code voor het onderdeel ‘cijfer’."""

    cijfer: str = Field(examples=["woninginbraak-maand:totaal"])
    titel: str = Field(examples=["Woninginbraken"])
    bron: str
    toelichting: str


class Measure(Schema):
    """Hoe een cijfer wordt uitgedrukt, met de code voor het onderdeel ‘maat’."""

    maat: str = Field(examples=["per-1000-inwoners"])
    titel: str
    eenheid: str = Field(description="Leeg als het de eenheid van het cijfer zelf is.")
    definitie: str


class Area(Schema):
    """Een gebied, met de code voor het onderdeel ‘gebied’."""

    gebied: str = Field(examples=["GM0153"])
    naam: str = Field(examples=["Enschede"])
    soort: AreaKind
    district: str | None = Field(default=None, description="Het district van een gemeente.")
    binnen: str | None = Field(
        default=None, description="De gemeente van een wijk, of de wijk van een buurt.", examples=["GM0153"]
    )
    eerste_dag: date | None = Field(default=None, description="Leeg: van voor het begin van de cijfers.")
    laatste_dag: date | None = Field(default=None, description="Leeg: het gebied bestaat nog.")


class Period(Schema):
    """Een periode van een bron, met de code voor de onderdelen ‘van’ en ‘tot’."""

    periode: str = Field(examples=["2026MM05"])
    naam: str = Field(examples=["mei 2026"])
    volledig: bool = Field(description="Of de bron alles van deze periode heeft.")


class Asked(Schema):
    """Wat u vraagt. Onderdelen heten en werken als in het adres van een vergelijking op de site.

    Wat u weglaat, is zoals gebruikelijk voor het eerste cijfer.
    """

    cijfer: list[str] = Field(default=[], examples=[["woninginbraak-maand:totaal"]])
    gebied: list[str] = Field(default=[], examples=[["GM0153", "alle-in:PD-twente"]])
    van: str = Field(default="", examples=["2025MM06"])
    tot: str = Field(default="", examples=["2026MM05"])
    maat: list[str] = Field(default=[], examples=[["aantal", "per-1000-inwoners"]])
    venster: str = Field(default="", examples=["periode", "12-maanden"])
    vergelijk: str = Field(default="", examples=["niets", "jaar-eerder"])
    indeling: str = Field(default="", examples=["nu", "toen"])
    basisgebied: str = Field(default="", examples=["ON"], description="Het gebied dat bij een index 100 is.")
    basisperiode: str = Field(
        default="", examples=["2025MM06"], description="De periode die bij een index 100 is."
    )
    editie: list[str] = Field(default=[], description="Houdt een bron vast op een editie: bron:editie.")
    totalen: str = Field(default="", description="‘ja’ voor een rij met alle gebieden samen.")


class Laid(Asked):
    """Wat u vraagt, en hoe de tabel in het bestand staat."""

    rijen: list[str] = Field(default=[], examples=[["gebied"]], description="Wat op de rijen staat.")
    kolommen: list[str] = Field(
        default=[], examples=[["periode", "maat"]], description="Wat op de kolommen staat."
    )
    bladen: list[str] = Field(default=[], examples=[["cijfer"]], description="Wat op bladen staat.")
    sorteer: str = Field(
        default="", examples=["naam"], description="Waarop de rijen staan, met een - ervoor aflopend."
    )
    top: str = Field(
        default="", examples=["10"], description="Alleen zo veel rijen die het meest veranderden."
    )


class Observation(Schema):
    """Eén cijfer, met zijn merkteken. Een cijfer dat er niet is, is nooit 0: dan is ‘waarde’ leeg."""

    cijfer: str
    gebied: str
    periode: str
    maat: str
    waarde: float | None
    tekst: str = Field(description="Het cijfer zoals het op de site staat.", examples=["12*"])
    teken: str = Field(examples=["*"])
    status: str = Field(examples=["voorlopig"])
    reden: str = Field(description="Waarom een cijfer er niet is of niet definitief is.")


class Named(Schema):
    """Een code in de cijfers, en hoe die heet."""

    code: str
    naam: str
    eenheid: str = ""


class Duiding(Schema):
    """Wat een analist bij deze cijfers schrijft."""

    waarover: str = Field(examples=["woninginbraken in Enschede, maart 2026"])
    tekst: str
    door: str = Field(examples=["Analist politie, Politie Oost-Nederland"])
    geschreven_op: date
    geldt_tot_en_met: date


class Comparison(Schema):
    """Het antwoord op een vergelijking, in pagina’s."""

    titel: str
    adres: str = Field(description="Waar mensen dezelfde cijfers zien.")
    cijfers: list[Named]
    gebieden: list[Named]
    perioden: list[Named]
    maten: list[Named]
    toelichting: list[str] = Field(description="Wat erbij hoort: merktekens, bron, definitie, editie.")
    duiding: list[Duiding] = Field(description="Wat analisten bij deze cijfers schrijven, zolang het geldt.")
    waarnemingen: list[Observation]
    totaal: int
    pagina: int
    per_pagina: int
    volgende: str | None = Field(default=None, description="Het adres van de volgende pagina, als die er is.")
