"""Runs a program and says what it took; says what machine this is. Standard library only."""
import os
import platform
import statistics
import subprocess
import sys
import time


class Cost:
    """Of one run: wall and processor seconds, and peak memory in MB."""

    def __init__(self, wall, usage):
        self.wall = wall
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024  # Linux counts KB


def run_once(command):
    """The cost of one run. Exit code 1 (--fail-on reached) is a result; anything above is a failure.

    The kernel counts the peak memory of the process that starts another as the other's least: some 15 MB of
    Python. Anything heavy is therefore done in processes of its own.
    """
    begun = time.monotonic()
    child = subprocess.Popen(command, stderr=subprocess.PIPE)
    errors = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit('%s\nfailed with %d:\n%s' % (' '.join(command), child.returncode, errors.decode(errors='replace')))
    return Cost(wall, usage)


def run_often(command, times):
    return [run_once(command) for _ in range(times)]


def least_and_median(values, digits=2):
    return '%.*f / %.*f' % (digits, min(values), digits, statistics.median(values))


def first_line(path, key):
    with open(path, encoding='utf-8') as lines:
        return next((line.split(':', 1)[1].strip() for line in lines if line.startswith(key)), '?')


def machine():
    memory = int(first_line('/proc/meminfo', 'MemTotal').split()[0]) / 1024 / 1024
    return '%d cores of %s, %.0f GB of memory, Linux %s' % (
        len(os.sched_getaffinity(0)), first_line('/proc/cpuinfo', 'model name'), memory, platform.release())


def load():
    return '%.1f' % os.getloadavg()[0]


def commit(root):
    def git(*arguments):
        done = subprocess.run(['git', '-C', root, *arguments], capture_output=True, text=True)
        return done.stdout.strip() if done.returncode == 0 else ''
    changed = git('status', '--porcelain', '--', 'src', 'include', 'CMakeLists.txt', 'cmake')
    return (git('rev-parse', '--short=12', 'HEAD') or 'unknown') + (' with uncommitted changes' if changed else '')
