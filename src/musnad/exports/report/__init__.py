"""The HTML report: one self-contained page with evidence, event cards, map and timeline."""

from musnad.exports.report.page import write

__all__ = ["write"]
