/* Bringing a file: chosen or dropped onto its zone, its name is shown. */
(() => {
  "use strict";
  const named = (zone) => {
    const input = zone.querySelector("[data-drop-input]");
    const file = input.files && input.files[0];
    const hint = zone.querySelector("[data-drop-hint]");
    if (!hint.dataset.idle) hint.dataset.idle = hint.textContent;
    hint.textContent = file ? `：${file.name}` : hint.dataset.idle;
    zone.classList.toggle("has-file", Boolean(file));
  };
  document.addEventListener("change", (event) => {
    const zone = event.target.closest("[data-drop]");
    if (zone) named(zone);
  });
  ["dragenter", "dragover"].forEach((name) =>
    document.addEventListener(name, (event) => {
      const zone = event.target.closest && event.target.closest("[data-drop]");
      if (!zone) return;
      event.preventDefault();
      zone.classList.add("over");
    })
  );
  document.addEventListener("dragleave", (event) => {
    const zone = event.target.closest && event.target.closest("[data-drop]");
    if (zone && !zone.contains(event.relatedTarget)) zone.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    const zone = event.target.closest && event.target.closest("[data-drop]");
    if (!zone) return;
    event.preventDefault();
    zone.classList.remove("over");
    if (!event.dataTransfer.files.length) return;
    const one = new DataTransfer();
    one.items.add(event.dataTransfer.files[0]);
    zone.querySelector("[data-drop-input]").files = one.files;
    named(zone);
  });
})();
