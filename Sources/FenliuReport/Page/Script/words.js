// Everything the page says, in both languages. ES2015 only: office browsers are old.
const data = JSON.parse(document.getElementById("data").textContent);
const isChinese = data.language === "zh";

const say = (zh, en) => (isChinese ? zh : en);

// A name from a table, or the key itself where the table has none.
const named = (table, key) => (Object.prototype.hasOwnProperty.call(table, key) ? table[key] : key);

const axisNames = {
  track: say("诉访", "Track"),
  topic: say("分类", "Topic"),
  risk: say("风险", "Risk"),
  purpose: say("目的", "Purpose"),
};
const axisName = name => named(axisNames, name);

const qualityNames = {
  good: say("清晰", "good"),
  doubtful: say("存疑", "doubtful"),
  unusable: say("不可用", "unusable"),
};

const qualityReasons = {
  short: say("文字太少", "too little text"),
  damaged: say("文字有损坏", "damaged text"),
  "little Chinese": say("汉字太少", "too little Chinese"),
  "not a petition letter": say("不像信访来信", "not a petition letter"),
  "lines cut off": say("多处行尾残缺", "lines cut off"),
  "stray symbols": say("杂乱符号多", "stray symbols"),
  "text missing": say("版面有缺字", "text missing on the page"),
  "ruled paper": say("横格纸，文字易漏", "ruled paper swallows text"),
};

const statusNames = {
  open: say("未审", "to do"),
  accepted: say("已确认", "accepted"),
  corrected: say("已更正", "corrected"),
  unsure: say("拿不准", "unsure"),
};

const openLabel = say("待定", "open");

// How sure, in words: the same steps as on the card.
function confidence(p) {
  if (p >= 0.95) return say("很有把握", "very likely");
  if (p >= 0.8) return say("较有把握", "likely");
  if (p >= 0.6) return say("把握一般", "rather likely");
  if (p > 0) return say("把握不大", "uncertain");
  return say("待人工", "left to a person");
}

const percent = p => Math.min(99, Math.round(p * 100)) + "%";

// A record's reason for a person to read, such as "topic: uncertain".
function reviewReason(reason) {
  const at = reason.indexOf(": ");
  const what = reason.slice(0, at);
  const kind = reason.slice(at + 2);
  if (what === "quality") return named(qualityReasons, kind);
  if (what === "flag") return say("文中有「" + kind + "」内容", "the text calls for the mark " + kind);
  if (reason === "route: warning") return say("有注意事项", "there is a warning");
  const name = axisName(what);
  if (kind === "uncertain") return say(name + "把握不大", name + " is uncertain");
  if (kind === "not answered") return say(name + "未作判断", name + " is left open");
  if (kind === "cannot tell") return say("文字不全，" + name + "看不出", name + " cannot be told from such a text");
  if (kind === "rule raised") return say("规则提高了" + name, "a rule raised " + name);
  return reason;
}
