#!/usr/bin/env python3
"""The README's example is what the program says: readme_test.py PROGRAM SOURCE_DIR [--renew]."""
import re
import subprocess
import sys

program, folder = sys.argv[1:3]
path = folder + "/README.md"
with open(path, encoding="utf-8") as file:
    readme = file.read()
typed = re.search(r"\$ build/release/sicut (check .*)\n    (.*)\n", readme)
shown = re.search(r"<!-- output:.*-->\n```\n(.*?)```\n", readme, re.S)
if not typed or not shown:
    sys.exit("README.md: the example is not where it should be")
run = subprocess.run([program, *typed[1].split()], input=typed[2] + "\n", cwd=folder, text=True,
                     encoding="utf-8", capture_output=True, check=False)
if run.returncode != 0:
    sys.exit("the example fails: " + run.stderr)
if "--renew" in sys.argv:
    with open(path, "w", encoding="utf-8") as file:
        file.write(readme[:shown.start(1)] + run.stdout + readme[shown.end(1):])
elif run.stdout != shown[1]:
    sys.exit("README.md shows another output than the program gives; renew it with --renew:\n" + run.stdout)
