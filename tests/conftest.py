"""Shared by all tests: standing here, it puts this folder on the import path, so that tests find `gold_records`."""
