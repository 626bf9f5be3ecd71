"""Exports: records written for other programs and for people, one small file a format.

`formats.FORMATS` lists them. A format's module is imported when it is first asked for, so that the command line starts
without loading templates and terminal drawing.
"""

from musnad.exports.formats import FORMATS, Options, write

__all__ = ["FORMATS", "Options", "write"]
