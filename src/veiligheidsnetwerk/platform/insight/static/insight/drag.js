/* Dimensions go to another place by mouse, pen or finger too. The buttons do the same; the server decides. */

const PLACE = ".vn-layout__place";

/** The others in a place that stand before something in it. */
const before = (place, mark, item) =>
  [...place.children].filter(
    (each) =>
      each !== item &&
      each.querySelector("input") &&
      each.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING,
  ).length;

/** What the pointer is not yet past, or nothing when it is past all. */
const after = (place, y) =>
  [...place.children].find((each) => {
    const box = each.getBoundingClientRect();
    return y < box.top + box.height / 2;
  }) ?? null;

/** Ask for the move as its button would. */
function ask(form, value) {
  const button = document.createElement("button");
  Object.assign(button, { name: "zet", value, hidden: true });
  form.append(button);
  form.requestSubmit(button);
  button.remove();
}

/** Show where the thing would come until it is dropped, or left where it is. */
function follow(item, grip, pointer) {
  const [form, home] = [item.closest("form"), item.parentElement];
  const mark = document.createElement("li");
  const release = new AbortController();
  const on = (target, name, deed) => target.addEventListener(name, deed, { signal: release.signal });
  const end = () => {
    release.abort();
    mark.remove();
    item.classList.remove("vn-layout__dragged");
  };
  mark.className = "vn-layout__here";
  item.classList.add("vn-layout__dragged");
  grip.setPointerCapture(pointer);
  on(grip, "pointermove", ({ clientX, clientY }) => {
    const place = document.elementFromPoint(clientX, clientY)?.closest(PLACE);
    if (place && form.contains(place)) place.insertBefore(mark, after(place, clientY));
  });
  on(grip, "pointerup", () => {
    const place = mark.parentElement;
    const to = place && before(place, mark, item);
    end();
    if (place && (place !== home || to !== before(home, item, item))) {
      ask(form, `${item.querySelector("input").value}:${place.dataset.place}:${to}`);
    }
  });
  on(grip, "pointercancel", end);
  on(document, "keydown", ({ key }) => key === "Escape" && end());
}

/** A grip on everything that has somewhere to go. */
function offer() {
  for (const item of document.querySelectorAll(`${PLACE} > li:has(button):not(:has(.vn-layout__grip))`)) {
    const grip = document.createElement("span");
    grip.className = "vn-layout__grip";
    grip.ariaHidden = "true";
    grip.textContent = "⠿";
    grip.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      event.preventDefault();
      follow(item, grip, event.pointerId);
    });
    item.prepend(grip);
  }
}

offer();
document.addEventListener("htmx:after:swap", () => setTimeout(offer));
