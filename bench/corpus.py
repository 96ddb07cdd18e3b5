"""The inputs of the whole-program benchmarks, made from the shared corpora. Standard library only.

Run as a program it makes the large record: corpus.py big SHARED FOLDER MEGABYTES
"""
import glob
import os
import random
import sys
import tarfile

BOOKS = {
    'bleak': ('1023_bleak_house.txt', 'Charles Dickens', 'Bleak House'),
    'expectations': ('1400_great_expectations.txt', 'Charles Dickens', 'Great Expectations'),
    'middlemarch': ('145_middlemarch.txt', 'George Eliot', 'Middlemarch'),
    'emma': ('158_emma.txt', 'Jane Austen', 'Emma'),
    'moby': ('2489_moby_dick.txt', 'Herman Melville', 'Moby Dick'),
    'dracula': ('345_dracula.txt', 'Bram Stoker', 'Dracula'),
    'north': ('4276_north_and_south.txt', 'Elizabeth Gaskell', 'North and South'),
}

# Name, seed, books of the record, books outside it, own table of scanning errors. Each book stands in
# some record and outside some other; the two by one author never stand in one record.
STRESS_TESTS = [
    ('A', 11, ('expectations', 'middlemarch', 'emma', 'dracula'), ('moby', 'north'), False),
    ('B', 22, ('bleak', 'moby', 'north', 'emma'), ('expectations', 'dracula'), False),
    ('C', 33, ('middlemarch', 'moby', 'north', 'dracula', 'expectations'), ('bleak', 'emma'), False),
    ('D', 44, ('expectations', 'emma', 'moby', 'north'), ('middlemarch', 'dracula'), True),
]

# Twenty classes of five make the 100 quotations that are held against the large record.
BIG_RECORD = ('middlemarch', 'dracula')
BIG_OUTSIDE = ('emma', 'north')
BIG_CLASSES = ('verbatim spelling ocr5 ocr12 record_ocr page_break ellipsis ellipsis_far bracket omission drop_one '
               'substitution negation number splice far_join short5 short3 misattributed absent').split()


def stress_command(shared, folder, seed, record, outside, per_class, confusions=None, classes=()):
    def spec(key):
        name, author, title = BOOKS[key]
        return '='.join((os.path.join(shared, 'corpora', 'novels', name), author, title))
    command = [sys.executable, os.path.join(shared, 'bench', 'stress.py'),
               '--record', *map(spec, record), '--outside', *map(spec, outside),
               '--out', folder, '--seed', str(seed), '--per-class', str(per_class)]
    if confusions:
        command += ['--confusions', confusions]
    return command + (['--classes', *classes] if classes else [])


def sample(shared, number):
    """The sample document whose name begins with `number`."""
    return glob.glob(os.path.join(shared, 'corpora', 'seeds', number + '_*'))[0]


def make_big_record(shared, folder, megabytes):
    """Early books as they stand, then noise (words of novels in random order) up to the size."""
    os.makedirs(folder, exist_ok=True)
    size = 0
    with tarfile.open(os.path.join(shared, 'corpora', 'eebo.tar.xz')) as archive:
        for member in archive:
            if not member.isfile() or not member.name.endswith('.txt') or size >= megabytes * 1e6:
                continue
            with open(os.path.join(folder, os.path.basename(member.name)), 'wb') as out:
                size += out.write(archive.extractfile(member).read())
    chance, count = random.Random(1), 0
    while size < megabytes * 1e6:
        name = BOOKS[BIG_RECORD[count % len(BIG_RECORD)]][0]
        with open(os.path.join(shared, 'corpora', 'novels', name), encoding='utf-8') as book:
            words = book.read().split()
        chance.shuffle(words)
        lines = [' '.join(words[i:i + 12]) for i in range(0, len(words), 12)]
        with open(os.path.join(folder, 'noise-%02d.txt' % count), 'wb') as out:
            size += out.write('\n'.join(lines).encode())
        count += 1


if __name__ == '__main__':
    if len(sys.argv) != 5 or sys.argv[1] != 'big':
        sys.exit(__doc__)
    make_big_record(sys.argv[2], sys.argv[3], float(sys.argv[4]))
