// Puts the page together.
const button = (key, text, action, kind) => h("button", { type: "button", class: kind || "", on: { click: action } }, text, key ? h("kbd", {}, key) : null);

function build() {
  const file = h("input", { type: "file", id: "load", accept: ".jsonl,.json,.txt", multiple: true, on: { change: () => { load(file.files); file.value = ""; } } });
  let wait = 0;
  const find = h("input", { type: "search", id: "search", autocomplete: "off", placeholder: say("搜索标题、正文、编号　/", "Search  /"), "aria-label": say("搜索", "Search"), on: {
    input: () => {
      clearTimeout(wait);
      wait = setTimeout(() => { search.words = find.value.toLowerCase().split(/\s+/).filter(Boolean); refresh(); }, 40);
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
