#!/usr/bin/env python3
"""The XML that `sicut proceedings` writes.

    proceedings_schema_test.py SICUT MINUTES_FOLDER                   well-formed, complete, references lead somewhere
    proceedings_schema_test.py SICUT MINUTES_FOLDER SCHEMAS_FOLDER    valid against the published schemas of the folder

Validation takes jing, and xmllint or Python's lxml. Where a schema or every tool for it is missing, the test
says which, and ends with 77 (skipped) after the checks that could be made.
"""
import csv
import io
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

TEI = '{http://www.tei-c.org/ns/1.0}'
AKN = '{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}'
XML_ID = '{http://www.w3.org/XML/1998/namespace}id'


def run(sicut, *arguments):
    done = subprocess.run([sicut, 'proceedings', *map(str, arguments), '--quiet'], capture_output=True, check=False)
    assert done.returncode == 0, (arguments, done.returncode, done.stderr)
    return done.stdout


def check_ids(root, id_name, reference_names):
    ids = [element.get(id_name) for element in root.iter() if element.get(id_name)]
    assert len(ids) == len(set(ids)), 'an id stands twice'
    for element in root.iter():
        for name in reference_names:
            for target in (element.get(name) or '').split():
                if target.startswith('#'):
                    assert target[1:] in ids, f'{element.tag} {name}={target} leads nowhere'


def check_tei(data, documents):
    root = ET.fromstring(data)
    assert len(list(root.iter(TEI + 'TEI'))) == documents
    for wanted in ('u', 'seg', 'person', 'note', 'event', 'measure'):
        assert root.find(f'.//{TEI}{wanted}') is not None, f'no {wanted}'
    for event in root.iter(TEI + 'event'):
        assert event.get('type') == 'voting' and event.get('corresp') and event.find(f'{TEI}desc/{TEI}measure') is not None
    for measure in root.iter(TEI + 'measure'):
        assert measure.get('quantity').isdigit() and measure.get('type') in ('ayes', 'noes', 'abstentions', 'quorum')
    check_ids(root, XML_ID, ('who', 'ana', 'ref', 'resp', 'target', 'corresp'))


def check_akn(data):
    root = ET.fromstring(data)
    for wanted in ('meta', 'identification', 'references', 'debateBody', 'debateSection', 'heading'):
        assert root.find(f'.//{AKN}{wanted}') is not None, f'no {wanted}'
    for count in root.iter(AKN + 'count'):
        assert count.get('value').isdigit()
    check_ids(root, 'eId', ('by', 'as', 'refersTo', 'outcome'))


def check_csv(sicut, minutes):
    rows = list(csv.DictReader(io.StringIO(run(sicut, *minutes, '--format', 'csv').decode())))
    votes = list(csv.DictReader(io.StringIO(run(sicut, *minutes, '--format', 'csv', '--table', 'votes').decode())))
    speeches = list(csv.DictReader(io.StringIO(run(sicut, *minutes, '--format', 'csv', '--table', 'speeches').decode())))
    assert votes and speeches and len(votes) + len(speeches) < len(rows) + 1
    assert all(row['type'] in ('speech', 'report', 'question', 'interjection') for row in speeches)
    assert any(row['for'] == '20' and row['against'] == '2' and row['abstain'] == '3' for row in votes)


def lxml_validator(schema):
    try:
        from lxml import etree
    except ImportError:
        return None
    rules = etree.XMLSchema(etree.parse(str(schema)))

    def validate(path):
        assert rules.validate(etree.parse(str(path))), f'{path.name} against {schema.name}: {rules.error_log.last_error}'
    return validate


def command_validator(command):
    def validate(path):
        done = subprocess.run([*command, str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, f'{command}: {done.stdout[:2000]}{done.stderr[-500:]}'
    return validate


def validator_of(schema):
    """What validates a file against the schema, and why there is nothing."""
    if not schema.is_file():
        return None, f'{schema} is missing'
    if schema.suffix == '.rng' and shutil.which('jing'):
        return command_validator(['jing', str(schema)]), ''
    if schema.suffix == '.xsd' and shutil.which('xmllint'):
        return command_validator(['xmllint', '--noout', '--nonet', '--schema', str(schema)]), ''
    if schema.suffix == '.rng':  # libxml2 takes many minutes for these
        return None, 'jing is not installed'
    return lxml_validator(schema), 'neither xmllint nor lxml is installed'


def make(sicut, minutes, folder):
    corpus = folder / 'corpus.xml'
    corpus.write_bytes(run(sicut, *minutes, '--format', 'tei'))
    debates = []
    for path in minutes:
        debates.append(folder / (path.stem + '.akn'))
        debates[-1].write_bytes(run(sicut, path, '--format', 'akn'))
    return corpus, debates


def check_schemas(schemas, corpus, debates):
    """Returns whether every file was validated."""
    whole = True
    for name, files in (('tei_all.rng', [corpus]), ('parla-clarin.rng', [corpus]), ('akomantoso30.xsd', debates)):
        validate, why = validator_of(schemas / name)
        if validate is None:
            print(f'SKIPPED: nothing was validated against {name}: {why}')
            whole = False
            continue
        for path in files:
            validate(path)
        print(f'valid against {name}: {len(files)}')
    return whole


def main():
    sicut, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    minutes = sorted(folder.glob('*.txt'))
    assert minutes
    with tempfile.TemporaryDirectory() as temporary:
        corpus, debates = make(sicut, minutes, pathlib.Path(temporary))
        if len(sys.argv) > 3:
            return 0 if check_schemas(pathlib.Path(sys.argv[3]), corpus, debates) else 77
        check_tei(corpus.read_bytes(), len(minutes))
        for debate in debates:
            check_akn(debate.read_bytes())
        check_csv(sicut, minutes)
    print('ok')
    return 0


if __name__ == '__main__':
    sys.exit(main())
