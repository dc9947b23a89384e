# 達成（Tassei）　総合戦略のＫＰＩの実績を読み、評価して、エクセルのブックを作ります。
#
#   make report       Inputs を読み、Outputs にブックを作る
#   make demo         例示の実績（Inputs/example）から Outputs/例示 にブックを作る
#   make template     所管課ごとと共同プログラムの照会様式を Outputs/照会様式 に作る
#   make publish      公表した報告書の値を Inputs/published に記録する（次の報告で前回との違いを示す）
#   make check        Inputs を読み、指摘だけを表示する（何も書き出さない）
#   make slips        指摘を表示し、所管課ごとの差し戻し票を Outputs/差し戻し票 に作る
#
#   make build        プログラムを作る（.build/release/tassei）
#   make install      プログラム・マニュアル・補完をインストールする（先に make build。PREFIX=/usr/local、DESTDIR= も指定できる）
#   make uninstall    インストールしたものを削除する（PREFIX と DESTDIR はインストール時と同じにする）
#   make deb          Debian のパッケージを作る（.build/deb。DEBFULLNAME・DEBEMAIL は作成者）
#   make test         テストを実行する
#   make lint         書式と、モジュール間の依存の規則を確認する
#   make format       書式を整える
#   make verify       作成したブックを LibreOffice と CellRune で再計算し、値を確認する
#   make faults       書き出しの途中での停止や空き容量の不足を起こし、前の出力が残ることを確認する
#   make fuzz         読み取りに壊れた入力を与え続ける（SECONDS=600 は一つ当たりの秒数。FUZZ=CSV などで選ぶ）
#   make test-install    仮の場所にインストールし、それだけで動くことと、完全に削除できることを確認する
#   make test-deb        作ったパッケージの中身を確かめ、展開して空の環境で動かす
#   make test-library    書き込みの失敗を検出できない libxlsxwriter では、何も書き出さずに終わることを確認する
#   make benchmark    速さとメモリー使用量を、Ｃによる下限や Python と比べる（PARTS="limit hostile" などで選ぶ）
#   make same         以前の版（OLD=92bf0ff など）と出力が同じことを確認する（CPU=1 ならＣＰＵ時間を比べる）
#   make mutants      わざと誤りを埋め込み、テストがすべてを検出することを確認する（MUTANTS="9 25" などで選ぶ）
#   make test-sanitized  メモリーとスレッドの検査を付けてテストを実行する
#   make pdf          最後に作成した報告書の、配布するページをＰＤＦにする（Outputs/PDF。LibreOffice が必要）
#   make pages        そのページを画像にする（Outputs/ページ）
#   make docs         説明書（計算・推計・入力・構造）を .build/docs に作る（切れたリンクはエラー）
#
#   make schedule     定期実行の設定（crontab の一行、systemd の service と timer）を表示する
#
#   make deps         作成に必要なパッケージを入れる（足りないときだけ）
#   make deps-verify  確認に必要なパッケージを入れる（足りないときだけ）
#   make clean        .build を消す（Inputs と Outputs には触れない）
#   make help         この説明を表示する
#
# 変数：
#   YEAR=R5           報告年度（指定がなければ計画の設定 Inputs/plan/settings.csv の報告年度）
#   DEPARTMENT=観光課 照会様式を作る所管課（make template。指定がなければすべて）
#   SWIFT=swift       使う Swift
#   JOBS=2            同時に実行する数（指定がなければ Swift が決める）
#   PREFIX=/usr/local プログラムを入れる場所
#   DESTDIR=          パッケージを作るときの仮のルート
#
# report・demo・check は終了コード 0 と 65 を成功とし、その意味を表示します。65 は「要修正の指摘がある」です。
# 定期実行などで終了コードが必要なときは、.build/release/tassei を直接呼び出します。

YEAR ?=
DEPARTMENT ?=
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

# Variables are data: they stand in the environment of the recipes, and neither make nor a shell reads them as its own text.
variables := YEAR DEPARTMENT SWIFT JOBS PREFIX DESTDIR FAULTS SECONDS FUZZ PARTS OLD CPU MUTANTS
$(foreach variable,$(variables),$(eval override $(variable) := $$(value $(variable))))
export $(variables)

product := .build/release/tassei
jobs = $${JOBS:+--jobs "$$JOBS"}
year = $${YEAR:+--year "$$YEAR"}
department = $${DEPARTMENT:+--department "$$DEPARTMENT"}

.DEFAULT_GOAL := help
.PHONY: help deps deps-verify build install uninstall deb report demo template publish check slips test test-install test-deb test-library test-sanitized faults fuzz benchmark same mutants docs schedule lint format verify pdf pages clean

help:
	@sed -n '/^#/!q;s/^# \{0,1\}//p' Makefile

deps:
	@.ci/deps build

deps-verify:
	@.ci/deps verify

release = "$$SWIFT" build -c release --static-swift-stdlib $(jobs)

# What Swift prints goes to a log, which is shown where the build fails.
build: deps
	@mkdir -p .build
	@[ -e $(product) ] || echo 'プログラムを作っています。初めは数分かかります（記録は .build/build.log）。'
	@$(release) --product tassei >.build/build.log 2>&1 || \
	{ cat .build/build.log >&2; echo 'プログラムを作れませんでした。上の記録は .build/build.log にもあります。' >&2; exit 1; }

# The program is built only if it is missing, so that `sudo make install` needs no Swift.
$(product):
	@$(MAKE) --no-print-directory build

prefix = $$DESTDIR$$PREFIX
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

deb: build
	@.ci/deps deb
	@.ci/deb $(product) .build/deb

test-deb: build
	@.ci/deps deb
	@Tests/Install/deb.sh $(product)

test-install: build
	@Tests/Install/install.sh

test-library: build
	@Tests/Faults/library.sh $(product) Tests/EndToEndTests/Cases/Inputs

# Runs the command and prints the meaning of its exit code; 0 and 65 are successes, any other code ends make. $(1) is
# the command's arguments, $(2) the meaning of 65 for them.
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

template: build
	@$(product) template --inputs Inputs --outputs Outputs $(year) $(department)

publish: build
	@$(product) publish --inputs Inputs --outputs Outputs $(year)

check: build
	$(call run_and_report,check --inputs Inputs $(year),何も書き出していません。)

slips: build
	$(call run_and_report,check --slips --inputs Inputs --outputs Outputs $(year),票を送ってください。)

test: deps
	@"$$SWIFT" test $(jobs)

test-sanitized: deps
	@"$$SWIFT" test $(jobs) --scratch-path .build/address --sanitize address
	@"$$SWIFT" test $(jobs) --scratch-path .build/thread --sanitize thread

faults: build
	@Tests/Faults/faults.sh $(product) Tests/EndToEndTests/Cases/Inputs $$FAULTS

fuzz: deps
	@Tests/Fuzz/fuzz.sh "$$SECONDS" $$FUZZ

docs: deps
	@.ci/docs

benchmark: build
	@$(release) --product reading
	@python3 Tests/Benchmarks/benchmark.py $(product) .build/release/reading $$PARTS

same:
	@Tests/Verify/same.sh "$$OLD" $${CPU:+--cpu}

mutants: deps
	@python3 Tests/Verify/mutants.py $$MUTANTS

schedule:
	@.ci/schedule

lint:
	@"$$SWIFT" format lint --strict -r Package.swift Sources Tests
	@.ci/imports
	@.ci/words

format:
	@"$$SWIFT" format format -i -r Package.swift Sources Tests

verify: deps deps-verify
	@Tests/Verify/verify.sh

pdf: deps-verify
	@.ci/pdf

pages: deps-verify
	@.ci/pages

clean:
	@rm -rf .build
