// Points of an agenda are dragged into another order; without this file they are moved up
// and down by buttons. And a usual wording is put into the words of a decision.
document.addEventListener("DOMContentLoaded", () => {
  const words = document.getElementById("text");
  for (const button of document.querySelectorAll("[data-phrase]")) {
    button.addEventListener("click", () => {
      words.value = [words.value.trim(), button.dataset.phrase].filter(Boolean).join(" ");
      words.focus();
    });
  }

  const ready = (agenda) => {
    let held = null;
    for (const point of agenda.querySelectorAll("[data-point]")) {
      const grip = document.createElement("span");
      grip.className = "greb";
      grip.draggable = true;
      grip.title = agenda.dataset.drag;
      grip.setAttribute("aria-hidden", "true");
      point.querySelector(".pkt-h").append(grip);
      grip.addEventListener("dragstart", (e) => {
        held = point;
        e.dataTransfer.effectAllowed = "move";
        e.dataTransfer.setData("text/plain", point.dataset.point);
        e.dataTransfer.setDragImage(point, 0, 0);
        point.classList.add("traekkes");
      });
      grip.addEventListener("dragend", () => {
        point.classList.remove("traekkes");
        held = null;
      });
    }
    for (const part of agenda.querySelectorAll("[data-heading]")) {
      part.addEventListener("dragover", (e) => {
        if (held) e.preventDefault();
      });
      part.addEventListener("drop", (e) => {
        if (!held) return;
        e.preventDefault();
        let after = "";
        for (const other of part.querySelectorAll("[data-point]")) {
          const box = other.getBoundingClientRect();
          if (other !== held && e.clientY > box.top + box.height / 2) after = other.dataset.point;
        }
        move(agenda, held.dataset.point, part.dataset.heading, after);
      });
    }
  };

  const move = async (agenda, point, heading, after) => {
    const answer = await fetch(agenda.dataset.arrange + point + "/order", { method: "POST", body: new URLSearchParams({ heading, after }) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(".dagsorden");
    if (!answer.ok || !fresh) {
      location.reload();
      return;
    }
    agenda.replaceWith(fresh);
    ready(fresh);
    document.querySelector("[data-arranged]").textContent = fresh.dataset.said;
  };

  const agenda = document.querySelector("[data-arrange]");
  if (agenda) ready(agenda);
});
