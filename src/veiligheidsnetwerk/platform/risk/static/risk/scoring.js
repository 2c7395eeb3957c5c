// From answers to a class, as rules/scoring.py does it. Whole numbers only, so that both always agree:
// a score is 100 · points / (3 · weight), and it is compared with a band without dividing. Beside the questions it
// says what the answers give so far; without it the page says so after sending.

const HIGHEST = 3;

/** How an axis stands: what is known by weight, and the points of the known, the lightest and the heaviest. */
function scoreAxis(axis, answers) {
  let weight = 0, known = 0, points = 0;
  for (const each of axis.indicators) {
    weight += each.weight;
    const answer = answers[each.code] ?? null;
    if (answer === null) continue;
    known += each.weight;
    points += each.weight * answer;
  }
  return { id: axis.id, counts: axis.counts, weight, known, points, highest: points + HIGHEST * (weight - known) };
}

/** In which band a score falls; a score of nothing known is the lightest. */
function band(bands, points, weight) {
  return weight === 0 ? 0 : bands.filter((edge) => 100 * points >= edge * HIGHEST * weight).length;
}

function rank(instrument, sides) {
  const [row, column] = sides.map(([points, weight]) => band(instrument.bands, points, weight));
  return instrument.ranks[row][column];
}

/** The rank of the class, null when too little is known, with the lightest and heaviest that it can become. */
export function assess(instrument, answers) {
  const axes = instrument.axes.map((axis) => scoreAxis(axis, answers));
  const counting = axes.filter((axis) => axis.counts);
  const enough = counting.every((axis) => 100 * axis.known >= instrument.least * axis.weight);
  return {
    axes,
    rank: enough ? rank(instrument, counting.map((axis) => [axis.points, axis.known])) : null,
    lowest: rank(instrument, counting.map((axis) => [axis.points, axis.weight])),
    highest: rank(instrument, counting.map((axis) => [axis.highest, axis.weight])),
  };
}

/** The answers in a code string, `omg-1/G1:2/G2:x/…`. */
export function readCode(code) {
  const parts = code.split("/").slice(1).map((part) => part.split(":"));
  return Object.fromEntries(parts.map(([name, value]) => [name, value === "x" ? null : Number(value)]));
}

const said = document.querySelector("[data-live-score]");
const given = document.getElementById("instrument");

/** What is chosen, by question; what is not chosen is unknown. */
function chosen(form, instrument) {
  const data = new FormData(form);
  const codes = instrument.axes.flatMap((axis) => axis.indicators.map((each) => each.code));
  return Object.fromEntries(codes.map((code) => [code, /^[0-3]$/.test(data.get(code)) ? Number(data.get(code)) : null]));
}

function inWords(instrument, result) {
  const title = (rank) => instrument.classes[rank];
  const known = result.axes.filter((axis) => axis.counts);
  const coverage = Math.floor(Math.min(...known.map((axis) => (100 * axis.known) / axis.weight)));
  const verdict = result.rank === null ? "nog onvoldoende beeld" : title(result.rank).toLowerCase();
  const open = result.lowest === result.highest
    ? "wat onbekend is, verandert dat niet"
    : `door wat onbekend is kan het ${title(result.lowest).toLowerCase()} tot ${title(result.highest).toLowerCase()} worden`;
  return `Tot nu toe: ${verdict}. Dekking ${coverage} %; ${open}.`;
}

if (said && given) {
  const instrument = JSON.parse(given.textContent);
  const form = said.closest("form");
  const show = () => { said.textContent = inWords(instrument, assess(instrument, chosen(form, instrument))); };
  form.addEventListener("change", show);
  said.hidden = false;
  show();
}
