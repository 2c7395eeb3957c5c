/* Passkeys and security keys: the browser asks for one, and its answer is sent in the form. */

const WHY_NOT = {
  AbortError: "Het vragen om de sleutel is gestopt. Probeer het opnieuw.",
  InvalidStateError: "Deze passkey of sleutel hebt u al toegevoegd.",
  NotAllowedError: "Er is geen passkey of sleutel gebruikt. Probeer het opnieuw.",
  SecurityError: "Op dit adres werkt een passkey of sleutel niet.",
};
const TOO_OLD = "Deze browser kan niet met passkeys of sleutels werken. Gebruik een nieuwere browser.";
const NUMBER =
  "Een passkey of sleutel werkt niet op een adres dat uit cijfers bestaat. Open deze website op een naam, zoals localhost.";
const UNKNOWN = "De passkey of sleutel werkte niet. Probeer het opnieuw.";

const isNumber = (host) => /^[\d.]+$|^\[/.test(host);

/** Why no key can be used here at all, or nothing. */
function obstacle() {
  if (isNumber(location.hostname)) return NUMBER;
  return window.PublicKeyCredential?.parseCreationOptionsFromJSON ? null : TOO_OLD;
}

/** A key that opens the account alone must know the person: by finger, face or PIN. */
function forSigningInAlone(options) {
  const wanted = { residentKey: "required", requireResidentKey: true, userVerification: "required" };
  return { ...options, authenticatorSelection: { ...options.authenticatorSelection, ...wanted } };
}

function create(options, form) {
  const wanted = form.elements.passwordless?.checked ? forSigningInAlone(options) : options;
  return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(wanted) });
}

function get(options) {
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

/** What to ask the browser: with the page, or asked for now, because it is good for one time. */
async function optionsOf(form) {
  if (form.dataset.options) return JSON.parse(form.dataset.options).publicKey;
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(UNKNOWN);
  return (await answer.json()).request_options.publicKey;
}

async function askForKey(form) {
  const problem = form.querySelector("[data-key-problem]");
  const button = form.querySelector("[data-key-button] button");
  problem.hidden = button.disabled = true;
  try {
    // Said only to who asks for a key: others sign in without ever needing to know.
    if (obstacle()) throw new Error(obstacle());
    const ask = form.dataset.key === "create" ? create : get;
    const credential = await ask(await optionsOf(form), form);
    form.elements.credential.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch (error) {
    problem.textContent = WHY_NOT[error.name] ?? (error.name === "Error" ? error.message : UNKNOWN);
    problem.hidden = button.disabled = false;
    button.focus();
  }
}

for (const form of document.querySelectorAll("[data-key]")) {
  form.querySelector("[data-key-text]").hidden = true;
  form.querySelector("[data-key-button]").hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    askForKey(form);
  });
}
