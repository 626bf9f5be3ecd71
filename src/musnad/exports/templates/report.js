"use strict";
// Evidence: pointing at a claim or card lights its words in the article; pointing at words lights their cards.
(() => {
  const idsOf = (element) => element.dataset.claims.trim().split(/\s+/);
  const bearers = new Map(); // claim id -> every mark, card and claim box that bears it
  for (const element of document.querySelectorAll("[data-claims]")) {
    for (const id of idsOf(element)) bearers.set(id, [...(bearers.get(id) || []), element]);
  }
  let pinned = null;
  const clear = () => {
    document.querySelectorAll(".lit").forEach((element) => element.classList.remove("lit"));
    document.querySelectorAll(".focus").forEach((element) => element.classList.remove("focus"));
  };
  const light = (element) => {
    clear();
    if (!element) return;
    for (const id of idsOf(element)) (bearers.get(id) || []).forEach((other) => other.classList.add("lit"));
    element.closest(".record").querySelector(".reading > article").classList.add("focus");
  };
  const pin = (element) => {
    pinned = pinned === element ? null : element;
    light(pinned);
    if (!pinned) return;
    const sought = pinned.matches("mark") ? ".card" : "mark.f-trigger";
    const partner = idsOf(pinned).flatMap((id) => bearers.get(id)).find((other) => other.matches(sought));
    if (partner) partner.scrollIntoView({ block: "nearest", behavior: "smooth" });
  };
  const target = (event) => (event.target instanceof Element ? event.target.closest("[data-claims]:not(.off)") : null);
  document.addEventListener("mouseover", (event) => light(target(event) || pinned));
  document.addEventListener("focusin", (event) => light(target(event) || pinned));
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a, summary, label, input")) return;
    const element = target(event);
    if (element) pin(element);
    else if (pinned) pin(pinned);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { pinned = null; clear(); }
    if (event.key === "Enter" && event.target instanceof Element && event.target.matches(".card, .claim")) pin(event.target);
  });
  const filter = document.querySelector(".filter"); // one kind of events at a time
  if (filter) {
    filter.hidden = false;
    filter.addEventListener("change", () => {
      const kind = filter.querySelector("select").value;
      for (const element of document.querySelectorAll("[data-kinds]")) {
        element.classList.toggle("gone", kind !== "" && !element.dataset.kinds.split(" ").includes(kind));
      }
    });
  }
  const hidden = new Set(); // fields switched off in the legend
  for (const box of document.querySelectorAll("[data-field]")) {
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(box.dataset.field);
      else hidden.add(box.dataset.field);
      for (const mark of document.querySelectorAll("mark.m")) {
        const shown = mark.dataset.fields.split(" ").filter((field) => !hidden.has(field));
        mark.className = shown.length ? `m f-${shown[0]}` : "m off";
      }
    });
  }
})();
