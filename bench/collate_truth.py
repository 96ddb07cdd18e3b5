#!/usr/bin/env python3
"""Makes two witnesses of a book with every difference known, and scores `sicut collate` on them.

    collate_truth.py make BOOK.txt FOLDER [--words N] [--seed S]   a.txt, b.txt, truth.json
    collate_truth.py score FOLDER/truth.json COLLATION.json        recall by kind, precision by class, moves
    collate_truth.py run PROGRAM BOOK.txt... [--words N] [--seed S]  both, over several books, with time and memory

Differences are at least a dozen words apart, so that each has one right answer: words replaced, left out, put in,
spelled otherwise, in other capitals, with other punctuation, divided otherwise, numbers in figures, scanned badly, set
twice; running heads amid sentences; words, sentences and paragraphs moved. The same book and seed give the same files.
"""
import argparse, collections, json, os, random, re, resource, subprocess, sys, tempfile, time

SPELLINGS = [('our', 'or', 'colour favour honour neighbour labour harbour humour parlour vapour rumour odour savour'),
             ('re', 'er', 'centre theatre metre sabre fibre sombre spectre lustre'),
             ('ise', 'ize', 'realise organise recognise apologise civilise criticise memorise sympathise')]
WHOLE = {'grey': 'gray', 'connexion': 'connection', 'shew': 'show', 'shewed': 'showed', 'gaol': 'jail', 'plough': 'plow',
         'waggon': 'wagon', 'travelled': 'traveled', 'traveller': 'traveler', 'jewellery': 'jewelry', 'defence': 'defense',
         'recognised': 'recognized', 'realised': 'realized', 'coloured': 'colored', 'honoured': 'honored',
         'neighbours': 'neighbors', 'favourite': 'favorite', 'honourable': 'honorable',
         'to-day': 'today', 'to-morrow': 'tomorrow', 'to-night': 'tonight'}
for old, new, words in SPELLINGS:
    for w in words.split():
        WHOLE[w] = w[:-len(old)] + new
WHOLE = {a: b for a, b in WHOLE.items() if b}
WHOLE.update({b: a for a, b in list(WHOLE.items())})
NUMBERS = dict(two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, twelve=12, twenty=20, thirty=30,
               forty=40, fifty=50, hundred=100)
CONFUSIONS = [('h', 'b'), ('e', 'c'), ('c', 'e'), ('rn', 'm'), ('m', 'rn'), ('l', '1'), ('o', '0'), ('n', 'u'), ('u', 'n'),
              ('i', 'l'), ('t', 'f'), ('b', 'h'), ('d', 'cl'), ('w', 'vv')]
CLASS = dict(replace='substantive', omit='substantive', add='substantive', cut='substantive', spelling='accidental',
             capitals='accidental', punctuation='accidental', division='accidental', number='accidental', scan='transmission',
             twice='transmission', head='layout', swap='move', sentence='move', paragraph='move')


class Token:
    """A word of the book with what stands before and behind it, and the event it belongs to."""
    def __init__(self, text, space, source):
        self.text, self.space, self.source, self.event = text, space, source, None
        self.beside = False  # stands behind something left out: it must stay where it is

    def core(self):
        return re.sub(r'^\W+|\W+$', '', self.text)


def english():
    words = set()
    for name in ('american-english', 'british-english'):
        path = '/usr/share/dict/' + name
        if os.path.exists(path):
            words |= {w.strip().lower() for w in open(path, encoding='utf-8')}
    return words


def read_book(path, count):
    text = open(path, encoding='utf-8', errors='replace').read().replace('\r', '').replace('\ufeff', '')
    start, end = text.find('*** START'), text.find('*** END')
    if start >= 0:
        text = text[text.find('\n', start) + 1:end if end > 0 else None]
    paragraphs, words = [], 0
    for block in re.split(r'\n\s*\n', text):
        if len(block.split()) < 2 or '_' in block or '*' in block or '[' in block:
            continue
        paragraphs.append(block.split())
        words += len(paragraphs[-1])
        if words >= count:
            break
    return paragraphs


def layout_of(paragraphs):
    """The text of A: lines of some 72 letters, a blank line between paragraphs; words with the white space behind."""
    out, at = [], 0
    for paragraph in paragraphs:
        tokens, column = [], 0
        for i, word in enumerate(paragraph):
            last = i + 1 == len(paragraph)
            column += len(word) + 1
            fold = not last and column + len(paragraph[i + 1]) > 72
            space = '\n\n' if last else '\n' if fold else ' '
            if fold:
                column = 0
            tokens.append(Token(word, space, at))
            at += len((word + space).encode())
        out.append(tokens)
    return out


class Maker:
    def __init__(self, paragraphs, seed):
        self.random = random.Random(seed)
        self.paragraphs = layout_of(paragraphs)
        self.a = ''.join(t.text + t.space for p in self.paragraphs for t in p)
        self.known = english() | {t.core().lower() for p in self.paragraphs for t in p}
        counts = collections.Counter(t.core().lower() for p in self.paragraphs for t in p)
        self.nouns = sorted(w for w, n in counts.items() if 3 <= n and len(w) > 4 and w.isalpha())
        self.events = []

    def event(self, kind, source, tokens, **more):
        """`source`: tokens of A concerned; `tokens`: those of B."""
        number = len(self.events)
        ends = [(t.source, t.source + len(t.text.encode())) for t in source]
        self.events.append(dict(kind=kind, cls=CLASS[kind], a=[ends[0][0], ends[-1][1]] if ends else None, **more))
        for t in tokens:
            t.event = number
        return number

    def another(self, word):
        while True:
            other = self.random.choice(self.nouns)
            if other[:2] != word.lower()[:2] and abs(len(other) - len(word)) < 6 and other not in WHOLE and other not in NUMBERS:
                return other

    def damaged(self, word):
        choices = []
        for old, new in CONFUSIONS:
            for m in re.finditer(old, word):
                bad = word[:m.start()] + new + word[m.end():]
                if bad.lower() not in self.known and len(word) > 3:
                    choices.append(bad)
        return self.random.choice(choices) if choices else None

    def change(self, p, i):
        """Tries one change at token i of paragraph p; returns how many tokens of B it leaves there."""
        t, r = p[i], self.random
        word = t.core()
        plain = t.text == word and word.isalpha()
        kind = r.choice(['replace', 'omit', 'add', 'capitals', 'punctuation', 'scan', 'scan', 'twice', 'head', 'swap'])
        if word in WHOLE and r.random() < 0.9: kind = 'spelling'
        elif word in NUMBERS and plain: kind = 'number'
        elif '-' in word and word.count('-') == 1 and '--' not in word and word.replace('-', '').isalpha() and r.random() < 0.7: kind = 'division'
        if kind == 'spelling':
            self.event(kind, [t], [t]); t.text = t.text.replace(word, WHOLE[word])
        elif kind == 'number':
            self.event(kind, [t], [t]); t.text = str(NUMBERS[word])
        elif kind == 'division':
            self.event(kind, [t], [t]); t.text = t.text.replace('-', r.choice(['', ' ']))
        elif kind == 'replace' and plain and len(word) > 3:
            new = self.another(word); self.event(kind, [t], [t], words=[word, new]); t.text = new
        elif kind == 'omit' and i + 8 < len(p):
            n = r.randint(1, 5); self.event(kind, p[i:i + n], [])
            self.events[-1]['next'] = p[i + n].source; p[i + n].beside = True; del p[i:i + n]
        elif kind == 'add' and plain:
            new = [Token(self.another('house'), ' ', None) for _ in range(r.randint(1, 4))]
            self.event(kind, [], new, next=t.source); p[i:i] = new
        elif kind == 'capitals' and plain and word.islower() and len(word) > 3:
            self.event(kind, [t], [t]); t.text = word.capitalize()
        elif kind == 'punctuation' and t.text.endswith(','):
            self.event(kind, [t], [t]); t.text = t.text[:-1] + r.choice(['', ';', ':'])
        elif kind == 'punctuation' and plain:
            self.event(kind, [t], [t]); t.text += ','
        elif kind == 'scan' and plain:
            bad = self.damaged(word)
            if bad is None: return False
            self.event(kind, [t], [t], words=[word, bad]); t.text = bad
        elif kind == 'twice' and plain and i + 1 < len(p):
            again = Token(word, ' ', None); self.event(kind, [], [again], next=t.source); p.insert(i, again)
        elif kind == 'head' and i > 3 and plain:
            head = Token('\n\n\f%d\n\nTHE BOOK OF THE HOUSE\n\n' % (100 + len(self.events)), '', None)
            p[i - 1].space = ''; self.event(kind, [], [head], next=t.source); p.insert(i, head)
        elif kind == 'swap' and plain and i + 2 < len(p):
            u = p[i + 1]
            if not (u.text.isalpha() and u.core().lower() != word.lower() and p[i + 2].core().lower() not in (word.lower(), u.core().lower())
                    and p[i - 1].core().lower() not in (word.lower(), u.core().lower())) or word.istitle() or u.text.istitle():
                return False
            self.event(kind, [t, u], [t, u]); p[i], p[i + 1] = u, t; t.space, u.space = u.space, t.space
        else:
            return False
        return True

    def small_changes(self):
        for p in self.paragraphs:
            i = self.random.randint(6, 40)
            while i < len(p) - 6:
                # Words that have two spellings are rare: one a little ahead is preferred.
                ahead = next((j for j in range(i, min(i + 14, len(p) - 6)) if p[j].core() in WHOLE or p[j].core() in NUMBERS), i)
                if ahead > i and self.change(p, ahead): i = ahead + self.random.randint(14, 60)
                else: i += self.random.randint(14, 60) if self.change(p, i) else 1

    def sentences(self, p):
        """Spans of sentences of eight words and more, without changes in them."""
        spans, start = [], 0
        for i, t in enumerate(p):
            if re.search(r'[.!?]["”’\')]*$', t.text) and not re.match(r'(Mr|Mrs|Dr|St|Messrs|Esq)\.', t.text):
                spans.append((start, i + 1)); start = i + 1
        return [(a, b) for a, b in spans if b - a >= 8 and all(t.event is None and not t.beside for t in p[a:b])]

    def move_sentences(self):
        for k in range(0, len(self.paragraphs) - 4, 7):
            p, q = self.paragraphs[k], self.paragraphs[k + self.random.randint(1, 3)]
            spans = self.sentences(p)
            ends = [b for a, b in self.sentences(q)]
            if len(spans) < 2 or not ends: continue
            a, b = self.random.choice(spans)
            moved = p[a:b]
            if not moved or a == 0 and b == len(p): continue
            self.event('sentence', moved, moved)
            at = self.random.choice(ends)
            del p[a:b]
            for t in moved: t.space = ' '
            if at == len(q): q[-1].space, moved[-1].space = ' ', '\n\n'
            if p: p[-1].space = '\n\n'
            q[at:at] = moved

    def move_paragraphs(self):
        ps = self.paragraphs
        free = [k for k in range(4, len(ps) - 12) if len(ps[k]) >= 12 and 
                all(t.event is None or self.events[t.event]['cls'] not in ('move', 'layout') for t in ps[k]) and
                not ps[k][0].beside and not ps[k + 1][0].beside]
        chosen = [k for n, k in enumerate(free) if n % 37 == 5]
        for k in sorted(chosen, reverse=True):
            p = ps.pop(k)
            to = min(len(ps), k + self.random.randint(3, 9))
            # What is passed over must be the longer part: of two neighbours that change places, the shorter has moved.
            while to < len(ps) and sum(map(len, ps[k:to])) < 1.3 * len(p): to += 1
            number = len(self.events)
            self.events.append(dict(kind='paragraph', cls='move', a=[min(t.source for t in p if t.source is not None),
                                    max(t.source + 1 for t in p if t.source is not None)], para=True))
            for t in p: t.para = number
            ps.insert(to, p)

    def cut_paragraphs(self):
        for k in range(len(self.paragraphs) - 6, 6, -91):
            p = self.paragraphs[k]
            if len(p) < 12 or any(t.event is not None or t.beside for t in p): continue
            following = next(t for q in self.paragraphs[k + 1:] for t in q if t.source is not None)
            nxt, following.beside = following.source, True
            self.event('cut', p, []); self.events[-1]['next'] = nxt
            del self.paragraphs[k]

    def finish(self):
        parts, at = [], 0
        spans, paras, starts = {}, {}, {}
        for p in self.paragraphs:
            for t in p:
                n = len(t.text.encode())
                if t.source is not None: starts[t.source] = at
                for table, key in ((spans, t.event), (paras, getattr(t, 'para', None))):
                    if key is not None:
                        old = table.get(key, (at, at)); table[key] = (min(old[0], at), max(old[1], at + n))
                parts.append(t.text + t.space); at += len((t.text + t.space).encode())
        for number, e in enumerate(self.events):
            e['b'] = list(paras[number] if e.get('para') else spans[number]) if number in (paras if e.get('para') else spans) else None
            if e['b'] is None: at_b = starts.get(e['next'], 0); e['b'] = [at_b, at_b]
            if e['a'] is None: e['a'] = [e['next'], e['next']]
        return ''.join(parts)


def make(book, folder, words, seed):
    maker = Maker(read_book(book, words), seed)
    maker.small_changes(); maker.cut_paragraphs(); maker.move_sentences(); maker.move_paragraphs()
    b = maker.finish()
    os.makedirs(folder, exist_ok=True)
    for name, text in (('a.txt', maker.a), ('b.txt', b)):
        open(os.path.join(folder, name), 'w', encoding='utf-8').write(text)
    json.dump(maker.events, open(os.path.join(folder, 'truth.json'), 'w'), indent=0)
    return folder


def near(a, b, slack=0):
    if slack and a[0] == a[1] and b[0] == b[1]: slack = max(slack, 6)  # quotation marks stand before the word
    return a[0] < b[1] + slack and b[0] < a[1] + slack or a[0] == b[0]


def score(truth, report, show=0):
    events, c = json.load(open(truth)), json.load(open(report, encoding='utf-8'))
    found, all_, wrong = collections.Counter(), collections.Counter(), []
    span = lambda v, w: next(((r['start'], r['end']) for r in v['readings'] if r['witness'] == w), None)
    variants = [(v, span(v, 'A'), span(v, 'B')) for v in c['variants']]
    by_place = sorted((s[0], i) for i, (v, a, b) in enumerate(variants) for s in (b,) if s)
    index = [p for p, _ in by_place]
    import bisect
    longest = max([s[1] - s[0] for _, _, s in variants if s] or [0])
    def around(b):
        lo, hi = bisect.bisect_left(index, b[0] - longest - 40), bisect.bisect_right(index, b[1] + 40)
        return [variants[i] for _, i in by_place[lo:hi]]
    explained = set()
    for e in events:
        all_[e['kind']] += 1
        ok = False
        if e['cls'] == 'move':
            for m in c['moves']:
                r = {x['witness']: (x['start'], x['end']) for x in m['readings']}
                share = lambda x, y: max(0, min(x[1], y[1]) - max(x[0], y[0])) / max(1, x[1] - x[0])
                if e['kind'] == 'swap': ok |= near(r['A'], e['a'], 2) and near(r['B'], e['b'], 2)
                else: ok |= share(e['a'], r['A']) > 0.7 and share(e['b'], r['B']) > 0.7
        else:
            for v, a, b in around(e['b']):
                same = b and near(b, e['b'], 2) and (not a or near(a, e['a'], 2)) or e['kind'] == 'twice' and b and near(b, e['b'], 14)
                if not same and a and b and e['kind'] in ('omit', 'add', 'cut'):
                    # What is left out between equal words may be said to begin a few words earlier or later.
                    length = lambda s: s[1] - s[0]
                    same = near(b, e['b'], 60) and abs(length(a) - length(e['a'])) + abs(length(b) - length(e['b'])) <= 6
                    if same: explained.add(id(v))
                if same and v['class'] == e['cls']: ok = True
        found[e['kind']] += ok
        if not ok: wrong.append(e)
    # Precision: a variant that no event explains, or one of another class.
    reported, right, false = collections.Counter(), collections.Counter(), []
    ordered = sorted(events, key=lambda e: e['b'][0]); starts = [e['b'][0] for e in ordered]
    longest_e = max([e['b'][1] - e['b'][0] for e in ordered] or [0])
    for v, a, b in variants:
        if v['kind'] == 'transposition' or not b: continue
        lo, hi = bisect.bisect_left(starts, b[0] - longest_e - 40), bisect.bisect_right(starts, b[1] + 40)
        reported[v['class']] += 1
        hit = any(e['cls'] == v['class'] and (near(b, e['b'], 14 if e['kind'] == 'twice' else 2)) for e in ordered[lo:hi])
        hit |= id(v) in explained
        right[v['class']] += hit
        if not hit: false.append(v)
    moves_right = 0
    for m in c['moves']:
        r = {x['witness']: (x['start'], x['end']) for x in m['readings']}
        hit = any(e['cls'] == 'move' and near(r['A'], e['a'], 2) and near(r['B'], e['b'], 2) for e in events)
        moves_right += hit
        if not hit: false.append(m)
    if show:
        a, b = (open(os.path.join(os.path.dirname(truth), n), 'rb').read() for n in ('a.txt', 'b.txt'))
        for e in wrong[:show]:
            print('MISSED', e['kind'], repr(a[max(0, e['a'][0] - 30):e['a'][1] + 30].decode(errors='replace'))[:200], '->',
                  repr(b[max(0, e['b'][0] - 30):e['b'][1] + 30].decode(errors='replace'))[:200],
                  [(v['class'], v['kind'], [r['text'][:30] for r in v['readings']]) for v, x, y in around(e['b']) if y and near(y, e['b'], 30)][:3])
        for v in false[:show]:
            print('FALSE', v.get('class', 'move'), v.get('kind', ''), [r['text'][:60] if 'text' in r else r for r in v['readings']], v.get('reason', ''))
    return found, all_, right, reported, moves_right, len(c['moves'])


def tell(result):
    found, all_, right, reported, moves_right, moves = result
    for kind in sorted(all_): print('recall    %-12s %.3f of %d' % (kind, found[kind] / all_[kind], all_[kind]))
    for cls in sorted(reported): print('precision %-12s %.3f of %d' % (cls, right[cls] / reported[cls], reported[cls]))
    if moves: print('precision %-12s %.3f of %d' % ('moves', moves_right / moves, moves))


def run(program, books, words, seed, show):
    total = None
    for book in books:
        with tempfile.TemporaryDirectory() as folder:
            make(book, folder, words, seed)
            report = os.path.join(folder, 'c.json')
            before, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
            subprocess.run([program, 'collate', os.path.join(folder, 'a.txt'), os.path.join(folder, 'b.txt'), '--format', 'json',
                            '--output', report, '--quiet'], check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            result = score(os.path.join(folder, 'truth.json'), report, show)
            print('%s: %.2f s, %.2f s of processor, %d MB at most so far' % (os.path.basename(book), time.time() - wall,
                  after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024))
            total = result if total is None else tuple(x + y for x, y in zip(total, result))
    tell(total)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('job', choices=['make', 'score', 'run'])
    parser.add_argument('paths', nargs='+')
    parser.add_argument('--words', type=int, default=13000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--show', type=int, default=0, help='misses and false reports to show')
    o = parser.parse_args()
    if o.job == 'make': make(o.paths[0], o.paths[1], o.words, o.seed)
    elif o.job == 'score': tell(score(o.paths[0], o.paths[1], o.show))
    else: run(o.paths[0], o.paths[1:], o.words, o.seed, o.show)


if __name__ == '__main__':
    main()
