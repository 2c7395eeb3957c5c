# One recipe per intent. Everything but Python 3.13 and make is installed by scripts/bootstrap.py.
PYTHON ?= $(shell for python in python3.13 python3 python /usr/bin/python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 7))' 2>/dev/null && echo $$python && break; done)
BOOTSTRAP = $(if $(PYTHON),$(PYTHON) scripts/bootstrap.py,$(error Python 3.13 is nodig en staat hier niet. \
	Installeer Python 3.13 en probeer het opnieuw))
QUICK = -m "not browser and not faults"
SOAK = faults
WITH_DATABASE = tests/web tests/matrix tests/architecture/test_migrations.py
BASE = @$(BOOTSTRAP) base
DEV = @$(BOOTSTRAP) dev

.DEFAULT_GOAL := help
.PHONY: help run test test-postgresql check format browser bench cluster soak vendor lock

help: ## Toon deze lijst
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-22s %s\n", $$1, $$2 }'

run: ## Start de proefomgeving (PORT, DATA_DIR en DEMO_PASSWORD zijn in te stellen)
	$(BASE) python manage.py start

test: check ## Controleer en test alles wat geen browser of lange adem vraagt
	$(DEV) pytest -n 2 $(QUICK)

test-postgresql: ## Draai de tests met een database op een eigen, tijdelijke PostgreSQL
	$(DEV) python scripts/with_postgresql.py pytest -n 2 $(QUICK) $(WITH_DATABASE)

check: ## Opmaak, lint, typen, importafspraken, sjablonen en afhankelijkheden
	$(DEV) ruff format --check .
	$(DEV) ruff check .
	$(DEV) lint-imports --no-logo
	$(DEV) djlint --check --lint src
	$(DEV) deptry .
	$(DEV) mypy --num-workers 2

format: ## Zet de opmaak goed en verbeter wat vanzelf kan
	$(DEV) ruff check --fix .
	$(DEV) ruff format .
	$(DEV) djlint --reformat --quiet src

browser: ## Tests in een echte Chromium
	$(DEV) pytest -m browser

bench: ## Meet de rekenkern naast zes anderen (BENCH="--size a --quick" meet kort, --help zegt wat kan)
	$(DEV) python -m tests.bench $(BENCH)

cluster: ## Start een Dask-cluster op deze computer, om FIGURES_STORE met een adres te proberen
	@$(BOOTSTRAP) cluster python scripts/cluster.py

soak: ## Storingen en duur: processen doden, schijven vullen (SOAK="faults and not long" laat het langste weg)
	$(DEV) pytest -m "$(SOAK)"

vendor: ## Haal de bestanden van derden opnieuw op en leg versie, licentie en hash vast
	$(DEV) python scripts/vendor.py

lock: ## Zet alle pakketten vast met hun hashes
	$(DEV) python scripts/lock.py
