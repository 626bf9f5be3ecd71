"""The command line: `musnad COMMAND`, each command in a file of its own, imported when it is called."""

from musnad.cli.main import main

__all__ = ["main"]
