# One line a target: each calls the command line or one tool. `make help` lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run test test-quick test-full check format data axe bench clean

PORT ?= 8050
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
# Both names: newer releases of pip read only the second one for what a build needs.
PIP := PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check
KEYS := pyproject.toml constraints.txt hatch_build.py

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 20

run: .venv/.run ## install into .venv, check the data, serve on 127.0.0.1 (PORT=8050)
	@$(BIN)/hanois-allies serve --port $(PORT)

test: .venv/.test ## everything that CI runs: style, types, data, Python, JavaScript, browser
	@sh tests/needs.sh node chromium
	@$(MAKE) --no-print-directory check test-quick
	$(BIN)/pytest tests/browser -m "not full" -n 2

test-quick: .venv/.test ## the tests without a browser
	$(BIN)/pytest tests --ignore=tests/browser -m "not full" -n 2 --dist loadgroup
	node --test --test-reporter=dot tests/js/*.test.*

test-full: .venv/.test ## every test, with matrices, faults and soak
	@sh tests/needs.sh node chromium
	$(BIN)/pytest tests

check: .venv/.test ## style, types, import direction and the data
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/hanois-allies check

format: .venv/.test ## put the code into its one style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

data: .venv/.run ## build the base map again, and the codebook and the colours
	$(BIN)/hanois-allies data
	$(BIN)/hanois-allies generate

axe: .venv/.test ## axe over every page, theme, width and state: about an hour
	@sh tests/needs.sh chromium
	$(BIN)/python -m tests.browser.matrix

bench: .venv/.test ## measure start, figures and first page into benchmarks/
	@sh tests/needs.sh chromium
	$(BIN)/python -m benchmarks

clean: ## remove .venv, builds and the fetched bundle
	rm -rf .venv build dist assets/vendor

$(BIN)/pip:
	$(if $(PYTHON),,$(error Python 3.11 or newer is needed: install it, or name it with PYTHON=/path/to/python3))
	@echo "Making .venv and installing into it; the first time takes a minute or two."
	@$(PYTHON) -m venv .venv

.venv/.run: $(KEYS) | $(BIN)/pip
	@$(PIP) -e .
	@touch $@

.venv/.test: $(KEYS) | $(BIN)/pip
	@$(PIP) -e '.[test]'
	@touch .venv/.run $@
