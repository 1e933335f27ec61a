"""Begin a worker before PyInstaller's own hook loads Qt, which a worker has no use for.

PyInstaller runs the hooks that build.spec names before its own.
"""

import os
import sys

if sys.argv[1:] == ["--read-worker"]:
    from selfreview_gui.jobs.reading_worker import serve

    os._exit(serve())
