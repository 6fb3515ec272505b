// Passkeys. The pages work without this file: one signs in with a password.
(() => {
  const box = document.querySelector("[data-passkey]");
  if (!box) return;
  const d = box.dataset;
  const form = box.querySelector("form");
  const button = form ? form.querySelector("button") : box.querySelector("button");
  const said = box.querySelector("[role=alert]");

  const bytes = (s) => Uint8Array.from(atob(s.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (b) => b && btoa(String.fromCharCode(...new Uint8Array(b))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const say = (words) => {
    said.textContent = words;
    said.hidden = !words;
  };

  if (!window.PublicKeyCredential || !navigator.credentials) {
    button.addEventListener("click", (e) => {
      e.preventDefault();
      say(d.cannot);
    });
    return;
  }

  // post sends JSON and returns the answer; an error we are told of is thrown as its sentence.
  const post = async (url, body) => {
    const r = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }).catch(() => null);
    if (!r) throw new Error(d.broken);
    if (!(r.headers.get("Content-Type") || "").startsWith("application/json")) {
      location.reload(); // signed out in the meantime
      return new Promise(() => {});
    }
    const answer = await r.json();
    if (!r.ok) throw new Error(answer.error);
    return answer;
  };

  const plain = (c) => {
    const r = c.response;
    const out = { clientDataJSON: text(r.clientDataJSON) };
    if (r.attestationObject) {
      out.attestationObject = text(r.attestationObject);
      out.transports = r.getTransports ? r.getTransports() : [];
    } else {
      out.authenticatorData = text(r.authenticatorData);
      out.signature = text(r.signature);
      out.userHandle = text(r.userHandle);
    }
    return { id: c.id, rawId: text(c.rawId), type: c.type, response: out, clientExtensionResults: c.getClientExtensionResults() };
  };

  const keys = (list) => (list || []).map((k) => ({ ...k, id: bytes(k.id) }));

  const make = async (name) => {
    const k = (await post(d.options, { name })).publicKey;
    k.challenge = bytes(k.challenge);
    k.user.id = bytes(k.user.id);
    k.excludeCredentials = keys(k.excludeCredentials);
    const made = await navigator.credentials.create({ publicKey: k });
    return post(d.answer, { name, credential: plain(made) });
  };

  let waiting = null; // the browser's own list of passkeys, in the e-mail's field

  const use = async (mediation) => {
    if (waiting) waiting.abort();
    const mine = new AbortController();
    waiting = mine;
    const k = (await post(d.options, {})).publicKey;
    k.challenge = bytes(k.challenge);
    k.allowCredentials = keys(k.allowCredentials);
    const ask = { publicKey: k, signal: mine.signal };
    if (mediation) ask.mediation = mediation;
    const used = await navigator.credentials.get(ask);
    return post(d.answer, { next: d.next, credential: plain(used) });
  };

  const run = async (what) => {
    say("");
    button.disabled = true;
    try {
      location.assign((await what()).go);
      return;
    } catch (e) {
      // A DOMException is the browser's or the device's no, in the browser's words.
      say(e instanceof DOMException ? d.saidNo : e.message);
    }
    button.disabled = false;
  };

  if (form) {
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      run(() => make(form.elements.name.value.trim()));
    });
    return;
  }
  button.addEventListener("click", () => run(() => use()));

  // Where the browser can, passkeys are offered in the field for the e-mail. What was
  // asked is good for five minutes, so it is asked anew before that.
  const offer = async () => {
    try {
      location.assign((await use("conditional")).go);
    } catch (e) {
      if (!(e instanceof DOMException)) say(e.message);
    }
  };
  if (d.passkey === "sign-in" && PublicKeyCredential.isConditionalMediationAvailable) {
    PublicKeyCredential.isConditionalMediationAvailable().then((can) => {
      if (!can) return;
      offer();
      setInterval(() => {
        if (document.visibilityState === "visible" && !button.disabled) offer();
      }, 4 * 60 * 1000);
    });
  }
})();
