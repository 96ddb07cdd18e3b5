#!/usr/bin/env python3
"""Holds sicut to little memory, with a record that is larger.

    memory_test.py SICUT FOLDER

The kernel refuses a process memory of its own (heap, stacks; not the mapped files) beyond a limit: indexing, checking
and finding in 160 MB of text with --memory 32M must do within 128 MB (no less than some 95 are used, however little is
given), and say what they say without the limit. Standard library only; skipped (77) where the system has no such limit.
"""
import json
import os
import random
import resource
import shutil
import subprocess
import sys

FILES = 160
MEMORY = '32M'
LIMIT = 128 << 20  # bytes
LETTERS = 'abcdefghijklmnopqrstuvwxyz'


def base_text(chance):
    words = [''.join(chance.choice(LETTERS) for _ in range(chance.randint(2, 9))) for _ in range(20000)]
    lines = [' '.join(chance.choice(words[:chance.choice((100, 2000, 20000))]) for _ in range(12)) for _ in range(13000)]
    return '.\n\n'.join(lines) + '.\n'


def make_record(folder):
    """Files of 1 MB, each in an alphabet of its own, so that each has words that no other has."""
    chance = random.Random(5)
    text = base_text(chance)
    quoted = None
    for number in range(FILES):
        letters = list(LETTERS)
        chance.shuffle(letters)
        own = text.translate(str.maketrans(LETTERS, ''.join(letters)))
        if number == FILES - 1:
            quoted = ' '.join(own[500000:500400].split()[2:22])
        with open(os.path.join(folder, 'book-%03d.txt' % number), 'w', encoding='utf-8') as file:
            file.write(own)
    return quoted.replace('.', '')


def limited():
    resource.setrlimit(resource.RLIMIT_DATA, (LIMIT, LIMIT))


def run(command, limit=True):
    done = subprocess.run(command, preexec_fn=limited if limit else None, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit('%s\nended with %d within %d MB:\n%s' % (' '.join(command), done.returncode, LIMIT >> 20, done.stderr.decode()))
    return done.stdout


def main():
    sicut, folder = sys.argv[1:]
    if not sys.platform.startswith('linux'):
        print('skipped: the limit of memory is one of Linux')
        return 77
    shutil.rmtree(folder, ignore_errors=True)
    record = os.path.join(folder, 'record')
    os.makedirs(record)
    quoted = make_record(record)
    text = os.path.join(folder, 'text.txt')
    with open(text, 'w', encoding='utf-8') as file:
        file.write('He wrote: “%s”.\n' % quoted)
    little = ['--memory', MEMORY, '--threads', '2', '--quiet']
    run([sicut, 'index', record, *little])
    check = [sicut, 'check', text, '--against', record, '--format', 'json']
    within = run([*check, *little])
    if within != run([*check, '--quiet'], limit=False):
        sys.exit('with little memory check says something else')
    quotation = json.loads(within)['texts'][0]['quotations'][0]
    if quotation['fidelity'] != 'verbatim':
        sys.exit('not found: ' + json.dumps(quotation))
    found = json.loads(run([sicut, 'find', quoted, '--against', record, '--format', 'json', *little]))
    if not found['queries'][0]['passages'][0]['document'].endswith('book-%03d.txt' % (FILES - 1)):
        sys.exit('found elsewhere: ' + json.dumps(found))
    shutil.rmtree(folder)
    return 0


if __name__ == '__main__':
    sys.exit(main())
