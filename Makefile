# Each target sets itself up on a fresh machine; `make setup` twice is instant.
.DEFAULT_GOAL := help
.PHONY: help setup run app assets browser results reproduce test clean

VENV := .venv
CIRCLES := $(VENV)/bin/circles
STAMP := $(VENV)/.ready
FORM_RESULTS := results/organisation_forms
FLOW_RESULTS := results/knowledge_flows
SAMPLE_RESULTS := results/knowledge_sample

help:
	@echo "make run     compare organisation forms and draw the figure"
	@echo "make app     watch a group in the browser"
	@echo "make test    run all checks and tests (one door: pytest)"
	@echo "make results rebuild the committed results (after a change of the model)"
	@echo "make reproduce  build the shipped studies anew and compare their bytes"
	@echo "make assets  fetch the browser view's front-end files with npm (once)"
	@echo "make browser fetch Chromium (Debian, as root) and axe-core, to test the pages"
	@echo "make setup   make the environment in .venv (done by the others as needed)"
	@echo "make clean   remove the environment"

# Works in a folder of its own name until it is complete: an interrupted set-up has
# no stamp, and the next call begins anew.
$(STAMP): pyproject.toml constraints.txt tools/setup.sh
	@sh tools/setup.sh $(VENV)

setup: $(STAMP)

# A comparison never overwrites another one, so the last one is put away first.
run: $(STAMP)
	@rm -rf results/latest
	@$(CIRCLES) compare --out results/latest

app: $(STAMP)
	@$(CIRCLES) app --open

assets: $(STAMP)
	@$(VENV)/bin/python -m view.assets

# Only for the tests of the pages; a test never installs anything.
browser: $(STAMP)
	@for name in chromium chromium-browser google-chrome; do command -v $$name && exit; done >/dev/null; \
	apt-get update --quiet=2 >/dev/null && \
	apt-get install --yes --quiet=2 --no-install-recommends chromium >/dev/null
	@$(VENV)/bin/python -m tests.view.axe

# The figures and tables that are committed; only for a change of the model.
results: $(STAMP)
	@rm -rf $(FORM_RESULTS).new $(FLOW_RESULTS).new $(SAMPLE_RESULTS).new
	@$(CIRCLES) compare --out $(FORM_RESULTS).new
	@$(CIRCLES) knowledge --replicates 100 --out $(FLOW_RESULTS).new
	@$(CIRCLES) knowledge --firms 200 --replicates 20 --out $(SAMPLE_RESULTS).new
	@rm -rf $(FORM_RESULTS) && mv $(FORM_RESULTS).new $(FORM_RESULTS)
	@rm -rf $(FLOW_RESULTS) && mv $(FLOW_RESULTS).new $(FLOW_RESULTS)
	@rm -rf $(SAMPLE_RESULTS) && mv $(SAMPLE_RESULTS).new $(SAMPLE_RESULTS)
	@$(CIRCLES) study form-and-line --out results/form_and_line
	@$(CIRCLES) study project-length --out results/project_length

# Nothing is written: a table that comes out differently ends with status 1.
reproduce: $(STAMP)
	@$(CIRCLES) reproduce

test: $(STAMP)
	@$(VENV)/bin/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

clean:
	@rm -rf $(VENV)
