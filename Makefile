.PHONY: help setup demo test check golden bench accuracy docs clean

help:     ## Show what make can do
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 18

setup:     ## Make .venv with everything needed
	@tools/setup.sh

demo: setup     ## Read the twelve bundled pages: a table here, an HTML report in demo/
	@tools/demo.sh

test: setup     ## Run every test; with MUSNAD_SHARED set, the accuracy floors too
	.venv/bin/python -m pytest -n auto

check: setup     ## Lint, format and types, as continuous integration asks for them
	.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy

golden: setup     ## Write the golden records of the demo pages anew, to be read in the diff
	.venv/bin/python tools/golden.py

accuracy: setup     ## Score every annotated set and hold the figures against bench/floors.json
	.venv/bin/python bench/gate.py

bench: setup     ## Measure speed, cold start and memory
	.venv/bin/python bench/speed.py

docs: setup     ## Write the reference pages of docs/ anew from the data, the commands and the modules
	.venv/bin/python tools/reference.py

clean:     ## Remove what make made
	rm -rf .venv demo/report.html build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
