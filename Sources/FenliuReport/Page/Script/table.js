// The list of letters: a real table of which fifty rows are there at a time, so that filtering is felt at once.
const rowsPerPage = 50;
const collator = new Intl.Collator(data.language, { numeric: true });

// A browser lays out every character of a cell, also those that its width hides.
const shortened = text => (text.length > 60 ? Array.from(text.slice(0, 120)).slice(0, 60).join("") + "…" : text);

function labelCell(letter, axis) {
  if (!isAnswered(letter)) return "—";
  const line = letter.decided[axis.name];
  const label = standing(letter, axis);
  const kind = axis.tiered ? "tier tier" + (label === null ? "-open" : axis.labels.length - 1 - axis.labels.indexOf(label)) : "";
  return h("span", { class: kind + (line && line.answer === "correct" ? " corrected" : "") + (label === null ? " open" : "") },
    label === null ? openLabel : label, line && line.answer === "ignore" ? h("small", {}, "？") : null);
}

const axisColumn = axis => ({
  key: axis.name,
  name: axisName(axis.name),
  cell: letter => labelCell(letter, axis),
  // Tiers by height, an open tier just below the highest; other labels in their own order.
  value: letter => {
    const label = standing(letter, axis);
    if (label !== null) return axis.labels.indexOf(label);
    return axis.tiered ? axis.labels.length - 1.5 : axis.labels.length;
  },
  highestFirst: axis.tiered,
});

const columns = [
  { key: "id", name: say("编号", "No."), cell: letter => isolated(letter.id === null ? "—" : letter.id), value: letter => letter.id || "" },
].concat(
  tiered ? [axisColumn(tiered)] : [],
  axes.filter(axis => axis !== tiered).map(axisColumn),
  [
    { key: "confidence", name: say("把握", "Certainty"), cell: letter => (isAnswered(letter) ? confidence(letter.least) : "—"), value: letter => letter.least },
    {
      key: "quality",
      name: say("文字", "Text"),
      cell: letter => h("span", { class: letter.quality === "good" ? "" : "bad" },
        letter.quality ? named(qualityNames, letter.quality) : say("读不出", "not read")),
      value: letter => ["", "unusable", "doubtful", "good"].indexOf(letter.quality),
    },
    {
      key: "snippet",
      name: say("标题与摘要", "Title and summary"),
      cell: letter => [
        letter.title ? h("b", {}, isolated(shortened(letter.title))) : null, letter.title ? "　" : null,
        letter.duplicate ? h("span", { class: "duplicate" }, say("重", "dup.")) : null,
        isolated(shortened(snippet(letter).replace(/\s+/g, " "))),
      ],
      value: letter => letter.title || snippet(letter),
    },
    {
      key: "status",
      name: say("状态", "Status"),
      cell: letter => h("span", { class: "status " + status(letter) }, statusNames[status(letter)]),
      value: letter => Object.keys(statusNames).indexOf(status(letter)),
    },
  ]);

// Stable in every browser: letters that rank the same keep the order of the data.
function sorted(list, sort) {
  if (!sort) return list;
  const compare = (a, b) => (typeof a === "number" ? a - b : collator.compare(a, b));
  return list.map(letter => [sort.column.value(letter), letter])
    .sort((a, b) => sort.direction * compare(a[0], b[0]) || a[1].number - b[1].number)
    .map(pair => pair[1]);
}

// - select: called with a letter that is picked.
// - reorder: called when another order is wished.
function letterTable(select, reorder) {
  const view = { list: [], sort: null, page: 0, current: null };
  const rows = new Map();
  const body = h("tbody", {});
  const caption = h("caption", {});
  const heads = columns.map(column => h("th", { scope: "col", class: "c-" + column.key },
    h("button", { type: "button", on: { click: () => {
      const now = view.sort ? (view.sort.column === column ? view.sort.direction : 0) : (column.highestFirst ? -1 : 0);
      view.sort = { column, direction: now ? -now : column.highestFirst ? -1 : 1 };
      reorder();
    } } }, column.name)));
  const usual = h("button", { type: "button", class: "plain", on: { click: () => { view.sort = null; reorder(); } } },
    say("默认顺序", "Usual order"));
  const back = h("button", { type: "button", class: "plain", on: { click: () => turn(view.page - 1) } }, say("‹ 前一页", "‹ Previous"));
  const forth = h("button", { type: "button", class: "plain", on: { click: () => turn(view.page + 1) } }, say("后一页 ›", "Next ›"));
  const range = h("span", { class: "range" });
  const table = h("table", {}, caption, h("thead", {}, h("tr", {}, heads)), body);
  const element = h("section", { id: "list", "aria-label": say("来信列表", "List of letters") },
    h("div", { class: "scroll" }, table), h("nav", { class: "pager", "aria-label": say("翻页", "Pages") }, back, range, forth, usual));

  function cells(letter) {
    return columns.map(column => {
      const content = column.cell(letter);
      if (column.key !== "id") return h("td", { class: "c-" + column.key }, content);
      return h("th", { scope: "row", class: "c-id" }, h("button", { type: "button", class: "open", tabindex: -1 }, content));
    });
  }

  function row(letter) {
    const element = h("tr", { on: { click: event => select(letter, event) } }, cells(letter));
    rows.set(letter, element);
    return element;
  }

  function group(name) {
    return h("tr", { class: "group" }, h("th", { scope: "rowgroup", colspan: columns.length }, name));
  }

  // Shows the page of the list; `all` shows the whole list, for printing.
  function render(all) {
    rows.clear();
    const first = all ? 0 : view.page * rowsPerPage;
    const shown = all ? view.list : view.list.slice(first, first + rowsPerPage);
    const fragment = document.createDocumentFragment();
    let before;
    shown.forEach(letter => {
      if (!view.sort && letter.untrusted !== before && (before !== undefined || letter.untrusted)) {
        fragment.appendChild(group(letter.untrusted
          ? say("文字残缺或读不出：先看原件", "Text that cannot be trusted: see the paper first")
          : say("文字清晰", "Text is good")));
      }
      before = letter.untrusted;
      fragment.appendChild(row(letter));
    });
    empty(body, fragment);
    empty(caption, isFiltered()
      ? say("列出 " + view.list.length + " 件，共 " + letters.length + " 件", view.list.length + " of " + letters.length + " letters")
      : say("共 " + letters.length + " 件", letters.length + " letters"));
    empty(range, view.list.length
      ? say("第 " + (first + 1) + "–" + (first + shown.length) + " 件", (first + 1) + "–" + (first + shown.length))
      : say("没有符合的来信", "no letter fits"));
    back.disabled = first === 0;
    forth.disabled = first + shown.length >= view.list.length;
    usual.disabled = !view.sort;
    heads.forEach((head, i) => {
      const direction = view.sort ? (view.sort.column === columns[i] ? view.sort.direction : 0) : (columns[i].highestFirst ? -1 : 0);
      if (direction) head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
    point();
  }

  // Marks the current letter's row; its button is the one that Tab reaches.
  function point() {
    rows.forEach((element, letter) => {
      const isCurrent = letter === view.current;
      if (isCurrent === (element.className === "current")) return;
      element.className = isCurrent ? "current" : "";
      const button = element.querySelector("button");
      button.setAttribute("tabindex", isCurrent ? 0 : -1);
      if (isCurrent) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
  }

  function turn(page) {
    view.page = page;
    render(false);
    table.parentNode.scrollTop = 0;
  }

  // Makes a letter the current one and brings its row into sight.
  function show(letter) {
    view.current = letter;
    const place = view.list.indexOf(letter);
    if (place >= 0 && Math.floor(place / rowsPerPage) !== view.page) turn(Math.floor(place / rowsPerPage));
    point();
    const element = rows.get(letter);
    const frame = table.parentNode;
    if (!element || frame.scrollHeight <= frame.clientHeight) return;
    const head = table.tHead.offsetHeight;
    if (element.offsetTop - head < frame.scrollTop) frame.scrollTop = element.offsetTop - head - 40;
    const below = element.offsetTop + element.offsetHeight - frame.clientHeight;
    if (below > frame.scrollTop) frame.scrollTop = below + 40;
  }

  // Writes a letter's row anew after a decision.
  function update(letter) {
    const element = rows.get(letter);
    if (!element) return;
    empty(element, cells(letter));
    element.className = "";
    point();
  }

  return { element, view, render, show, update };
}
