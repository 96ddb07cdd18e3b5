#!/usr/bin/env python3
"""Makes a large record with noise out of a folder of plain texts.

    noisy_record.py SOURCE FOLDER MEGABYTES [NOISE] [SEED]

Copies the files of SOURCE over and over, each copy with other letters changed at random (NOISE is the share of letters,
0.02 unless given), until FOLDER holds MEGABYTES. The same arguments make the same files. Standard library only.
"""
import os
import random
import sys

LETTERS = b'abcdefghijklmnopqrstuvwxyz'


def noisy(data, noise, chance):
    """A copy in which about `noise` of the ASCII letters are others."""
    out = bytearray(data)
    at = 0
    while noise > 0:
        at += int(chance.expovariate(noise)) + 1
        if at >= len(out):
            break
        if 97 <= out[at] <= 122:
            out[at] = chance.choice(LETTERS)
    return bytes(out)


def main():
    if len(sys.argv) not in (4, 5, 6):
        sys.exit(__doc__)
    source, folder, wanted = sys.argv[1], sys.argv[2], float(sys.argv[3]) * 1e6
    noise = float(sys.argv[4]) if len(sys.argv) > 4 else 0.02
    chance = random.Random(int(sys.argv[5]) if len(sys.argv) > 5 else 1)
    names = sorted(name for name in os.listdir(source) if os.path.isfile(os.path.join(source, name)))
    if not any(os.path.getsize(os.path.join(source, name)) for name in names):
        sys.exit(source + ': there is no text in it; name the folder that holds the files')
    os.makedirs(folder, exist_ok=True)
    size, turn = 0, 0
    while size < wanted:
        for name in names:
            if size >= wanted:
                break
            with open(os.path.join(source, name), 'rb') as original:
                data = noisy(original.read(), noise, chance)
            with open(os.path.join(folder, '%02d-%s' % (turn, name)), 'wb') as copy:
                size += copy.write(data)
        turn += 1


if __name__ == '__main__':
    main()
