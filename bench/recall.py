#!/usr/bin/env python3
"""How many quotations are found, by length and letter noise.

    recall.py SICUT RECORD [--count N] [--seed N] [--against EXTRA] [--json OUT]

Takes N stretches of 3, 5, 8, 12, 25 and 100 words from the files of the folder RECORD, changes 0, 5, 10 and 20 % of their
letters, and asks `sicut find` where they stand, in RECORD and, if given, EXTRA. Found is a quotation one of whose
listed places (20 at most) overlaps the words it was taken from, or has the same words. Prints a table of percentages.
Standard library only.
"""
import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile

LENGTHS = (3, 5, 8, 12, 25, 100)
NOISES = (0, 5, 10, 20)


def stretches(record, count, words, chance):
    files = sorted(path for path in (os.path.join(record, name) for name in os.listdir(record)) if os.path.isfile(path))
    if not files:
        sys.exit(record + ': there are no files in it; name the folder that holds the texts')
    sizes = [os.path.getsize(path) for path in files]
    while count > 0:
        path = chance.choices(files, sizes)[0]
        base, text = window(path, chance, words)
        tokens = list(re.finditer(r'\S+', text))[1:words + 1]  # the first may be cut
        taken = [token.group() for token in tokens]
        if sum(bool(re.search(r'[a-zA-Z]', word)) for word in taken) < words or re.search(r'["“”„«»…]|\.\.\.', ' '.join(taken)):
            continue
        start = base + len(text[:tokens[0].start()].encode(errors='surrogateescape'))
        end = base + len(text[:tokens[-1].end()].encode(errors='surrogateescape'))
        yield path, start, end, ' '.join(taken).encode(errors='replace').decode()
        count -= 1


def window(path, chance, words):
    """Room for so many words somewhere in a file: its first byte, and the text."""
    with open(path, 'rb') as file:
        base = file.seek(chance.randrange(os.path.getsize(path)))
        taken = file.read(40 * words + 200)
    while taken and taken[0] & 0xc0 == 0x80:  # within a letter
        taken, base = taken[1:], base + 1
    return base, taken.decode(errors='surrogateescape')


def with_noise(text, percent, chance):
    """Each letter is changed, dropped or doubled with this probability."""
    out = []
    for letter in text:
        if letter.isalpha() and chance.random() * 100 < percent:
            kind = chance.random()
            if kind < 0.6:
                out.append(chance.choice('abcdefghijklmnopqrstuvwxyz'))
            elif kind > 0.8:
                out.append(letter + chance.choice('abcdefghijklmnopqrstuvwxyz'))
        else:
            out.append(letter)
    return ''.join(out)


def bare(text):
    return re.sub(r'\W+', '', text).lower()


def found(case, passages):
    path, start, end, text = case
    for passage in passages:
        if passage['document'].endswith(os.path.basename(path)) and passage['start'] < end and start < passage['end']:
            return True
        if bare(passage['text']) == bare(text):
            return True
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('sicut')
    parser.add_argument('record')
    parser.add_argument('--count', type=int, default=500)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--against')
    parser.add_argument('--json')
    options = parser.parse_args()
    table = {}
    print('| words |' + ''.join(' %d %% |' % noise for noise in NOISES))
    print('|---|' + '---|' * len(NOISES))
    for words in LENGTHS:
        row = []
        for noise in NOISES:
            chance = random.Random(options.seed * 1000 + words * 10 + noise)
            cases = list(stretches(options.record, options.count, words, chance))
            queries = [' '.join(with_noise(case[3], noise, chance).split()) or 'nothing' for case in cases]
            with tempfile.TemporaryDirectory() as place:
                asked, answered = os.path.join(place, 'queries'), os.path.join(place, 'answers.json')
                with open(asked, 'w', encoding='utf-8') as file:
                    file.write('\n'.join(queries) + '\n')
                against = [options.record] + ([options.against] if options.against else [])
                subprocess.run([options.sicut, 'find', '--from', asked, '--against', *against, '--format', 'json', '--quiet',
                                '--passages', '20', '--output', answered], check=True)
                with open(answered, encoding='utf-8') as file:
                    answers = json.load(file)['queries']
            hits = sum(found(case, answer['passages']) for case, answer in zip(cases, answers))
            row.append(100.0 * hits / len(cases))
        table[words] = row
        print('| %d |' % words + ''.join(' %.1f |' % share for share in row), flush=True)
    if options.json:
        with open(options.json, 'w', encoding='utf-8') as file:
            json.dump(table, file)


if __name__ == '__main__':
    main()
