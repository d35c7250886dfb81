# Two commands to know: `make trial` shows the product, `make test` proves it.
PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
WORKERS = $(shell $(PYTHON) -c "import os; print(2 * (os.cpu_count() or 1))")
CODE   := domain storage handlers bot
BROWSER := chromium fonts-khmeros fonts-noto-color-emoji
# Each of many processes would compile the same modules anew where this is set.
export PYTHONDONTWRITEBYTECODE :=
NEWER  := import sys; sys.exit("Fieldbook needs Python 3.11 or newer") if sys.version_info < (3, 11) else None

.PHONY: help trial test coverage bare check format lint types floors tests lock migration crash replay together hostile labels officials tamper canaries bench chromium clean
.DEFAULT_GOAL := help
help: ## what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(VENV)/run.stamp: requirements.lock
	$(PYTHON) -c '$(NEWER)'
	test -x $(PY) || $(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement requirements.lock
	touch $@

$(VENV)/dev.stamp: requirements-dev.lock
	$(PYTHON) -c '$(NEWER)'
	test -x $(PY) || $(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement requirements-dev.lock
	touch $@ $(VENV)/run.stamp

trial: $(VENV)/run.stamp ## the whole product on this machine, with a page of phones to tap on
	$(PY) -m bot trial

test: $(VENV)/dev.stamp chromium ## all tests, on SQLite and on PostgreSQL
	$(PY) -m pytest --numprocesses $(WORKERS) --dist worksteal

coverage: $(VENV)/dev.stamp ## which branches the tests take: handlers on SQLite, the storage on both
	$(PY) -m pytest --numprocesses $(WORKERS) --dist worksteal --cov --ignore tests/test_crash.py --ignore tests/test_officials.py -k "not postgres or storage"

bare: ## the product in an environment of its own, with nothing but what it runs with
	$(PYTHON) -m venv --clear $(VENV)-bare
	$(VENV)-bare/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement requirements.lock
	PYTHONPATH=. $(VENV)-bare/bin/python tests/bare.py

check: $(VENV)/dev.stamp ## everything: format, lint, types, floors, docs, tests, and their coverage
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(MAKE) bare
	$(MAKE) test
	$(MAKE) coverage

chromium: ## the browser that clicks through the trial page in the tests
	@command -v chromium >/dev/null || { \
	  test "$$(id -u)" = 0 || { echo "Please install Chromium (Debian: apt install $(BROWSER))"; exit 1; }; \
	  apt-get update -q && apt-get install -q -y --no-install-recommends $(BROWSER); }

crash: $(VENV)/dev.stamp ## the long run of the crash rig: 200 kills in each of the four modes
	$(PY) -m tests.rigs.crash

replay: $(VENV)/dev.stamp ## every dialogue two hundred times, with presses that come again
	FIELDBOOK_TEST_EXAMPLES=200 $(PY) -m pytest --timeout 0 tests/test_replay.py tests/test_replay_together.py

together: $(VENV)/dev.stamp ## two hundred sessions in which three people work at once
	FIELDBOOK_TEST_SEEDS=200 $(PY) -m pytest --timeout 0 tests/test_session_together.py

hostile: $(VENV)/dev.stamp ## every hostile file, where the suite takes every second
	FIELDBOOK_TEST_ALL=1 $(PY) -m pytest --timeout 0 tests/test_hostile_files.py

canaries: $(VENV)/dev.stamp ## a thousand people of a register, planted and looked for everywhere
	FIELDBOOK_TEST_CANARIES=1000 $(PY) -m pytest --timeout 0 tests/test_register_canaries.py

labels: $(VENV)/dev.stamp ## the long run of the label reader: a rate for each code under each condition
	$(PY) -m tests.rigs.labels

officials: $(VENV)/dev.stamp ## ten thousand sequences of officials at work on the register
	FIELDBOOK_TEST_SEQUENCES=5000 $(PY) -m pytest --numprocesses 2 --timeout 0 tests/test_officials.py -k no_sequence

tamper: $(VENV)/dev.stamp ## the long run of the tamper rig: each kind a hundred times, held against chain and heads
	$(PY) -m tests.rigs.tamper

bench: $(VENV)/dev.stamp ## our bot against a stock one, in turn
	$(PY) -m bench
	$(PY) -m bench.session
	$(PY) -m bench.enquiry

lock: $(VENV)/dev.stamp ## write the lock files anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --no-annotate pyproject.toml --output-file requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --no-annotate pyproject.toml --group dev --output-file requirements-dev.lock

clean: ## remove what was made
	rm -rf $(VENV) $(VENV)-bare .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage*
