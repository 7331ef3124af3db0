// The letters as the page keeps them: what the program suggests, and what the clerk decided.
const axes = data.axes.map((axis, number) => Object.assign({}, axis, {
  number,
  // The key that makes it the current axis: left hand, in the order of the screen.
  key: "QWERTYDFGH".charAt(number),
  // With more than nine labels every code has two digits, so that none begins another.
  digits: axis.labels.length > 9 ? 2 : 1,
}));
const tiered = axes.filter(axis => axis.tiered)[0];

const code = (axis, number) => (axis.digits === 2 && number < 10 ? "0" : "") + number;

const letters = data.letters.map((letter, number) => Object.assign(letter, {
  number,
  // The clerk's last line on each axis.
  decided: {},
  least: Math.min(...axes.map(axis => certainty(letter, axis)), 1),
  haystack: [letter.id, letter.title, letter.summary, letter.text, letter.route && letter.route.unit]
    .filter(Boolean).join("\n").toLowerCase(),
}));

function certainty(letter, axis) {
  const answer = letter.answers[axis.name];
  return answer && answer.label !== null ? answer.p : 0;
}

const isAnswered = letter => Object.keys(letter.answers).length > 0;

// The program's label, or null where it leaves the axis open.
function suggested(letter, axis) {
  const answer = letter.answers[axis.name];
  return answer ? answer.label : null;
}

// The label as it stands: the clerk's, else the program's. A clerk who is not sure takes no tier off a letter.
function standing(letter, axis) {
  const line = letter.decided[axis.name];
  return line && line.answer !== "ignore" ? line.chosen : suggested(letter, axis);
}

function status(letter) {
  const answers = Object.keys(letter.decided).map(field => letter.decided[field].answer);
  if (answers.indexOf("correct") >= 0) return "corrected";
  if (answers.indexOf("accept") >= 0) return "accepted";
  return answers.length ? "unsure" : "open";
}

// What tells most about a letter in a few words.
function snippet(letter) {
  if (letter.error && !isAnswered(letter)) return letter.error.message;
  if (letter.summary) return letter.summary;
  const words = letter.evidence.slice().sort((a, b) => b.weight - a.weight).map(item => item.text);
  const distinct = words.filter((word, i) => !words.some((other, j) =>
    j < i ? other.indexOf(word) >= 0 || word.indexOf(other) >= 0 : false));
  if (distinct.length) return distinct.slice(0, 4).join(" · ");
  return (letter.text || "").slice(0, 40);
}
