#!/usr/bin/env python3
"""The SARIF report of the example against the standard's own schema.

    sarif_test.py PROGRAM SOURCE SCHEMA    exit code 77 (skipped) without the schema or python3-jsonschema
"""
import json
import pathlib
import subprocess
import sys
import tempfile

program, source, schema = sys.argv[1:4]
if not pathlib.Path(schema).is_file():
    print(f'skipped: no schema at {schema}')
    sys.exit(77)
try:
    import jsonschema
except ImportError:
    print('skipped: python3-jsonschema is not installed')
    sys.exit(77)

with tempfile.TemporaryDirectory() as folder:
    review = pathlib.Path(folder, 'x.review')
    check = [program, 'check', 'examples/text/', '--against', 'examples/record']
    report = subprocess.run([*check, '--format', 'json'], cwd=source, capture_output=True, check=True).stdout
    prints = [q['fingerprint'] for text in json.loads(report)['texts'] for q in text['quotations']]
    subprocess.run([program, 'review', review, 'explain', *prints[:5], '--by', 'Quill', '--why', 'seen'],
                   cwd=source, capture_output=True, check=True)
    output = subprocess.run([*check, '--format', 'sarif', '--review', review], cwd=source, capture_output=True,
                            check=True).stdout

sarif = json.loads(output)
problems = list(jsonschema.Draft7Validator(json.loads(pathlib.Path(schema).read_text())).iter_errors(sarif))
for problem in problems[:10]:
    print('/'.join(map(str, problem.absolute_path)), problem.message[:300])
results = sarif['runs'][0]['results']
print(f'{len(results)} results, {len(problems)} problems')
sys.exit(1 if problems or len(results) != len(prints) else 0)
