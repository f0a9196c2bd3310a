# tdkt: `make site` builds the section, `make unit` runs the quick tests, `make test` every test. Each says what it installs
# before it does; with INSTALL=no it only says it.

# Optimised across modules; the Swift library inside the binary, so that it runs where no toolchain is.
RELEASE := -c release --static-swift-stdlib -Xswiftc -cross-module-optimization
TDKT := .build/release/tdkt

.PHONY: site build preview schema unit test bench soak format lint docs clean help

help: ## Show the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

site: build ## Build the section from content/ into public/
	$(TDKT) build

build: ## Build the program in release mode
	@.ci/require.sh build
	swift build $(RELEASE)

preview: build ## Show the section in the browser while it is edited
	$(TDKT) preview --open

schema: build ## Set up VS Code: keys complete, what is wrong is underlined
	$(TDKT) schema --vscode

# `make unit`: of these targets, the suites that need nothing but the program, and no patience.
UNIT := (Architecture|Vietnamese|Proofreading|Markdown|Content|Authoring|Site)Tests
# These need fetched specifications, another program (python3-jsonschema, brotli), or long waits (kills, many builds).
NOT_UNIT := SpecTests|SchemaTests|CompressionTests|InterruptionTests|DeterminismTests

unit: ## Run the quick tests: no root, browser, server or download
	@.ci/require.sh build
	swift build --build-tests
	swift test --skip-build --filter '^$(UNIT)\.' --skip '\.($(NOT_UNIT))/'

test: ## Run all tests, with browsers, servers and what they download
	@.ci/require.sh build test
	Tests/fetch-specs.sh
	Tests/fetch-moto.sh
	Tests/fetch-checkers.sh
	swift build --build-tests
	swift test --skip-build

bench: build ## Measure against Hugo and a floor in C
	@.ci/require.sh bench
	python3 Tests/Bench/bench.py $(TDKT)
	python3 Tests/Bench/preview.py $(TDKT)
	python3 Tests/Bench/publish.py $(TDKT)
	python3 Tests/Bench/check.py $(TDKT)
	python3 -m pip install --quiet --upgrade --no-deps --only-binary :all: --require-hashes --target .build/bench -r Tests/Requirements/bench.txt
	PYTHONPATH=.build/bench python3 Tests/Bench/search.py $(TDKT) --pagefind 8

soak: build ## Publish and take back under load, and kill publishes, many times
	@.ci/require.sh build test soak
	python3 Tests/Soak/soak.py $(TDKT)
	swift build --build-tests
	TDKT_KILLS=200 swift test --skip-build --filter KillTests

format: ## Format the sources
	swift format --in-place --recursive Package.swift Sources Tests

lint: ## Check the sources' format, and the scripts' types
	@.ci/require.sh lint
	swift format lint --strict --recursive Package.swift Sources Tests
	node Tests/PageTests/Scripts/check-scripts.js tsconfig.json

docs: build ## Write the generated pages of docs/reference/
	for page in templates checks; do $(TDKT) reference $$page > docs/reference/$$page.md || exit; done

clean: ## Remove what was built
	rm -rf .build
