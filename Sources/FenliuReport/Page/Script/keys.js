// One key for each step. Letters and digits act unless somebody is typing.
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
  if (!desk.axis || !letter.answers[desk.axis.name]) return;
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
