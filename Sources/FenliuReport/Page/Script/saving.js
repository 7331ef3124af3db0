// The tools around corrections: save, copy, load, and the help on keys.
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
      drawPane();
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
