# 達成（Tassei）　総合戦略のＫＰＩの実績を読み、評価して、エクセルのブックを作ります。
#
#   make report       Inputs を読み、Outputs にブックを作る
#   make demo         例示の実績（Inputs/example）から Outputs/例示 にブックを作る
#   make publish      公表した報告書の値を Inputs/published に控える（次の報告で前回との違いを示す）
#   make check        Inputs を読んで指摘だけを出す（何も書き出さない）
#
#   make build        道具を作る（.build/release/tassei）
#   make install      道具・マニュアル・補完を入れる（先に make build。PREFIX=/usr/local、DESTDIR= も指定できる）
#   make uninstall    入れたものを消す（PREFIX と DESTDIR は入れたときと同じに）
#   make test         試験をする
#   make lint         書き方と、モジュールの間の決まりを調べる
#   make format       書き方を整える
#   make verify       できたブックを LibreOffice と CellRune で再計算して確かめる
#   make faults       書き出しの途中で止める・空きをなくすなどして、前の出力が残ることを確かめる
#   make fuzz         読み取りに壊れた入力を与え続ける（SECONDS=600 一つあたりの秒数、FUZZ=CSV などで選ぶ）
#   make test-install    仮の場所に入れ、それだけで動くことと、きれいに消えることを確かめる
#   make benchmark    速さとメモリーを、Ｃでの下限や Python と比べる（PARTS="limit growth" などで選ぶ）
#   make same         前の版（OLD=92bf0ff など）と、書き出すものが同じことを確かめる（CPU=1 ならＣＰＵ時間を比べる）
#   make mutants      わざと誤りを埋め込み、試験がそのどれも見つけることを確かめる（MUTANTS="9 25" などで選ぶ）
#   make test-sanitized  記憶域とスレッドの検査を付けて試験をする
#   make pages        できたブックの頁を画像にする（Outputs/頁）
#   make docs         説明書（計算・推計・入力・構造）を .build/docs に作る（切れたリンクは誤り）
#
#   make schedule     定期実行の設定（crontab の一行、systemd の service と timer）を表示する
#
#   make deps         作るのに要るものを入れる（足りないときだけ）
#   make deps-verify  確かめるのに要るものを入れる（足りないときだけ）
#   make clean        .build を消す（Inputs と Outputs には触れない）
#   make help         この説明を出す
#
# 変数：
#   YEAR=R5           報告年度（なければ計画の設定 Inputs/plan/settings.csv の報告年度）
#   SWIFT=swift       使う Swift
#   JOBS=2            同時に動かす数（なければ Swift に任せる）
#   PREFIX=/usr/local 道具を入れる所
#   DESTDIR=          パッケージを作るときの仮の根
#
# report・demo・check は終了コード 0 と 65 で成功とし、その意味を出します。65 は「要修正の指摘がある」です。
# 定期実行などで終了コードが要るときは、.build/release/tassei を直に呼びます。

YEAR ?=
SWIFT ?= swift
JOBS ?=
PREFIX ?= /usr/local
DESTDIR ?=
FAULTS ?= 200 200 1
SECONDS ?= 600
FUZZ ?=
PARTS ?=
OLD ?=
CPU ?=
MUTANTS ?=

product := .build/release/tassei
jobs := $(if $(JOBS),--jobs $(JOBS))
year := $(if $(YEAR),--year $(YEAR))
rendered = $(or $(YEAR),$(shell sed -n 's/^報告年度,\([^,]*\),.*/\1/p' Inputs/example/plan/settings.csv))

.DEFAULT_GOAL := help
.PHONY: help deps deps-verify build install uninstall report demo publish check test test-install test-sanitized faults fuzz benchmark same mutants docs schedule lint format verify pages clean

help:
	@sed -n '/^#/!q;s/^# \{0,1\}//p' Makefile

deps:
	@.ci/deps build

deps-verify:
	@.ci/deps verify

# What a release is linked with. For a quick start: the compiler's runtime, that of C++ and libunistring from their archives (a
# folder with nothing but those comes first on the way), code at fixed places, with no thousands of addresses to be mended at
# each start, and no names shown to libraries but those that they ask for. For quick writing: mimalloc in the place of malloc.
release = mkdir -p .build/archives && ln -sf /usr/lib/gcc/*/*/libstdc++.a /usr/lib/*/libunistring.a .build/archives/ && \
  $(SWIFT) build -c release --static-swift-stdlib -Xlinker -L.build/archives -Xlinker --no-export-dynamic -Xlinker -lmimalloc \
    -Xswiftc -Xclang-linker -Xswiftc -no-pie -Xswiftc -Xclang-linker -Xswiftc -static-libgcc $(jobs)

build: deps
	@$(release) --product tassei

# Made once, so that `sudo make install` needs no Swift.
$(product):
	@$(MAKE) --no-print-directory build

prefix := $(DESTDIR)$(PREFIX)
installed = "$(prefix)/bin/tassei" "$(prefix)/share/man/man1/tassei.1" \
  "$(prefix)/share/bash-completion/completions/tassei" "$(prefix)/share/zsh/site-functions/_tassei" \
  "$(prefix)/share/fish/vendor_completions.d/tassei.fish"

install: $(product)
	@work=$$(mktemp -d) && trap 'rm -rf "$$work"' EXIT && .ci/manual $(product) > "$$work/manual" && \
	for shell in bash zsh fish; do $(product) --generate-completion-script $$shell > "$$work/$$shell"; done && \
	set -- $(installed) && install -D -s -m 755 $(product) "$$1" && \
	for file in manual bash zsh fish; do shift; install -D -m 644 "$$work/$$file" "$$1"; done
	@printf '%s\n' $(installed)

uninstall:
	@rm -f $(installed)

test-install: build
	@Tests/Install/install.sh

# Runs the command and prints what its exit code means; 0 and 65 are successes, anything else ends make.
# $(1) the command's arguments, $(2) what 65 means for them
define run_and_report
@$(product) $(1); code=$$?; \
case $$code in \
0) echo '終了コード 0：要修正の指摘はありません。' ;; \
65) echo '終了コード 65：要修正の指摘があります。$(2)' ;; \
*) echo "終了コード $$code：できませんでした。上の説明をご覧ください。" >&2; exit $$code ;; \
esac
endef

report: build
	$(call run_and_report,report --inputs Inputs --outputs Outputs $(year),ブックは、読めた値で作りました。)

demo: build
	$(call run_and_report,report --inputs Inputs/example --outputs Outputs/例示 $(year),ブックは、読めた値で作りました。)

publish: build
	@$(product) publish --inputs Inputs --outputs Outputs $(year)

check: build
	$(call run_and_report,check --inputs Inputs $(year),何も書き出していません。)

test: deps
	@$(SWIFT) test $(jobs)

test-sanitized: deps
	@$(SWIFT) test $(jobs) --scratch-path .build/address --sanitize address
	@$(SWIFT) test $(jobs) --scratch-path .build/thread --sanitize thread

faults: build
	@Tests/Faults/faults.sh $(product) Tests/EndToEndTests/Cases/Inputs $(FAULTS)

fuzz: deps
	@SWIFT='$(SWIFT)' Tests/Fuzz/fuzz.sh $(SECONDS) $(FUZZ)

docs: deps
	@SWIFT='$(SWIFT)' JOBS='$(JOBS)' .ci/docs

benchmark: build
	@$(release) --product reading
	@python3 Tests/Benchmarks/benchmark.py $(product) .build/release/reading $(PARTS)

# Reads its variables from the environment, into which make puts those of the command line.
same:
	@Tests/Verify/same.sh "$$OLD" $(if $(CPU),--cpu)

mutants: deps
	@python3 Tests/Verify/mutants.py $(MUTANTS)

schedule:
	@.ci/schedule

lint:
	@$(SWIFT) format lint --strict -r Package.swift Sources Tests
	@.ci/imports

format:
	@$(SWIFT) format format -i -r Package.swift Sources Tests

verify: deps deps-verify
	@Tests/Verify/verify.sh

pages: deps-verify
	@rm -rf Outputs/頁 && mkdir -p Outputs/頁
	@soffice -env:UserInstallation=file://$(CURDIR)/.build/soffice --headless --convert-to pdf \
	  --outdir Outputs/頁 Outputs/例示/$(rendered)/*.xlsx >/dev/null
	@cd Outputs/頁 && for book in *.pdf; do pdftoppm -r 80 -png "$$book" "$${book%.pdf}"; done
	@echo '頁の画像は Outputs/頁 にあります。'

clean:
	@rm -rf .build
