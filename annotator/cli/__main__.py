"""The verbs without the window: `python -m annotator.cli VERB …`."""

import sys

from annotator.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
