#!/usr/bin/env python3
"""Measures the tool against the limit and against what people would use instead: benchmark.py TOOL READING [PART…]

TOOL is the command, READING the program that only reads. Everything is built below .build/benchmark; what the programs
write goes to a folder in memory where there is one, so that nobody waits for a disk. The parts are limit, python,
workers, reading, growth, start, hostile and nation; all but the last when none is named.
"""
import filecmp, glob, os, shutil, subprocess, sys, tempfile, zipfile

# The checkout stays as it is.
sys.dont_write_bytecode = True
import inputs
from measure import PAIRS, Ratio, Table, emptied, pairs, run, reported

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(TOP, ".build", "benchmark")
LIBRARIES = {"PYTHONPATH": os.path.join(WORK, "py"), "OMP_NUM_THREADS": "1", "POLARS_MAX_THREADS": "1"}
EXAMPLE = os.path.join(TOP, "Inputs", "example")


def work(*parts): return os.path.join(WORK, *parts)


SCRATCH = tempfile.mkdtemp(prefix="tassei-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)


def scratch(*parts): return os.path.join(SCRATCH, *parts)


class Benchmark:
    def __init__(self, tool, reading):
        self.tool, self.reading, self.table = os.path.abspath(tool), os.path.abspath(reading), Table()
        os.makedirs(WORK, exist_ok=True)
        self.has_libraries = self.library("xlsxwriter", "pandas", "polars", "duckdb")

    def library(self, *names):
        """Whether the Python libraries are there, or can be had; they stay in .build."""
        ask = [sys.executable, "-c", "import " + ", ".join(names)]
        environment = {**os.environ, **LIBRARIES}
        if subprocess.run(ask, env=environment, capture_output=True).returncode == 0: return True
        subprocess.run(
            [sys.executable, "-m", "pip", "install", "--quiet", "--target", work("py"), "XlsxWriter", "pandas", "polars", "duckdb"],
            capture_output=True)
        return subprocess.run(ask, env=environment, capture_output=True).returncode == 0

    def report(self, folder, *more, out="tool", **options):
        return run(self.tool, "report", "--quiet", "--inputs", folder, "--outputs", scratch(out), *more, fresh=scratch(out), **options)

    def made(self, out="tool"):
        """The workbooks of a report by their names, which are different in all its folders."""
        return {os.path.basename(path): path for path in glob.glob(scratch(out, "R6", "**", "*.xlsx"), recursive=True)}

    # The calls of a report, again

    def build_trace(self):
        """The recorder and the player, built; and the calls of the example, recorded."""
        os.makedirs(work("trace"), exist_ok=True)
        subprocess.run([sys.executable, os.path.join(HERE, "trace", "generate.py"), work("trace")], check=True)
        compile = ["cc", "-O2", "-I", os.path.join(HERE, "trace")]
        subprocess.run([*compile, "-shared", "-fPIC", "-o", work("trace", "recorder.so"), work("trace", "recorder.c"), "-ldl"], check=True)
        # The streams of the program: parts of a workbook are held in memory by both.
        parts = os.path.join(HERE, "..", "..", "Sources", "CParts")
        sources = [work("trace", "player.c"), os.path.join(parts, "Stream.c")]
        include = ["-I", os.path.join(parts, "include")]
        subprocess.run([*compile, *include, "-o", work("trace", "player"), *sources, "-lxlsxwriter"], check=True)
        self.report(EXAMPLE, "--jobs", "1", environment={"LD_PRELOAD": work("trace", "recorder.so"), "TRACE": work("trace", "calls")})

    def play(self, *more):
        return run(work("trace", "player"), work("trace", "calls"), scratch("played"), *more, fresh=scratch("played"))

    def limit(self):
        self.build_trace()
        self.play()
        books = self.made()
        unlike = [name for name, path in books.items() if not filecmp.cmp(path, scratch("played", name), shallow=False)]
        self.table.report(f"例示の{len(books)}冊：再生したブックは" + ("同じバイト列です" if not unlike else f"違います：{unlike}"))
        if unlike: self.table.missed.append("必須に届かない：Ｃでの再生と同じバイト列")
        tool = lambda: self.report(EXAMPLE, "--jobs", "1").wall
        self.table.add("道具（１本）／Ｃでの再生", pairs(tool, lambda: self.play().wall), "≤ 1.10", "≤ 0.85")
        self.table.add("　同（再生も空きメモリーを返さない設定）", pairs(tool, lambda: self.play("tuned").wall))
        own = pairs(lambda: self.report(EXAMPLE, "--jobs", "1").processor, lambda: self.play().processor)
        self.table.add("　同（ＣＰＵ時間）", own)

    # What people would use instead

    def python(self):
        if not self.has_libraries: return self.table.skip("Python", "XlsxWriter・pandas・polars・duckdb がなく、入れることもできません。")
        if not os.path.exists(work("trace", "calls")): self.build_trace()
        replay = [sys.executable, os.path.join(HERE, "replay.py"), work("trace", "calls.json"), work("trace", "calls")]

        def replayed():
            return reported(*replay, emptied(scratch("replayed")), environment=LIBRARIES)
        few = min(PAIRS, 5)
        self.table.add("XlsxWriter での再生／道具（１本）", pairs(replayed, lambda: self.report(EXAMPLE, "--jobs", "1").wall, few), "≥ 5", "≥ 9")
        folder = work("ten")
        if not os.path.exists(folder): inputs.make(folder, sections=10, indicators=34, years=8)
        tool = lambda: self.report(folder, "--jobs", "1")
        size = written(self.made().values()) if tool() else 0
        for library in ("pandas", "polars"):
            peer = lambda: run(sys.executable, os.path.join(HERE, "peer.py"), folder, scratch("peer"), library, fresh=scratch("peer"), environment=LIBRARIES)
            peer()
            scale = size / written(glob.glob(scratch("peer", "*.xlsx")))
            ratio = pairs(lambda: peer().wall, lambda: tool().wall, few)
            self.table.add(f"{library} と XlsxWriter／道具（１本）、340指標", ratio)
            self.table.add(
                f"　同（書いた XML の量あたり。道具は{scale:.1f}倍を書く）",
                Ratio([ratio.median * scale, ratio.least * scale, ratio.most * scale]), "≥ 5", "≥ 9")
            if library == "pandas":
                self.table.add("メモリー：道具／pandas", pairs(lambda: tool().memory, lambda: peer().memory, 3), "≤ 0.25", "≤ 0.12")

    def workers(self):
        if (os.cpu_count() or 1) < 2: return self.table.skip("２本／１本", "ＣＰＵが一つです。")
        folder = work("ten")
        if not os.path.exists(folder): inputs.make(folder, sections=10, indicators=34, years=8)
        for name, place in (("例示の24冊", EXAMPLE), ("11冊・340指標", folder)):
            self.table.add(
                f"２本／１本（{name}）",
                pairs(lambda: self.report(place, "--jobs", "2", out="two").wall, lambda: self.report(place, "--jobs", "1").wall),
                "≤ 0.65", "≤ 0.55")
            one, two = self.made(), self.made("two")
            same = one.keys() == two.keys() and all(filecmp.cmp(one[name], two[name], shallow=False) for name in one)
            self.table.report("１本と２本のブックは" + ("同じバイト列です" if same else "違います"))
            if not same: self.table.missed.append("必須に届かない：本数によらず同じバイト列")

    # Reading

    def reads(self):
        """The same 200 MB of rows in both encodings: a nation of municipalities with 34 indicators over 36 years."""
        seconds = {}
        for code in ("utf8", "cp932"):
            folder = work("export-" + code)
            if not os.path.exists(folder): inputs.make(folder, sections=1788, indicators=34, years=36, encoding=code, files="one")
            export = os.path.join(folder, "exports", "全国.csv")
            size = os.path.getsize(export) / 1e9
            tool = lambda: reported(self.reading, folder)
            fastest = min(tool() for _ in range(3))
            self.table.report(f"{code}：{size * 1000:.0f} MB、道具は {size * 1000 / fastest:.0f} MB/s・毎秒 {1788 * 34 * 36 / fastest / 1e6:.1f} 百万行")
            seconds[code] = tool
            if not self.has_libraries:
                self.table.skip("読み取り", "pandas・duckdb がありません。")
                continue
            for library, must in (("pandas", "≥ 0.33"), ("duckdb", None)):
                if code == "cp932" and library == "duckdb": continue
                other = lambda: reported(sys.executable, os.path.join(HERE, "read.py"), export, code, library, environment=LIBRARIES)
                self.table.add(f"読み取り {code}：{library}／道具（１本）", pairs(other, tool), must)
        self.table.add("読み取り：CP932／UTF-8", pairs(seconds["cp932"], seconds["utf8"]))

    # Growth, start, memory

    def growth(self):
        for name, options in (("区分の数", dict(sections=(2, 8, 32), indicators=8, years=8)), ("年数", dict(sections=4, indicators=8, years=(5, 20, 80)))):
            steps = []
            for step in range(3):
                chosen = {key: value[step] if isinstance(value, tuple) else value for key, value in options.items()}
                folder = work("growth-" + "-".join(str(value) for value in chosen.values()))
                if not os.path.exists(folder): inputs.make(folder, **chosen)
                costs = [self.report(folder, "--jobs", "1") for _ in range(min(PAIRS, 5))]
                largest = max(written([path]) for path in self.made().values()) / 1e6
                steps.append((costs, largest))
            for step in (1, 2):
                times = [many.wall / few.wall for many, few in zip(steps[step][0], steps[step - 1][0])]
                self.table.add(f"{name} {4 ** step}倍／{4 ** (step - 1)}倍：時間", Ratio(times), "≤ 4.2")
            peaks = "、".join(f"{costs[0].memory:.0f} MiB（最大のブックの XML {largest:.1f} MB）" for costs, largest in steps)
            self.table.report(f"{name} 1倍・4倍・16倍のメモリー：{peaks}")

    def start(self):
        with open(work("hello.c"), "w", encoding="utf-8") as file:
            file.write('#include <stdio.h>\nint main(void) { return puts("hello") < 0; }\n')
        subprocess.run(["cc", "-O2", "-o", work("hello"), work("hello.c")], check=True)
        many = lambda *words: min(run(*words).wall for _ in range(20))
        self.table.add("起動：tassei --help／Ｃの hello", pairs(lambda: many(self.tool, "--help"), lambda: many(work("hello"))), "≤ 8", "≤ 5")

    # Exports, tables of the plan and published values that nobody would send

    def hostile(self):
        """About 10 MB of each shape that may cost more than its size, alone beside the plan of the example."""
        folder = work("hostile")
        if not os.path.exists(folder):
            # Another process, as a program counts the memory of the one that starts it as its own.
            script = os.path.join(HERE, "hostile.py")
            subprocess.run([sys.executable, script, os.path.join(EXAMPLE, "plan"), folder], check=True)
        for place in sorted(glob.glob(os.path.join(folder, "*"))):
            with open(os.path.join(place, "name"), encoding="utf-8") as text: name = text.read()
            # Without any value there is no report (66), nor with a plan that is wrong (78).
            options = dict(statuses=(0, 65, 66, 78))
            self.table.cost(name, {
                "check": run(self.tool, "check", "--inputs", place, **options),
                "report": self.report(place, "--jobs", "1", out="hostile", **options)}, processor=5, memory=300)

    def nation(self):
        """The plans of a nation, one after the other in one machine: a sample of them, and what all would take."""
        count = int(os.environ.get("PLANS", "50"))
        folders = [work("nation", f"{plan:04}") for plan in range(count)]
        for plan, folder in enumerate(folders):
            if not os.path.exists(folder): inputs.make(folder, sections=1, indicators=34, years=8, first=plan)
        costs = [self.report(folder, out="nation-out") for folder in folders]
        mean = sum(cost.wall for cost in costs) / count
        self.table.report(
            f"34指標の計画{count}件：１件 {mean:.2f} 秒・ＣＰＵ {sum(cost.processor for cost in costs) / count:.2f} 秒・"
            f"{max(cost.memory for cost in costs):.0f} MiB。1,788件なら {mean * 1788 / 60:.0f} 分")


def written(paths):
    """The bytes of XML in some workbooks."""
    return sum(part.file_size for path in paths for part in zipfile.ZipFile(path).infolist())


def main():
    tool, reading, *parts = sys.argv[1:]
    benchmark = Benchmark(tool, reading)
    todo = {
        "limit": benchmark.limit, "python": benchmark.python, "workers": benchmark.workers, "reading": benchmark.reads,
        "growth": benchmark.growth, "start": benchmark.start,
        "hostile": benchmark.hostile, "nation": benchmark.nation}
    try:
        for part in parts or list(todo)[:-1]: todo[part]()
    finally:
        shutil.rmtree(SCRATCH)
    for line in benchmark.table.missed or ["必須も目標もすべて満たしています。"]: print(line)


main()
