"""Shared by all tests: standing here, it puts this folder on the import path, so that tests find `gold_records`.

The places that the user of this machine has added stay out of every test.
"""

import os

os.environ["MUSNAD_DATA"] = os.devnull
