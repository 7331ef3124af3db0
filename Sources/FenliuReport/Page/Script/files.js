// Saving corrections and loading an earlier file.

// The file's text: one JSON object a line, characters that hide or reorder others escaped.
function correctionsText(includesText) {
  const withText = new Set();
  return log.map(entry => {
    const line = Object.assign({}, entry.line);
    if (!line.reviewer && reviewer.name && !entry.loaded) line.reviewer = reviewer.name;
    if (includesText && entry.letter.text !== null && !withText.has(entry.letter)) {
      withText.add(entry.letter);
      line.title = entry.letter.title;
      line.text = entry.letter.text;
    }
    return JSON.stringify(line).replace(invisible, found => {
      let out = "";
      for (let i = 0; i < found.length; i += 1) {
        out += "\\u" + ("000" + found.charCodeAt(i).toString(16)).slice(-4);
      }
      return out;
    }) + "\n";
  }).join("");
}

const twoDigits = number => (number < 10 ? "0" : "") + number;

function fileName() {
  const now = new Date();
  return "corrections-" + now.getFullYear() + twoDigits(now.getMonth() + 1) + twoDigits(now.getDate()) + "-" +
    twoDigits(now.getHours()) + twoDigits(now.getMinutes()) + ".jsonl";
}

const markSaved = () => log.forEach(entry => { entry.saved = true; });

function download(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/x-ndjson" }));
  const link = h("a", { href: address, download: name });
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

const sameLine = (a, b) => ["id", "field", "chosen", "answer", "reviewer", "at"].every(key => a[key] === b[key]);

// Takes in one line of an earlier file. Gives what is wrong with it, or null.
function takeLine(line, byID, differing) {
  if (line === null || typeof line !== "object" || typeof line.field !== "string") {
    return say("不是更正记录", "not a correction");
  }
  const found = byID.get(line.id);
  if (!found) return say("本页没有编号 " + line.id, "this page has no letter " + line.id);
  const letter = found.filter(item => !line.text_sha256 || !item.text_sha256 || item.text_sha256 === line.text_sha256)[0];
  if (!letter) return say("编号 " + line.id + " 的正文已变", "the text of letter " + line.id + " has changed");
  const axis = axes.filter(item => item.name === line.field)[0];
  if (!axis) return say("没有 " + line.field + " 这一项", "there is no axis " + line.field);
  if (["accept", "correct", "ignore"].indexOf(line.answer) < 0) {
    return say("不认识的答复 " + line.answer, "unknown answer " + line.answer);
  }
  const chosen = line.answer === "ignore" ? null : line.chosen;
  if (line.answer !== "ignore" && axis.labels.indexOf(chosen) < 0) {
    return say(axisName(axis.name) + "没有标签 " + chosen, axisName(axis.name) + " has no label " + chosen);
  }
  const clean = record(letter, axis, line.answer, chosen);
  ["text_sha256", "model", "suggested", "reviewer", "at", "reason"].forEach(key => {
    clean[key] = typeof line[key] === "string" ? line[key] : null;
  });
  if (log.some(entry => entry.letter === letter && sameLine(entry.line, clean))) return null;
  const now = letter.decided[axis.name];
  if (now && now.reviewer !== clean.reviewer && (now.chosen !== chosen || now.answer !== line.answer)) {
    differing.push(say(
      line.id + " " + axisName(axis.name) + "：" + (now.reviewer || "—") + " " + (now.chosen || "—") + "，" + (clean.reviewer || "—") + " " + (chosen || "—"),
      line.id + " " + axisName(axis.name) + ": " + (now.reviewer || "—") + " " + (now.chosen || "—") + ", " + (clean.reviewer || "—") + " " + (chosen || "—")));
  }
  log.push({ line: clean, letter, saved: true, loaded: true });
  if (!now || String(clean.at) >= String(now.at)) letter.decided[axis.name] = clean;
  return null;
}

// Merges an earlier file; what cannot be used is named by line.
function takeFile(name, text) {
  const byID = new Map();
  letters.forEach(letter => {
    if (letter.id !== null) byID.set(letter.id, (byID.get(letter.id) || []).concat([letter]));
  });
  const problems = [];
  const differing = [];
  let used = 0;
  text.replace(/^\ufeff/, "").split("\n").forEach((source, i) => {
    if (!source.trim()) return;
    let line;
    try { line = JSON.parse(source); } catch (error) { line = undefined; }
    const problem = line === undefined ? say("不是有效的 JSON", "not valid JSON") : takeLine(line, byID, differing);
    if (problem) problems.push(name + ":" + (i + 1) + " " + problem);
    else used += 1;
  });
  return { used, problems, differing };
}
