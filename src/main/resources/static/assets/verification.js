/* A checked document: a click on a mark explains it beside the paper, Alt and arrows walk from mark to mark.
   Without this script the same links open the same page with the explanation in it. */
(() => {
  "use strict";
  const root = document.getElementById("check");
  if (!root) return;
  const panel = root.querySelector("[data-panel]");
  const sheet = document.getElementById("mark-sheet");
  const narrow = matchMedia("(max-width: 900px)");
  const marks = () => Array.from(root.querySelectorAll(".paper [data-mark][id]"));
  let shown = null;

  const show = async (mark) => {
    marks().forEach((other) => other.classList.toggle("on", other === mark));
    shown = mark;
    history.replaceState(null, "", mark.href);
    const answer = await fetch(`${root.dataset.address}/marks/${mark.id}`, {
      credentials: "same-origin",
      headers: { "HX-Request": "true" },
    });
    if (!answer.ok || answer.redirected) return location.assign(mark.href);
    const html = await answer.text();
    if (shown !== mark) return;
    const place = narrow.matches ? sheet.querySelector("[data-sheet]") : panel;
    place.innerHTML = html;
    window.htmx.process(place);
    if (narrow.matches && !sheet.open) sheet.showModal();
  };
  const go = (mark) => {
    mark.scrollIntoView({ block: "center" });
    mark.focus({ preventScroll: true });
    show(mark);
  };

  root.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const mark = event.target.closest("[data-mark]");
    const to = event.target.closest("[data-goto]");
    const aim = mark && mark.id ? mark : to && document.getElementById(to.dataset.goto);
    if (!aim) return;
    event.preventDefault();
    to ? go(aim) : show(aim);
  });
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const all = marks();
    if (!by || !all.length) return;
    event.preventDefault();
    if (sheet.open) sheet.close();
    go(all[(all.indexOf(shown) + by + all.length) % all.length]);
  });

  const open = new URLSearchParams(location.search).get("open");
  const first = open && document.getElementById(open);
  if (first) {
    shown = first;
    first.classList.add("on");
    first.scrollIntoView({ block: "center" });
    if (narrow.matches) show(first);
  }
})();
