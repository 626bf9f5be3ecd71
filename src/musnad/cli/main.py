"""The group of commands; only the one that is called is imported, so that `musnad --help` answers at once."""

from importlib import import_module
from typing import Any

import click

# Command → module and one line for the overview. The module's `command` is imported when it is called.
COMMANDS: dict[str, tuple[str, str]] = {
    "read": ("musnad.cli.read", "Read reports and write sourced event records."),
    "places": ("musnad.cli.places", "Add places of your own to the gazetteer."),
    "score": ("musnad.cli.score", "Score records against annotations, errors by cause."),
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports them when asked."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command: Any = import_module(COMMANDS[cmd_name][0]).command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The overview, written without importing any command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


EXAMPLES = """\b
Examples:
  musnad read report.txt --published 2022-01-25
  musnad read https://example.org/news/123
  musnad read pages/ -o events.html --lang ar
  musnad read archive.jsonl --jobs 4 -o records.jsonl

`musnad COMMAND --help` tells more, with examples."""


@click.group(cls=LazyGroup, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="musnad")
def main() -> None:
    """Arabic conflict reports in, sourced event records out: who did what to whom, where, when, how many, and on whose
    word, each value with the words of the report that it was read from.
    """
