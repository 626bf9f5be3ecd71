"""Run: many pages read on one or several processes, in order."""
