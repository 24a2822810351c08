# `make` alone prints this help. Everything happens in .venv; nothing is installed outside it,
# but for Chromium and a Chinese font, which the browser tests ask the system for.
.DEFAULT_GOAL := help
PYTHON ?= python3.11
PY := .venv/bin/python
NAME ?= change
MINUTES ?= 60
ELECTIONS ?= $(or $(LINLI_DATA),../shared/data)/elections
KILLS ?= 10

help:  ## this help
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## */\1|/' | awk -F'|' '{printf "  make %-10s %s\n", $$1, $$2}'

.venv/.installed: requirements.lock
	@command -v $(PYTHON) >/dev/null || { echo "Linli needs Python 3.11 (or name another: make PYTHON=python3.12)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "Python has no venv: on Debian, apt-get install python3.11-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@printf '#!/bin/sh\ncd "$$(dirname "$$0")/../.." && exec .venv/bin/python -m bot "$$@"\n' > .venv/bin/linli && chmod +x .venv/bin/linli
	@touch $@

setup: .venv/.installed  ## install into .venv, every package checked against its hash

demo: setup  ## a seeded community, the bot and the chat page; once installed, no token and no internet (STREET=1: three)
	$(PY) -m bot demo $(if $(STREET),--street)

run: setup  ## the bot on the real Telegram, by long polling (LINLI_TOKEN in .env)
	$(PY) -m bot run

migrate: setup  ## bring the database to the newest form
	$(PY) -m bot migrate

migration: setup  ## draft a migration from the tables (NAME=what_it_does)
	$(PY) -m alembic -c storage/migrations/alembic.ini revision --autogenerate -m "$(NAME)"

test: setup browser  ## every test: SQLite, PostgreSQL, a real browser
	$(PY) -m pytest

check: setup  ## ruff, mypy --strict, import contracts
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports

browser: setup  ## Chromium and a Chinese font, where they are missing (Debian, Ubuntu)
	@sh tests/browser.sh

map: setup  ## draw docs/map.md from the code
	$(PY) -m bot map > docs/map.md

bench: setup  ## every benchmark, quickly; one JSON line per figure
	@for module in classifier throughput startup; do $(PY) -m benchmarks.$$module --quick || exit 1; done

faults: setup  ## kill, cut and fill up everything under load; what was lost, a JSON line a case (KILLS=10 each)
	$(PY) -m tests.faults --kills $(KILLS)

soak: setup  ## an hour of steady load: memory, queues, open files (MINUTES=10 for less)
	$(PY) -m benchmarks.soak --minutes $(MINUTES)

.venv-oracle/.installed: requirements-oracle.lock
	$(PYTHON) -m venv .venv-oracle
	.venv-oracle/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-oracle.lock
	@touch $@

oracle: .venv-oracle/.installed  ## the same winners as pabutools and votelib, files that pabulib-checker passes (ELECTIONS=folder)
	.venv-oracle/bin/python -m pytest -o addopts="--import-mode=importlib -q" --confcutdir=tests/oracle tests/oracle --elections "$(ELECTIONS)"

lock: setup  ## resolve requirements.lock anew from pyproject.toml
	$(PY) -m pip install --quiet uv
	.venv/bin/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --quiet --output-file requirements.lock
	$(PY) -c 'import tomllib; told = tomllib.load(open("pyproject.toml", "rb")); print("numpy pytest hypothesis".replace(" ", "\n"), *told["project"]["optional-dependencies"]["oracle"], sep="\n")' | \
	.venv/bin/uv pip compile - --constraint requirements.lock --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet --output-file requirements-oracle.lock

clean:  ## remove the virtual environment, caches and the demo's files
	rm -rf .venv .venv-oracle .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache var

.PHONY: help setup demo run migrate migration test check browser map bench faults soak oracle lock clean
