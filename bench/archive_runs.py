"""The parts of bench/run.py over a whole archive: its index, finding in it, citations and minutes of real books."""
import json
import os
import random
import re
import subprocess
import sys
import tarfile

import measure
import recall

LARGE_FIGURES = ('false_pass', 'false_alarm', 'found', 'invented', 'fidelity', 'changes_recall', 'elisions')

HERE = os.path.dirname(os.path.abspath(__file__))


def table(head, rows):
    lines = ['| ' + ' | '.join(head) + ' |', '|' + '---|' * len(head)]
    return '\n'.join(lines + ['| ' + ' | '.join(map(str, row)) + ' |' for row in rows])


def unpack(session, name, folder):
    with tarfile.open(os.path.join(session.shared, 'corpora', name + '.tar.xz')) as archive:
        archive.extractall(folder, filter='data')
    return folder


def folder_with_most(folder):
    """Where the files lie, however deep the archive put them."""
    return max(os.walk(folder), key=lambda place: len(place[2]))[0]


def megabytes_of(folder):
    return sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder)) / 1e6


def thousand_quotations(record, path):
    """A text that quotes 1,000 stretches of 5 to 40 words."""
    chance = random.Random(7)
    lines = []
    for _ in range(1000):
        words = chance.randint(5, 40)
        quoted = next(recall.stretches(record, 1, words, chance))[3]
        lines.append('He wrote: “%s”.' % quoted)
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n\n'.join(lines) + '\n')
    return path


def row(name, command, times):
    costs = measure.run_often(command, times)
    return (name, measure.least_and_median([c.wall for c in costs]), measure.least_and_median([c.processor for c in costs]),
            '%.0f' % max(c.memory for c in costs))


def fresh_index(session, record, index, times, *more):
    rows = []
    for _ in range(times):
        subprocess.run(['rm', '-rf', index], check=True)
        rows.append(measure.run_once([session.program, 'index', record, '--index', index, '--quiet', *more]))
    return ('index%s' % ''.join(' ' + word for word in more), measure.least_and_median([c.wall for c in rows]),
            measure.least_and_median([c.processor for c in rows]), '%.0f' % max(c.memory for c in rows))


def archive(session):
    """Index, find, check and recall in the archive of old books."""
    session.say('an archive')
    data = folder_with_most(unpack(session, 'eebo', os.path.join(session.work, 'eebo')))
    index = data + '.sicut'
    runs = max(1, session.options.runs // 2)
    text = thousand_quotations(data, os.path.join(session.work, 'thousand.txt'))
    rows = [fresh_index(session, data, index, runs, '--memory', '64M'), fresh_index(session, data, index, runs)]
    words = next(recall.stretches(data, 1, 8, random.Random(3)))[3]
    for name, phrase in (('find of eight words', words), ('find of a common phrase', 'the people of this land')):
        rows.append(row(name, [session.program, 'find', phrase, '--against', data, '--quiet', '--output',
                               os.path.join(session.work, 'found.txt')], runs))
    report = os.path.join(session.work, 'thousand.json')
    rows.append(row('check of 1,000 quotations', session.check(text, data, report), runs))
    session.add('Archive', '%d files of %.1f MB (corpora/eebo.tar.xz); the index takes %.1f MB. Seconds are least / median of %d runs.'
                % (len(os.listdir(data)), megabytes_of(data), megabytes_of(index), runs),
                table(('run', 'wall s', 'processor s', 'memory MB'), rows), in_process(session, data), recall_table(session, data))
    return data


def large_archive(session, data, stress, megabytes=870):
    """The archive again and again with noise: whether time stays linear, and quality what it was."""
    session.say('an archive of a gigabyte')
    extra = os.path.join(session.work, 'extra')
    make = [sys.executable, os.path.join(HERE, 'noisy_record.py'), data, extra, str(megabytes)]
    subprocess.run(make, check=True)
    rows = [fresh_index(session, extra, extra + '.sicut', 1)]
    scores = []
    for name, more in (('alone', []), ('with the large archive', [data, extra])):
        report = os.path.join(session.work, 'stress-large.json')
        against = [word for folder in more for word in ('--against', folder)]
        command = session.check(os.path.join(stress, 'text.txt'), os.path.join(stress, 'record'), report, *against)
        rows.append(row('stress test A ' + name, command, 1))
        scored = subprocess.run([sys.executable, os.path.join(session.shared, 'bench', 'score_check.py'),
                                 os.path.join(stress, 'gold.jsonl'), report, '--json'], stdout=subprocess.PIPE, text=True, check=True)
        figures = json.loads(scored.stdout)
        scores.append((name, *[figures[k] for k in LARGE_FIGURES]))
    session.add('Large archive', '`%s`: %.0f MB in %d files; its index takes %.1f MB. Each passage stands there some %.0f times.' % (
        session.shown(make), megabytes_of(extra), len(os.listdir(extra)), megabytes_of(extra + '.sicut'),
        megabytes_of(extra) / megabytes_of(data)),
        table(('run', 'wall s', 'processor s', 'memory MB'), rows), in_process(session, extra),
        recall_table(session, data, extra), 'Stress test A, whose scores are not to fall by more than 0.01:\n\n' +
        table(('record', *LARGE_FIGURES), scores))


def in_process(session, data):
    done = subprocess.run([os.path.join(session.options.build, 'bench', 'kernels_bench'), '--benchmark_format=json',
                           '--benchmark_filter=find_in'], env={**os.environ, 'SICUT_BENCH_RECORD': data}, stdout=subprocess.PIPE,
                          check=True)
    found = [(run['name'].rsplit('/', 1)[1], '%.0f' % run['cpu_time']) for run in json.loads(done.stdout)['benchmarks']]
    return 'Finding in a running program, microseconds of processor time a query:\n\n' + table(
        [words + ' words' for words, _ in found], [[time for _, time in found]])


def recall_table(session, data, *against):
    command = [sys.executable, os.path.join(HERE, 'recall.py'), session.program, data, '--count',
               '20' if session.options.quick else '200', *(word for folder in against for word in ('--against', folder))]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return 'Recall, `%s`, per cent by words and by the share of letters changed:\n\n%s' % (session.shown(command), done.stdout.strip())


def citations(session):
    """References of four volumes whose targets are known, as printed and without their tags."""
    session.say('citations')
    volumes = folder_with_most(unpack(session, 'frus', os.path.join(session.work, 'frus')))
    files = sorted(os.path.join(volumes, name) for name in os.listdir(volumes) if name.endswith('.xml'))
    gold = os.path.join(session.shared, 'bench', 'frus_gold.py')
    parts = []
    for more in ([], ['--bare']):
        out = os.path.join(session.work, 'frus-gold' + ''.join(more))
        subprocess.run([sys.executable, gold, *more, '--out', out, *files], check=True, stdout=subprocess.DEVNULL)
        record, report = os.path.join(out, 'record'), os.path.join(out, 'report.json')
        command = session.check('', record, report)
        command[2:3] = sorted(os.path.join(record, name) for name in os.listdir(record))
        cost = measure.run_once(command)
        scored = subprocess.run([sys.executable, gold, '--score', os.path.join(out, 'gold.jsonl'), report], stdout=subprocess.PIPE,
                                text=True, check=True).stdout.strip().splitlines()[-1]
        parts.append('`%s`: %s; %.1f s, %.1f s of processor time, %.0f MB.' % (
            ' '.join(['frus_gold.py', *more]), re.sub(r'\s+', ' ', scored), cost.wall, cost.processor, cost.memory))
    session.add('References between four volumes', '\n\n'.join(parts))


def instructions(session):
    session.say('instructions')
    done = subprocess.run([sys.executable, os.path.join(HERE, 'instructions.py'), session.program], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True)
    if done.returncode not in (0, 1) or not done.stdout:
        session.skipped.append('instructions: ' + done.stderr.strip().splitlines()[-1])
        return
    session.add('Instructions', '`bench/instructions.py SICUT`: what a regression is judged by; held against `bench/instructions.json`.',
                done.stdout.strip())
