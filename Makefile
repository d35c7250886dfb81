# Two commands to know: `make trial` shows the product, `make test` proves it.
PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python

.PHONY: help trial test check format lint types floors lock crash bench clean
help: ## what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(VENV)/run.stamp: requirements.lock
	$(PYTHON) -c 'import sys; sys.exit("Fieldbook needs Python 3.11 or newer") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --require-hashes --requirement requirements.lock
	touch $@

$(VENV)/dev.stamp: requirements-dev.lock
	$(PYTHON) -c 'import sys; sys.exit("Fieldbook needs Python 3.11 or newer") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --require-hashes --requirement requirements-dev.lock
	touch $@ $(VENV)/run.stamp
