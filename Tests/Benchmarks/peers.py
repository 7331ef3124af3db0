#!/usr/bin/env python3
"""Fenliu and the classifiers a user would pick instead, trained and tested on the same files, from raw text.

usage: peers.py TRAIN.jsonl TEST.jsonl [--label topic] [--fenliu .build/release/fenliu]
       peers.py LETTERS.jsonl --folds 5 [--label topic]
set-up: python3 -m venv venv && venv/bin/pip install scikit-learn fasttext-numpy2 rjieba

With --folds every classifier sees the same folds, and figures are over all letters, each predicted by a classifier that
did not see it. Each line is {"text": …, "title": optional, LABEL: …}. Prints one Markdown row a classifier: accuracy, macro-F1, seconds to
train and letters a second to predict (reading and segmentation included), bytes of the model. Times are comparable within
one run on one quiet machine only. Settings are the peers' documented ones for Chinese text; none is tuned on the test file.
"""
import argparse
import json
import os
import pickle
import random
import subprocess
import tempfile
import time


def read(path, label):
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    rows = [row for row in rows if row.get(label)]
    return [f"{row.get('title') or ''} {row['text']}".strip() for row in rows], [row[label] for row in rows], rows


def figures(gold, guess):
    right = sum(g == p for g, p in zip(gold, guess))
    scores = []
    for label in sorted(set(gold)):
        hits = sum(g == p == label for g, p in zip(gold, guess))
        total = sum(g == label for g in gold) + sum(p == label for p in guess)
        scores.append(2 * hits / total if total else 0.0)
    return right / len(gold), sum(scores) / len(scores)


def fenliu(command, label, folder, *options):
    def run(train, test):
        files = {}
        for name, (_, _, rows) in (("train", train), ("test", test)):
            files[name] = os.path.join(folder, name + ".jsonl")
            with open(files[name], "w", encoding="utf-8") as file:
                for i, row in enumerate(rows):
                    row = {k: row[k] for k in ("title", "text", label) if row.get(k)} | {"id": str(i)}
                    file.write(json.dumps(row, ensure_ascii=False) + "\n")
        model = os.path.join(folder, "model.fenliu")
        if os.path.exists(model):
            os.remove(model)
        start = time.perf_counter()
        subprocess.run([command, "train", "--quiet", "--axis", label, *options, files["train"], "-o", model], check=False)
        trained = time.perf_counter()
        result = subprocess.run(
            [command, "triage", "--no-evidence", "--model", model, files["test"]], capture_output=True, check=False)
        done = time.perf_counter()
        guess = [(json.loads(line).get(label) or {}) for line in result.stdout.splitlines()]
        # An answer left open counts by its likeliest label, as the others never leave one open.
        best = [g.get("label") or (g.get("alternatives") or [{}])[0].get("label") for g in guess]
        return best, trained - start, done - trained, os.path.getsize(model)
    return run


def fasttext(folder, **settings):
    def run(train, test):
        import fasttext as library
        import rjieba
        names = sorted(set(train[1]))
        index = {name: i for i, name in enumerate(names)}
        cut = lambda text: " ".join(rjieba.cut(text, False)).replace("\n", " ")
        start = time.perf_counter()
        path = os.path.join(folder, "fasttext.txt")
        with open(path, "w", encoding="utf-8") as file:
            for text, label in zip(train[0], train[1]):
                file.write(f"__label__{index[label]} {cut(text)}\n")
        model = library.train_supervised(path, thread=os.cpu_count(), seed=1, verbose=0, **settings)
        trained = time.perf_counter()
        guess = [names[int(model.predict(cut(text))[0][0][len("__label__"):])] for text in test[0]]
        done = time.perf_counter()
        saved = os.path.join(folder, "fasttext.bin")
        model.save_model(saved)
        return guess, trained - start, done - trained, os.path.getsize(saved)
    return run


def scikit(vectorizer, classifier):
    def run(train, test):
        v, c = vectorizer(), classifier()
        start = time.perf_counter()
        c.fit(v.fit_transform(train[0]), train[1])
        trained = time.perf_counter()
        guess = list(c.predict(v.transform(test[0])))
        done = time.perf_counter()
        v.tokenizer = None  # a function of another module: not part of what was learnt
        return guess, trained - start, done - trained, len(pickle.dumps((v.vocabulary_, v.idf_, c)))
    return run


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train")
    parser.add_argument("test", nargs="?")
    parser.add_argument("--folds", type=int)
    parser.add_argument("--label", default="topic")
    parser.add_argument("--fenliu", default=".build/release/fenliu")
    options = parser.parse_args()
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.naive_bayes import ComplementNB
    from sklearn.svm import LinearSVC
    import rjieba

    words = lambda: TfidfVectorizer(
        tokenizer=lambda text: rjieba.cut(text, False), token_pattern=None, ngram_range=(1, 2), sublinear_tf=True)
    characters = lambda: TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True, min_df=2)
    with tempfile.TemporaryDirectory() as folder:
        classifiers = {
            "Fenliu": fenliu(options.fenliu, options.label, folder, "--no-lexicon"),
            "Fenliu with its lexicon": fenliu(options.fenliu, options.label, folder),
            "fastText, words": fasttext(folder, lr=0.5, epoch=10, wordNgrams=2, minn=0, maxn=0),
            "fastText, words and characters": fasttext(folder, lr=0.5, epoch=15, wordNgrams=2, minn=1, maxn=4),
            "ComplementNB, words": scikit(words, lambda: ComplementNB(alpha=0.3)),
            "ComplementNB, characters": scikit(characters, lambda: ComplementNB(alpha=0.3)),
            "LinearSVC, words": scikit(words, lambda: LinearSVC(C=1.0)),
            "LinearSVC, characters": scikit(characters, lambda: LinearSVC(C=1.0)),
        }
        splits = list(folds(options) if options.folds else one(options))
        print(f"{len(splits[0][0][0])} letters to train, {sum(len(test[0]) for _, test in splits)} to test\n")
        print("| classifier | accuracy | macro-F1 | training s | letters/s | model MB |\n|---|---|---|---|---|---|")
        for name, run in classifiers.items():
            gold, guess, training, prediction, size = [], [], 0.0, 0.0, 0
            for train, test in splits:
                answers, seconds, more, size = run(train, test)
                gold, guess = gold + test[1], guess + answers
                training, prediction = training + seconds, prediction + more
            accuracy, f1 = figures(gold, guess)
            print(
                f"| {name} | {accuracy:.4f} | {f1:.4f} | {training / len(splits):.1f} | {len(gold) / prediction:,.0f} | {size / 1e6:.1f} |",
                flush=True)


def one(options):
    if not options.test:
        raise SystemExit("peers.py: name a test file, or --folds K")
    yield read(options.train, options.label), read(options.test, options.label)


def folds(options):
    """Each class is dealt out evenly, in an order drawn once."""
    texts, labels, rows = read(options.train, options.label)
    order = list(range(len(texts)))
    random.Random(1).shuffle(order)
    order.sort(key=lambda i: labels[i])
    for k in range(options.folds):
        test = set(order[k::options.folds])
        part = lambda chosen: tuple([column[i] for i in chosen] for column in (texts, labels, rows))
        yield part([i for i in range(len(texts)) if i not in test]), part(sorted(test))


main()
