#!/usr/bin/env python3
"""Plants right and wrong citations and scores the verdicts on them.

    planted_citations.py SICUT BOOK.txt BOOK.txt... [--each N] [--seed S] [--keep DIR]

The books (plain text, at least three) become the volumes of a series, with pages: half of them under running
heads, half with a form feed and a bare number. The last book stays out of the record. Texts then quote
passages of 10 to 25 words and cite them, in brackets or in notes, with ibid. among them:
  right          the volume and page where the words stand
  runs-over      a passage that goes over a page's end, cited by its first page
  altered        the right page, a word changed
  wrong-page     a page of the same volume at least two away
  wrong-volume   the same page of another volume
  no-such-page   a page behind the volume's last
  unsupported    a real page, and words of the book that is not in the record
  other-source   a volume that is not in the record
  shifted        a text of its own, in which every citation of one volume is two pages too high
A verdict is right if it is the one expected; for words that stand elsewhere the page found must be right, too.
"""
import argparse, collections, json, os, random, re, subprocess, sys, tempfile

ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
EXPECTED = {'right': 'confirmed', 'runs-over': 'confirmed', 'altered': 'confirmed', 'wrong-page': 'wrong-place',
            'wrong-volume': 'wrong-place', 'no-such-page': 'wrong-place', 'unsupported': 'unsupported',
            'other-source': 'unresolved', 'shifted': 'wrong-place'}


def lines_of(path):
    text = open(path, encoding='utf-8', errors='replace').read()
    start, end = text.find('*** START'), text.find('*** END')
    text = text[text.find('\n', start) if start >= 0 else 0:end if end >= 0 else len(text)]
    return [line.rstrip() for line in text.split('\n')]


def volume(lines, title, head):
    """The printed text, and each page's words."""
    out, pages, number = [], {}, 1
    for at in range(0, len(lines), 42):
        page = lines[at:at + 42]
        out.append('\f%d\n%s\n\n' % (number, title.upper()) if head else '\f%d\n\n' % number)
        out.append('\n'.join(page) + '\n')
        pages[number] = ' '.join(page).split()
        number += 1
    return ''.join(out), pages


def plain(words):
    return not re.search(r'["“”‘’_\[\]()*;:]|--|—|\.\s|[A-Z]{3}', ' '.join(words)) and all(re.search(r'[a-z]', w) for w in words)


def passages(pages, rng, count, over):
    found, numbers = [], [n for n in pages if n + 1 in pages and len(pages[n]) > 150 and len(pages[n + 1]) > 150]
    while len(found) < count:
        n, length = rng.choice(numbers), rng.randint(10, 25)
        words = pages[n] + (pages[n + 1] if over else [])
        at = len(pages[n]) - rng.randint(4, length - 4) if over else rng.randint(8, len(words) - length - 8)
        piece = words[at:at + length]
        if plain(piece): found.append((n, piece))
    return found


def clean(words):
    return ' '.join(words).strip(' ,.!?')


def make(books, rng, each, folder):
    record = os.path.join(folder, 'record'); os.makedirs(record, exist_ok=True)
    toml, volumes = [], {}
    for i, book in enumerate(books[:-1], 1):
        printed, volumes[i] = volume(lines_of(book), os.path.basename(book)[:-4].replace('_', ' '), i % 2)
        name = 'volume-%02d.txt' % i
        open(os.path.join(record, name), 'w', encoding='utf-8').write(printed)
        toml.append('[[document]]\nfile = "%s"\nseries = "Collected Novels"\nvolume = "%s"\ntitle = "Collected Novels, Volume %s"\n' % (name, ROMAN[i], ROMAN[i]))
    open(os.path.join(record, 'record.toml'), 'w').write('\n'.join(toml))
    outside = volume(lines_of(books[-1]), 'x', 0)[1]
    jobs = []
    for kind in EXPECTED:
        if kind == 'shifted': continue
        for _ in range(each * (4 if kind == 'right' else 1)):
            v = rng.choice(list(volumes)); pages = outside if kind == 'unsupported' else volumes[v]
            n, words = passages(pages, rng, 1, kind == 'runs-over')[0]
            cited = (ROMAN[v], n)
            if kind == 'altered': words = words[:]; words[len(words) // 2] = 'quernfell'
            if kind == 'wrong-page': cited = (ROMAN[v], rng.choice([p for p in pages if abs(p - n) >= 2]))
            if kind == 'wrong-volume':
                others = [o for o in volumes if o != v and n in volumes[o]]
                if not others: continue
                cited = (ROMAN[rng.choice(others)], n)
            if kind == 'no-such-page': cited = (ROMAN[v], len(pages) + rng.randint(200, 900))
            if kind == 'unsupported': cited = (ROMAN[v], rng.choice(list(volumes[v])))
            if kind == 'other-source': cited = (ROMAN[len(volumes) + 2], n)
            jobs.append((kind, v, n, clean(words), cited))
    rng.shuffle(jobs)
    write_text(os.path.join(folder, 'text-1.md'), jobs, rng)
    v = rng.choice(list(volumes))
    shifted = [('shifted', v, n, clean(w), (ROMAN[v], n + 2)) for n, w in passages({p: volumes[v][p] for p in volumes[v] if p + 2 in volumes[v]}, rng, each, False)]
    write_text(os.path.join(folder, 'text-2.md'), shifted, rng)
    return {1: jobs, 2: shifted}, volumes


def write_text(path, jobs, rng):
    body, notes, last = [], [], None
    for i, (kind, v, n, words, (roman, page)) in enumerate(jobs):
        where = 'Collected Novels, Vol. %s, p. %d' % (roman, page)
        if last == roman and rng.random() < .7: where = 'ibid., p. %d' % page
        in_note = last != roman and rng.random() < .3
        if in_note:
            notes.append(where); body.append('Nobody doubts that “%s”,[^%d] as it is put.' % (words, len(notes)))
        else:
            body.append('It is plain that “%s” (see %s), whatever else is said.' % (words, where)); last = roman
    text = '\n\n'.join(body) + '\n\n' + '\n\n'.join('[^%d]: %s.' % (i, note) for i, note in enumerate(notes, 1)) + '\n'
    open(path, 'w', encoding='utf-8').write(text)


def score(jobs, report):
    right, total, missed, accused = collections.Counter(), collections.Counter(), collections.Counter(), []
    shifts = [d['message'] for d in report['diagnostics'] if d['code'] == 'another-edition']
    for number, text in enumerate(report['texts'], 1):
        quotations = [q for q in text['quotations'] if q['words'] >= 8]
        by_words = {re.sub(r'\W', '', q['quote']): q for q in quotations}
        for kind, v, n, words, cited in jobs[number]:
            total[kind] += 1
            q = by_words.get(re.sub(r'\W', '', words))
            verdict = q['citations'][0]['verdict'] if q and q['citations'] else 'none'
            ok = verdict == EXPECTED[kind]
            if ok and verdict == 'wrong-place':
                found = q['citations'][0]['found_at']
                ok = found['document'].endswith('volume-%02d.txt' % v) and str(found['page']) == str(n)
            right[kind] += ok
            if not ok: missed[kind, verdict] += 1
            if EXPECTED[kind] == 'confirmed' and verdict in ('wrong-place', 'unsupported'): accused.append((words, cited))
    for kind in total: print('%-13s %5d  right=%.4f' % (kind, total[kind], right[kind] / total[kind]))
    print('all           %5d  right=%.4f  accused=%d of %d right citations  whole editions told=%d' % (
        sum(total.values()), sum(right.values()) / sum(total.values()), len(accused),
        sum(total[k] for k in total if EXPECTED[k] == 'confirmed'), len(shifts)))
    for (kind, verdict), count in missed.most_common(): print('  missed: %s judged %s: %d' % (kind, verdict, count))
    for words, cited in accused[:10]: print('  accused:', cited, words)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('sicut'); parser.add_argument('books', nargs='+')
    parser.add_argument('--each', type=int, default=100); parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--keep', help='a folder for texts, record and report')
    options = parser.parse_args()
    if len(options.books) < 3: sys.exit('at least three books, the last of which stays out of the record')
    with tempfile.TemporaryDirectory() as folder:
        folder = options.keep or folder; os.makedirs(folder, exist_ok=True)
        jobs, _ = make(options.books, random.Random(options.seed), options.each, folder)
        report = os.path.join(folder, 'report.json')
        subprocess.run([options.sicut, 'check', os.path.join(folder, 'text-1.md'), os.path.join(folder, 'text-2.md'), '--against',
                        os.path.join(folder, 'record'), '--format', 'json', '--output', report, '--quiet'], check=True)
        score(jobs, json.load(open(report, encoding='utf-8')))


if __name__ == '__main__':
    main()
