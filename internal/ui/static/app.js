// The pages work without this file. It opens the menu on small screens
// and prints.
document.documentElement.classList.add("js");

document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector(".menuknap");
  if (button) {
    button.addEventListener("click", () => {
      const open = document.body.classList.toggle("menu-aaben");
      button.setAttribute("aria-expanded", String(open));
    });
  }
  const search = document.getElementById("soeg-felt");
  document.addEventListener("keydown", (e) => {
    if (search && e.key.toLowerCase() === "k" && (e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey) {
      e.preventDefault();
      search.focus();
    }
  });
  for (const b of document.querySelectorAll("[data-print]")) {
    b.addEventListener("click", () => window.print());
  }
});

// The red thread, drawn: pointing at a name marks what it hangs on and what hangs on it,
// as choosing it does.
document.addEventListener("DOMContentLoaded", () => {
  for (const picture of document.querySelectorAll("svg.rt")) {
    const lines = [...picture.querySelectorAll(".e")];
    const mark = (name) => {
      lines.forEach((e) => e.classList.remove("mod"));
      picture.classList.toggle("peger", name !== undefined);
      for (const [near, far] of [["a", "b"], ["b", "a"]]) {
        const seen = new Set(), next = name ? [name] : [];
        while (next.length) {
          const at = next.pop();
          if (!at || seen.has(at)) continue;
          seen.add(at);
          for (const e of lines) {
            if (e.dataset[near] === at) {
              e.classList.add("mod");
              next.push(e.dataset[far]);
            }
          }
        }
      }
    };
    for (const n of picture.querySelectorAll(".n")) {
      const link = n.closest("a") || n;
      for (const on of ["mouseenter", "focus"]) link.addEventListener(on, () => mark(n.dataset.n));
      for (const off of ["mouseleave", "blur"]) link.addEventListener(off, () => mark());
    }
  }
});
