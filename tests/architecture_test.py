#!/usr/bin/env python3
"""The shape of the program: which module may use which, and that headers stand alone.

    architecture_test.py arrows            every #include of src/ follows an arrow of CMakeLists.txt
    architecture_test.py headers COMPILER  every header compiles alone, twice over

The arrows are the sicut_module(NAME USES...) lines; an arrow of an arrow counts.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')
# The evidence model's own header and what other programs may include: open to every module.
PUBLIC = 'sicut'


def arrows():
    text = (ROOT / 'CMakeLists.txt').read_text(encoding='utf-8')
    text = re.sub(r'#.*', '', text)
    direct = {}
    for match in re.finditer(r'sicut_module\(([^)]*)\)', text):
        name, *uses = match.group(1).split()
        direct[name] = set(uses)
    return direct


def closure(direct):
    """Every module with all it reaches, itself included; an arrow that leads in a circle is an error."""
    reach, problems = {}, []

    def visit(name, trail):
        if name in trail:
            problems.append('circle of modules: ' + ' -> '.join([*trail, name]))
            return {name}
        if name not in direct:
            problems.append(f'CMakeLists.txt: {trail[-1]} uses {name}, which is no module')
            return set()
        reached = {name}
        for use in sorted(direct[name]):
            reached |= visit(use, [*trail, name])
        return reached

    for name in direct:
        reach[name] = visit(name, [])
    return reach, problems


def sources(*endings):
    return sorted(path for path in (ROOT / 'src').rglob('*') if path.suffix in endings)


def included(path):
    for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            yield number, match.group(1)


def check_file(path, reach):
    module = path.relative_to(ROOT / 'src').parts[0] if path.parent != ROOT / 'src' else None
    if module is not None and module not in reach:
        yield f'{path.relative_to(ROOT)}: the folder {module} is no module of CMakeLists.txt'
        return
    for number, target in included(path):
        where = f'{path.relative_to(ROOT)}:{number}'
        used = target.split('/')[0]
        target = target.removesuffix('.inc')  # made of the file by sicut_embed (cmake/embed.cmake)
        if not ((ROOT / 'src' / target).is_file() or (ROOT / 'include' / target).is_file()):
            yield f'{where}: "{target}" is no file of src/ or include/'
        elif used == PUBLIC or module is None:
            continue  # main.cpp starts whatever it likes
        elif used not in reach[module]:
            yield f'{where}: {module} must not use {used} ("{target}"); its arrows: {sorted(reach[module])}'


def check_arrows():
    reach, problems = closure(arrows())
    if len(reach) < 5:
        problems.append('CMakeLists.txt: hardly any sicut_module lines found; has their form changed?')
    for path in sources('.cpp', '.h'):
        problems.extend(check_file(path, reach))
    return problems


# Names of the standard library and the header each comes from: those that no other header surely brings.
STANDARD = {
    'algorithm': r'(sort|find|find_if|any_of|all_of|none_of|lower_bound|upper_bound|min|max|binary_search|count_if)',
    'array': 'array', 'atomic': 'atomic', 'condition_variable': 'condition_variable', 'deque': 'deque',
    'filesystem': 'filesystem', 'functional': 'function', 'future': '(future|promise|async)', 'map': 'map',
    'memory': '(unique_ptr|shared_ptr|make_unique|make_shared)', 'mutex': '(mutex|lock_guard|unique_lock|once_flag)',
    'optional': 'optional', 'set': 'set', 'span': 'span', 'string': '(string|to_string)', 'string_view': 'string_view',
    'thread': 'thread', 'tuple': '(tuple|tie)', 'unordered_map': 'unordered_map', 'unordered_set': 'unordered_set',
    'variant': '(variant|monostate)', 'vector': 'vector', 'cstdint': r'u?int(8|16|32|64)_t',
}
STANDARD = {header: re.compile(r'\bstd::' + names + r'\b') for header, names in STANDARD.items()}
# Standard headers that bring others by the standard or everywhere.
BRINGS = {'string': {'string_view'}, 'fmt/format.h': {'string', 'string_view'}}
SYSTEM = re.compile(r'^\s*#\s*include\s*<([^>]+)>')


def file_of(name):
    return next(path for path in (ROOT / 'src' / name, ROOT / 'include' / name) if path.is_file())


def system_headers(path, seen):
    """The headers in <> that a file includes, itself or by the project's files it includes."""
    found = set()
    if path in seen:
        return found
    seen.add(path)
    for line in path.read_text(encoding='utf-8').splitlines():
        if match := SYSTEM.match(line):
            found |= {match.group(1)} | BRINGS.get(match.group(1), set())
        elif match := INCLUDE.match(line):
            found |= system_headers(file_of(match.group(1)), seen)
    return found


def forgotten(header):
    """Standard headers whose names a header says and that it does not come by."""
    code = re.sub(r'//.*', '', header.read_text(encoding='utf-8'))
    has = system_headers(header, set())
    return sorted(name for name, said in STANDARD.items() if name not in has and said.search(code))


def compiles_alone(command, header, folder):
    base = ROOT / ('include' if (ROOT / 'include') in header.parents else 'src')
    name = header.relative_to(base).as_posix()
    if missing := forgotten(header):
        return f'{name} does not include ' + ', '.join(f'<{m}>' for m in missing)
    unit = pathlib.Path(folder) / (name.replace('/', '_') + '.cpp')
    unit.write_text(f'#include "{name}"\n#include "{name}"\n', encoding='utf-8')
    done = subprocess.run([*command, '-fsyntax-only', '-include', f'{folder}/standard.h', str(unit)],
                          capture_output=True, text=True, check=False)
    return None if done.returncode == 0 else f'{name} does not compile alone:\n{done.stderr[:2000]}'


def check_headers(compiler):
    """The standard library is read once, beforehand: it takes most of the time."""
    headers = sources('.h') + sorted((ROOT / 'include').rglob('*.h'))
    command = [compiler, '-std=c++20', '-DFMT_SHARED', '-DSICUT_VERSION="0"', f'-I{ROOT}/src', f'-I{ROOT}/include']
    system = sorted(set().union(*(system_headers(header, set()) for header in headers)) & set(STANDARD))
    with tempfile.TemporaryDirectory() as folder, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        standard = pathlib.Path(folder) / 'standard.h'
        standard.write_text(''.join(f'#include <{name}>\n' for name in system), encoding='utf-8')
        subprocess.run([*command, '-x', 'c++-header', str(standard)], check=True)
        results = pool.map(lambda header: compiles_alone(command, header, folder), headers)
        return [result for result in results if result]


def main():
    if len(sys.argv) == 2 and sys.argv[1] == 'arrows':
        problems = check_arrows()
    elif len(sys.argv) == 3 and sys.argv[1] == 'headers':
        problems = check_headers(sys.argv[2])
    else:
        sys.exit(__doc__)
    print('\n'.join(problems) or 'ok')
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
