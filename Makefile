# Every target may be repeated. What they need beforehand: python3 with venv, and make.
PYTHON ?= python3
WORKERS ?= 2

BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest
CLUSTER := $(BIN)/python -m tests.cluster exec
ON_SQLITE := DANVAN_TEST_DATABASE=sqlite
ON_POSTGRESQL := DANVAN_TEST_DATABASE=postgresql
FAST := -n $(WORKERS) -m "not browser and not campaign"
PHASES := setup-tests lint test-sqlite test-postgresql test-browser test-campaigns

.DEFAULT_GOAL := help
.PHONY: help setup run test bench campaign phases $(PHASES)
.NOTPARALLEL:

help: ## says what each target does
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1 \t\2/p' $(MAKEFILE_LIST) | expand -t 24

setup: ## puts into .venv what the program needs to run, and the front-end files beside their templates
	@$(PYTHON) tools/setup.py

run: setup ## serves the demo commune on 127.0.0.1:8000 and prints who can log in
	$(BIN)/danvan run --demo

test: $(PHASES) ## checks the code, then runs every test on SQLite and on PostgreSQL
	@echo "test: everything passed"

lint: setup-tests ## checks form, types, imports between houses, settings and migrations
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/danvan check
	$(BIN)/danvan check --migrations

bench: setup-tests ## measures every claim of docs/benchmarks.md against its bare counterpart
	$(BIN)/python -m bench

campaign: setup-tests ## runs the campaigns of docs/reliability.md at full length
	$(BIN)/python -m tests.campaigns

setup-tests: ## does the same as setup, and adds what checks and tests need
	@$(PYTHON) tools/setup.py --tests

test-sqlite: setup-tests ## runs the tests without a browser on SQLite
	$(ON_SQLITE) $(PYTEST) $(FAST)

test-postgresql: setup-tests ## runs the tests without a browser on a throw-away PostgreSQL
	$(ON_POSTGRESQL) $(CLUSTER) -- $(PYTEST) $(FAST)

test-browser: setup-tests ## plays the journeys in a browser on PostgreSQL, and one of them on SQLite
	$(ON_POSTGRESQL) $(CLUSTER) -- $(PYTEST) -n $(WORKERS) -m browser
	$(ON_SQLITE) $(PYTEST) -m browser -k smoke

test-campaigns: setup-tests ## runs the short form of each campaign on both databases
	$(ON_SQLITE) $(PYTEST) -m campaign
	$(ON_POSTGRESQL) $(CLUSTER) --durable -- $(PYTEST) -m campaign

phases:
	@echo $(PHASES)
