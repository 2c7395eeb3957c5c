/* Says while one types what in a text points at a person. Without it, that is said when the form is sent. */

const PAUSE = 600;

/** Ask what the text of a field holds, a moment after the last key; an answer that came too late is left out. */
function watch(form, field, address) {
  const said = document.createElement("p");
  said.className = "utrecht-form-field-error-message";
  said.setAttribute("role", "status");
  field.after(said);
  let waiting, asked = 0;
  const ask = async () => {
    const number = ++asked;
    const token = form.elements.csrfmiddlewaretoken.value;
    const body = new URLSearchParams({ tekst: field.value, csrfmiddlewaretoken: token });
    try {
      const answer = await fetch(address, { method: "POST", body });
      const { told } = await answer.json();
      if (number === asked) said.textContent = told;
    } catch {
      // No connection, or signed out: the text is read when the form is sent.
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
}

for (const place of document.querySelectorAll("[data-screen]")) {
  const form = place.closest("form");
  for (const name of place.dataset.screenFields.split(" ")) {
    const field = form.elements[name];
    if (field instanceof HTMLElement) watch(form, field, place.dataset.screen);
  }
}
