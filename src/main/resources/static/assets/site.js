/* Behaviour every page shares. No inline code anywhere: pages speak through data attributes.
   data-key      the key that clicks or focuses the element (n, /)
   data-open     opens the <dialog> of that id; data-close closes the one around it
   data-confirm  asks before a form is sent or a link followed
   data-rows     arrows walk the data-row links (or first links) inside
   data-back     goes back; data-print prints; data-submit sends the form when the control changes
   data-drop     a zone that takes a file; data-drop-hint shows its name */
(() => {
  "use strict";
  const $ = (selector, root) => (root || document).querySelector(selector);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const meta = (name) => ($(`meta[name="${name}"]`) || {}).content || "";
  const STAY = 10000;

  /* ---- dialogs ---- */
  const open = (dialog) => dialog && !dialog.open && dialog.showModal();
  const ask = (text, verb) =>
    new Promise((answer) => {
      const dialog = $("#confirm");
      $("#confirm-text").textContent = text;
      $("[data-yes]", dialog).textContent = verb || "确定";
      dialog.returnValue = "no";
      dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true });
      open(dialog);
      $("[data-no]", dialog).focus();
    });

  document.addEventListener("click", (event) => {
    const at = event.target.closest("[data-open],[data-close],[data-back],[data-print],[data-dismiss]");
    if (event.target.tagName === "DIALOG") {
      const box = event.target.getBoundingClientRect();
      const beside = event.clientY < box.top || event.clientY > box.bottom || event.clientX < box.left || event.clientX > box.right;
      if (beside) event.target.close("no");
    }
    if (!at) return;
    if (at.dataset.open) open(document.getElementById(at.dataset.open));
    else if (at.hasAttribute("data-close")) at.closest("dialog").close("no");
    else if (at.hasAttribute("data-back")) history.back();
    else if (at.hasAttribute("data-print")) print();
    else at.closest("[data-toast]").remove();
  });

  /* ---- forms: ask first, send once, show that it is on its way ---- */
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.method === "dialog" || event.defaultPrevented) return;
    const button = event.submitter;
    const question = (button && button.dataset.confirm) || form.dataset.confirm;
    if (question && !form.dataset.sure) {
      event.preventDefault();
      if (await ask(question, button && button.textContent.trim())) {
        form.dataset.sure = "1";
        form.requestSubmit(button || undefined);
        delete form.dataset.sure;
      }
      return;
    }
    const download = (button && button.hasAttribute("data-download")) || form.hasAttribute("data-download");
    if (download || isHtmx(form)) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    busy(1);
  });
  const isHtmx = (form) => form.hasAttribute("hx-post") || form.hasAttribute("hx-get") || form.hasAttribute("hx-put");
  addEventListener("pageshow", () => {
    all("form[data-sent]").forEach((form) => delete form.dataset.sent);
    pending = 0;
    busy(0);
  });
  document.addEventListener("change", (event) => {
    const control = event.target.closest("[data-submit]");
    if (control && control.form) control.form.requestSubmit();
  });

  /* ---- files: chosen or dropped onto their zone; one that the server would refuse is not sent at all ---- */
  const MEGABYTE = 1024 * 1024;
  const LARGEST_FILE = 50;
  const LARGEST_SENDING = 60;
  const tooMuch = (files) => {
    const large = files.find((file) => file.size > LARGEST_FILE * MEGABYTE);
    if (large) return `“${large.name}”超过 ${LARGEST_FILE} MB，没有选上。请压缩或拆分后再选。`;
    const sum = files.reduce((bytes, file) => bytes + file.size, 0);
    return sum > LARGEST_SENDING * MEGABYTE ? `一次最多传 ${LARGEST_SENDING} MB，这几个文件没有选上。请分几次传。` : "";
  };
  const named = (zone) => {
    const file = $("input[type=file]", zone).files[0];
    const hint = $("[data-drop-hint]", zone);
    if (!hint.dataset.idle) hint.dataset.idle = hint.textContent;
    hint.textContent = file ? `：${file.name}` : hint.dataset.idle;
    zone.classList.toggle("has-file", Boolean(file));
  };
  document.addEventListener(
    "change",
    (event) => {
      const input = event.target;
      if (input.type !== "file") return;
      const why = tooMuch(Array.from(input.files));
      if (why) {
        event.stopPropagation();
        input.value = "";
        toast(why, "bad");
      }
      const zone = input.closest("[data-drop]");
      if (zone) named(zone);
    },
    true
  );
  const zoneOf = (event) => event.target.closest && event.target.closest("[data-drop]");
  ["dragenter", "dragover"].forEach((name) =>
    document.addEventListener(name, (event) => {
      const zone = zoneOf(event);
      if (!zone) return;
      event.preventDefault();
      zone.classList.add("over");
    })
  );
  document.addEventListener("dragleave", (event) => {
    const zone = zoneOf(event);
    if (zone && !zone.contains(event.relatedTarget)) zone.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    const zone = zoneOf(event);
    if (!zone) return;
    event.preventDefault();
    zone.classList.remove("over");
    if (!event.dataTransfer.files.length) return;
    const one = new DataTransfer();
    one.items.add(event.dataTransfer.files[0]);
    const input = $("input[type=file]", zone);
    input.files = one.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });

  /* ---- progress: only what takes longer than a blink ---- */
  let pending = 0;
  let timer = 0;
  const busy = (change) => {
    pending = Math.max(0, pending + change);
    clearTimeout(timer);
    const bar = $("#progress");
    if (!bar) return;
    if (pending) timer = setTimeout(() => (bar.hidden = false), 250);
    else bar.hidden = true;
  };

  /* ---- toasts leave after ten seconds, not while one reads them ---- */
  const watch = (toast) => {
    if (toast.dataset.watched) return;
    toast.dataset.watched = "1";
    let left = setTimeout(() => toast.remove(), STAY);
    const hold = () => clearTimeout(left);
    const release = () => (left = setTimeout(() => toast.remove(), STAY));
    ["pointerenter", "focusin"].forEach((name) => toast.addEventListener(name, hold));
    ["pointerleave", "focusout"].forEach((name) => toast.addEventListener(name, release));
  };
  const toast = (text, tone) => {
    const box = document.createElement("div");
    box.className = `toast ${tone || "plain"}`;
    box.dataset.toast = "";
    const words = document.createElement("span");
    words.textContent = text;
    const close = document.createElement("button");
    close.className = "close";
    close.type = "button";
    close.dataset.dismiss = "";
    close.setAttribute("aria-label", "关闭");
    close.textContent = "×";
    box.append(words, close);
    $("#toasts").append(box);
    watch(box);
  };

  /* ---- htmx ---- */
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.verb !== "get") event.detail.headers[meta("csrf-header")] = meta("csrf-token");
  });
  document.addEventListener("htmx:confirm", (event) => {
    if (!event.detail.question) return;
    event.preventDefault();
    ask(event.detail.question).then((yes) => yes && event.detail.issueRequest(true));
  });
  document.addEventListener("htmx:beforeRequest", () => busy(1));
  document.addEventListener("htmx:afterRequest", () => busy(-1));
  document.addEventListener("htmx:beforeSwap", (event) => {
    const address = event.detail.xhr.responseURL;
    if (address && new URL(address).pathname === "/login" && location.pathname !== "/login") {
      event.detail.shouldSwap = false;
      location.assign("/login");
    }
  });
  document.addEventListener("htmx:afterSwap", () => all("[data-toast]").forEach(watch));
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 401) return location.assign("/login");
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText || "", "text/html");
    const words = $(".notice p", page);
    toast(words ? words.textContent : "没有完成，请刷新页面后再试。", "bad");
  });
  document.addEventListener("htmx:sendError", () => toast("网络不通，内容还在页面上，请稍后再试。", "bad"));

  /* ---- keyboard ---- */
  const typing = (target) => target.closest("input,textarea,select,[contenteditable=true]");
  const rows = () =>
    all("[data-rows]")
      .filter((list) => list.offsetParent !== null)
      .flatMap((list) => all("[data-row]", list))
      .filter((row) => row.offsetParent !== null);
  const walk = (step) => {
    const line = rows();
    if (!line.length) return false;
    const here = line.indexOf(document.activeElement);
    if (here < 0 && document.activeElement !== document.body && document.activeElement.id !== "main") return false;
    const next = here < 0 ? (step > 0 ? 0 : line.length - 1) : here + step;
    if (line[next]) line[next].focus();
    return true;
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape") {
      if (!$("dialog[open]") && document.activeElement !== document.body) document.activeElement.blur();
      return;
    }
    if (typing(event.target) || $("dialog[open]")) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (walk(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
      return;
    }
    const target = all("[data-key]").find((one) => one.dataset.key === event.key.toLowerCase() && one.offsetParent !== null);
    if (!target) return;
    event.preventDefault();
    if (target.matches("input,textarea,select")) {
      target.focus();
      if (target.select) target.select();
    } else target.click();
  });

  all("[data-toast]").forEach(watch);
  all(".subtabs [aria-current]").forEach((tab) => (tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 40));
  all("dialog[data-opened]").forEach(open);
  if (matchMedia("(min-width: 901px)").matches) all("details[data-wide-open]").forEach((part) => (part.open = true));
  window.youju = Object.freeze({ toast, ask, csrf: () => [meta("csrf-header"), meta("csrf-token")] });
})();
