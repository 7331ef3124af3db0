// The whole desk: tools, filters, list, letter, and the keys.
const desk = { axis: axes.reduce((a, b) => (b.labels.length > a.labels.length ? b : a), axes[0]), pending: "", warned: null, usesKeys: true };

const live = h("p", { id: "live", role: "status", "aria-live": "polite" });
const unsavedCount = h("b", { id: "unsaved" });
const report = h("div", { id: "report", role: "status", "aria-live": "polite" });
const pane = h("div", { class: "pane" });
const actionBar = h("nav", { class: "actions", "aria-label": say("操作", "Actions") });
const detail = h("section", { id: "detail", "aria-label": say("所选来信", "The chosen letter") }, pane, actionBar);
const filters = filterPanel(() => refresh());
const table = letterTable((letter, event) => { open(letter); if (event) focusPane(); }, () => refresh());
const view = table.view;

const tell = message => empty(live, message);
const focusPane = () => { const title = pane.querySelector("h2"); if (title) title.focus(); };

// Lists anew after another filter, search or order.
function refresh() {
  const found = matching();
  view.list = sorted(found.list, view.sort);
  view.page = Math.max(0, Math.floor(view.list.indexOf(view.current) / rowsPerPage));
  filters.show(found.counts);
  table.render(false);
  if (view.list.length && view.list.indexOf(view.current) < 0) open(view.list[0]);
  else drawPane();
}

function drawPane() {
  const letter = view.current;
  if (!letter) return;
  const at = view.list.indexOf(letter) + 1;
  const place = h("span", { class: "at" }, at ? at + " / " + view.list.length : say("不在列表中", "not in the list"));
  empty(pane, letterPane(letter, place, desk.axis, pick, makeCurrent));
}

function open(letter) {
  view.current = letter;
  desk.pending = "";
  desk.warned = null;
  table.show(letter);
  drawPane();
  pane.scrollTop = 0;
  // In a narrow window the letter lies below the list, in the page's own scroll.
  if (detail.getBoundingClientRect().top < 0) detail.scrollIntoView();
}

function move(step) {
  const next = view.list[view.list.indexOf(view.current) + step];
  if (!next) {
    tell(step > 0 ? say("已到最后一件", "This was the last letter") : say("已是第一件", "This is the first letter"));
    return;
  }
  open(next);
  const risk = tiered && isAnswered(next) ? axisName(tiered.name) + " " + (standing(next, tiered) || openLabel) : "";
  tell([say("编号 ", "No. "), isolated(next.id === null ? "—" : next.id), " ", risk]);
}

// After a decision: the row, the counts, the pane.
function decided(letter) {
  table.update(letter);
  filters.show(matching().counts);
  drawPane();
  showUnsaved();
}

function showUnsaved() {
  unsavedCount.textContent = unsaved();
  unsavedCount.className = unsaved() ? "some" : "";
}

function makeCurrent(axis) {
  desk.axis = axis;
  desk.pending = "";
  drawPane();
}

function pick(axis, label, event) {
  const letter = view.current;
  desk.axis = axis;
  desk.pending = "";
  if (!isDecidable(letter)) {
    tell(say("此件没有编号，更正无法记录", "This letter has no number: a correction could not name it"));
    return;
  }
  choose(letter, axis, label);
  decided(letter);
  tell(axisName(axis.name) + " → " + (label === null ? statusNames.unsure : label));
  if (event && event.detail > 0) focusPane();
}

function acceptAndMove() {
  const letter = view.current;
  if (isDecidable(letter)) {
    const open = openAxes(letter);
    if (open.length && desk.warned !== letter) {
      desk.warned = letter;
      makeCurrent(open[0]);
      tell(say(open.map(axis => axisName(axis.name)).join("、") + "待定：请选择，或再按回车留空", open.map(axis => axisName(axis.name)).join(", ") + " is open: choose, or press Enter again to leave it"));
      return;
    }
    accept(letter);
    decided(letter);
  }
  move(1);
}

function setAside() {
  const letter = view.current;
  if (isDecidable(letter)) {
    beUnsure(letter);
    decided(letter);
  }
  move(1);
}

function takeBack() {
  const letter = undo();
  if (!letter) {
    tell(say("没有可撤销的", "Nothing to undo"));
    return;
  }
  open(letter);
  decided(letter);
  tell([say("已撤销：编号 ", "Undone: no. "), isolated(letter.id)]);
}

function save() {
  if (!log.length) {
    tell(say("还没有更正", "There are no corrections yet"));
    return;
  }
  const name = document.getElementById("reviewer");
  if (!reviewer.name && desk.warned !== save) {
    desk.warned = save;
    name.focus();
    tell(say("请先填审阅人，再保存（再按一次则不署名保存）", "Type the reviewer's name first (or save again without one)"));
    return;
  }
  const file = fileName();
  download(correctionsText(document.getElementById("with-text").checked), file);
  markSaved();
  showUnsaved();
  tell(say("已存为 " + file, "Saved as " + file));
}

function showCopy() {
  const area = h("textarea", { readonly: true, rows: 6, "aria-label": say("更正内容", "Corrections") });
  area.value = correctionsText(document.getElementById("with-text").checked);
  const copy = h("button", { type: "button", on: { click: () => {
    area.select();
    if (document.execCommand("copy")) { markSaved(); showUnsaved(); tell(say("已复制", "Copied")); }
  } } }, say("全部复制", "Copy all"));
  showReport(h("p", {}, say("不能下载时：复制以下内容，存为 .jsonl 文本文件（UTF-8）。", "Where downloads are blocked: copy this into a text file named .jsonl (UTF-8).")), area, copy);
  area.focus();
  area.select();
}

function showReport(...content) {
  empty(report, h("div", { class: "box" }, content, h("button", { type: "button", class: "plain close", on: { click: closeReport } }, say("关闭 Esc", "Close Esc"))));
}
const closeReport = () => empty(report);

function load(files) {
  Array.from(files).forEach(file => {
    const reader = new FileReader();
    reader.onload = () => {
      const result = takeFile(file.name, String(reader.result));
      const list = (title, items) => (items.length ? [h("p", {}, h("b", {}, title)), h("ul", {}, items.map(item => h("li", {}, isolated(item))))] : null);
      showReport(h("p", {}, isolated(file.name), say("：载入 " + result.used + " 条", ": " + result.used + " lines loaded")),
        list(say("未用的行", "Lines not used"), result.problems),
        list(say("与别人的更正不同", "Differs from another reviewer"), result.differing));
      refresh();
      showUnsaved();
    };
    reader.readAsText(file);
  });
}

function toggleHelp() {
  if (report.querySelector(".help")) { closeReport(); return; }
  const keys = [
    ["Enter", say("确认建议（已改的除外），转到下一件", "accept, and move on")],
    [axes.map(axis => axis.key).join(" ") + " · ← →", say("选定要改的一项：", "pick what to change: ") + axes.map(axis => axisName(axis.name)).join(say("、", ", "))],
    ["0–9", say("按标签前的编码选标签；两位编码连按两键，如 0 7", "choose a label by its code; two digits are two keys, as 0 7")],
    ["0 / 00", say("这一项拿不准", "not sure about this one")],
    ["X", say("整件拿不准，放到一边（不用于训练）", "not sure about the letter: set it aside, it never trains")],
    ["U", say("撤销", "undo")],
    ["N ↓ · P ↑", say("下一件、上一件", "next, previous letter")],
    ["/", say("搜索", "search")],
    ["S", say("保存更正", "save corrections")],
    ["Esc", say("关闭提示、离开输入框", "close, leave a field")],
  ];
  const figures = axes.filter(axis => axis.accuracy !== null).map(axis => axisName(axis.name) + " " + percent(axis.accuracy)).join(say("、", ", "));
  showReport(h("dl", { class: "help" }, keys.map(key => [h("dt", {}, h("kbd", {}, key[0])), h("dd", {}, key[1])])),
    h("p", {}, say("更正只在本页内存中，关闭前请保存；用 fenliu train --add 让模型学到。", "Corrections live in this page only: save before you close it. fenliu train --add teaches them to the model.")),
    figures ? h("p", {}, say("模型在训练时留出的来信上的准确率：", "The model was right on letters held out at training: ") + figures) : null);
}

// A key by its letter, whatever the input method makes of it.
function keyOf(event) {
  if (/^[!-~]$/.test(event.key)) return event.key.toLowerCase();
  const found = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9])|(NumpadEnter)|(Slash))$/.exec(event.code || "");
  if (!found || (event.key && event.key.length > 1 && event.key !== "Process" && event.key !== "Unidentified")) return event.key;
  if (found[4]) return event.shiftKey ? "?" : "/";
  return found[1] ? found[1].toLowerCase() : found[2] || "Enter";
}

// Digits choose a label of the current axis; of two digits the first waits for the second.
function digit(key) {
  const letter = view.current;
  if (!letter.answers[desk.axis.name]) return;
  const typed = desk.pending + key;
  if (typed.length < desk.axis.digits) {
    desk.pending = typed;
    drawPane();
    Array.from(pane.querySelectorAll(".axis.current .label")).forEach(button => {
      if (button.getAttribute("data-code").indexOf(typed) !== 0) button.classList.add("dim");
    });
    tell(axisName(desk.axis.name) + " " + typed + "_");
    return;
  }
  const number = Number(typed);
  desk.pending = "";
  if (number > desk.axis.labels.length) {
    drawPane();
    tell(say("没有编码 ", "No code ") + typed);
  } else {
    pick(desk.axis, number === 0 ? null : desk.axis.labels[number - 1]);
  }
}

const commands = {
  Enter: acceptAndMove, x: setAside, u: takeBack, s: save, "?": toggleHelp,
  n: () => move(1), ArrowDown: () => move(1), p: () => move(-1), ArrowUp: () => move(-1),
  ArrowRight: () => makeCurrent(axes[(axes.indexOf(desk.axis) + 1) % axes.length]),
  ArrowLeft: () => makeCurrent(axes[(axes.indexOf(desk.axis) + axes.length - 1) % axes.length]),
  "/": () => document.getElementById("search").focus(),
};

function onKey(event) {
  const target = event.target;
  const isTyping = target.tagName === "TEXTAREA" || (target.tagName === "INPUT" && target.type !== "checkbox");
  if (event.key === "Escape") {
    desk.pending = "";
    closeReport();
    target.blur();
    drawPane();
    return;
  }
  if (isTyping || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !desk.usesKeys || !view.current) return;
  const key = keyOf(event);
  // Enter presses a button that has the focus, except in the list, where it accepts.
  if (key === "Enter" && /^(BUTTON|SUMMARY|A)$/.test(target.tagName) && !/\bopen\b/.test(target.className)) return;
  const axis = axes.filter(item => item.key.toLowerCase() === key)[0];
  if (/^[0-9]$/.test(key)) digit(key);
  else if (axis) makeCurrent(axis);
  else if (commands[key]) commands[key]();
  else return;
  event.preventDefault();
}

const button = (key, text, action, kind) => h("button", { type: "button", class: kind || "", on: { click: action } }, text, key ? h("kbd", {}, key) : null);

function build() {
  const file = h("input", { type: "file", id: "load", accept: ".jsonl,.json,.txt", multiple: true, on: { change: () => { load(file.files); file.value = ""; } } });
  let wait = 0;
  const find = h("input", { type: "search", id: "search", autocomplete: "off", placeholder: say("搜索标题、正文、编号　/", "Search  /"), "aria-label": say("搜索", "Search"), on: {
    input: () => {
      clearTimeout(wait);
      wait = setTimeout(() => { search.words = find.value.toLowerCase().split(/\s+/).filter(Boolean); refresh(); }, 80);
    },
    keydown: event => { if (event.key === "Enter" && !event.isComposing) { find.blur(); focusPane(); event.preventDefault(); } },
  } });
  const keys = h("input", { type: "checkbox", on: { change: () => { desk.usesKeys = keys.checked; } } });
  keys.checked = true;
  const part = data.parts > 1 ? " " + data.part + "/" + data.parts : "";
  empty(document.getElementById("desk"),
    h("header", { class: "tools" },
      h("div", { class: "who" }, h("h1", {}, say("来信审阅", "Letters to review") + part),
        h("p", {}, h("b", {}, say("由工作人员决定，程序只提建议。", "The clerk decides; the program suggests.")),
          data.models.length ? h("span", {}, say("模型 ", "Model "), isolated(data.models.join(say("、", ", ")))) : null)),
      find,
      h("label", { class: "name" }, say("审阅人", "Reviewer"), h("input", { type: "text", id: "reviewer", autocomplete: "off", on: { input: event => { reviewer.name = event.target.value.trim(); } } })),
      h("div", { class: "saving" }, h("span", {}, say("未保存 ", "Unsaved "), unsavedCount, say(" 条", "")),
        button("S", say("保存更正", "Save"), save, "main"), button("", say("复制", "Copy"), showCopy),
        h("label", { class: "button" }, say("载入", "Load"), file),
        h("label", { class: "check" }, h("input", { type: "checkbox", id: "with-text" }), say("附来信正文", "include letter text")),
        h("label", { class: "check" }, keys, say("单键操作", "single keys")), button("?", say("按键", "Keys"), toggleHelp, "plain"))),
    live, report,
    h("main", {}, filters.panel, table.element, detail));
  empty(actionBar, button("Enter", say("确认，下一件", "Accept, next"), acceptAndMove, "main"), button("X", say("拿不准", "Unsure"), setAside),
    button("U", say("撤销", "Undo"), takeBack), button("P", say("上一件", "Previous"), () => move(-1)), button("N", say("下一件", "Next"), () => move(1)));
  document.addEventListener("keydown", onKey);
  window.addEventListener("beforeunload", event => {
    if (!unsaved()) return undefined;
    event.preventDefault();
    event.returnValue = say("有更正尚未保存", "Some corrections are not saved");
    return event.returnValue;
  });
  window.addEventListener("beforeprint", () => table.render(true));
  window.addEventListener("afterprint", () => { table.render(false); table.show(view.current); });
  showUnsaved();
  refresh();
}

build();
