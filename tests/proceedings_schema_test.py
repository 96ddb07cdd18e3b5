#!/usr/bin/env python3
"""The XML that `sicut proceedings` writes: well-formed, complete, its references leading somewhere; and valid against the
published schemas where a folder with them and the tools to use them (jing, xmllint) are at hand.

    proceedings_schema_test.py SICUT MINUTES_FOLDER [SCHEMAS_FOLDER]
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


def validate(command, path):
    done = subprocess.run([*command, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f'{command}: {done.stdout[:2000]}{done.stderr[-500:]}'


def main():
    sicut, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    schemas = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else pathlib.Path('/nonexistent')
    minutes = sorted(folder.glob('*.txt'))
    assert minutes
    with tempfile.TemporaryDirectory() as temporary:
        corpus = pathlib.Path(temporary) / 'corpus.xml'
        corpus.write_bytes(run(sicut, *minutes, '--format', 'tei'))
        check_tei(corpus.read_bytes(), len(minutes))
        debates = []
        for path in minutes:
            debates.append(pathlib.Path(temporary) / (path.stem + '.akn'))
            debates[-1].write_bytes(run(sicut, path, '--format', 'akn'))
            check_akn(debates[-1].read_bytes())
        check_csv(sicut, minutes)
        for schema in ('tei_all.rng', 'parla-clarin.rng'):
            if (schemas / schema).is_file() and shutil.which('jing'):
                validate(['jing', str(schemas / schema)], corpus)
        if (schemas / 'akomantoso30.xsd').is_file() and shutil.which('xmllint'):
            for debate in debates:
                validate(['xmllint', '--noout', '--nonet', '--schema', str(schemas / 'akomantoso30.xsd')], debate)
    print('ok')


if __name__ == '__main__':
    main()
