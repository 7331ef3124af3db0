// Letters may hold anything. Text becomes text nodes, never markup, and characters that hide or reorder others are shown by
// their number: nothing is lost, and nothing acts.
const invisible = new RegExp(
  "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f" +
  "\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb]" +
  "|\\udb40[\\udc00-\\udfff]", "g");

// An element with attributes and children; a child that is no node is shown as text.
function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.keys(attributes || {}).forEach(name => {
    const value = attributes[name];
    if (name === "on") Object.keys(value).forEach(event => element.addEventListener(event, value[event]));
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  });
  return add(element, ...children);
}

function add(element, ...children) {
  children.forEach(child => {
    if (Array.isArray(child)) add(element, ...child);
    else if (child instanceof Node) element.appendChild(child);
    else if (child !== null && child !== undefined && child !== false) addText(element, String(child));
  });
  return element;
}

function empty(element, ...children) {
  while (element.firstChild) element.removeChild(element.firstChild);
  return add(element, ...children);
}

function addText(element, text) {
  const shown = text.replace(/\r\n/g, "\n");
  let end = 0;
  shown.replace(invisible, (found, at) => {
    if (at > end) element.appendChild(document.createTextNode(shown.slice(end, at)));
    const badge = document.createElement("span");
    badge.className = "invisible";
    const digits = found.codePointAt(0).toString(16).toUpperCase();
    badge.textContent = "U+" + "0000".slice(digits.length) + digits;
    element.appendChild(badge);
    end = at + found.length;
    return found;
  });
  if (end < shown.length) element.appendChild(document.createTextNode(shown.slice(end)));
}

// Text of a letter on one line, kept from reordering its neighbours.
const isolated = text => h("bdi", {}, String(text === null || text === undefined ? "" : text));

// Spans of one axis and label that touch or overlap become one, so that the text is not cluttered.
function joined(spans, length) {
  const sorted = spans
    .map(span => Object.assign({}, span, { start: Math.max(0, span.start), end: Math.min(length, span.end) }))
    .filter(span => span.start < span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const last = new Map();
  const out = [];
  sorted.forEach(span => {
    const key = span.kind + "\n" + span.label;
    const before = last.get(key);
    if (before && span.start <= before.end) {
      before.end = Math.max(before.end, span.end);
    } else {
      last.set(key, span);
      out.push(span);
    }
  });
  return out;
}

// The text with its marked spans. Offsets count code points. Where spans overlap, marks lie in one another, so that every
// colour and underline is seen; at a span's end stands what it speaks for.
function marked(text, spans) {
  const points = Array.from(text);
  const parts = joined(spans, points.length);
  const cuts = [0, points.length];
  parts.forEach(span => cuts.push(span.start, span.end));
  const places = Array.from(new Set(cuts)).sort((a, b) => a - b);
  const out = document.createDocumentFragment();
  for (let i = 0; i + 1 < places.length; i += 1) {
    const [from, to] = [places[i], places[i + 1]];
    const over = parts.filter(span => span.start <= from && span.end >= to);
    let inner = add(document.createDocumentFragment(), points.slice(from, to).join(""));
    over.forEach(span => {
      inner = h("mark", { class: span.kind + (span.opposes ? " opposes" : ""), title: span.title }, inner);
    });
    out.appendChild(inner);
    parts.filter(span => span.end === to).forEach(span => {
      out.appendChild(h("small", { class: "tag " + span.kind }, (span.opposes ? "≠" : "") + span.label));
    });
  }
  return out;
}
