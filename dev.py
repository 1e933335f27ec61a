"""Set the program up, run it, test it, build it: `python3 dev.py run|test|bench|build`.

The commands are in `.ci/devtools/`. This file only turns away a Python that is too old to read them, so it keeps to
what every Python, 2.7 included, understands.
"""

import os
import sys

if sys.version_info < (3, 11):
    sys.exit("selfreview_gui needs Python 3.11 or newer; this is Python %d.%d." % sys.version_info[:2])

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".ci"))

from devtools.commands import main

sys.exit(main(sys.argv[1:]))
