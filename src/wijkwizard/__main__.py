"""Entry point of ``python -m wijkwizard``, the same as the command ``wijkwizard``.

PDF is rendered in a child process of our own program. It is started as a module, which also works where the folder
with scripts is not on ``PATH``.
"""

import sys

from wijkwizard.cli import main

if __name__ == "__main__":
    sys.exit(main())
