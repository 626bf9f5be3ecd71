"""Folders: where Musnad keeps what is the user's own on this machine, by the habits of the system.

MUSNAD_DATA=FOLDER    places that the user added; else $XDG_DATA_HOME/musnad, ~/.local/share/musnad,
                      %APPDATA%\\musnad on Windows
MUSNAD_CACHE=FOLDER   compiled knowledge, or "off" to keep none; else $XDG_CACHE_HOME/musnad, ~/.cache/musnad,
                      %LOCALAPPDATA%\\musnad on Windows
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def places_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the user's own places lie; the folder need not exist."""
    told = environment.get("MUSNAD_DATA")
    base = Path(told) if told else _usual(environment, "XDG_DATA_HOME", ".local/share", "APPDATA", "AppData/Roaming")
    return base / "places"


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Where compiled knowledge is kept; None where the user wants none. The folder need not exist."""
    told = environment.get("MUSNAD_CACHE")
    if told:
        return None if told == "off" else Path(told)
    return _usual(environment, "XDG_CACHE_HOME", ".cache", "LOCALAPPDATA", "AppData/Local")


def _usual(environment: Mapping[str, str], name: str, usual: str, windows_name: str, windows_usual: str) -> Path:
    if sys.platform == "win32":
        name, usual = windows_name, windows_usual
    return Path(environment.get(name) or Path.home() / usual) / "musnad"
