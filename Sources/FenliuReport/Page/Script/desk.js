// The desk: what is listed, which letter is open, and what its decisions change on the screen.
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
  if (view.list.length && view.list.indexOf(view.current) < 0) {
    open(view.list[0]);
  } else if (view.current) {
    const at = pane.querySelector(".at");
    empty(at, placeText());
  }
}

// Where the open letter stands in the list.
function placeText() {
  const at = view.list.indexOf(view.current) + 1;
  return at ? at + " / " + view.list.length : say("不在列表中", "not in the list");
}

function drawPane() {
  const letter = view.current;
  if (!letter) return;
  empty(pane, letterPane(letter, h("span", { class: "at" }, placeText()), desk.axis, pick, makeCurrent));
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
  if (!letter) return;
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
  if (!letter) return;
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
