#!/usr/bin/env python3
"""What scanning and text recognition do to Fenliu's answers, on pages drawn from the corpus.

usage: bench.py [--letters N] [--conditions A,B] [--keep DIR] [--seed N] [--fenliu PATH] [--model PATH]
needs: apt-get install tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-sim-vert imagemagick fonts-noto-cjk chromium
       and the program: swift build -c release

Takes N letters of the corpus's test split, as many of each risk tier, draws each as an A4 page at 300 dpi (heading,
hard-wrapped paragraphs, Noto Serif CJK), spoils the page, has tesseract read it, and gives the text to `fenliu triage`
next to the text as it was typed. The model is trained here on the corpus's other split, since the shipped one knows
the test letters; --model takes another one. Half a minute a letter on a quiet machine, two pages at a time; with --keep a
later run takes the readings that it finds and needs no new ones. The same letters, pages and answers on every run with
the same versions of the tools.

| condition | the page | CER, % | letters, % |
|---|---|---|---|
| clean | as drawn | 5.1 | 4.5 |
| skewed | turned by 1.8°, noise, JPEG quality 40 | 7.8 | 6.6 |
| photocopy | blurred and cut to black and white at 200 dpi | 14.0 | 13.6 |
| phone | photographed: perspective, a shadow across, 135 dpi, JPEG quality 60 | 24.5 | 23.7 |
| ruled | red-ruled letter paper whose rules cross the text, a red seal on the last lines | 48.5 | 48.5 |
| dropout | the same page, red channel only | 6.5 | 6.1 |
| vertical | columns from right to left, `-l chi_sim_vert --psm 5` | 16.6 | 9.2 |

CER is edit distance by length of the truth, whitespace removed; "letters" the same of letters and digits only, widths
folded (40 letters, seed 1, tesseract 5.3.0, 2026-11-22). It varies much between pages where lines are lost:
21 to 81 % on ruled pages.

The table: accuracy against the letter's labels on typed text and on each condition, the difference in points in brackets (an
answer left open is wrong); of the letters of tier 高 those found, left to a person (no tier and `review`, or an error
record) and missed; letters of tier 高 called 低; pages by `quality`; error records; and pages called doubtful or unusable and yet
低, of which there must be none: else the exit code is 1. With 40 letters one letter is 2.5 points, and one of tier 高 is 7.
"""
import argparse
import collections
import glob
import hashlib
import html
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from multiprocessing.pool import ThreadPool

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
AXES = ("track", "topic", "risk", "purpose")
TIERS = ("高", "中", "低")
QUALITIES = ("good", "doubtful", "unusable")
LONGEST = 900  # scalars of a letter: more does not fit one page at a size that offices print

# One thread each: the pages run side by side, and ImageMagick's noise is the same on every run only with one thread.
ENVIRONMENT = {**os.environ, "OMP_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1", "MAGICK_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"}

# A4 at 150 CSS pixels to the inch, drawn at twice that.
WIDE, HIGH, MARGIN, TOP = 1240, 1754, 165, 190
SIZES = (33, 29, 25, 22)  # 16, 14, 12 and 10.5 points
CLOSING = set("，。、；：？！”’）》」』…,.;:?!)")

STYLE = """
html, body { margin: 0; background: white; }
body { width: %(wide)dpx; height: %(high)dpx; position: relative; overflow: hidden; color: #161616;
       font-family: "Noto Serif CJK SC", "Noto Serif SC", serif; text-spacing-trim: space-all; }
#page { position: absolute; left: %(margin)dpx; right: %(margin)dpx; top: %(top)dpx; bottom: %(top)dpx; }
.h, .l { white-space: pre; box-sizing: border-box; }
.h { font-weight: bold; text-align: center; }
"""
SEAL = """
<svg id="seal" width="250" height="250" viewBox="-125 -125 250 250" style="position:absolute; right:70px; top:%(top)dpx; mix-blend-mode:multiply">
<g fill="none" stroke="rgb(212,32,38)" stroke-width="8"><circle r="114"/></g>
<path fill="rgb(212,32,38)" d="M0,-40 L9,-12 L38,-12 L15,5 L24,33 L0,16 L-24,33 L-15,5 L-38,-12 L-9,-12 Z"/>
<path id="arc" fill="none" d="M-66,52 A84,84 0 1 1 66,52"/>
<text fill="rgb(212,32,38)" font-size="30" font-weight="bold" letter-spacing="2"><textPath href="#arc">安平县柳湾村村民委员会</textPath></text>
</svg>"""


# ---- letters

def read_letters(folder):
    letters = []
    for path in sorted(glob.glob(os.path.join(folder, "*.jsonl"))):
        with open(path, encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                if row.get("split") == "test" and len(row["text"]) <= LONGEST:
                    letters.append(row)
    return letters


def choose(letters, count, seed):
    """About as many letters of each tier; the first ones of a larger choice are the smaller choice."""
    dice = random.Random(seed)
    tiers = []
    for tier in TIERS:
        rows = sorted((row for row in letters if row["risk"] == tier), key=lambda row: row["id"])
        dice.shuffle(rows)
        tiers.append(rows)
    chosen = []
    while len(chosen) < count and any(tiers):
        for rows in tiers:
            if rows and len(chosen) < count:
                chosen.append(rows.pop())
    return chosen


def typed(letter):
    """The letter as one text: the heading, then the paragraphs."""
    return "\n".join(part for part in (letter.get("title"), letter["text"]) if part) + "\n"


# ---- pages

def width_of(character):
    return 1 if unicodedata.east_asian_width(character) in "WFA" else 0.56


def wrapped(text, columns, indent):
    lines = []
    for paragraph in text.split("\n"):
        if not paragraph.strip():
            continue
        line, used = indent, len(indent)
        for character in paragraph.strip():
            width = width_of(character)
            if used + width > columns and character not in CLOSING:
                lines.append(line)
                line, used = "", 0
            line += character
            used += width
        lines.append(line)
    return lines


def laid_out(letter, vertical, leading):
    """Font size, heading lines and body lines of the largest size at which the letter fits one page."""
    along, across = WIDE - 2 * MARGIN, HIGH - 2 * TOP
    if vertical:
        along, across = across, along
    for size in SIZES:
        columns = int(along / size)
        heading = wrapped(letter.get("title") or "", int(along / (size * 1.2)) - 1, "")
        body = wrapped(letter["text"], columns, "\u3000\u3000")
        if (len(heading) * 1.2 + len(body) + 1) * size * leading <= across:
            break
    return size, heading, body


def page_html(letter, kind):
    vertical = kind == "vertical"
    leading = 1.75 if kind != "ruled" else 1.5
    size, heading, body = laid_out(letter, vertical, leading)
    pitch = round(size * leading)
    style = STYLE % {"wide": WIDE, "high": HIGH, "margin": MARGIN, "top": TOP}
    side = "width" if vertical else "height"
    style += f".l {{ font-size: {size}px; {side}: {pitch}px; line-height: {pitch}px; }}\n"
    style += f".h {{ font-size: {round(size * 1.2)}px; {side}: {round(pitch * 1.2)}px; line-height: {round(pitch * 1.2)}px; }}\n"
    if vertical:
        style += "#page { writing-mode: vertical-rl; text-orientation: upright; }\n"
    lines = [f'<div class="h">{html.escape(line)}</div>' for line in heading]
    lines += [f'<div class="l">{html.escape(line)}</div>' for line in body]
    over = ""
    if kind == "ruled":
        style += RULES
        bottom = TOP + (len(heading) * 1.2 + len(body)) * pitch
        over = SEAL % {"top": min(HIGH - 300, max(TOP, bottom - 190))}
    return f'<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><style>{style}</style><body><div id="page">{"".join(lines)}</div>{over}</body></html>'


# Letter paper: a frame, and rules at a pitch of their own, so that they run through some lines of the text and between others.
RULES = """#page { margin: 0 -40px; padding: 0 40px; border: 4px solid rgb(222,60,60);
        background: repeating-linear-gradient(to bottom, transparent 0 53px, rgb(222,60,60) 53px 56px); }
"""


# ---- what happens to a page: ImageMagick's arguments between the page and the image that is read

CONDITIONS = {
    # name: (kind of page, arguments, ending, language, page segmentation mode)
    "clean": ("plain", "-colorspace Gray", "png", "chi_sim", 3),
    "skewed": ("plain", "-colorspace Gray -background #f4f4f4 -rotate 1.8 -attenuate 0.5 -seed {seed} +noise Gaussian -quality 40", "jpg", "chi_sim", 3),
    "photocopy": ("plain", "-colorspace Gray -resize 66.667% -attenuate 0.4 -seed {seed} +noise Gaussian -blur 0x1.5 -threshold 67.2%", "png", "chi_sim", 3),
    "phone": ("plain", "-colorspace Gray -resize 45% -virtual-pixel background -background #6b6257"
                       " -distort Perspective 0,0,85,54,1116,0,1048,18,1116,1579,1098,1539,0,1579,18,1498"
                       " ( -size 1116x1579 -define gradient:angle=60 gradient:white-gray35 ) -compose Multiply -composite"
                       " -blur 0x0.5 -attenuate 0.3 -seed {seed} +noise Gaussian -quality 60", "jpg", "chi_sim", 3),
    "ruled": ("ruled", "-quality 85", "jpg", "chi_sim", 3),
    "dropout": ("ruled", "-channel R -separate +channel -level 5%,70% -quality 85", "jpg", "chi_sim", 3),
    "vertical": ("vertical", "-colorspace Gray", "png", "chi_sim_vert", 5),
}


def run(arguments, **more):
    done = subprocess.run(arguments, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
    if done.returncode:
        sys.exit(f"{' '.join(arguments)[:300]}: exit code {done.returncode}\n{done.stderr.decode('utf-8', 'replace')[-600:]}")
    return done.stdout


def draw(source, target, folder):
    """A page drawn by chromium, each call with a profile of its own so that two can run side by side."""
    with tempfile.TemporaryDirectory(dir=folder) as profile:
        path = os.path.join(profile, "page.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(source)
        run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=2",
             "--disable-lcd-text", f"--user-data-dir={profile}", f"--window-size={WIDE},{HIGH}", f"--screenshot={target}", "file://" + path], timeout=120)
    if not os.path.exists(target):
        sys.exit(f"chromium wrote no {target}")


def scan(letter, conditions, folder, seed, version):
    """Reads one letter's pages; what an earlier run left in the folder under the same key is taken as it is."""
    drawn = {}
    for condition in conditions:
        kind, arguments, ending, language, mode = CONDITIONS[condition]
        source = page_html(letter, kind)
        key = hashlib.sha256(repr((source, WIDE, HIGH, CONDITIONS[condition], seed, version)).encode()).hexdigest()
        place = os.path.join(folder, condition)
        os.makedirs(place, exist_ok=True)
        base = os.path.join(place, letter["id"])
        if os.path.exists(base + ".key") and open(base + ".key").read() == key:
            continue
        if kind not in drawn:
            drawn[kind] = os.path.join(folder, f"{letter['id']}-{kind}.png")
            draw(source, drawn[kind], folder)
        number = int(hashlib.sha256(f"{seed} {letter['id']} {condition}".encode()).hexdigest()[:6], 16)
        image = f"{base}.{ending}"
        run(["convert", drawn[kind], *arguments.format(seed=number).split(), "-units", "PixelsPerInch", "-density", DENSITY.get(condition, "300"), image])
        run(["tesseract", image, base, "-l", language, "--psm", str(mode), "txt", "tsv"])
        with open(base + ".key", "w") as file:
            file.write(key)
    for path in drawn.values():
        os.remove(path)


DENSITY = {"photocopy": "200", "phone": "135"}


# ---- figures

def bare(text):
    return "".join(text.split())


def letters_only(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


def distance(a, b):
    """Levenshtein distance, bit-parallel (Myers 1999)."""
    if not a:
        return len(b)
    where = collections.defaultdict(int)
    for i, c in enumerate(a):
        where[c] |= 1 << i
    every, last = (1 << len(a)) - 1, 1 << (len(a) - 1)
    up, down, score = every, 0, len(a)
    for c in b:
        match = where.get(c, 0)
        across = (((match & up) + up) ^ up) | match | down
        plus = down | ~(across | up) & every
        minus = up & across
        if plus & last:
            score += 1
        if minus & last:
            score -= 1
        plus, minus = (plus << 1 | 1) & every, minus << 1 & every
        up = minus | ~((match | down) | plus) & every
        down = plus & (match | down)
    return score


def steps(a, b):
    """An alignment of least edits, as pairs of characters, None where one side has nothing."""
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        above, row = rows[-1], [i]
        for j, y in enumerate(b, 1):
            row.append(min(above[j - 1] + (x != y), above[j] + 1, row[-1] + 1))
        rows.append(row)
    pairs, i, j = [], len(a), len(b)
    while i or j:
        here = rows[i][j]
        if i and j and here == rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((a[i], b[j]))
        elif i and here == rows[i - 1][j] + 1:
            i -= 1
            pairs.append((a[i], None))
        else:
            j -= 1
            pairs.append((None, b[j]))
    return pairs[::-1]


def confusions(truth, read):
    """Characters read as another one, alone or two side by side, with right characters before and behind."""
    pairs = [("", "")] + steps(truth, read) + [("", "")]
    found, i = [], 0
    while i < len(pairs):
        if pairs[i][0] == pairs[i][1]:
            i += 1
            continue
        end = i
        while pairs[end][0] != pairs[end][1]:
            end += 1
        if end - i <= 2 and all(x and y for x, y in pairs[i:end]):
            found += pairs[i:end]
        i = end
    return found


def label(record, axis):
    return (record.get(axis) or {}).get("label")


def triage(fenliu, options, texts, folder):
    """The record of each text, all given as files in one call."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        paths = []
        for name, text in texts:
            paths.append(os.path.join(place, name))
            with open(paths[-1], "w", encoding="utf-8") as file:
                file.write(text)
        done = subprocess.run([fenliu, "triage", "--format", "jsonl", "--no-evidence", "--quiet", *options, *paths],
                              env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    records = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    if done.returncode > 1 or len(records) != len(texts):
        sys.exit(f"fenliu: exit code {done.returncode}, {len(records)} records for {len(texts)} letters\n{done.stderr.decode('utf-8', 'replace')[-600:]}")
    return records


def right(letters, records, axis):
    return sum(label(record, axis) == letter[axis] for letter, record in zip(letters, records))


def high(letters, records):
    """Of the letters of tier 高: called 高, left to a person, called something else, called 低."""
    found = left = missed = low = 0
    for letter, record in zip(letters, records):
        if letter["risk"] != "高":
            continue
        answer = label(record, "risk")
        if answer == "高":
            found += 1
        elif "error" in record or answer is None and record.get("review"):
            left += 1
        else:
            missed += 1
            low += answer == "低"
    return found, left, missed, low


def percent(part, whole):
    return f"{100 * part / whole:.1f}" if whole else "–"


def table(rows):
    print("| " + " | ".join(rows[0]) + " |")
    print("|" + "---|" * len(rows[0]))
    for row in rows[1:]:
        print("| " + " | ".join(row) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0], epilog="See the head of the file for the conditions and figures.")
    parser.add_argument("--letters", type=int, default=40, metavar="N", help="letters of the test split (default 40)")
    parser.add_argument("--conditions", default=",".join(CONDITIONS), metavar="A,B", help="some of " + ", ".join(CONDITIONS))
    parser.add_argument("--keep", metavar="DIR", help="keep images and OCR output; a later run takes what it finds there")
    parser.add_argument("--seed", type=int, default=1, help="of the choice of letters and of the noise (default 1)")
    parser.add_argument("--jobs", type=int, default=2, help="pages read side by side (default 2)")
    parser.add_argument("--fenliu", default=os.path.join(ROOT, ".build/release/fenliu"), metavar="PATH", help="the program")
    parser.add_argument("--model", metavar="PATH", help="a model (default: one trained here on the corpus's other split)")
    parser.add_argument("--lexicon", default=os.path.join(ROOT, "Models/lexicon.csv"), metavar="PATH")
    parser.add_argument("--routing", default=os.path.join(ROOT, "Models/routing.csv"), metavar="PATH")
    parser.add_argument("--corpus", default=os.path.join(ROOT, "Corpus"), metavar="DIR")
    parser.add_argument("--confusions", metavar="FILE", help="write the single-character confusions as tab-separated truth, ocr, count")
    options = parser.parse_args()

    conditions = options.conditions.split(",")
    unknown = [name for name in conditions if name not in CONDITIONS]
    if unknown:
        parser.error(f"no condition {', '.join(unknown)}; there are {', '.join(CONDITIONS)}")
    for tool in ("convert", "chromium", "tesseract"):
        if not shutil.which(tool):
            parser.error(f"{tool} is not installed; see the packages at the head of this file")

    letters = choose(read_letters(options.corpus), options.letters, options.seed)
    tiers = collections.Counter(letter["risk"] for letter in letters)
    version = run(["tesseract", "--version"]).decode().split("\n")[0]
    print(f"{len(letters)} letters (" + ", ".join(f"{tier} {tiers[tier]}" for tier in TIERS) + f"), seed {options.seed}, {version}\n", flush=True)

    folder = options.keep or tempfile.mkdtemp(prefix="scans-")
    os.makedirs(folder, exist_ok=True)
    folder = os.path.abspath(folder)
    started, ready = time.time(), 0
    try:
        with ThreadPool(options.jobs) as pool:
            for _ in pool.imap_unordered(lambda letter: scan(letter, conditions, folder, options.seed, version), letters):
                ready += 1
                print(f"\r{ready} of {len(letters)} letters read, {time.time() - started:.0f} s", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)
        report(letters, conditions, folder, options)
    finally:
        if not options.keep:
            shutil.rmtree(folder)


def report(letters, conditions, folder, options):
    with tempfile.TemporaryDirectory(dir=folder) as place:
        model = options.model
        if not model:
            model = os.path.join(place, "train.fenliu")
            run([options.fenliu, "train", options.corpus, "--split", "train", "--lexicon", options.lexicon, "--quiet", "-o", model])
        tables = ["--model", model, "--lexicon", options.lexicon, "--routing", options.routing]
        compare(letters, conditions, folder, options, tables)


def compare(letters, conditions, folder, options, tables):
    clean = triage(options.fenliu, tables, [(letter["id"] + ".txt", typed(letter)) for letter in letters], folder)
    total, of_high = len(letters), sum(letter["risk"] == "高" for letter in letters)

    rows = [["condition", "pages", "CER", "letters", *AXES, f"高 of {of_high}: found/left/missed", "高 called 低", "good/doubtful/unusable", "errors", "bad called 低"]]
    confused, silent = collections.Counter(), 0

    def add(name, texts, records):
        nonlocal silent
        cells = [name, str(total)]
        for form in (bare, letters_only):
            truth = [form(typed(letter)) for letter in letters]
            cells.append(percent(sum(distance(a, form(b)) for a, b in zip(truth, texts)), sum(map(len, truth))))
        for axis in AXES:
            before, after = right(letters, clean, axis), right(letters, records, axis)
            cells.append(percent(after, total) if records is clean else f"{percent(after, total)} ({100 * (after - before) / total:+.1f})")
        found, left, missed, low = high(letters, records)
        cells += [f"{found}/{left}/{missed} ({percent(found, of_high)})", str(low)]
        quality = collections.Counter(record.get("quality") for record in records)
        cells.append("/".join(percent(quality[grade], total) for grade in QUALITIES))
        cells.append(str(sum("error" in record for record in records)))
        bad = sum(record.get("quality") in QUALITIES[1:] and label(record, "risk") == "低" for record in records)
        silent += bad
        cells.append(str(bad))
        rows.append(cells)

    add("typed", [typed(letter) for letter in letters], clean)
    for condition in conditions:
        texts = []
        for letter in letters:
            with open(os.path.join(folder, condition, letter["id"] + ".txt"), encoding="utf-8") as file:
                texts.append(file.read())
        records = triage(options.fenliu, tables, [(letter["id"] + ".txt", text) for letter, text in zip(letters, texts)], folder)
        add(condition, texts, records)
        if options.keep:
            with open(os.path.join(folder, condition + ".jsonl"), "w", encoding="utf-8") as file:
                file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        if options.confusions:
            for letter, text in zip(letters, texts):
                confused.update(confusions(bare(typed(letter)), bare(text)))
    table(rows)
    if options.confusions:
        with open(options.confusions, "w", encoding="utf-8") as file:
            file.write("truth\tocr\tcount\n")
            for (truth, read), count in sorted(confused.items(), key=lambda item: (-item[1], item[0])):
                file.write(f"{truth}\t{read}\t{count}\n")
    if silent:
        print(f"\n{silent} pages of doubtful or unusable text were called 低; there must be none")
        sys.exit(1)


if __name__ == "__main__":
    main()
