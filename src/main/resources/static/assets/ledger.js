/* The form 记一笔: finding kinds, picking people, attendance, drafts that keep themselves.
   data-filter    hides what data-words does not hold of what is typed into data-filter-by
   data-picker    a search whose hits (data-pick) become chips with a hidden field of that name
   data-relay     lays the form out anew on the server and keeps what was typed */
(() => {
  "use strict";
  const $ = (selector, root) => (root || document).querySelector(selector);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const QUIET = 3000;
  const APART = 15000;

  /* ---- kinds ---- */
  const filter = (box) => {
    const words = $("[data-filter-by]", box).value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let any = false;
    all("[data-filter-group]", box).forEach((group) => {
      let shown = 0;
      all("[data-words]", group).forEach((one) => {
        const fits = words.every((word) => one.dataset.words.includes(word));
        one.hidden = !fits;
        if (fits) shown++;
      });
      group.hidden = !shown || (words.length > 0 && group.hasAttribute("data-filter-skip"));
      if (!group.hidden) any = true;
    });
    $("[data-filter-none]", box).hidden = any;
  };
  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-filter-by]")) filter(event.target.closest("[data-filter]"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || !event.target.matches) return;
    if (event.key === "Enter" && event.target.matches("[data-filter-by]")) {
      event.preventDefault();
      const first = all("[data-words]", event.target.closest("[data-filter]")).find((one) => one.offsetParent !== null);
      if (first && event.target.value.trim()) first.click();
    }
    if (event.key === "Enter" && event.target.closest("[data-picker]") && event.target.matches("input[type=search]")) {
      event.preventDefault();
      const hit = $("[data-pick]", event.target.closest("[data-picker]"));
      if (hit) pick(hit);
    }
    if (event.key === "ArrowDown" && event.target.matches("[data-picker] input[type=search]")) {
      const hit = $("[data-pick]", event.target.closest("[data-picker]"));
      if (hit) {
        event.preventDefault();
        hit.focus();
      }
    }
  });

  /* ---- people and organisations ---- */
  const chip = (name, value, text) => {
    const span = document.createElement("span");
    span.className = "pick on";
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = name;
    hidden.value = value;
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "drop";
    drop.dataset.unpick = "";
    drop.setAttribute("aria-label", "去掉 " + text);
    drop.textContent = "×";
    span.append(hidden, text, drop);
    return span;
  };
  const pick = (hit) => {
    const picker = hit.closest("[data-picker]");
    const role = picker.dataset.role;
    const value = role ? hit.dataset.pick + ":" + role : hit.dataset.pick;
    const box = $("[data-picked]", picker);
    if (!all("input", box).some((one) => one.value === value)) box.append(chip(picker.dataset.picker, value, hit.dataset.name));
    $("[data-found]", picker).replaceChildren();
    const search = $("input[type=search]", picker);
    search.value = "";
    search.focus();
    touched();
  };
  const close = (except) => all("[data-found]").forEach((box) => box.closest("[data-picker]") !== except && box.replaceChildren());
  document.addEventListener("focusin", (event) => close(event.target.closest("[data-picker]")));
  document.addEventListener("keydown", (event) => event.key === "Escape" && close(null));
  document.addEventListener("click", (event) => {
    close(event.target.closest("[data-picker]"));
    const hit = event.target.closest("[data-pick]");
    if (hit) pick(hit);
    const drop = event.target.closest("[data-unpick]");
    if (drop) {
      const search = $("input[type=search]", drop.closest("[data-picker]"));
      drop.closest(".pick").remove();
      search.focus();
      touched();
    }
  });

  /* ---- attendance, late entries ---- */
  const form = () => $("form[data-entry]");
  const attendance = () => {
    const mode = $("input[name=mode]:checked", form());
    if (!mode) return;
    all("[data-mode]", form()).forEach((part) => (part.hidden = part.dataset.mode !== mode.value));
    const boxes = all("input[name=absent]", form());
    const away = boxes.filter((box) => box.checked).length;
    $("[data-present]", form()).textContent = mode.value === "names" && boxes.length ? `到会 ${boxes.length - away} 人，缺席 ${away} 人` : "";
  };
  const late = () => {
    const part = $("[data-late]", form());
    const on = $("input[name=until]", form()).value || $("input[name=on]", form()).value;
    if (!part || !on) return;
    const days = (Date.now() - new Date(on + "T00:00:00+08:00").getTime()) / 86400000;
    part.hidden = days <= Number(part.dataset.late) + 1;
  };
  document.addEventListener("change", (event) => {
    if (!form() || !form().contains(event.target)) return;
    if (event.target.matches("[name=mode],[name=absent]")) attendance();
    if (event.target.matches("[name=on],[name=until]")) late();
    if (event.target.matches("[name=on],select[data-relay]")) relay();
    touched();
  });
  document.addEventListener("input", (event) => {
    if (form() && form().contains(event.target) && event.target.name && event.target.name !== "q") touched();
  });

  /* ---- the server lays the form out anew; what is typed meanwhile stays, and so does the caret ---- */
  const written = () => all("input[name]:not([type=hidden],[type=checkbox],[type=radio]),textarea[name]", form()).filter((field) => field.id);
  const lay = (html, before) => {
    const typed = written().filter((field) => before.get(field.id) !== field.value);
    const at = document.activeElement && form().contains(document.activeElement) ? document.activeElement.id : "";
    $("#parts").innerHTML = html;
    typed.forEach((field) => {
      const fresh = document.getElementById(field.id);
      if (fresh) fresh.value = field.value;
    });
    const focus = at && document.getElementById(at);
    if (focus) focus.focus();
  };
  const relay = async (button) => {
    const data = new URLSearchParams(new FormData(form()));
    if (button) data.append(button.name, button.value);
    const before = new Map(written().map((field) => [field.id, field.value]));
    const answer = await send("/entries/form", data);
    if (!answer) return;
    all("dialog[open]").forEach((dialog) => dialog.close());
    lay(answer, before);
    window.htmx.process($("#parts"));
    attendance();
    touched();
  };
  const send = async (address, data) => {
    const [header, token] = window.youju.csrf();
    try {
      const answer = await fetch(address, { method: "POST", body: data, headers: { [header]: token, "HX-Request": "true" } });
      if (answer.redirected || answer.status === 401) location.assign("/login");
      else if (answer.ok) return await answer.text();
      else window.youju.toast("没有完成，请刷新页面后再试。", "bad");
    } catch (offline) {
      window.youju.toast("网络不通，内容还在页面上，请稍后再试。", "bad");
    }
    return "";
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-relay]");
    if (!button || !form()) return;
    event.preventDefault();
    relay(button);
  });

  /* ---- drafts ---- */
  let timer = 0;
  let last = 0;
  let busy = false;
  const touched = () => {
    if (!form() || !form().dataset.drafts) return;
    form().dataset.touched = "1";
    clearTimeout(timer);
    timer = setTimeout(keep, Math.max(QUIET, last + APART - Date.now()));
  };
  const keep = async () => {
    const now = form();
    if (!now || busy || !now.dataset.touched || now.dataset.sent) return;
    busy = true;
    delete now.dataset.touched;
    const [header, token] = window.youju.csrf();
    try {
      const answer = await fetch(now.dataset.drafts, { method: "POST", body: new URLSearchParams(new FormData(now)), headers: { [header]: token } });
      const id = answer.ok && !answer.redirected ? (await answer.text()).trim() : "";
      if (/^[0-9a-f-]{36}$/.test(id)) {
        $("input[name=draft]", form()).value = id;
        $("[data-saved]", form()).textContent = "草稿已保存";
      }
    } catch (offline) {
      $("[data-saved]", form()).textContent = "网络不通，草稿暂未保存";
    }
    last = Date.now();
    busy = false;
  };
  document.addEventListener("visibilitychange", () => document.hidden && keep());

  if (form()) {
    attendance();
    const wrong = $("[data-focus]");
    if (wrong) wrong.focus();
  }
})();

/* A form filled from a text: the text beside it stands open where there is room; a marked stretch leads to its field. */
(() => {
  "use strict";
  const wide = document.querySelector("[data-wide-open]");
  if (wide && window.matchMedia("(min-width: 1080px)").matches) wide.open = true;
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-goes]");
    const field = mark && document.getElementById(mark.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  });
})();
