// One letter: what the program suggests and why, its text, and the labels to choose from.
function labelButton(letter, axis, label, number, choose) {
  const answer = letter.answers[axis.name];
  const isSuggested = label !== null && label === answer.label;
  const line = letter.decided[axis.name];
  const isChosen = line ? (line.answer === "ignore" ? label === null : line.chosen === label) : isSuggested;
  const other = answer.alternatives.filter(item => item.label === label)[0];
  const p = isSuggested ? answer.p : other ? other.p : 0;
  return h("button", {
    type: "button",
    "data-code": code(axis, number),
    "aria-pressed": isChosen ? "true" : "false",
    class: "label" + (isSuggested ? " suggested" : "") + (line ? " decided" : "") + (label === null ? " unsure" : ""),
    on: { click: event => choose(axis, label, event) },
  }, h("kbd", {}, code(axis, number)), label === null ? statusNames.unsure : label,
  p >= 0.005 ? h("span", { class: "p" }, percent(p)) : null);
}

function axisField(letter, axis, isCurrent, choose, makeCurrent) {
  const answer = letter.answers[axis.name];
  const line = letter.decided[axis.name];
  const state = line
    ? line.answer === "ignore" ? statusNames.unsure : line.answer === "accept" ? statusNames.accepted
      : say("更正：", "corrected: ") + (line.suggested || openLabel) + " → " + line.chosen
    : answer.label === null ? say("程序未作判断", "left open") : confidence(answer.p);
  const name = "axis-" + axis.number;
  return h("div", { class: "axis a" + axis.number + (isCurrent ? " current" : ""), "data-axis": axis.name, role: "group", "aria-labelledby": name },
    h("div", { class: "head" }, h("button", { type: "button", class: "plain", id: name, "aria-pressed": isCurrent ? "true" : "false", on: { click: () => makeCurrent(axis) } },
      h("kbd", {}, axis.key), axisName(axis.name)), h("span", { class: "state" }, state)),
    h("div", { class: "labels" }, axis.labels.map((label, i) => labelButton(letter, axis, label, i + 1, choose)),
      labelButton(letter, axis, null, 0, choose)),
    answer.reasons.length ? h("p", { class: "rules" }, say("规则：", "rules: "), isolated(answer.reasons.join(say("；", "; ")))) : null);
}

// What is marked in the title or in the text.
function spans(letter, field) {
  const inField = item => (item.field || "text") === field;
  const evidence = letter.evidence.filter(inField).map(item => {
    const axis = axes.filter(axis => axis.name === item.axis)[0];
    const label = axis ? best(letter, axis) : null;
    return {
      start: item.start, end: item.end, label: item.label, kind: "a" + (axis ? axis.number : 0),
      opposes: label !== null && item.label !== label, title: axisName(item.axis) + " → " + item.label,
    };
  });
  return evidence.concat(letter.flags.filter(inField).map(item => ({
    start: item.start, end: item.end, label: item.flag, kind: "flag", opposes: false, title: say("标记 ", "mark ") + item.flag,
  })));
}

// The label that the program finds likeliest, also where it does not answer.
function best(letter, axis) {
  const answer = letter.answers[axis.name];
  if (!answer) return null;
  return answer.label !== null ? answer.label : answer.alternatives.length ? answer.alternatives[0].label : null;
}

function warnings(letter) {
  const out = [];
  if (letter.route && letter.route.warning) out.push(h("p", { class: "warning", role: "note" }, h("b", {}, say("注意　", "Warning ")), letter.route.warning));
  if (letter.error) out.push(h("p", { class: "warning" }, h("b", {}, say("出错　", "Error ")), isolated(letter.error.message + "（" + letter.error.code + "）")));
  if (letter.quality && letter.quality !== "good") {
    out.push(h("p", { class: "warning" }, h("b", {}, say("文字" + (named(qualityNames, letter.quality)) + "，请看原件　", "Text is " + letter.quality + ", see the paper ")),
      letter.quality_reasons.map(reason => named(qualityReasons, reason)).join(say("、", ", "))));
  }
  if (letter.duplicate) {
    out.push(h("p", { class: "note" }, h("b", {}, say("疑似重复　", "Possible duplicate ")),
      letter.duplicate.of ? [say("与 ", "like "), isolated(letter.duplicate.of)] : null,
      letter.duplicate.similarity ? say(" 相似 ", " ") + percent(letter.duplicate.similarity) : null,
      letter.duplicate.group ? [say("，组 ", ", group "), isolated(letter.duplicate.group)] : null));
  }
  const reasons = letter.review_reasons.filter(reason => reason.indexOf("quality: ") !== 0 && reason !== "route: warning");
  if (reasons.length) {
    out.push(h("p", { class: "note" }, h("b", {}, say("请人阅读　", "Must be read ")), isolated(reasons.map(reviewReason).join(say("；", "; ")))));
  }
  return out;
}

function facts(letter) {
  const rows = [];
  const row = (name, ...value) => rows.push(h("dt", {}, name), h("dd", {}, ...value));
  const route = letter.route;
  if (route) {
    row(say("去向", "Send to"), isolated(route.unit), say("（", " ("), isolated(route.method), say("，", ", "), isolated(route.channel), say("）", ")"),
      h("small", {}, isolated(route.rule)));
    if (route.basis) row(say("依据", "Basis"), isolated(route.basis));
    row(say("期限", "Deadline"), h("b", {}, route.sort_by
      ? say(route.sort_by + " 前", "by " + route.sort_by) : say("收信之日起 " + route.sort_days + " 日内", "within " + route.sort_days + " days of receipt")),
    route.sort_by ? say("（收信之日起 " + route.sort_days + " 日）", " (" + route.sort_days + " days from receipt)") : null,
      route.notify_by ? say("；" + route.notify_by + " 前告知", "; tell the writer by " + route.notify_by) : null,
      route.conclude_by ? say("；" + route.conclude_by + " 前办结", "; conclude by " + route.conclude_by) : null);
  }
  if (letter.flags.length) {
    row(say("标记", "Marks"), letter.flags.map((item, i) => [i ? say("、", ", ") : null, h("b", {}, item.flag),
      item.count ? say("（" + item.count + " 人或户）", " (" + item.count + " people or households)") : null, "「", isolated(item.text), "」"]));
  }
  axes.forEach(axis => {
    const label = best(letter, axis);
    const words = list => list.map(item => ["「", isolated(item.text), "」", item.source === "lexicon" ? h("small", {}, say("词表", "lexicon")) : null]);
    const mine = letter.evidence.filter(item => item.axis === axis.name);
    const [pro, contra] = [mine.filter(item => item.label === label), mine.filter(item => item.label !== label)];
    if (pro.length) row(say("支持", "For"), h("span", { class: "for a" + axis.number }, label), " ", words(pro));
    if (contra.length) row(say("相反", "Against"), contra.map(item => ["≠ ", item.label, " ", words([item])]));
  });
  return h("dl", { class: "facts" }, rows);
}

// The pane of a letter.
function letterPane(letter, place, axis, choose, makeCurrent) {
  const text = letter.text === null
    ? h("p", { class: "missing" }, isAnswered(letter)
      ? say("记录中没有正文。分流时加 --include-text，或生成本页时用 --letters 给出来信文件，即可显示。", "No text in the records: triage with --include-text, or name the letters with --letters.")
      : say("此件没有读出，请看原件（结果文件第 " + letter.line + " 行）。", "This record could not be read: see the paper (line " + letter.line + " of the results)."))
    : h("div", { class: "text", tabindex: 0, role: "region", "aria-label": say("正文", "Text") }, h("bdi", {}, marked(letter.text, spans(letter, "text"))));
  return [
    h("header", {},
      h("p", { class: "place" }, place, h("span", { class: "id" }, say("编号 ", "No. "), isolated(letter.id === null ? "—" : letter.id)),
        letter.received ? h("span", {}, say("收到 ", "received ") + letter.received) : null,
        h("span", { class: "status " + status(letter) }, statusNames[status(letter)])),
      h("h2", { tabindex: -1 }, letter.title ? h("bdi", {}, marked(letter.title, spans(letter, "title"))) : h("span", { class: "missing" }, say("（无标题）", "(no title)")))),
    warnings(letter),
    h("div", { class: "axes" }, axes.filter(item => letter.answers[item.name])
      .map(item => axisField(letter, item, item === axis, choose, makeCurrent))),
    text,
    facts(letter),
  ];
}
