#!/usr/bin/env python3
"""A writer of an index killed at random moments leaves an index that is whole.

    kill_test.py SICUT [ROUNDS]

Each round changes a record, starts `sicut index`, kills it after a random time, and then holds what is there
against its checksums and finds words by it. Standard library only.
"""
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time


def write(folder, chance, number):
    words = [chance.choice(('harbour', 'lamp', 'weaver', 'silver', 'wharf', 'letter', 'minute', 'vote'))
             for _ in range(chance.randint(50, 4000))]
    words[chance.randrange(len(words))] = 'landmark%d' % number
    (folder / ('%d.txt' % number)).write_text(' '.join(words) + '\n', encoding='utf-8')


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def complaints(program, record, number):
    """What is wrong with the index of `record` now; document `number` must be found, indexed or not."""
    if (record.parent / (record.name + '.sicut') / 'manifest').exists():
        code, _, err = run(program, 'record', 'verify', str(record))
        if code not in (0, 1):
            yield 'verify ended with %d: %s' % (code, err)
    code, out, err = run(program, 'find', 'landmark%d' % number, '--against', str(record))
    if code != 0 or '%d.txt' % number not in out:
        yield 'find ended with %d: %s%s' % (code, out, err)


def main():
    program, rounds = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200
    chance = random.Random(1)
    killed, problems = 0, []
    with tempfile.TemporaryDirectory() as place:
        record = pathlib.Path(place) / 'record'
        record.mkdir()
        for number in range(12):
            write(record, chance, number)
        started = time.monotonic()
        run(program, 'index', str(record))
        span = time.monotonic() - started
        for _ in range(rounds):
            number = chance.randrange(12)
            write(record, chance, number)
            writer = subprocess.Popen([program, 'index', str(record), '--quiet'],
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, span))
            writer.kill()
            in_time = writer.wait() != 0
            killed += in_time
            # About half shall be killed in the middle, however busy the machine is just now.
            span *= 1.1 if in_time else 0.9
            problems += complaints(program, record, number)
            if problems:
                break
        code, out, err = run(program, 'index', str(record))
        if code != 0:
            problems.append('at last: %s%s' % (out, err))
        left = sorted(path.name for path in (record.parent / 'record.sicut').iterdir())
        if any(name.startswith('.') for name in left):
            problems.append('left behind: %s' % left)
    print('\n'.join(problems) or '%d rounds, %d of them killed in the middle' % (rounds, killed))
    sys.exit(bool(problems) or killed < rounds // 10)


if __name__ == '__main__':
    main()
