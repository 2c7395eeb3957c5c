/* Everything works without this file; with it, focus and feedback follow what changed. */

const messages = () => document.getElementById("meldingen");

/** Put the reader at the list of errors, in a new page and in a fragment that came in. */
function focusErrors(root) {
  root.querySelector("[data-focus]")?.focus();
}

const matches = (text, box) =>
  text.toLocaleLowerCase("nl").includes(box.value.trim().toLocaleLowerCase("nl"));

const whole = new WeakMap();

/** Show only the options that match, under their headings. Not every browser can hide one, so they are left out. */
function filterOptions(box, list) {
  if (!whole.has(list)) whole.set(list, list.cloneNode(true));
  const chosen = list.value;
  const left = whole.get(list).cloneNode(true);
  for (const option of left.querySelectorAll("option")) {
    const text = `${option.closest("optgroup")?.label ?? ""} ${option.text}`;
    if (option.value !== chosen && !matches(text, box)) option.remove();
  }
  for (const group of left.querySelectorAll("optgroup:not(:has(option))")) group.remove();
  list.replaceChildren(...left.children);
  list.value = chosen;
  return [list.options.length, whole.get(list).options.length];
}

/** Show only the choices whose text holds what was typed. What is chosen stays chosen and in sight. */
function filterChoices(box, list) {
  const choices = [...list.children];
  for (const choice of choices) {
    const found = matches(choice.textContent, box);
    choice.hidden = !found && !choice.querySelector("input:checked");
  }
  return [choices.filter((choice) => !choice.hidden).length, choices.length];
}

function startFilters(root) {
  for (const filter of root.querySelectorAll("[data-filter][hidden]")) {
    const list = document.getElementById(filter.dataset.filter);
    const [box, status] = [filter.querySelector("input"), filter.querySelector("[role=status]")];
    box.addEventListener("input", () => {
      const [shown, all] = (list.matches("select") ? filterOptions : filterChoices)(box, list);
      status.textContent = `${shown} van ${all} getoond`;
    });
    // What is typed here only narrows the list: it neither sends the form nor changes it.
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    box.addEventListener("change", (event) => event.stopPropagation());
    filter.hidden = false;
  }
}

/** Offer to copy an address, where a browser can do that. */
function startCopying(root) {
  if (!navigator.clipboard) return;
  for (const copy of root.querySelectorAll("[data-copy][hidden]")) {
    copy.querySelector("button").onclick = async () => {
      const done = navigator.clipboard.writeText(new URL(copy.dataset.copy, location.href).href);
      copy.querySelector("[role=status]").textContent = await done.then(
        () => "De link is gekopieerd.",
        () => "Kopiëren is niet gelukt.",
      );
    };
    copy.hidden = false;
  }
}

/** Whether an answer explains itself in the page: a form that was refused does, an error page does not. */
const isFailure = (response) => response && response.status >= 400 && ![400, 422].includes(response.status);

/** A request that failed leaves the page and its address as they were, and says so. */
function showFailure(event) {
  const response = event.detail.ctx?.response;
  if (response && !isFailure(response)) return;
  messages().replaceChildren(document.getElementById("mislukt").content.cloneNode(true));
}

/** Who is sent on to another page, such as that to sign in, goes there whole. */
function followElsewhere(event) {
  const { request, response } = event.detail.ctx;
  const arrived = new URL(response.raw.url || request.action, location.href);
  if (arrived.pathname === new URL(request.action, location.href).pathname) return;
  event.preventDefault();
  location.assign(arrived);
}

/** A part that is being fetched says so, until the last request for it has ended. */
function begin(event) {
  messages().querySelector("[data-failure]")?.remove();
  event.detail.ctx.target?.setAttribute("aria-busy", "true");
}

function end(event) {
  const { target, request } = event.detail.ctx;
  if (request.signal.reason?.name !== "AbortError") target?.removeAttribute("aria-busy");
}

function start() {
  startFilters(document);
  startCopying(document);
}

focusErrors(document);
start();
document.addEventListener("htmx:after:swap", (event) => {
  // Who is still choosing is not taken away from the field; the list of errors is read out all the same.
  if (event.detail.ctx.sourceEvent?.type !== "change") focusErrors(document);
  start();
});
document.addEventListener("htmx:before:request", begin);
document.addEventListener("htmx:before:response", followElsewhere);
document.addEventListener("htmx:finally:request", end);
document.addEventListener("htmx:before:history:update", (event) => {
  if (isFailure(event.detail.response)) event.preventDefault();
});
document.addEventListener("htmx:response:error", showFailure);
document.addEventListener("htmx:error", showFailure);
