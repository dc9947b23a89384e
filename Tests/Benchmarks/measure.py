"""Runs programs and compares what they cost."""
import os, shutil, statistics, subprocess, time

PAIRS = int(os.environ.get("PAIRS", "7"))


class Cost:
    """Seconds by the clock and of processors, and the most memory in MiB."""

    def __init__(self, wall, processor, memory):
        self.wall, self.processor, self.memory = wall, processor, memory


def run(*words, fresh=None, environment=None, statuses=(0, 65)):
    """Runs a program whose output is of no interest; `fresh` is a folder that is emptied first."""
    if fresh: emptied(fresh)
    # What was written before must not be paid for here.
    os.sync()
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={**os.environ, **(environment or {})})
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in statuses: raise RuntimeError(f"{words}: {process.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def reported(*words, environment=None):
    """Runs a program that prints its own seconds first."""
    run = subprocess.run(
        [str(word) for word in words], check=True, capture_output=True, text=True, env={**os.environ, **(environment or {})})
    return float(run.stdout.split()[0])


def emptied(folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    return folder


class Ratio:
    """The median of some ratios, with the least and the greatest."""

    def __init__(self, values):
        self.median, self.least, self.most = statistics.median(values), min(values), max(values)


def pairs(one, other, count=PAIRS):
    """The ratios of the numbers that two functions return, called in turns after one call of each for nothing."""
    one(), other()
    return Ratio([one() / other() for _ in range(count)])


class Table:
    """Ratios with what they must be and aim at, printed as they come."""

    def __init__(self):
        self.missed = []
        print(f"{'':<58}{'中央値':>7}{'最小':>8}{'最大':>8}　必須　　目標")

    def add(self, name, ratio, must=None, aim=None):
        """`must` and `aim` are texts like "≤ 1.10" or "≥ 5"; without them the line only informs."""
        print(f"{padded(name, 58)}{ratio.median:>10.2f}{ratio.least:>10.2f}{ratio.most:>10.2f}　{must or '':<8}{aim or ''}", flush=True)
        for kind, bound in (("必須", must), ("目標", aim)):
            if bound and not holds(ratio.median, bound): self.missed.append(f"{kind}に届かない：{name}　{ratio.median:.2f}（{bound}）")

    def cost(self, name, costs, processor, memory):
        """What runs cost, by their names, with the most seconds of a processor and MiB that each may take."""
        line = "".join(f"{command:>10}{cost.processor:>6.2f} 秒{cost.memory:>6.0f} MiB" for command, cost in costs.items())
        print(f"{padded(name, 40)}{line}", flush=True)
        for command, cost in costs.items():
            if cost.processor > processor or cost.memory > memory:
                self.missed.append(
                    f"必須に届かない：{name}　{command} {cost.processor:.2f} 秒（≤ {processor}）・{cost.memory:.0f} MiB（≤ {memory}）")

    def skip(self, name, reason):
        print(f"{padded(name, 58)}　省略：{reason}", flush=True)

    def report(self, text):
        print(f"　{text}", flush=True)


def holds(value, bound):
    sign, limit = bound.split()
    return value <= float(limit) if sign == "≤" else value >= float(limit)


def padded(text, width):
    """Filled up to a width, where other than Latin characters take two places."""
    return text + " " * (width - sum(2 if ord(sign) > 0x1100 else 1 for sign in text))
