#!/usr/bin/env python3
"""Runs all benchmarks anew and writes bench/RESULTS.md.

    bench/run.py [--quick] [--runs N] [--build DIR] [--shared DIR] [--output FILE]

Builds the `bench` preset, unless --build names a folder in which it is built already. --quick: fewer runs, a small
part of each test, and the results go to standard output. Without the shared corpora only the kernels are
run. Times are taken one after another, so leave the machine alone meanwhile. Standard library only.
"""
import argparse
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile

import archive_runs
import corpus
import measure

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


def table(head, rows):
    lines = ['| ' + ' | '.join(head) + ' |', '|' + '|'.join('---' if i == 0 else '--:' for i in range(len(head))) + '|']
    return '\n'.join(lines + ['| ' + ' | '.join(map(str, row)) + ' |' for row in rows])


class Session:
    """One run of everything: where things are, how much of it is done, and what was found."""

    def __init__(self, options, work):
        self.options, self.work = options, work
        self.shared = options.shared
        self.program = os.path.join(options.build, 'sicut')
        self.per_class = 3 if options.quick else 30
        self.parts, self.skipped = [], []

    def say(self, message):
        print('== ' + message, file=sys.stderr, flush=True)

    def add(self, title, *paragraphs):
        self.parts.append('## %s\n\n%s\n' % (title, '\n\n'.join(paragraphs)))

    def shown(self, command):
        """A command as a reader can repeat it: no paths of this machine."""
        text = ' '.join('"%s"' % c if ' ' in c else c for c in command)
        for path, name in ((self.work, '$WORK'), (self.shared, '$SHARED'), (self.options.build, '$BUILD'), (ROOT + '/', ''),
                           (sys.executable, 'python3')):
            text = text.replace(path, name)
        return text

    def check(self, text, against, report, *more):
        return [self.program, 'check', text, '--against', against, '--format', 'json', '--output', report, '--quiet', *more]


def build(options):
    subprocess.run(['cmake', '--preset', 'bench'], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(['cmake', '--build', '--preset', 'bench', '-j', str(options.jobs)], cwd=ROOT, check=True,
                   stdout=sys.stderr)


def output_of(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit('%s\nfailed with %d' % (' '.join(command), done.returncode))
    return done.stdout


# ---- kernels

def per_second(value, unit):
    return '' if value is None else '%.4g M%s/s' % (value / 1e6, unit)


def kernels(session):
    session.say('kernels')
    repeats = 1 if session.options.quick else 3
    command = [os.path.join(session.options.build, 'bench', 'kernels_bench'), '--benchmark_format=json',
               '--benchmark_repetitions=%d' % repeats]
    if session.options.quick:
        command.append('--benchmark_min_time=0.1')
    best = {}
    for run in json.loads(output_of(command))['benchmarks']:
        if run.get('run_type') == 'aggregate' or run.get('error_occurred'):  # what needs an archive, where there is none
            continue
        manual = run['run_name'].endswith('manual_time')  # its "real" time is what the benchmark itself took
        run['name'] = re.sub(r'/(iterations:\d+|manual_time)', '', run['run_name']).replace('/', ', words: ')
        run['took'] = run['real_time' if manual else 'cpu_time']
        if run['took'] <= best.setdefault(run['name'], run)['took']:
            best[run['name']] = run
    rows = []
    for name, run in best.items():
        rate = per_second(run.get('bytes_per_second'), 'B') or per_second(run.get('items_per_second'), ' cells')
        rows.append((name, '%.4g %s' % (run['took'], run['time_unit']), rate))
    session.add('Kernels', '`%s`: processor time of one iteration on one core, the least of %d repetitions, on generated '
                'text (records of 1 to 4 MB).' % (session.shown(command), repeats),
                table(('kernel', 'time', 'rate'), rows))


# ---- whole program

def whole_program(session, stress):
    """The cost of whole runs; returns nothing but a section."""
    runs = session.options.runs
    sample = {number: corpus.sample(session.shared, number) for number in ('001', '003')}
    report = lambda name: os.path.join(session.work, name + '.json')
    text, record = os.path.join(stress, 'text.txt'), os.path.join(stress, 'record')
    jobs = [('stress test A, 1 thread', session.check(text, record, report('cost'), '--threads', '1'), runs),
            ('stress test A, 2 threads', session.check(text, record, report('cost'), '--threads', '2'), runs),
            ('001 against itself', session.check(sample['001'], sample['001'], report('001')), runs),
            ('003 against 001', session.check(sample['003'], sample['001'], report('003')), runs)]
    megabytes = 20 if session.options.quick else 200
    big_text, big_record = make_big(session, megabytes)
    jobs += [('record of %d MB, 100 quotations, %d thread%s' % (megabytes, n, 's' if n > 1 else ''),
              session.check(big_text, big_record, report('big'), '--threads', str(n)), max(1, runs // 2)) for n in (1, 2)]
    rows, commands = [], []
    for name, command, times in jobs:
        session.say(name)
        costs = measure.run_often(command, times)
        rows.append((name, times, measure.least_and_median([c.wall for c in costs]),
                     measure.least_and_median([c.processor for c in costs]), '%.0f' % max(c.memory for c in costs)))
        commands.append(session.shown(command))
    session.add('Whole runs', 'Seconds are least / median; processor time is user and system together; memory is the peak. '
                'Goals: stress test A under 1 s and 300 MB on two free cores; the record of %d MB is handled.' % megabytes,
                table(('run', 'runs', 'wall s', 'processor s', 'memory MB'), rows),
                '```\n%s\n```' % '\n'.join(commands))
    gold = os.path.join(session.work, 'big', 'gold.jsonl')
    figures = score(session, gold, report('big'))
    session.add('Quality in the record of %d MB' % megabytes,
                ', '.join('%s %s' % (k, figures[k]) for k in ('quotations', 'false_pass', 'false_alarm', 'found', 'invented', 'fidelity')))


def make_big(session, megabytes):
    session.say('making the record of %d MB' % megabytes)
    folder = os.path.join(session.work, 'big')
    output_of(corpus.stress_command(session.shared, folder, 5, corpus.BIG_RECORD, corpus.BIG_OUTSIDE, 5,
                                    classes=corpus.BIG_CLASSES))
    record = os.path.join(folder, 'record')
    output_of([sys.executable, os.path.join(HERE, 'corpus.py'), 'big', session.shared, record, str(megabytes)])
    return os.path.join(folder, 'text.txt'), record


# ---- quality

def score(session, gold, report):
    return json.loads(output_of([sys.executable, os.path.join(session.shared, 'bench', 'score_check.py'), gold, report, '--json']))


def reaches(value, goal):
    if value is None or not goal:
        return True
    sign, mark = goal.split()
    return value <= float(mark) if sign == '<=' else value >= float(mark)


def shown_figure(figure, goal):
    """A figure, or [figure, class] for the worst class, and whether it misses its goal."""
    value, name = figure if isinstance(figure, list) else (figure, '')
    return '%s%s%s' % (value, ' ' + name if name and value < 1 else '', '' if reaches(value, goal) else ' **missed**')


def stress_tests(session):
    """Makes and scores the stress tests; returns the folder of the first."""
    with open(os.path.join(HERE, 'goals.json'), encoding='utf-8') as file:
        goals = json.load(file)
    tests = corpus.STRESS_TESTS[:1] if session.options.quick else corpus.STRESS_TESTS
    scores, commands, folders = [], [], []
    for name, seed, record, outside, own_errors in tests:
        session.say('stress test ' + name)
        folder = os.path.join(session.work, 'stress-' + name)
        confusions = os.path.join(HERE, 'confusions.json') if own_errors else None
        make = corpus.stress_command(session.shared, folder, seed, record, outside, session.per_class, confusions)
        check = session.check(os.path.join(folder, 'text.txt'), os.path.join(folder, 'record'), os.path.join(folder, 'report.json'))
        output_of(make)
        measure.run_once(check)
        scores.append(score(session, os.path.join(folder, 'gold.jsonl'), os.path.join(folder, 'report.json')))
        commands += [session.shown(make), session.shown(check)]
        folders.append(folder)
    rows = [('quotations', '', *[s['quotations'] for s in scores])]
    for figure, goal in goals.items():
        rows.append((figure, goal.replace('<=', '≤').replace('>=', '≥'), *[shown_figure(s[figure], goal) for s in scores]))
    session.add('Quality: stress tests', 'Four sets of books and seeds; D has its own table of scanning errors '
                '(`bench/confusions.json`). The goals stand in `bench/goals.json`.',
                table(('figure', 'goal', *[t[0] for t in tests]), rows), classes_below_one(tests, scores),
                '```\n%s\n```' % '\n'.join(commands))
    return folders[0]


def classes_below_one(tests, scores):
    names = sorted({c for s in scores for c, v in s['by_class'].items() if v['fidelity'] != 1 or v['found'] not in (1, 0)})
    names = [c for c in names if c not in ('absent', 'fabricated', 'short_absent') or any(s['by_class'][c]['fidelity'] != 0 for s in scores)]
    if not names:
        return 'Every class is found and judged right throughout.'
    rows = [(c, *['%(found)s / %(fidelity)s' % s['by_class'][c] for s in scores]) for c in names]
    return 'Classes not all found and judged right (found / fidelity):\n\n' + table(('class', *[t[0] for t in tests]), rows)


def gold_answers(session):
    session.say('hand-made answers')
    scorer, gold = os.path.join(session.shared, 'bench', 'score_gold.py'), os.path.join(session.shared, 'gold')
    seeds = os.path.join(session.shared, 'corpora', 'seeds')
    reports = {}
    for number, against in (('000', seeds), ('003', seeds), ('001', corpus.sample(session.shared, '001'))):
        reports[number] = os.path.join(session.work, 'gold-%s.json' % number)
        measure.run_once(session.check(corpus.sample(session.shared, number), against, reports[number]))
    answers = [output_of([sys.executable, scorer, 'quotations', os.path.join(gold, 'quotations.jsonl'), reports['000'], reports['003']]),
               output_of([sys.executable, scorer, 'requotations', os.path.join(gold, 'requotations.jsonl'), reports['001']])]
    session.add('Quality: hand-made answers', '```\n%s\n```' % ''.join(answers).strip())


# ---- all together

def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--quick', action='store_true')
    parser.add_argument('--runs', type=int)
    parser.add_argument('--jobs', type=int, default=2, help='parallel jobs of the build')
    parser.add_argument('--build')
    parser.add_argument('--shared', default=os.path.join(os.path.dirname(ROOT), 'shared'))
    parser.add_argument('--output')
    options = parser.parse_args()
    options.runs = options.runs or (1 if options.quick else 5)
    options.output = options.output or ('-' if options.quick else os.path.join(HERE, 'RESULTS.md'))
    options.shared = os.path.abspath(options.shared)
    if options.build is None:
        build(options)
        options.build = os.path.join(ROOT, 'build', 'bench')
    options.build = os.path.abspath(options.build)
    return options


def heading(before, after, skipped):
    facts = ['Written by `bench/run.py`; run it again rather than edit this.', '- machine: ' + measure.machine(),
             '- commit: %s' % measure.commit(ROOT), '- date: ' + datetime.datetime.now(datetime.timezone.utc).strftime('%Y-%m-%d %H:%M UTC'),
             '- load of the machine before and after: %s, %s (the benchmarks alone make about 1-2; where it was more, '
             'trust processor time, not wall time)' % (before, after)]
    facts += ['- skipped: ' + reason for reason in skipped]
    return '# Benchmarks\n\n%s\n\n%s\n' % (facts[0], '\n'.join(facts[1:]))


def kept_sections(path, written):
    """Sections of the file that this script does not write: measured by other commands, which they name."""
    if not os.path.exists(path):
        return ''
    with open(path, encoding='utf-8') as file:
        sections = re.split(r'(?m)^(?=## )', file.read())[1:]
    ours = set(re.findall(r'(?m)^## .*$', written))
    return ''.join('\n' + section.rstrip() + '\n' for section in sections if section.split('\n', 1)[0] not in ours)


def main():
    options = parse_arguments()
    before = measure.load()
    with tempfile.TemporaryDirectory(prefix='sicut-bench-') as work:
        session = Session(options, work)
        kernels(session)
        archive_runs.instructions(session)
        if os.path.isdir(os.path.join(session.shared, 'corpora', 'novels')):
            first = stress_tests(session)
            gold_answers(session)
            whole_program(session, first)
            data = archive_runs.archive(session)
            if not options.quick:
                archive_runs.large_archive(session, data, first)
            archive_runs.citations(session)
        else:
            session.skipped.append('whole runs and quality, because the shared corpora are not there')
        result = '\n'.join([heading(before, measure.load(), session.skipped)] + session.parts)
    if options.output == '-':
        print(result)
    else:
        result += kept_sections(options.output, result)
        with open(options.output, 'w', encoding='utf-8') as file:
            file.write(result)
    for reason in session.skipped:
        session.say('skipped: ' + reason)


if __name__ == '__main__':
    main()
