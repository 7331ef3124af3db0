// Which letters are listed: chosen values of each facet, and words to search for.
const axisFacet = axis => ({
  key: axis.name,
  name: axisName(axis.name),
  values: (axis.tiered ? axis.labels.slice().reverse() : axis.labels).map(label => [label, label]).concat([["", openLabel]]),
  of: letter => (isAnswered(letter) ? standing(letter, axis) || "" : null),
});

const facets = [
  {
    key: "status",
    name: say("状态", "Status"),
    values: Object.keys(statusNames).map(key => [key, statusNames[key]]),
    of: status,
  },
].concat(tiered ? [axisFacet(tiered)] : [], [
  {
    key: "review",
    name: say("请人阅读", "Must be read"),
    values: [["yes", say("要先读", "yes")], ["no", say("可直接审", "no")]],
    of: letter => (letter.review ? "yes" : "no"),
  },
  {
    key: "quality",
    name: say("文字质量", "Text"),
    values: Object.keys(qualityNames).map(key => [key, qualityNames[key]]).concat([["", say("读不出", "not read")]]),
    of: letter => letter.quality || "",
  },
], axes.filter(axis => axis !== tiered).map(axisFacet)).map(facet => Object.assign(facet, { chosen: new Set() }));

const search = { words: [] };

// The letters that fit, and for each facet how many letters each of its values would list.
// One pass: a letter that fails one facet alone counts for that facet.
function matching() {
  const counts = facets.map(() => new Map());
  const list = [];
  const count = (i, value) => counts[i].set(value, (counts[i].get(value) || 0) + 1);
  letters.forEach(letter => {
    if (!search.words.every(word => letter.haystack.indexOf(word) >= 0)) return;
    const values = facets.map(facet => facet.of(letter));
    const failing = [];
    facets.forEach((facet, i) => {
      if (facet.chosen.size && !facet.chosen.has(values[i])) failing.push(i);
    });
    if (failing.length > 1) return;
    if (failing.length) {
      count(failing[0], values[failing[0]]);
    } else {
      list.push(letter);
      values.forEach((value, i) => count(i, value));
    }
  });
  return { list, counts };
}

const isFiltered = () => search.words.length > 0 || facets.some(facet => facet.chosen.size > 0);

// The panel; `changed` is called when another choice is made.
function filterPanel(changed) {
  const boxes = facets.map(facet => facet.values.map(value => {
    const box = h("input", {
      type: "checkbox",
      on: {
        change: () => {
          if (box.checked) facet.chosen.add(value[0]);
          else facet.chosen.delete(value[0]);
          changed();
        },
      },
    });
    const number = h("span", { class: "number" });
    const row = h("label", { class: "facet" }, box, h("span", { class: "name" }, value[1]), number);
    return { box, number, row };
  }));
  const clear = h("button", { type: "button", class: "plain", on: { click: () => {
    facets.forEach((facet, i) => {
      facet.chosen.clear();
      boxes[i].forEach(item => { item.box.checked = false; });
    });
    search.words = [];
    document.getElementById("search").value = "";
    changed();
  } } }, say("清除筛选", "Clear filters"));
  const panel = h("details", { id: "filters", open: window.innerWidth > 900 },
    h("summary", {}, say("筛选", "Filters")),
    facets.map((facet, i) => h("fieldset", {}, h("legend", {}, facet.name), boxes[i].map(item => item.row))),
    clear);
  const show = counts => {
    clear.disabled = !isFiltered();
    facets.forEach((facet, i) => facet.values.forEach((value, j) => {
      const number = counts[i].get(value[0]) || 0;
      boxes[i][j].number.textContent = number;
      boxes[i][j].row.className = "facet" + (number || facet.chosen.has(value[0]) ? "" : " none");
    }));
  };
  return { panel, show };
}
