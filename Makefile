# `make run` and `make test` are all one needs; each sets up what it lacks. `make help` lists the rest.
# Works with GNU make 3.81, which is what macOS has.

PYTHON ?= python3
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input \
	--require-hashes --only-binary :all: --compile
DESKTOP := $(if $(filter Linux,$(shell uname -s)),tools/with_desktop.sh)

PACKAGES := models services ui
SOURCES := main.py $(sort $(shell find $(PACKAGES) -name '*.py'))
TS := $(wildcard resources/translations/*.ts)
QM := $(TS:.ts=.qm)

# Stamps: what was done once, and is done again only when what it was done with has changed.
RUNTIME := $(VENV)/.runtime
BYTECODE := $(VENV)/.bytecode
LIBRARIES := $(VENV)/.libraries
DEV := $(VENV)/.dev

.PHONY: help setup run test lint bench simulate soak fresh lock translations pictures fmt clean
.DEFAULT_GOAL := help

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 20

setup: $(RUNTIME) $(LIBRARIES) $(QM) $(BYTECODE) ## install what the app needs, into .venv

run: setup ## start the app; ARGS="--lang nl" passes it arguments
	@$(BIN)/python tools/check_system.py display
	@$(BIN)/python main.py $(ARGS)

test: setup $(DEV) ## check everything and report what the tests cover
	@$(BIN)/python tools/check_system.py tests
	@$(MAKE) --no-print-directory lint
	$(DESKTOP) $(BIN)/python -m pytest -n auto --dist loadgroup --cov --cov-report=term
	@echo "Percentage of models and services covered (at least 90):"
	@$(BIN)/coverage report --fail-under=90 --format=total

lint: setup $(DEV) ## format, lint, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup $(DEV) ## measure against the goals of the design
	@$(BIN)/python tools/check_system.py tests
	$(DESKTOP) $(BIN)/python -m tests.benchmarks $(ARGS)

simulate: $(RUNTIME) ## live a consultant's year with check-ins and without; ARGS="--seeds 1-20"
	@$(BIN)/python -m tools.simulate $(ARGS)

soak: setup $(DEV) ## let a million invented events happen to reminders; ARGS="--events 10000"
	$(BIN)/python -m tests.services.reminding.soak $(ARGS)

fresh: ## prove both commands in a bare Debian 12 (needs root and debootstrap)
	tools/fresh.sh

lock: $(DEV) ## lock the newest versions that have wheels for every platform
	$(BIN)/python tools/lock.py

translations: $(LIBRARIES) ## bring the .ts files up to date with the sources
	@$(BIN)/python tools/translations.py
	@$(MAKE) --no-print-directory setup

pictures: setup ## make the screenshots of the docs anew
	$(DESKTOP) $(BIN)/python -m tools.screenshots

fmt: $(DEV) ## format, and mend what can be mended
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## remove everything that was made
	rm -rf $(VENV) $(QM) .coverage .coverage.* .*_cache .hypothesis htmlcov
	find main.py $(PACKAGES) tests tools -name __pycache__ -exec rm -rf {} +

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { echo "Attent needs python3: apt-get install -y python3" >&2; exit 1; }
	@$(PYTHON) -B tools/check_system.py python
	$(PYTHON) -m venv --clear $(VENV)

$(RUNTIME): requirements.lock | $(BIN)/python
	$(PIP_INSTALL) -r requirements.lock
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME)
	$(PIP_INSTALL) -r requirements.lock -r requirements-dev.lock
	@touch $@

$(LIBRARIES): $(RUNTIME)
	@$(BIN)/python tools/check_system.py libraries
	@touch $@

$(BYTECODE): $(SOURCES) | $(RUNTIME)
	@$(BIN)/python -m compileall -q main.py $(PACKAGES)
	@touch $@

%.qm: %.ts | $(LIBRARIES)
	@$(BIN)/pyside6-lrelease -silent $< -qm $@
