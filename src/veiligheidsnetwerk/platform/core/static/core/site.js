/* Everything works without this file; with it, focus and feedback follow what changed. */

const messages = () => document.getElementById("meldingen");

/** Put the reader at the list of errors, in a new page and in a fragment that came in. */
function focusErrors(root) {
  root.querySelector("[data-focus]")?.focus();
}

/** Show only the choices whose text holds what was typed. What is chosen stays chosen and in sight. */
function filterChoices(box, list) {
  const wanted = box.value.trim().toLocaleLowerCase("nl");
  const choices = [...list.children];
  for (const choice of choices) {
    const found = choice.textContent.toLocaleLowerCase("nl").includes(wanted);
    choice.hidden = !found && !choice.querySelector("input:checked");
  }
  return choices.filter((choice) => !choice.hidden).length;
}

function startFilters(root) {
  for (const filter of root.querySelectorAll("[data-filter][hidden]")) {
    const list = document.getElementById(filter.dataset.filter);
    const [box, status] = [filter.querySelector("input"), filter.querySelector("[role=status]")];
    box.addEventListener("input", () => {
      status.textContent = `${filterChoices(box, list)} van ${list.children.length} getoond`;
    });
    // Enter in this box would send the form, while it only narrows the list.
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    filter.hidden = false;
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

focusErrors(document);
startFilters(document);
document.addEventListener("htmx:after:swap", () => {
  focusErrors(document);
  startFilters(document);
});
document.addEventListener("htmx:before:request", () => messages().querySelector("[data-failure]")?.remove());
document.addEventListener("htmx:before:history:update", (event) => {
  if (isFailure(event.detail.response)) event.preventDefault();
});
document.addEventListener("htmx:response:error", showFailure);
document.addEventListener("htmx:error", showFailure);
