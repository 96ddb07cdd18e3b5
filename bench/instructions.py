#!/usr/bin/env python3
"""Counts the instructions of the main jobs: what a regression is judged by, as times of a busy machine are not.

    instructions.py SICUT [--against OTHER | --update] [--allowed PERCENT]

Each job runs under Valgrind (cachegrind) on one thread, on a made-up record of 1 MB that is the same everywhere, and
its instructions are held against those of another build (--against), or against bench/instructions.json. Ends with 1
where a job takes over PERCENT (3) more. --update writes that file: counts of another compiler or library are other
counts, so compare builds of one machine. Needs Valgrind. Standard library only.
"""
import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
STORED = os.path.join(HERE, 'instructions.json')
SYLLABLES = ['ba', 'de', 'fin', 'gor', 'hu', 'kel', 'lo', 'mar', 'ni', 'or', 'pas', 'qui', 'ren', 'sta', 'tu', 'ver', 'wil', 'yo']


class Language:
    """Words that never were, the commonest as common as those of a language are, and prose of them."""

    def __init__(self, chance, words=8000):
        self.chance = chance
        made = {''.join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 4))) for _ in range(words)}
        self.words = sorted(made, key=lambda word: (len(word), word))
        self.weights = [1 / (rank + 3) for rank in range(len(self.words))]

    def sentence(self):
        words = self.chance.choices(self.words, self.weights, k=self.chance.randint(6, 30))
        return ' '.join(words).capitalize() + self.chance.choice('...?!')

    def page(self):
        return '\n\n'.join(' '.join(self.sentence() for _ in range(self.chance.randint(2, 7))) for _ in range(6))


def noisy(text, share, chance):
    return ''.join(chance.choice('abcdefghijklmnopqrstuvwxyz') if c.isalpha() and chance.random() < share else c for c in text)


def write(path, text):
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


def quotation(language, pages, chance):
    words = chance.choice(pages).split()
    first = chance.randrange(len(words) - 42)
    taken = words[first:first + chance.randint(5, 40)]
    kind = chance.random()
    if kind < 0.2:
        taken[len(taken) // 2] = chance.choice(language.words)
    elif kind < 0.3:
        taken[len(taken) // 2:len(taken) // 2 + 2] = ['...']
    return noisy(' '.join(taken), 0.05 if kind > 0.8 else 0, chance)


def make(folder):
    """Record, text, queries, minutes, two editions: their paths."""
    chance = random.Random(1)
    language = Language(chance)
    record = os.path.join(folder, 'record')
    os.mkdir(record)
    pages = []
    for book in range(8):
        own = [language.page() for _ in range(25)]
        pages += own
        write(os.path.join(record, 'book-%d.txt' % book), '\n\f\n'.join(own) + '\n')
    quotations = [quotation(language, pages, chance) for _ in range(200)]
    text = write(os.path.join(folder, 'text.txt'),
                 '\n\n'.join('%s He wrote: “%s”' % (language.sentence(), one) for one in quotations) + '\n')
    queries = write(os.path.join(folder, 'queries.txt'), '\n'.join(quotations[:100]) + '\n')
    examples = os.path.join(ROOT, 'examples', 'minutes')
    minutes = ''.join(open(os.path.join(examples, name), encoding='utf-8').read() + '\n' for name in sorted(os.listdir(examples)))
    edition = '\n\n'.join(pages[:30])
    return {'record': record, 'text': text, 'queries': queries, 'minutes': write(os.path.join(folder, 'minutes.txt'), minutes * 5),
            'left': write(os.path.join(folder, 'left.txt'), edition),
            'right': write(os.path.join(folder, 'right.txt'), noisy(edition, 0.003, chance))}


def jobs(made, folder):
    out = ['--quiet', '--threads', '1', '--format', 'json', '--output', os.path.join(folder, 'out.json')]
    index = ['--index', os.path.join(folder, 'index')]
    yield 'index', ['index', made['record'], *index, '--quiet', '--threads', '1']
    yield 'check', ['check', made['text'], '--against', made['record'], '--no-index', *out]
    yield 'check, indexed', ['check', made['text'], '--against', made['record'], *index, *out]
    yield 'find, 100 queries', ['find', '--from', made['queries'], '--against', made['record'], *index, *out]
    yield 'proceedings', ['proceedings', made['minutes'], '--format', 'json', '--output', os.path.join(folder, 'out.json'), '--quiet']
    yield 'collate', ['collate', made['left'], made['right'], '--format', 'json', '--output', os.path.join(folder, 'out.json'), '--quiet']


def instructions_of(command):
    done = subprocess.run(['valgrind', '--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null', *command],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    counted = re.search(r'I +refs: +([\d,]+)', done.stderr)
    if done.returncode not in (0, 1) or not counted:
        sys.exit('%s\nfailed with %d:\n%s' % (' '.join(command), done.returncode, done.stderr))
    return int(counted.group(1).replace(',', ''))


def count(program):
    with tempfile.TemporaryDirectory(prefix='sicut-count-') as folder:
        return {name: instructions_of([program, *arguments]) for name, arguments in jobs(make(folder), folder)}


def compare(counts, before, allowed):
    worse = 0
    print('| job | M instructions | before | change |\n|---|--:|--:|--:|')
    for name, now in counts.items():
        then = before.get(name)
        change = 100.0 * (now - then) / then if then else 0.0
        worse += change > allowed
        print('| %s | %.1f | %s | %+.1f %%%s |' % (name, now / 1e6, '%.1f' % (then / 1e6) if then else '-', change,
                                               ' **worse**' if change > allowed else ''))
    return worse


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('sicut')
    parser.add_argument('--against')
    parser.add_argument('--update', action='store_true')
    parser.add_argument('--allowed', type=float, default=3)
    options = parser.parse_args()
    if shutil.which('valgrind') is None:
        sys.exit('valgrind is not installed: apt-get install valgrind')
    counts = count(options.sicut)
    before = {}
    if options.against:
        before = count(options.against)
    elif os.path.exists(STORED):
        with open(STORED, encoding='utf-8') as file:
            before = json.load(file)
    worse = compare(counts, before, options.allowed)
    if options.update:
        with open(STORED, 'w', encoding='utf-8') as file:
            json.dump(counts, file, indent=1)
            file.write('\n')
        return 0
    return 1 if worse else 0


if __name__ == '__main__':
    sys.exit(main())
