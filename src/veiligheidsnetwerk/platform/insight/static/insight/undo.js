/* The address is the state: undoing goes to the address before it, also after the page was loaded anew. */

const KEY = "vergelijkingen";
const SAID = { [-1]: "Ongedaan gemaakt", 1: "Opnieuw gedaan" };
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

/** Say in one sentence that a step was taken back or again, and what the table is like now. */
function say(step) {
  const said = document.getElementById("opstelling-gezegd");
  if (said) said.textContent = `${SAID[step]}: ${said.textContent[0].toLowerCase()}${said.textContent.slice(1)}`;
}

/** Fetch the answer at another address into this page. Where no script can, the address is loaded. */
async function go(to, step) {
  if (to === undefined) return;
  await htmx.ajax("GET", to, { target: "#vergelijking", swap: "outerMorph", push: "true" });
  if (here() === to) say(step);
}

/** A button that leads nowhere keeps the focus, and says that it is off. */
function offer() {
  const undo = document.querySelector("[data-undo]");
  if (!undo) return;
  undo.hidden = false;
  const steps = remember();
  for (const button of undo.querySelectorAll("[data-step]")) {
    const step = Number(button.dataset.step);
    const to = steps.list[steps.at + step];
    button.ariaDisabled = String(to === undefined);
    button.classList.toggle("nl-button--disabled", to === undefined);
    button.onclick = () => go(to, step);
  }
}

/** Which dimension is being moved: afterwards its button may be gone, or be that of another. */
const moving = new WeakMap();

function begin({ detail: { ctx } }) {
  const button = ctx.sourceEvent?.submitter;
  if (button?.name === "zet") moving.set(ctx, button.value.split(":")[0]);
}

/** Who moves a dimension goes on with that dimension, in its new place. */
function follow(ctx) {
  const moved = document.querySelector(`#opstelling li:has(input[value="${moving.get(ctx)}"])`);
  if (moved && !moved.contains(document.activeElement)) moved.querySelector("button")?.focus();
}

document.addEventListener("DOMContentLoaded", offer);
document.addEventListener("htmx:before:request", begin);
document.addEventListener("htmx:after:history:push", offer);
document.addEventListener("htmx:after:swap", (event) => {
  follow(event.detail.ctx);
  offer();
});
