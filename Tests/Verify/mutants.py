#!/usr/bin/env python3
"""Inserts known faults in the program and checks that the tests detect each of them: mutants.py [--check] [NUMBER…]

mutants.csv has one fault per row. One copy of the checkout below .build/mutants contains all of them, each beside the
text that it replaces; the programs read the number of the active fault from a file when they start. The tests of all
rows must pass without an active fault, and those of a row must fail with its fault active.
With --check the script builds nothing; it only checks that every text occurs exactly once in its file.
"""
import csv, fcntl, os, re, shutil, signal, subprocess, sys, time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TABLE = os.path.join(TOP, "Tests", "Verify", "mutants.csv")
WORK = os.path.join(TOP, ".build", "mutants")
COPY = os.path.join(WORK, "copy")
ACTIVE = os.path.join(WORK, "active")
COLUMNS = ["number", "what", "file", "form", "text", "replacement", "filter", "note"]
SECONDS = 900

# The code that activates a mutant of a module. It reads a file instead of an environment variable, because the tests
# start programs with an empty environment.
SWITCH = """\
import Glibc

/// The number of the active mutant; 0 for none.
private let activeMutant: Int32 = {
  guard let file = fopen("%s", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 16)
  guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
  return atoi(line)
}()

/// Whether the mutant with this number is active.
func isMutant(_ number: Int32) -> Bool { activeMutant == number }
"""


class Mutant:
    def __init__(self, fields):
        self.number, self.file, self.form = fields["number"], fields["file"], fields["form"]
        self.text, self.replacement = fields["text"], fields["replacement"]
        self.what, self.filter = fields["what"], fields["filter"]

    @property
    def module(self): return os.path.join(*self.file.split("/")[:2])

    @property
    def schema(self):
        """The code that selects at run time between the fault and the original text."""
        condition = f"isMutant({self.number})"
        match self.form:
            case "expression": return f"({condition} ? ({self.replacement}) : ({self.text}))"
            case "statement": return f"if {condition} {{\n{self.replacement}\n}} else {{\n{self.text}\n}}"
            case "template": return self.replacement.replace("MUTANT", condition)

    def fault(self, source):
        """Returns the error of the row; None if there is none."""
        if self.form not in ("expression", "statement", "template"): return f"form「{self.form}」はありません"
        if self.form == "template" and "MUTANT" not in self.replacement: return "replacement に MUTANT がありません"
        if not self.number.isdigit() or self.number == "0": return "number が番号ではありません"
        if not self.text or not self.filter: return "text または filter が空です"
        count = source.count(self.text)
        return None if count == 1 else f"text が {count} か所にあります（1 か所のはずです）：{self.text}"


def read_text(path):
    with open(path, encoding="utf-8", newline="") as file: return file.read()


def write_text(path, text):
    """Writes a text if it differs from the file, so that unchanged files are not compiled again."""
    if os.path.isfile(path) and read_text(path) == text: return
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file: file.write(text)


def mutants():
    """Returns the rows of the table; exits if one of them does not match the sources."""
    faults, found = [], []
    with open(TABLE, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != COLUMNS: sys.exit(f"{TABLE}：列は {'、'.join(COLUMNS)} のはずです。")
        for fields in reader:
            mutant = Mutant(fields)
            path = os.path.join(TOP, mutant.file)
            fault = mutant.fault(read_text(path)) if os.path.isfile(path) else "ファイルがありません"
            if mutant.number in (other.number for other in found): fault = "同じ番号の行があります"
            if fault: faults.append(f"mutants.csv 番号 {mutant.number}（{mutant.file}）：{fault}")
            found.append(mutant)
    if faults: sys.exit("\n".join(faults))
    return found


def mutated(source, rows):
    """Returns a source with the faults of its rows; their texts must not overlap."""
    for mutant in sorted(rows, key=lambda row: source.index(row.text), reverse=True):
        start = source.index(mutant.text)
        if source.count(mutant.text) != 1: sys.exit(f"番号 {mutant.number}：ほかの行の text と重なっています。")
        source = source[:start] + mutant.schema + source[start + len(mutant.text):]
    return source


def build_copy(rows):
    """Copies the present checkout with all faults inserted; unchanged files keep their dates."""
    listed = subprocess.run(
        ["git", "-C", TOP, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        check=True, capture_output=True).stdout
    names = {name for name in os.fsdecode(listed).split("\0") if name and os.path.lexists(os.path.join(TOP, name))}
    texts = {}
    for file in {row.file for row in rows}:
        texts[file] = mutated(read_text(os.path.join(TOP, file)), [row for row in rows if row.file == file])
    for module in {row.module for row in rows}:
        path = ACTIVE.replace("\\", "\\\\").replace('"', '\\"')
        texts[os.path.join(module, "Mutant.swift")] = SWITCH % path
    for folder, folders, files in os.walk(COPY):
        if folder == COPY and ".build" in folders: folders.remove(".build")
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        for name in files + links:
            path = os.path.join(folder, name)
            relative = os.path.relpath(path, COPY)
            if relative not in names and relative not in texts and relative != "Package.resolved": os.remove(path)
    for name in sorted(names - texts.keys()):
        source, target = os.path.join(TOP, name), os.path.join(COPY, name)
        if os.path.islink(source):
            if os.path.islink(target) and os.readlink(target) == os.readlink(source): continue
            if os.path.lexists(target): os.remove(target)
        elif os.path.isfile(target) and not os.path.islink(target) and same(source, target):
            continue
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copy(source, target, follow_symlinks=False)
    for name, text in texts.items(): write_text(os.path.join(COPY, name), text)


def same(source, target):
    if os.stat(source).st_mode != os.stat(target).st_mode: return False
    with open(source, "rb") as left, open(target, "rb") as right: return left.read() == right.read()


def swift(*arguments, seconds=None):
    """Runs Swift on the copy; returns the exit status, or None after a timeout, and the whole output."""
    command = [os.environ.get("SWIFT") or "swift", *arguments[:1], "--package-path", COPY, *arguments[1:]]
    with open(os.path.join(WORK, "log"), "w+", encoding="utf-8", errors="replace") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        try:
            status = process.wait(seconds)
        except BaseException as reason:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            if not isinstance(reason, subprocess.TimeoutExpired): raise
            status = None
        log.seek(0)
        return status, log.read()


def tests(filters, active):
    """Runs tests with a mutant; returns the number of tests, whether they failed, and the whole output."""
    write_text(ACTIVE, f"{active}\n")
    options = [word for filter in filters for word in ("--filter", filter)]
    status, text = swift("test", "--skip-build", *options, seconds=SECONDS)
    count = sum(int(number) for number in re.findall(r"Test run with (\d+) tests?\b", text))
    # A fault can also crash the tests, or keep them from ending.
    crashed = status is None or "unexpected signal" in text
    if status != 0 and count == 0 and not crashed: sys.exit(f"{text}\n試験を実行できませんでした：{' '.join(filters)}")
    return count, status != 0, text


def main(arguments):
    rows = mutants()
    if arguments[:1] == ["--check"]:
        print(f"mutants.csv の {len(rows)} 行は、どれも元の文が一か所にあります。")
        return 0
    unknown = set(arguments) - {row.number for row in rows}
    if unknown: sys.exit(f"mutants.csv にない番号です：{' '.join(sorted(unknown))}")
    chosen = [row for row in rows if not arguments or row.number in arguments]
    os.makedirs(WORK, exist_ok=True)
    with open(os.path.join(WORK, "lock"), "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit("make mutants はすでに実行中です。")
        return run(rows, chosen)


def run(rows, chosen):
    build_copy(rows)
    start = time.monotonic()
    write_text(ACTIVE, "0\n")
    jobs = ["--jobs", os.environ["JOBS"]] if os.environ.get("JOBS") else []
    status, text = swift("build", "--build-tests", *jobs)
    if status != 0: sys.exit(f"{text}\n誤りを埋め込んだ写しをビルドできませんでした。")
    print(f"ビルド {time.monotonic() - start:.0f}秒（誤り {len(rows)} 件を埋め込み）", flush=True)
    start = time.monotonic()
    count, failed, text = tests([row.filter for row in chosen], active=0)
    if failed: sys.exit(f"{text}\n誤りを働かせていない試験が通りません。")
    print(f"誤りなし：{count}件の試験が通りました（{time.monotonic() - start:.0f}秒）", flush=True)
    survived = []
    for row in chosen:
        start = time.monotonic()
        count, failed, _ = tests([row.filter], active=row.number)
        if not failed: survived.append(row.number)
        word = "seen" if failed else "SURVIVED" if count else "SURVIVED (no test)"
        print(f"{row.number:>3}  {word:<18}  {time.monotonic() - start:4.0f}秒  {row.what}", flush=True)
    write_text(ACTIVE, "0\n")
    if survived: print(f"試験で見つからない誤り：{' '.join(survived)}", file=sys.stderr)
    else: print(f"{len(chosen)} 件の誤りは、すべて試験で見つかりました。")
    return 1 if survived else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
