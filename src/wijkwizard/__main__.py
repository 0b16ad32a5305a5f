"""``python -m wijkwizard`` does what ``wijkwizard`` does.

The paper is made in a child process of our own program, and a child is started as a module: that works
where the script directory is not on the path.
"""

import sys

from wijkwizard.cli import main

if __name__ == "__main__":
    sys.exit(main())
