"""Start from a checkout: python3 main.py [PROJECT | VERB ... | test | --where]."""

import sys

if sys.version_info < (3, 11):
    message = "The app needs Python 3.11 or newer, and this is Python %d.%d (%s)."
    sys.exit(message % (sys.version_info[0], sys.version_info[1], sys.executable))

from annotator.__main__ import main
from annotator.bootstrap.start import prepare

if __name__ == "__main__":
    prepare(sys.argv[1:])
    sys.exit(main())
