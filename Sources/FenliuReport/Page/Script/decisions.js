// What the clerk decides, line by line, in memory only. Every line is kept: the file is also the trail of who chose what when.
const log = [];  // { line, letter, saved, loaded }
const actions = [];  // what U takes back: lists of { entry, letter, field, before }
const reviewer = { name: "" };

// A letter without a number or without suggestions takes no decisions: no line could name it, and there is nothing to confirm.
const isDecidable = letter => letter.id !== null && isAnswered(letter);

const unsaved = () => log.filter(entry => !entry.saved).length;

function record(letter, axis, answer, chosen, reason) {
  return {
    id: letter.id,
    text_sha256: letter.text_sha256,
    model: letter.model,
    field: axis.name,
    suggested: suggested(letter, axis),
    chosen,
    answer,
    reviewer: reviewer.name || null,
    at: new Date().toISOString(),
    reason: reason || null,
  };
}

function enter(letter, axis, answer, chosen) {
  const entry = { line: record(letter, axis, answer, chosen), letter, saved: false };
  const before = letter.decided[axis.name] || null;
  log.push(entry);
  letter.decided[axis.name] = entry.line;
  return { entry, letter, field: axis.name, before };
}

// Chooses a label on one axis; null says that the clerk is not sure.
function choose(letter, axis, label) {
  const answer = label === null ? "ignore" : label === suggested(letter, axis) ? "accept" : "correct";
  const now = letter.decided[axis.name];
  if (now && now.answer === answer && now.chosen === label) return;
  actions.push([enter(letter, axis, answer, label)]);
}

// The axes on which nothing is decided and nothing was suggested.
const openAxes = letter => axes.filter(axis =>
  letter.answers[axis.name] && suggested(letter, axis) === null && !letter.decided[axis.name]);

// Confirms every suggestion that the clerk did not change.
function accept(letter) {
  const steps = axes.filter(axis => suggested(letter, axis) !== null && !letter.decided[axis.name])
    .map(axis => enter(letter, axis, "accept", suggested(letter, axis)));
  if (steps.length) actions.push(steps);
}

// Sets the whole letter aside: nothing of it will train.
function beUnsure(letter) {
  const steps = axes.filter(axis => letter.answers[axis.name])
    .filter(axis => !letter.decided[axis.name] || letter.decided[axis.name].answer !== "ignore")
    .map(axis => enter(letter, axis, "ignore", null));
  if (steps.length) actions.push(steps);
}

// Takes the last action back. A line that is already in a saved file is taken back by a new line.
function undo() {
  const steps = actions.pop();
  if (!steps) return null;
  steps.slice().reverse().forEach(step => {
    if (!step.entry.saved) {
      log.splice(log.indexOf(step.entry), 1);
    } else {
      const axis = axes.filter(item => item.name === step.field)[0];
      const line = step.before
        ? record(step.letter, axis, step.before.answer, step.before.chosen, "undo")
        : record(step.letter, axis, "ignore", null, "undo");
      log.push({ line, letter: step.letter, saved: false });
    }
    if (step.before) step.letter.decided[step.field] = step.before;
    else delete step.letter.decided[step.field];
  });
  return steps[0].letter;
}
