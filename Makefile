# One line a target: each calls the command line or one tool. `make help` lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run test test-quick test-full check format data placeholders axe bench bench-growth load soak faults mutation licences clean

PORT ?= 8050
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
# Both names: newer releases of pip read only the second one for what a build needs.
PIP := PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check
KEYS := pyproject.toml constraints.txt hatch_build.py
FAST_CHECK := 4.10.2
PUPPETEER := 24.43.1

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

run: .venv/.run ## install into .venv, check the data, serve on 127.0.0.1 (PORT=8050)
	@$(BIN)/hanois-allies serve --port $(PORT)

test: .venv/.test ## everything that CI runs: style, types, data, Python, JavaScript, browser
	@sh tests/needs.sh node chromium
	@$(MAKE) --no-print-directory check test-quick
	@# Three on two cores: a page waits for a tenth of its time.
	$(BIN)/pytest tests/browser -m "not full" -n 3

test-quick: .venv/.test .venv/.fast-check-$(FAST_CHECK) ## the tests without a browser
	$(BIN)/pytest tests --ignore=tests/browser -m "not full" -n 2 --dist loadgroup
	node --test --test-reporter=dot tests/js/*.test.*

test-full: .venv/.test .venv/.fast-check-$(FAST_CHECK) .venv/.puppeteer-core-$(PUPPETEER) ## every test, with matrices, faults and copies
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

placeholders: .venv/.run ## draw what stands in for each chart until it is there (Chromium)
	$(BIN)/hanois-allies placeholders

axe: .venv/.test ## axe over every page, theme, width and state: about an hour
	@sh tests/needs.sh chromium
	$(BIN)/python -m tests.browser.matrix

bench: .venv/.test .venv-bench-dash .venv-bench-streamlit .venv-bench-panel ## this dashboard, the floor and three peers, in turns
	@sh tests/needs.sh chromium
	$(BIN)/python -m benchmarks

bench-growth: .venv/.test ## the same with ten and a hundred times the claims
	@sh tests/needs.sh chromium
	$(BIN)/python -m benchmarks.growth

.venv-bench-%:
	@echo "Making $@ for a peer of the benchmark."
	@$(PYTHON) -m venv $@.part
	@$@.part/bin/python -m pip install --quiet --disable-pip-version-check $* plotly waitress
	@mv $@.part $@

load: .venv/.run ## requests a second, waiting and memory under 16 to 200 connections
	$(BIN)/python -m benchmarks.load

soak: .venv/.run ## the same for ten minutes: does memory grow?
	$(BIN)/python -m benchmarks.load --soak 600

faults: .venv/.test ## kill, fill the disk, break the data: what each command says and leaves
	@sh tests/needs.sh chromium
	$(BIN)/pytest tests/faults -q --table

mutation: .venv/.test ## change dates, derive and view a little: do the tests notice? An hour
	$(BIN)/python -m tests.mutation

licences: .venv/.test ## write down whose work this stands on
	$(BIN)/hanois-allies licences > THIRD_PARTY.part && mv THIRD_PARTY.part THIRD_PARTY.md

clean: ## remove .venv, builds and the fetched bundle
	rm -rf .venv .venv-bench-* build dist assets/vendor

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

.venv/.fast-check-$(FAST_CHECK): | $(BIN)/pip
	@npm install --silent --no-save --no-package-lock --no-audit --no-fund --prefix .venv/node fast-check@$(FAST_CHECK) \
		&& touch $@ || echo "npm could not fetch fast-check: the property tests in JavaScript are left out."

.venv/.puppeteer-core-$(PUPPETEER): | $(BIN)/pip
	@npm install --silent --no-save --no-package-lock --no-audit --no-fund --prefix .venv/firefox puppeteer-core@$(PUPPETEER) \
		&& touch $@ || echo "npm could not fetch puppeteer-core: Firefox is not walked."
