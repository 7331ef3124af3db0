#!/usr/bin/env python3
"""Opens the review page in a real Chromium and works with it as a clerk does.

    swift build -c release && python3 Tests/Browser/review.py [.build/release/fenliu]

Needs Debian's `chromium` and a Chinese font (`fonts-noto-cjk`); nothing of it is fetched by this script, which uses Python's
standard library only. It runs as root, too (Chromium without its sandbox: the pages are our own). Checks are printed as they
pass; pictures and a printed page are left in the folder named at the end, for people to look at. Not part of `.ci/run`.
"""

import collections
import glob
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # a test leaves nothing in the checkout
from browser import Page  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FENLIU = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else ROOT + "/.build/release/fenliu"

# What letters, titles and ids may bring along. Each would set `hacked` if it ran.
ATTACKS = [
    ("</script><script>window.hacked=1</script>", "</script><script>window.hacked=1</script>"),
    ("<img src=x onerror=window.hacked=2>", "<img src=x onerror=\"window.hacked=2\"><svg onload=window.hacked=2>"),
    ("javascript:window.hacked=3", "<a href=\"javascript:window.hacked=3\">javascript:window.hacked=3</a>"),
    ("\"onmouseover=\"window.hacked=4", "</textarea></title></style><body onload=window.hacked=4><!-- <script>"),
    ("bidi-\u202e5\u2066", "后面的字\u202e倒过来\u202c，零\u200b宽，软\u00ad连字，标记\U000e0041，\u2028换行"),
    ("ansi-6", "\x1b[31m红\x1b[0m\x1b]0;title\x07 \u009b31m \x00 {{7*7}} ${7*7} &lt;b&gt;&amp;"),
    ("../../etc/passwd", "路径"),
    ("__proto__", "constructor"),
]
PLEA = "我是桂花村村民，村里的征地补偿款一直没有发给我们，多次向镇政府反映没有答复，请求领导帮助解决。"


def check(name, fact, *more):
    if not fact:
        raise SystemExit(f"✗ {name} {more}")
    print(f"✓ {name}", *more)


def fenliu(*arguments, code=0):
    run = subprocess.run([FENLIU, *arguments], capture_output=True, text=True, env={"LANG": "en", "PATH": os.environ["PATH"]})
    check(f"fenliu {arguments[0]} ends with {code}", run.returncode == code, run.stderr[-600:] if run.returncode != code else "")
    return run


def write_lines(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def corpus_letters():
    rows = [row for path in sorted(glob.glob(ROOT + "/Corpus/*.jsonl")) for row in read_lines(path)]
    return sorted(rows, key=lambda row: hashlib.sha256(row["id"].encode()).digest())


def ids(page):
    """The ids listed, top to bottom."""
    return page.run("Array.from(document.querySelectorAll('#list tbody tr:not(.group) th bdi')).map(e => e.textContent)")


def current(page):
    return page.run("document.querySelector('.place .id bdi').textContent")


def caption(page):
    return page.run("document.querySelector('#list caption').textContent")


def status_of(page):
    return page.run("document.querySelector('#list tr.current .status').textContent")


def wait_for(page, condition):
    check(f"comes true: {condition[:60]}", page.run(
        "new Promise(done => { let n = 0; const look = () => (" + condition + ") ? done(true) : (n += 1) > 200 ? done(false)"
        " : setTimeout(look, 10); look(); })"))


def tick(page, facet, value):
    """Switches one box of the filters."""
    page.run("(() => { const set = Array.from(document.querySelectorAll('#filters fieldset')).filter(f => "
             f"f.querySelector('legend').textContent === {json.dumps(facet)})[0]; Array.from(set.querySelectorAll('label'))"
             f".filter(l => l.querySelector('.name').textContent === {json.dumps(value)})[0].querySelector('input').click(); }})()")


def type_into(page, selector, text):
    page.run(f"document.querySelector({json.dumps(selector)}).focus()")
    page.call("Input.insertText", text=text)


def current_axis(page):
    return page.run("document.querySelector('.axis.current').dataset.axis")


def pressed(page, axis):
    return page.run(f"document.querySelector('[data-axis={axis}] .label[aria-pressed=true]').textContent")


# The lowest contrast of visible text against what lies behind it (WCAG 2.1), and where.
CONTRAST = """(() => {
  const channel = v => { v /= 255; return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); };
  const numbers = c => c.match(/[0-9.]+/g).map(Number);
  const light = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
  let worst = [99, ""];
  document.querySelectorAll("body *").forEach(e => {
    if (!Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim()) || !e.offsetParent || e.disabled) return;
    if (e.closest(".dim") || /^(SCRIPT|STYLE|NOSCRIPT)$/.test(e.tagName)) return;
    let ground = [255, 255, 255];
    for (let b = e; b; b = b.parentElement) {
      const c = numbers(getComputedStyle(b).backgroundColor);
      if (c.length < 4 || c[3] === 1) { ground = c; break; }
    }
    const [a, b] = [light(numbers(getComputedStyle(e).color)), light(ground)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < worst[0]) worst = [ratio, e.tagName + "." + e.className + " " + e.textContent.slice(0, 20)];
  });
  return worst;
})()"""


def look_at(page, records):
    """What the page shows before anybody does anything."""
    check("no errors on the console", page.errors == [], page.errors)
    check("nothing is fetched but the file", len(page.requests) == 1, page.requests)
    check("a real table", page.run(
        "!!document.querySelector('#list table > caption') && Array.from(document.querySelectorAll('#list thead th'))"
        ".every(th => th.scope === 'col' && th.querySelector('button'))"))
    check("one column is marked as sorted", page.run(
        "Array.from(document.querySelectorAll('[aria-sort]')).map(th => th.textContent + th.getAttribute('aria-sort')).join()")
        == "风险descending")
    check("every record is counted", caption(page) == f"共 {len(records)} 件", caption(page))
    check("untrusted text comes first, named as such", page.run(
        "document.querySelector('#list tbody tr').className === 'group'"))
    check("who decides is said", page.run("document.body.textContent").find("由工作人员决定") >= 0)
    check("the model is named", page.run("document.body.textContent").find(records[0]["model"]) >= 0)
    worst = page.run(CONTRAST)
    check("contrast is at least 4.5", worst[0] >= 4.5, worst)


def work_with_filters(page, records):
    high = [r["id"] for r in records if (r.get("risk") or {}).get("label") == "高"]
    tick(page, "风险", "高")
    check("a filter lists what it counts", caption(page) == f"列出 {len(high)} 件，共 {len(records)} 件" and
          set(ids(page)) <= set(high), caption(page))
    least = {r["id"]: min([(r[a] or {}).get("p", 0) if (r[a] or {}).get("label") else 0
                           for a in ("track", "topic", "risk", "purpose")]) for r in records if "track" in r}
    good = [i for i in ids(page) if next(r for r in records if r["id"] == i)["quality"] == "good"]
    check("of one risk the least certain first", [least[i] for i in good] == sorted(least[i] for i in good))
    tick(page, "风险", "高")
    type_into(page, "#search", "征地补偿款 桂花村")
    wait_for(page, "document.querySelector('#list caption').textContent.indexOf('列出') === 0")
    fitting = [r["id"] for r in records if "桂花村" in r.get("text", "") and "征地补偿款" in r.get("text", "")]
    check("search lists what holds all words", len(ids(page)) == len(fitting) > 0, len(fitting))
    page.key("Escape")
    page.run("document.querySelector('#filters > button').click()")
    check("filters are cleared", caption(page).startswith("共"))


def sort_columns(page):
    page.run("document.querySelector('#list thead th button').click()")
    check("sorting marks the sorted column only", page.run(
        "Array.from(document.querySelectorAll('[aria-sort]')).map(th => th.textContent + th.getAttribute('aria-sort')).join()")
        == "编号ascending")
    before = ids(page)
    page.run("document.querySelectorAll('#list thead th button')[2].click()")
    once = ids(page)
    page.run("document.querySelectorAll('#list thead th button')[2].click()")
    page.run("document.querySelectorAll('#list thead th button')[2].click()")
    check("sorting is stable", once == ids(page) and once != before)
    page.run("Array.from(document.querySelectorAll('.pager button')).pop().click()")
    check("the usual order comes back", page.run("document.querySelector('[aria-sort]').textContent") == "风险")


def attacks_show(page, records):
    check("nothing planted has run", page.run("window.hacked === undefined && !document.querySelector('img, svg, a[href], iframe')"))
    for name, text in ATTACKS:
        tick_count = page.run("document.querySelectorAll('#list tbody tr').length")
        type_into(page, "#search", name.split("\u202e")[0])
        wait_for(page, "document.querySelector('#list caption').textContent.indexOf('列出') === 0")
        page.run("Array.from(document.querySelectorAll('#list tbody th button')).filter(b => b.textContent.indexOf("
                 f"{json.dumps(name.split(chr(0x202e))[0])}) >= 0)[0].click()")
        check(f"its title is shown whole: {name!r}", page.run("document.querySelector('.pane h2').textContent") != "", tick_count)
        shown = page.run("Array.from(document.querySelector('.text bdi').childNodes).filter(n => n.className === undefined ||"
                         " n.className.indexOf('tag') !== 0).map(n => n.textContent).join('')")
        expected = "".join(c if not hidden(c) else f"U+{ord(c):04X}" for c in text.replace("\r\n", "\n"))
        check("its text is shown whole", without_tags(shown).find(without_tags(expected)) >= 0, shown[:60] if expected not in shown else "")
        page.run("document.querySelector('#search').value = ''; document.querySelector('#filters > button').click()")
    check("nothing planted has run", page.run("window.hacked === undefined && !document.querySelector('img, svg, a[href], iframe')"))
    check("no errors on the console", page.errors == [], page.errors)


def hidden(c):
    n = ord(c)
    return (n < 0x20 and c not in "\t\n") or 0x7f <= n < 0xa0 or n in (0xad, 0x200b, 0x202c, 0x202e, 0x2028, 0x2066) or n >= 0xe0000


def without_tags(text):
    return text.replace(" ", "")


def correct_by_keys(page, records, folder):
    """Decides on letters by keys alone, and saves."""
    by_id = {r["id"]: r for r in records}
    tick(page, "文字质量", "清晰")
    tick(page, "请人阅读", "可直接审")
    chosen = ids(page)[:6]
    page.run("document.querySelector('#list tbody th button').click()")
    check("the first letter is open", current(page) == chosen[0])
    # 1: accepted as it is
    page.key("Enter")
    check("Enter accepts and moves on", current(page) == chosen[1])
    # 2: topic corrected by its code, then accepted
    topic = by_id[chosen[1]]["topic"]["label"]
    labels = page.run("Array.from(document.querySelectorAll('[data-axis=topic] .label')).map(b => b.childNodes[1].textContent)")
    other = next(label for label in ("民政", "城乡建设") if label != topic)
    number = labels.index(other) + 1
    page.key("w")
    check("a key picks the axis", current_axis(page) == "topic")
    page.keys(f"{number:02}")
    check("two digits choose a label", other in pressed(page, "topic"), pressed(page, "topic"))
    check("its row says so", page.run("document.querySelector('#list tr.current .c-topic').textContent") == other)
    page.key("Enter")
    # 3: risk by key, undone, chosen again
    page.key("e")
    check("another key picks another axis", current_axis(page) == "risk")
    risk = by_id[chosen[2]]["risk"]["label"]
    wished = next(label for label in ("中", "低") if label != risk)
    page.key(str(["低", "中", "高"].index(wished) + 1))
    check("one digit chooses", wished in pressed(page, "risk") and status_of(page) == "已更正")
    page.key("u")
    check("U takes it back", risk in pressed(page, "risk") and status_of(page) == "未审")
    page.key("ArrowRight")
    page.key("ArrowLeft")
    check("arrows change the axis", current_axis(page) == "risk")
    page.key("Process", code=f"Digit{['低', '中', '高'].index(wished) + 1}", text="")
    check("an input method does not get in the way", wished in pressed(page, "risk"))
    page.key("Enter")
    # 4: unsure
    page.key("x")
    page.key("p")
    check("X sets aside and moves on, P goes back", current(page) == chosen[3] and status_of(page) == "拿不准")
    page.key("ArrowDown")
    check("an arrow moves on", current(page) == chosen[4])
    # 5: one axis unsure
    page.key("r")
    page.key("0")
    page.key("Enter")
    # 6: the mouse
    page.click("[data-axis=purpose] .label:not(.suggested)")
    check("a click chooses", status_of(page) == "已更正")
    page.key("Enter")
    unsaved = int(page.run("document.getElementById('unsaved').textContent"))
    check("unsaved lines are counted", unsaved == 4 * 6, unsaved)
    page.run("document.getElementById('with-text').click()")
    page.key("s")
    check("saving asks for a name first", page.run("document.activeElement.id") == "reviewer")
    page.call("Input.insertText", text="李某")
    page.key("Escape")
    page.accept_downloads(folder)
    page.key("s")
    for _ in range(200):
        files = [f for f in os.listdir(folder) if not f.endswith(".crdownload")]
        if files:
            break
        page.run("new Promise(done => setTimeout(done, 20))")
    check("a file named by local time", len(files) == 1 and re.fullmatch(r"corrections-\d{8}-\d{4}\.jsonl", files[0]), files)
    check("nothing is unsaved", page.run("document.getElementById('unsaved').textContent") == "0")
    lines = read_lines(folder + "/" + files[0])
    page.run("document.querySelectorAll('.saving button')[1].click()")
    with open(folder + "/" + files[0], encoding="utf-8") as file:
        check("the same can be copied", page.run("document.querySelector('#report textarea').value") == file.read())
    page.key("Escape")
    answers = collections.Counter(line["answer"] for line in lines)
    check("a line for each decision", len(lines) == 24 and answers == {"accept": 16, "correct": 3, "ignore": 5}, answers)
    right = all(
        line["reviewer"] == "李某" and re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", line["at"]) and
        line["suggested"] == by_id[line["id"]][line["field"]]["label"] and line["model"] == by_id[line["id"]]["model"] and
        line["text_sha256"] == hashlib.sha256(by_id[line["id"]]["text"].encode()).hexdigest() for line in lines)
    check("lines say who, when, what was suggested by what, of which text", right)
    check("each letter's text is there once", sorted(line["id"] for line in lines if "text" in line) == sorted(chosen))
    return folder + "/" + files[0], chosen


def reload_and_load(page, path, saved, chosen, folder):
    """Corrections leave with the page, with a warning while they are unsaved, and come back from the file."""
    page.run("document.querySelector('#filters > button').click()")
    page.click("[data-axis=track] .label:not([aria-pressed=true])")
    page.open(path)
    check("leaving with unsaved lines asks", page.dialogs == ["beforeunload"], page.dialogs)
    check("nothing stays behind", page.run("document.getElementById('unsaved').textContent") == "0" and
          page.run("document.querySelectorAll('#list .status:not(.open)').length") == 0)
    bad = folder + "/more.txt"
    with open(saved, encoding="utf-8") as file:
        lines = file.read()
    one = json.loads(lines.split("\n")[0])
    extra = [dict(one, id="nobody"), dict(one, field="mood"), dict(one, answer="correct", chosen="<b>没有</b>"),
             dict(one, text_sha256="0" * 64)]
    with open(bad, "w", encoding="utf-8") as file:
        file.write(lines + "no JSON\n" + "".join(json.dumps(line) + "\n" for line in extra))
    page.choose_file("#load", bad)
    wait_for(page, "document.querySelectorAll('#report li').length > 0")
    problems = page.run("Array.from(document.querySelectorAll('#report li')).map(e => e.textContent)")
    check("lines that cannot be used are named", [re.search(r":(\d+) ", p).group(1) for p in problems] ==
          ["25", "26", "27", "28", "29"], problems)
    page.key("Escape")
    states = page.run("Object.assign({}, ...Array.from(document.querySelectorAll('#list tbody tr:not(.group)')).map(r => ({"
                      "[r.querySelector('bdi').textContent]: r.querySelector('.status').textContent})))")
    found = [states.get(i) for i in chosen]
    check("an earlier file is taken in again", found == ["已确认", "已更正", "已更正", "拿不准", "已确认", "已更正"], found)
    check("what is loaded is not unsaved", page.run("document.getElementById('unsaved').textContent") == "0")
    page.choose_file("#load", saved)
    wait_for(page, "document.querySelector('#report').textContent.indexOf('24') > 0")
    check("loading it again changes nothing", page.run("document.querySelectorAll('#report li').length") == 0)
    page.key("Escape")


def train(saved, chosen, letters, folder):
    """What was saved trains: letters that the corpus holds, and letters that only the corrections bring."""
    small = [row for row in corpus_letters() if row["id"] not in chosen]
    kept, counts = [], collections.Counter()
    for row in small:
        key = (row["topic"], row["risk"], row["purpose"], row["track"])
        if counts[key] < 3:
            counts[key] += 1
            kept.append(row)
    write_lines(folder + "/corpus.jsonl", kept + [row for row in letters if row["id"] == chosen[1]])
    arguments = ["train", folder + "/corpus.jsonl", "--add", saved, "--no-lexicon", "--word-grams", "0", "--character-grams", "1",
                 "--weights", "complement", "-o", folder + "/office.fenliu"]
    run = fenliu(*arguments)
    said = re.search(r"(\d+) letters relabelled, (\d+) confirmed, (\d+) added", run.stderr)
    check("corrections are learnt", said and said.groups() == ("1", "0", "4"), run.stderr)
    check("what was set aside is not", "5 rows were set aside" in run.stderr)
    with open(folder + "/office.fenliu", "rb") as file:
        first = file.read()
    fenliu(*arguments, "--add", saved)
    with open(folder + "/office.fenliu", "rb") as file:
        check("taking them in twice gives the same model", first == file.read())


def two_thousand(page, records, folder):
    """Two thousand letters stay fluid."""
    many = [dict(records[i % len(records)], id=f"{i}") for i in range(2000)]
    write_lines(folder + "/many.jsonl", many)
    fenliu("report", folder + "/many.jsonl", "-o", folder + "/many.html", "--lang", "zh", "--quiet")
    page.open(folder + "/many.html")
    check("fifty rows at a time", page.run("document.querySelectorAll('#list tbody tr:not(.group)').length") == 50)
    # The main thread's own time, so that other work on the machine does not count.
    page.call("Performance.enable", timeDomain="threadTicks")

    def spent(script):
        def total():
            found = {item["name"]: item["value"] for item in page.call("Performance.getMetrics")["metrics"]}
            return sum(found[name] for name in ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration"))
        before = total()
        page.run(script)
        return 1000 * (total() - before)

    times = collections.defaultdict(list)
    for i in range(8):
        times["filter"].append(spent(f"document.querySelectorAll('#filters input')[{4 + i}].click(); document.body.offsetHeight"))
        times["sort"].append(spent(f"document.querySelectorAll('#list thead th button')[{i}].click(); document.body.offsetHeight"))
        times["move"].append(spent("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'n', bubbles: true})); document.body.offsetHeight"))
        times["search"].append(spent(
            "new Promise(done => { const list = document.querySelector('#list tbody');"
            " new MutationObserver((_, o) => { o.disconnect(); document.body.offsetHeight; done(); }).observe(list, {childList: true});"
            f" const s = document.getElementById('search'); s.value = {json.dumps('征地补偿 反映 工资 领导'.split()[i % 4])};"
            " s.dispatchEvent(new Event('input')); })"))
    for name, values in times.items():
        check(f"2,000 letters: {name} takes {sorted(values)[4]:.0f} ms, at most {max(values):.0f}", sorted(values)[4] < 100)
    check("no errors on the console", page.errors == [], page.errors)


def pages_of_a_large_batch(page, folder):
    fenliu("report", folder + "/many.jsonl", "-o", folder + "/审阅 1.html", "--lang", "zh", "--per-page", "800", "--quiet")
    names = sorted(f for f in os.listdir(folder) if f.startswith("审阅"))
    check("several files and an index", names == ["审阅 1-1.html", "审阅 1-2.html", "审阅 1-3.html", "审阅 1.html"], names)
    page.open(folder + "/审阅 1.html")
    check("the index counts all letters", page.run("document.querySelector('tfoot td').textContent") == "2000")
    page.picture(folder + "/index.png")
    page.open(page.run("decodeURI(document.querySelectorAll('a')[2].href).slice(7)"))
    check("its links lead to the pages", caption(page) == "共 400 件" and "3/3" in page.run("document.title"))
    check("no errors on the console", page.errors == [], page.errors)


def keyboard_alone(page):
    page.run("document.activeElement.blur()")
    seen = []
    for _ in range(80):
        page.key("Tab")
        seen.append(page.run("(e => (e.id || e.className || e.tagName) + (getComputedStyle(e).outlineStyle !== 'none' ||"
                             " getComputedStyle(e.parentElement).outlineStyle !== 'none' || getComputedStyle(e).boxShadow !== 'none' ? '' : ' unseen'))(document.activeElement)"))
    check("Tab reaches search, filters, the list and the letter", "search" in seen and "open" in seen and
          any("label" in s for s in seen), len(seen))
    check("the focus is always seen", not any("unseen" in s for s in seen), [s for s in seen if "unseen" in s])
    page.key("Escape")


def main():
    folder = tempfile.mkdtemp(prefix="fenliu-review-")
    letters = [{k: row[k] for k in ("id", "title", "text")} for row in corpus_letters()[:200]]
    attacks = [{"id": name, "title": text, "text": PLEA + text} for name, text in ATTACKS]
    others = [{"id": "short", "title": "", "text": "帮帮我"}, {"id": "blank", "title": "", "text": " "}]
    write_lines(folder + "/letters.jsonl", letters + attacks + others)
    results = folder + "/results.jsonl"
    fenliu("triage", "--include-text", "--received", "2026-11-20", folder + "/letters.jsonl", "-o", results, code=1)
    records = read_lines(results)
    fenliu("report", results, "-o", folder + "/review.html", "--lang", "zh")
    page = Page()
    try:
        page.open(folder + "/review.html")
        look_at(page, records)
        page.picture(folder + "/normal.png")
        page.size(683, 384, 2)
        check("at 200 % nothing is wider than the window", page.run("document.documentElement.scrollWidth") <= 683)
        page.picture(folder + "/zoomed.png")
        page.run("document.getElementById('detail').scrollIntoView()")
        page.picture(folder + "/zoomed-letter.png")
        page.size(1366, 768)
        page.pdf(folder + "/printed.pdf")
        keyboard_alone(page)
        work_with_filters(page, records)
        sort_columns(page)
        attacks_show(page, records)
        os.mkdir(folder + "/saved")
        saved, chosen = correct_by_keys(page, [r for r in records if "track" in r], folder + "/saved")
        page.picture(folder + "/corrected.png")
        page.key("?", shift=True)
        check("? shows the keys", page.run("document.querySelectorAll('#report .help dt').length") > 8)
        page.picture(folder + "/keys.png")
        page.key("Escape")
        reload_and_load(page, folder + "/review.html", saved, chosen, folder)
        train(saved, chosen, letters, folder)
        two_thousand(page, [r for r in records if "track" in r], folder)
        pages_of_a_large_batch(page, folder)
        write_lines(folder + "/none.jsonl", [])
        fenliu("report", folder + "/none.jsonl", "-o", folder + "/none.html", "--lang", "zh")
        page.open(folder + "/none.html")
        page.key("Enter")
        page.click(".actions button")
        check("a page without letters is quiet", page.errors == [], page.errors)
        fenliu("report", results, "-o", folder + "/english.html", "--lang", "en")
        page.open(folder + "/english.html")
        check("the page speaks English", page.run("document.querySelector('.who b').textContent") ==
              "The clerk decides; the program suggests." and page.errors == [], page.errors)
        page.picture(folder + "/english.png")
    finally:
        page.close()
    print("pictures:", folder)


main()
