// The room of a meeting. The page works without this file: one fetches it again. It follows the
// meeting, sends what is typed as a draft, and keeps it in the browser while the line is away.
(() => {
  const room = document.getElementById("rum");
  if (!room) return;
  const say = (text) => { document.getElementById("rum-status").textContent = text || ""; };
  const mine = "rum:" + room.dataset.person + ":";
  const keys = () => Object.keys(localStorage).filter((k) => k.startsWith("rum:"));
  for (const key of keys()) if (!key.startsWith(mine)) localStorage.removeItem(key);

  // What is typed and not saved, by form. A form is known by its address.
  const keyOf = (form) => mine + form.getAttribute("action");
  const stored = (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const valuesOf = (form) => Object.fromEntries([...new FormData(form)].filter(([n]) => !["version", "do"].includes(n)));
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  const put = (form, values) => {
    for (const [name, value] of Object.entries(values)) {
      for (const e of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        if (e.type === "radio") e.checked = e.value === value;
        else if (e.type !== "submit") e.value = value;
      }
    }
  };
  const restore = () => {
    const done = location.search.includes("done=");
    for (const form of room.querySelectorAll("form[data-kladde], details.note form")) {
      const kept = stored(keyOf(form));
      if (!kept) continue;
      if (kept.sent && done || same(kept.values, valuesOf(form))) {
        localStorage.removeItem(keyOf(form));
        continue;
      }
      put(form, kept.values);
      if (form.closest("details")) form.closest("details").open = true;
      if (form.dataset.kladde) later(form);
    }
    // Its form is gone: the point was decided. What was never sent is shown, to be copied.
    for (const key of keys().filter((k) => k.endsWith("/decision"))) {
      const form = room.querySelector(`form[action="${CSS.escape(key.slice(mine.length))}"]`);
      const kept = stored(key), point = key.split("/").at(-3), at = document.getElementById("p-" + point);
      if (form || !at) continue;
      localStorage.removeItem(key);
      if (!kept || kept.sent && done || !kept.values.text || at.querySelector('a[href*="?write="]')) continue;
      const make = (name, more) => Object.assign(document.createElement(name), more), box = make("div", { className: "besl skrives" });
      box.append(make("p", { className: "how", textContent: room.dataset.left }), make("p", { textContent: kept.values.text }));
      at.append(box);
    }
  };

  // Drafts go to the server a moment after one stops typing.
  const timers = new Map();
  const later = (form, ms = 1200) => {
    clearTimeout(timers.get(form.action));
    timers.set(form.action, setTimeout(() => save(form), ms));
  };
  const save = async (form) => {
    timers.delete(form.action);
    const values = valuesOf(form), version = form.elements.version, told = form.querySelector("[data-gemt]");
    let a = null;
    try {
      const r = await fetch(form.dataset.kladde, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...values, serial: Number(version.value), own: Number(form.dataset.own) }) });
      if ((r.headers.get("Content-Type") || "").startsWith("application/json")) a = await r.json();
      else return say(room.dataset.over);
      if (!r.ok) { told.textContent = a.error; return; }
    } catch {
      told.textContent = room.dataset.waits;
      if (form.isConnected) later(form, 3000);
      return;
    }
    told.textContent = a.said;
    const box = form.querySelector("[data-deres]");
    if (a.theirs) {
      Object.assign(box, { hidden: false, theirs: a.theirs, serial: a.serial });
      box.querySelector("[data-titel]").textContent = a.title;
      box.querySelector("[data-tekst]").textContent = [a.theirs.text, a.theirs.views, a.theirs.task].filter(Boolean).join("\n\n");
    }
    if (a.kept) {
      form.dataset.own = a.serial;
      if (!a.theirs) version.value = a.serial;
      if (same(values, valuesOf(form))) localStorage.removeItem(keyOf(form));
    }
  };

  room.addEventListener("input", (e) => {
    const form = e.target.form;
    if (!form || !form.matches("form[data-kladde], details.note form")) return;
    localStorage.setItem(keyOf(form), JSON.stringify({ values: valuesOf(form) }));
    if (form.dataset.kladde) later(form);
  });
  room.addEventListener("submit", (e) => {
    const kept = stored(keyOf(e.target));
    clearTimeout(timers.get(e.target.action));
    if (kept) localStorage.setItem(keyOf(e.target), JSON.stringify({ ...kept, sent: true }));
  });
  room.addEventListener("click", (e) => {
    const box = e.target.closest("[data-deres]"), button = e.target.closest("[data-brug], [data-behold]");
    if (!box || !button) return;
    const form = box.closest("form");
    if (box.serial) form.elements.version.value = form.dataset.own = box.serial;
    if (button.matches("[data-brug]")) put(form, box.theirs || { text: box.querySelector("[data-tekst]").textContent.trim() });
    box.hidden = true;
    later(form, 0);
    form.elements.text.focus();
  });

  // The page is taken in anew around what is typed, folded out and in focus.
  const anew = async () => {
    const at = document.activeElement, form = at && at.form, where = form && at.name && [form.getAttribute("action"), at.name, at.selectionStart, at.selectionEnd];
    const typing = room.querySelector("form[data-kladde]");
    if (typing && timers.has(typing.action)) {
      clearTimeout(timers.get(typing.action));
      await save(typing);
    }
    const dirty = typing && (typing.contains(at) || stored(keyOf(typing)));
    const r = await fetch(location.pathname + (dirty ? "?write=" + typing.dataset.punkt : "")).catch(() => null);
    if (!r || !r.ok) return;
    const fresh = new DOMParser().parseFromString(await r.text(), "text/html").getElementById("rum");
    if (!fresh) return say(room.dataset.over);
    const open = [...room.querySelectorAll("details[open]")].map((d) => d.id);
    const status = document.getElementById("rum-status").textContent;
    room.replaceChildren(...fresh.childNodes);
    room.dataset.shape = fresh.dataset.shape;
    say(status);
    for (const id of open) if (document.getElementById(id)) document.getElementById(id).open = true;
    restore();
    const back = where && [...room.querySelectorAll("form")].find((f) => f.getAttribute("action") === where[0]);
    const field = back && back.elements[where[1]];
    if (field && field.focus) {
      field.focus();
      if (where[2] != null && field.setSelectionRange) field.setSelectionRange(where[2], where[3]);
    }
    tick();
  };

  let off = Number(room.dataset.now) - Date.now();
  const tick = () => {
    for (const e of room.querySelectorAll("[data-since]")) {
      const minutes = Math.floor((Math.max(0, Date.now() + off - Number(e.dataset.since)) / 1000 + Number(e.dataset.spent)) / 60), over = minutes - Number(e.dataset.minutes);
      e.textContent = ", " + e.dataset.used.replace("%s", minutes).replace("%s", e.dataset.minutes) + (over > 0 ? ", " + e.dataset.beyond.replace("%s", over) : "");
    }
  };
  const follow = () => {
    let lost = false;
    const line = new EventSource(room.dataset.stream);
    line.addEventListener("open", () => lost && say(room.dataset.back));
    line.addEventListener("error", () => {
      lost = line.readyState !== EventSource.CLOSED;
      say(lost ? room.dataset.lost : room.dataset.over);
    });
    line.addEventListener("over", () => (line.close(), say(room.dataset.over)));
    line.addEventListener("room", (e) => {
      const now = JSON.parse(e.data);
      off = now.now - Date.now(), lost = false;
      for (const [name, html] of Object.entries(now.parts)) {
        const part = room.querySelector(`[data-part="${CSS.escape(name)}"]`);
        if (!part) continue;
        const at = part.contains(document.activeElement) && document.activeElement.getAttribute("href");
        part.innerHTML = html;
        if (at) part.querySelector(`[href="${CSS.escape(at)}"]`)?.focus();
        const head = part.querySelector("[data-nu]");
        if (head) part.parentElement.classList.toggle("aktiv", head.dataset.nu === "true");
      }
      if (now.said) say(now.said);
      tick();
      if (now.shape !== room.dataset.shape) anew();
    });
  };
  restore();
  tick();
  setInterval(tick, 5000);
  follow();
})();
