/* The report on paper: prose is free, figures are chips that lead to their records.
   Saves by itself, undoes by itself, sends text and figure references only; the server cleans both. */
(() => {
  "use strict";
  const root = document.getElementById("report");
  if (!root) return;
  const $ = (selector, at) => (at || document).querySelector(selector);
  const all = (selector, at) => Array.from((at || document).querySelectorAll(selector));
  const address = `/reports/${root.dataset.id}`;
  const issued = "issued" in root.dataset;
  const body = $("[data-body]");
  const panel = $("[data-panel]");
  const sheet = $("#figure-sheet");
  const trouble = $("[data-trouble]");
  const narrow = matchMedia("(max-width: 900px)");

  /* ---- talking to the server ---- */
  const LOGIN = "登录已过期。内容还在这个页面上：请在新标签页登录，再回来继续。";
  const words = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const found = $(".notice p", page) || $(".notice", page);
    return found ? found.textContent.trim() : "没有完成，请稍后再试。";
  };
  const ask = async (url, options) => {
    const settings = Object.assign({ credentials: "same-origin" }, options);
    settings.headers = Object.assign({ "HX-Request": "true" }, settings.headers);
    let answer;
    try {
      answer = await fetch(url, settings);
    } catch (offline) {
      throw Object.assign(new Error("网络不通，内容还在页面上，稍后会再试。"), { again: true });
    }
    if (answer.status === 401 || new URL(answer.url).pathname === "/login") throw new Error(LOGIN);
    if (!answer.ok) throw Object.assign(new Error(words(await answer.text())), { status: answer.status });
    return answer;
  };
  const complain = (text, reload) => {
    trouble.textContent = text;
    trouble.hidden = !text;
    if (!reload) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = "刷新页面";
    button.addEventListener("click", () => location.reload());
    trouble.append(" ", button);
  };

  /* ---- the panel beside a figure ---- */
  let shown = null;
  const show = async (chip) => {
    all(".fig.on", body).forEach((other) => other.classList.remove("on"));
    chip.classList.add("on");
    shown = chip;
    const d = chip.dataset;
    const url = d.frozen
      ? `${address}/figure?number=${d.frozen}`
      : `${address}/figure?${new URLSearchParams({ metric: d.metric, organization: d.organization, from: d.from, to: d.to })}`;
    const place = narrow.matches ? $("[data-sheet]") : panel;
    try {
      const html = await (await ask(url)).text();
      if (shown !== chip) return;
      place.innerHTML = html;
      if (narrow.matches && !sheet.open) sheet.showModal();
    } catch (fault) {
      window.youju.toast(fault.message, "bad");
    }
  };
  const chips = () => all(".fig", body);
  const step = (by) => {
    const line = chips();
    if (!line.length) return;
    const next = line[(line.indexOf(shown) + by + line.length) % line.length];
    next.scrollIntoView({ block: "center" });
    if (issued) next.focus();
    else select(next);
    show(next);
  };
  body.addEventListener("click", (event) => {
    const chip = event.target.closest(".fig");
    if (chip) show(chip);
  });
  all("[data-show]").forEach((button) =>
    button.addEventListener("click", () => {
      const chip = $(`[data-frozen="${button.dataset.show}"]`, body);
      if (!chip) return;
      chip.scrollIntoView({ block: "center" });
      show(chip);
    }),
  );
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || $("dialog[open]")) return;
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    event.preventDefault();
    step(event.key === "ArrowRight" ? 1 : -1);
  });

  /* ---- where one is reading ---- */
  const contents = $("[data-contents]");
  const spy = () => {
    const links = all("a", contents);
    const edge = 140;
    let here = links[0];
    links.forEach((link) => {
      const heading = document.getElementById(link.hash.slice(1));
      if (heading && heading.getBoundingClientRect().top < edge) here = link;
    });
    links.forEach((link) => (link === here ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
  };
  let ticking = false;
  addEventListener("scroll", () => {
    if (ticking) return;
    ticking = true;
    requestAnimationFrame(() => {
      ticking = false;
      spy();
    });
  }, { passive: true });

  /* ---- files ---- */
  let flush = async () => true;
  const nameOf = (answer, otherwise) => {
    const header = answer.headers.get("Content-Disposition") || "";
    const found = /filename\*=UTF-8''([^;]+)/.exec(header);
    return found ? decodeURIComponent(found[1]) : otherwise;
  };
  all("[data-file]").forEach((link) =>
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      if (link.getAttribute("aria-disabled") === "true") return;
      const label = link.textContent;
      link.setAttribute("aria-disabled", "true");
      if (link.dataset.file) window.youju.toast(link.dataset.file);
      link.textContent = "生成中…";
      try {
        if (!(await flush())) return;
        const answer = await ask(link.href);
        const file = URL.createObjectURL(await answer.blob());
        const save = document.createElement("a");
        save.href = file;
        save.download = nameOf(answer, label);
        save.click();
        setTimeout(() => URL.revokeObjectURL(file), 10000);
      } catch (fault) {
        window.youju.toast(fault.message, "bad");
      } finally {
        link.textContent = label;
        link.removeAttribute("aria-disabled");
      }
    }),
  );
  if (issued) {
    spy();
    return;
  }

  /* ================= editing ================= */
  const title = $("[data-title]");
  const saved = $("[data-saved]");
  const issueForm = $("[data-issue]");
  const BLOCK = /^(P|H2|H3)$/;
  const NUMERALS = "〇一二三四五六七八九";
  const DAYS = /(19|20)\d{2}年度?(\d{1,2}月(\d{1,2}日)?)?|\d{1,2}月(\d{1,2}日)?/g;
  const IDLE = 1500;
  const RETRY = 8000;
  let revision = Number(root.dataset.revision);
  let broken = false;

  /* What the outline last gave for each paragraph; it tells the server which ones were edited. */
  const seen = {};
  root.dataset.absent.split(" ").filter(Boolean).forEach((pair) => {
    const [key, wording] = pair.split(":");
    seen[key] = wording;
  });
  all("[data-key]", body).forEach((block) => {
    if (block.dataset.wording) seen[block.dataset.key] = block.dataset.wording;
  });

  /* ---- headings count themselves ---- */
  const numeral = (n) => (n < 10 ? NUMERALS[n] : (n < 20 ? "" : NUMERALS[Math.floor(n / 10)]) + "十" + (n % 10 ? NUMERALS[n % 10] : ""));
  let serial = 0;
  const outline = () => {
    let section = 0;
    let part = 0;
    const links = document.createDocumentFragment();
    all("h2,h3", body).forEach((heading) => {
      const upper = heading.tagName === "H2";
      section += upper ? 1 : 0;
      part = upper ? 0 : part + 1;
      heading.dataset.number = upper ? `${numeral(section)}、` : `（${numeral(part)}）`;
      if (!heading.id) heading.id = `new${++serial}`;
      const link = document.createElement("a");
      link.href = `#${heading.id}`;
      link.className = upper ? "" : "inner";
      link.textContent = heading.dataset.number + (heading.dataset.brief || heading.textContent);
      links.append(link);
    });
    contents.replaceChildren(links);
    spy();
  };

  /* ---- nothing but paragraphs, headings, text and chips ---- */
  const unwrap = (element) => element.replaceWith(...element.childNodes);
  const asParagraph = (node) => {
    const paragraph = document.createElement("p");
    node.before(paragraph);
    if (node.nodeType === Node.ELEMENT_NODE && node.tagName !== "BR" && !node.classList.contains("fig")) {
      paragraph.append(...node.childNodes);
      node.remove();
    } else paragraph.append(node);
    return paragraph;
  };
  const tidy = () => {
    const place = caret();
    let changed = false;
    Array.from(body.childNodes).forEach((node) => {
      if (node.nodeType === Node.ELEMENT_NODE && BLOCK.test(node.tagName)) return;
      if (node.nodeType === Node.TEXT_NODE && !node.data.trim()) node.remove();
      else {
        asParagraph(node);
        changed = true;
      }
    });
    all("[style]", body).forEach((styled) => styled.removeAttribute("style"));
    const keys = new Set();
    Array.from(body.children).forEach((block) => {
      all("*", block).forEach((inner) => {
        if (inner.closest(".fig") || inner.tagName === "BR") return;
        unwrap(inner);
        changed = true;
      });
      if (block.tagName !== "P") all(".fig", block).forEach((chip) => chip.replaceWith(chip.textContent));
      const key = block.dataset.key;
      if (key && keys.has(key)) {
        ["data-key", "data-wording", "data-brief", "id"].forEach((name) => block.removeAttribute(name));
      }
      if (key) keys.add(key);
    });
    if (!body.children.length) {
      const paragraph = document.createElement("p");
      paragraph.append(document.createElement("br"));
      body.append(paragraph);
      changed = true;
    }
    if (changed && place) restore(place);
  };

  /* ---- the caret as block and offset, so that it survives tidying ---- */
  const blockOf = (node) => {
    let at = node && node.nodeType === Node.ELEMENT_NODE ? node : node && node.parentElement;
    while (at && at.parentElement !== body) at = at.parentElement;
    return at;
  };
  const caret = () => {
    const selection = getSelection();
    if (!selection.rangeCount || !body.contains(selection.anchorNode)) return null;
    const block = blockOf(selection.anchorNode);
    if (!block) return null;
    const before = document.createRange();
    before.selectNodeContents(block);
    before.setEnd(selection.anchorNode, selection.anchorOffset);
    return { block: Array.from(body.children).indexOf(block), offset: before.toString().length };
  };
  const restore = (place) => {
    const block = body.children[Math.min(place.block, body.children.length - 1)];
    if (!block) return;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let left = place.offset;
    const range = document.createRange();
    range.selectNodeContents(block);
    range.collapse(false);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.data.length) {
        if (node.parentElement.closest(".fig")) range.setStartAfter(node.parentElement.closest(".fig"));
        else range.setStart(node, left);
        range.collapse(true);
        break;
      }
      left -= node.data.length;
    }
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };
  let lastRange = null;
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (selection.rangeCount && body.contains(selection.anchorNode)) lastRange = selection.getRangeAt(0).cloneRange();
  });
  const select = (node) => {
    body.focus({ preventScroll: true });
    const range = document.createRange();
    range.selectNode(node);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  /* ---- undo: whole states, grouped by pauses ---- */
  const undoButton = $("[data-undo]");
  const redoButton = $("[data-redo]");
  const state = () => ({
    html: body.innerHTML.replace(/(class="[^"]*?) on(?=["\s])/g, "$1"),
    title: title.textContent,
    seen: Object.assign({}, seen),
    place: caret(),
  });
  let past = [];
  let position = -1;
  let grouping = 0;
  const remember = () => {
    clearTimeout(grouping);
    grouping = 0;
    const now = state();
    const last = past[position];
    if (last && last.html === now.html && last.title === now.title) return;
    past = past.slice(Math.max(0, position - 98), position + 1);
    past.push(now);
    position = past.length - 1;
    buttons();
  };
  const buttons = () => {
    undoButton.disabled = position <= 0 && !grouping;
    redoButton.disabled = position >= past.length - 1;
  };
  const travel = (by) => {
    if (grouping) remember();
    const to = past[position + by];
    if (!to) return;
    position += by;
    body.innerHTML = to.html;
    title.textContent = to.title;
    Object.keys(seen).forEach((key) => delete seen[key]);
    Object.assign(seen, to.seen);
    if (to.place) {
      body.focus({ preventScroll: true });
      restore(to.place);
    }
    buttons();
    touched(false);
  };
  undoButton.addEventListener("click", () => travel(-1));
  redoButton.addEventListener("click", () => travel(1));

  /* ---- counting ---- */
  const count = () => {
    const heads = all("[data-number]", body).reduce((sum, heading) => sum + heading.dataset.number.length, 0);
    const text = (title.textContent + body.textContent).replace(/\s/g, "");
    const total = Array.from(text).length + heads;
    $("[data-characters]").textContent = total.toLocaleString("zh-CN");
    $(".counts").classList.toggle("over", total > Number(root.dataset.budget));
    let typed = 0;
    Array.from(body.children).forEach((block) => {
      const bare = block.cloneNode(true);
      all(".fig", bare).forEach((chip) => chip.replaceWith("，"));
      typed += (bare.textContent.replace(DAYS, "").match(/[0-9０-９]+([.．][0-9０-９]+)?%?/g) || []).length;
    });
    $("[data-uncounted-count]").textContent = typed;
    $("[data-uncounted]").hidden = typed === 0;
  };

  /* ---- saving ---- */
  const runs = (block) => {
    const list = [];
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) list.push({ text: node.data.replace(/\u00a0/g, " ") });
      else if (node.classList && node.classList.contains("fig")) {
        const d = node.dataset;
        list.push({ text: node.textContent, metric: d.metric, organization: d.organization, from: d.from, to: d.to });
      } else node.childNodes.forEach(walk);
    };
    block.childNodes.forEach(walk);
    return list;
  };
  const letter = () =>
    JSON.stringify({
      revision,
      title: title.textContent.trim(),
      blocks: Array.from(body.children).map((block) => ({
        key: block.dataset.key || "",
        tag: block.tagName.toLowerCase(),
        runs: runs(block),
      })),
      seen,
    });
  let version = 0;
  let kept = 0;
  let timer = 0;
  let saving = null;
  const say = (text) => (saved.textContent = text);
  const touched = (group) => {
    version++;
    outline();
    count();
    if (group !== false) {
      clearTimeout(grouping);
      grouping = setTimeout(remember, 500);
      buttons();
    }
    clearTimeout(timer);
    if (!broken) timer = setTimeout(() => flush(), IDLE);
    say("未保存");
  };
  const learn = (answer, at) => {
    revision = answer.revision;
    if (issueForm) issueForm.elements.digest.value = answer.digest;
    if (answer.stale) {
      complain("台账有了新内容，刷新就能看到新写出的段落。", true);
      return;
    }
    complain("");
    const line = chips();
    if (version !== at || line.length !== answer.figures.length) return;
    const changed = line.filter((chip, i) => {
      ["bad", "none"].forEach((tone) => chip.classList.toggle(tone, answer.figures[i].tone === tone));
      if (chip.textContent === answer.figures[i].text) return false;
      chip.textContent = answer.figures[i].text;
      return true;
    });
    if (changed.length) window.youju.toast(`${changed.length} 个数字已按台账更新`);
    count();
  };
  const once = async () => {
    const at = version;
    say("保存中…");
    try {
      const [header, token] = window.youju.csrf();
      const answer = await ask(`${address}/text`, {
        method: "POST",
        headers: { [header]: token },
        body: new URLSearchParams({ text: letter() }),
      });
      const result = await answer.json();
      kept = at;
      learn(result, at);
      say("已保存");
      saved.title = result.at;
      return true;
    } catch (fault) {
      say("没有保存");
      complain(fault.message, fault.status === 409);
      if (fault.again) timer = setTimeout(() => flush(), RETRY);
      else if (fault.status === 409) broken = true;
      return false;
    }
  };
  flush = async () => {
    clearTimeout(timer);
    if (saving) await saving;
    if (kept === version || broken) return !broken;
    saving = once();
    const done = await saving;
    saving = null;
    return done;
  };
  addEventListener("beforeunload", (event) => {
    if (kept !== version) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && kept !== version) flush();
  });
  all("form[data-flush]").forEach((form) =>
    form.addEventListener("submit", (event) => {
      if (kept === version && !saving) return;
      event.preventDefault();
      flush().then((done) => done && form.requestSubmit());
    }),
  );
  all("a.button[href$='/preview']").forEach((link) =>
    link.addEventListener("click", (event) => {
      if (kept === version) return;
      event.preventDefault();
      flush().then((done) => done && location.assign(link.href));
    }),
  );

  /* ---- typing ---- */
  document.execCommand("defaultParagraphSeparator", false, "p");
  const refuse = /^(format|insertOrderedList|insertUnorderedList|insertHorizontalRule|insertLink|insertFromDrop|insertFromYank)/;
  [body, title].forEach((host) =>
    host.addEventListener("beforeinput", (event) => {
      const type = event.inputType;
      if (type === "historyUndo" || type === "historyRedo") {
        event.preventDefault();
        travel(type === "historyUndo" ? -1 : 1);
      } else if (refuse.test(type) || (host === title && /^insert(Paragraph|LineBreak)$/.test(type))) event.preventDefault();
      else if (type === "insertLineBreak") {
        event.preventDefault();
        document.execCommand("insertParagraph");
      }
    }),
  );
  let composing = false;
  [body, title].forEach((host) => {
    host.addEventListener("compositionstart", () => (composing = true));
    host.addEventListener("compositionend", () => {
      composing = false;
      tidy();
      touched();
    });
    host.addEventListener("input", () => {
      if (composing) return;
      tidy();
      touched();
    });
    host.addEventListener("paste", (event) => {
      event.preventDefault();
      const text = event.clipboardData.getData("text/plain").replace(/[\u200b-\u200f\u202a-\u202e\ufeff]/g, "");
      const lines = text.split(/\s*[\r\n]+\s*/).filter((line, i, list) => line || list.length === 1);
      if (host === title) document.execCommand("insertText", false, lines.join(""));
      else {
        lines.forEach((line, i) => {
          if (i) document.execCommand("insertParagraph");
          if (line) document.execCommand("insertText", false, line.replace(/\t/g, " "));
        });
      }
    });
    host.addEventListener("drop", (event) => event.preventDefault());
  });
  body.addEventListener("copy", (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", getSelection().toString());
  });

  /* ---- levels ---- */
  all("[data-level]").forEach((button) => {
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      const block = lastRange && blockOf(lastRange.startContainer);
      if (!block) return window.youju.toast("先把光标放到要改的那一段。");
      const tag = button.dataset.level;
      if (block.tagName.toLowerCase() === tag) return undefined;
      if (tag !== "p" && $(".fig", block)) return window.youju.toast("标题里不能放数字，请先把数字移到正文。");
      remember();
      const place = caret();
      const other = document.createElement(tag);
      other.append(...block.childNodes);
      if (block.dataset.key) other.dataset.key = block.dataset.key;
      block.replaceWith(other);
      if (place) restore(place);
      touched();
      return undefined;
    });
  });

  /* ---- choosing a figure ---- */
  const picker = $("#figure-picker");
  const query = $("[data-pick-q]");
  const period = $("[data-pick-period]");
  const list = $("[data-pick-list]");
  let swapping = null;
  let insertAt = null;
  const look = async () => {
    const [from, to] = period.value.split("/");
    const like = swapping || shown;
    const wanted = new URLSearchParams({ q: query.value.trim(), like: like ? like.dataset.metric : "theme-party-days", from, to });
    try {
      const html = await (await ask(`${address}/metrics?${wanted}`)).text();
      list.innerHTML = html;
    } catch (fault) {
      window.youju.toast(fault.message, "bad");
    }
  };
  const choose = (chip) => {
    swapping = chip;
    insertAt = lastRange;
    $("#figure-picker-title").textContent = chip ? `把“${chip.title}”换成` : "插入一个数字";
    const now = chip ? `${chip.dataset.from}/${chip.dataset.to}` : "";
    period.value = Array.from(period.options).some((option) => option.value === now) ? now : period.options[0].value;
    query.value = "";
    if (sheet.open) sheet.close();
    picker.showModal();
    query.focus();
    look();
  };
  let looking = 0;
  query.addEventListener("input", () => {
    clearTimeout(looking);
    looking = setTimeout(look, 200);
  });
  query.addEventListener("keydown", (event) => {
    const first = $(".choice:not(:disabled)", list);
    if (event.key === "ArrowDown" && first) {
      event.preventDefault();
      first.focus();
    }
    if (event.key === "Enter" && first) {
      event.preventDefault();
      first.click();
    }
  });
  list.addEventListener("keydown", (event) => {
    const line = all(".choice:not(:disabled)", list);
    const to = line[line.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0)];
    if (to && to !== document.activeElement) {
      event.preventDefault();
      to.focus();
    }
  });
  period.addEventListener("change", look);
  const fill = (chip, d) => {
    chip.className = "chip fig";
    chip.contentEditable = "false";
    chip.title = d.name;
    ["metric", "organization", "from", "to"].forEach((name) => (chip.dataset[name] = d[name]));
    chip.textContent = d.text;
  };
  const place = (chip) => {
    const block = insertAt && blockOf(insertAt.startContainer);
    if (block && block.tagName === "P" && body.contains(insertAt.startContainer)) {
      insertAt.deleteContents();
      insertAt.insertNode(chip);
    } else {
      const paragraphs = all("p", body);
      const last = paragraphs[paragraphs.length - 1];
      if (last) last.append(chip);
      else asParagraph(body.appendChild(chip));
    }
  };
  list.addEventListener("click", (event) => {
    const choice = event.target.closest(".choice");
    if (!choice || choice.disabled) return;
    remember();
    const chip = swapping || document.createElement("span");
    fill(chip, choice.dataset);
    if (!swapping) place(chip);
    picker.close();
    tidy();
    touched();
    select(chip);
    show(chip);
  });
  $("[data-insert]").addEventListener("mousedown", (event) => event.preventDefault());
  $("[data-insert]").addEventListener("click", () => choose(null));
  document.addEventListener("click", (event) => {
    if (!shown || !body.contains(shown)) return;
    if (event.target.closest("[data-swap]")) choose(shown);
    if (event.target.closest("[data-remove]")) {
      remember();
      shown.remove();
      shown = null;
      if (sheet.open) sheet.close();
      panel.replaceChildren();
      tidy();
      touched();
    }
  });

  /* ---- paragraphs that could be written anew ---- */
  all("[data-take]").forEach((button) =>
    button.addEventListener("click", () => {
      const offer = button.closest("[data-offer]");
      const fresh = $(".offered", offer).firstElementChild;
      const old = all("[data-key]", body).find((block) => block.dataset.key === offer.dataset.offer);
      if (!fresh || !old) return;
      remember();
      seen[offer.dataset.offer] = fresh.dataset.wording;
      fresh.id = old.id;
      old.replaceWith(fresh);
      offer.remove();
      touched();
      fresh.scrollIntoView({ block: "center" });
    }),
  );

  /* ---- duties for the section on problems: taken over only when the author says so ---- */
  const problems = () => {
    const { problems: key, problemsTitle: title } = root.dataset;
    const found = all("h2", body).find((heading) => heading.dataset.key === key || heading.textContent.trim() === title);
    if (found) return found;
    const heading = document.createElement("h2");
    heading.dataset.key = key;
    heading.textContent = title;
    const later = all("h2[data-key]", body).find((other) => other.dataset.key > key);
    const closing = all("[data-key='closing']", body)[0];
    if (later || closing) (later || closing).before(heading);
    else body.append(heading);
    return heading;
  };
  all("[data-propose]").forEach((button) =>
    button.addEventListener("click", () => {
      const offer = button.closest("[data-proposal]");
      const paragraph = $(".offered > p", offer).cloneNode(true);
      const there = all("p", body).find((other) => other.textContent === paragraph.textContent);
      if (there) {
        there.scrollIntoView({ block: "center" });
        return;
      }
      remember();
      let last = problems();
      while (last.nextElementSibling && last.nextElementSibling.tagName !== "H2" && last.nextElementSibling.dataset.key !== "closing") {
        last = last.nextElementSibling;
      }
      last.after(paragraph);
      tidy();
      touched();
      paragraph.scrollIntoView({ block: "center" });
      window.youju.toast("已写进“存在的问题”，可以撤销，也可以再改。");
    }),
  );

  /* ---- keys ---- */
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || $("dialog[open]")) return;
    const key = event.key.toLowerCase();
    if (key === "k") choose(null);
    else if (key === "s") flush();
    else if (key === "z") travel(event.shiftKey ? 1 : -1);
    else if (key === "y") travel(1);
    else return;
    event.preventDefault();
  });

  /* ---- to begin with ---- */
  tidy();
  outline();
  count();
  remember();
  const gaps = $("[data-gaps]");
  if (gaps && narrow.matches) gaps.open = false;
})();
