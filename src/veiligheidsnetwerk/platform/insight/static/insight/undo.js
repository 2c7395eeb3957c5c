/* The address is the state: undoing goes to the address before it, also after the page was loaded anew. */

const KEY = "vergelijkingen";
const read = () => JSON.parse(sessionStorage.getItem(KEY) ?? '{"list":[],"at":-1}');
const write = (steps) => sessionStorage.setItem(KEY, JSON.stringify(steps));
const here = () => location.pathname + location.search;

/** Remember where we are: a step that was undone is forgotten when another is taken. */
function remember() {
  const steps = read();
  const known = steps.list.indexOf(here());
  if (known >= 0 && Math.abs(known - steps.at) <= 1) {
    steps.at = known;
  } else {
    steps.list = [...steps.list.slice(0, steps.at + 1), here()].slice(-50);
    steps.at = steps.list.length - 1;
  }
  write(steps);
  return steps;
}

function offer() {
  const undo = document.querySelector("[data-undo]");
  if (!undo) return;
  const steps = remember();
  for (const button of undo.querySelectorAll("[data-step]")) {
    const to = steps.list[steps.at + Number(button.dataset.step)];
    button.disabled = to === undefined;
    button.onclick = () => location.assign(to);
  }
  undo.hidden = false;
}

document.addEventListener("DOMContentLoaded", offer);
document.addEventListener("htmx:after:history:push", offer);
document.addEventListener("htmx:after:swap", () => setTimeout(offer));
