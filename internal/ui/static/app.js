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
