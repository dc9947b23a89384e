"""Checks what a report made for the public: the page in a real browser, and the tables against results.json.

    public.py FOLDER... [--tables FOLDER...]  sets of a report, each with 公表前 or 公表; the last ones without a browser
    public.py --english TOOL INPUTS WORK    the page in English, of a copy of the inputs with names in English
    public.py --pictures DIRECTORY FOLDER   the page at three widths and in print, to look at

The page must ask for nothing from outside, have no violation of axe-core (WCAG 2.1 AA and best practices) at three
widths, and fit a screen of 320 pixels. What its tables say, parsed back, must be what results.json says. The data package
must be valid. The page in English must say all that besides, mark every word in Japanese as Japanese (WCAG 3.1.2), and
have the numbers of the Japanese page. At the end, faults planted into a copy must be found by each of these checks.
"""

import csv
import decimal
import http.server
import importlib.util
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

import frictionless
import lxml.html

AXE = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).with_name("axe.min.js")
WIDTHS = [320, 768, 1280]
# A browser that says nothing of its own to anybody.
BROWSER = [
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps",
    "--disable-extensions", "--hide-scrollbars", "--allow-file-access-from-files",
]
# Hosts that the browser itself asks in spite of this.
OWN_HOSTS = re.compile(r"(^|\.)(google|googleapis|gvt1|gstatic)\.com$")


def browse(*arguments):
    with tempfile.TemporaryDirectory() as profile:
        return subprocess.run(
            [*BROWSER, f"--user-data-dir={profile}", *arguments], capture_output=True, timeout=300, check=True
        ).stdout.decode()


# MARK: The page in a browser


INSIDE = """<script>%s</script><script>
addEventListener('load', async () => {
  const result = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']});
  parent.postMessage({
    width: innerWidth, over: document.documentElement.scrollWidth - innerWidth, rules: result.passes.length,
    violations: result.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(' | ')),
  }, '*');
});</script></head>"""

AROUND = """<!DOCTYPE html><html lang="en"><title>widths</title><body><pre id="results">[]</pre><script>
addEventListener('message', event => {
  const results = document.getElementById('results');
  results.textContent = JSON.stringify(JSON.parse(results.textContent).concat([event.data]));
});</script>%s</body></html>"""


def browser_faults(page):
    """Violations of axe-core, and content wider than the screen, at each width."""
    with tempfile.TemporaryDirectory() as directory:
        directory = pathlib.Path(directory)
        text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
        (directory / "page.html").write_text(
            text.replace("</head>", INSIDE % AXE.read_text(encoding="utf-8").replace("</", "<\\/"), 1), encoding="utf-8")
        frames = "".join(f'<iframe title="{w}" src="page.html" width="{w}" height="900"></iframe>' for w in WIDTHS)
        around = directory / "around.html"
        around.write_text(AROUND % frames, encoding="utf-8")
        dump = browse("--window-size=1400,1000", "--virtual-time-budget=120000", "--dump-dom", around.as_uri())
    results = json.loads(lxml.html.fromstring(dump).get_element_by_id("results").text)
    faults = [] if sorted(r["width"] for r in results) == WIDTHS else [f"widths seen: {results}"]
    for result in results:
        faults += [f"{result['width']} px: {violation}" for violation in result["violations"]]
        if result["over"] > 0:
            faults.append(f"{result['width']} px: the page is {result['over']} px too wide")
        if result["rules"] < 20:
            faults.append(f"{result['width']} px: axe applied {result['rules']} rules only")
    return faults


class Recorder(http.server.BaseHTTPRequestHandler):
    """A proxy that gives the page, and notes all that anybody asks for."""

    page = b""
    asked = []

    def do_GET(self):
        self.asked.append(self.path)
        self.send_response(200 if self.path == "http://page.invalid/" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.path == "http://page.invalid/":
            self.wfile.write(self.page)

    def do_CONNECT(self):
        self.asked.append("https://" + self.path.removesuffix(":443"))
        self.send_error(404)

    def log_message(self, *_):
        pass


def request_faults(page):
    """What the browser asks for beside the page itself."""
    Recorder.page, Recorder.asked = page.encode(), []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browse(
        f"--proxy-server=http://127.0.0.1:{server.server_port}", "--virtual-time-budget=5000", "--dump-dom",
        "http://page.invalid/")
    server.shutdown()
    asked = [a for a in Recorder.asked if not OWN_HOSTS.search(a.split("/")[2].split(":")[0])]
    if "http://page.invalid/" not in asked:
        return ["the browser did not ask for the page"]
    return [f"request: {a}" for a in asked if a != "http://page.invalid/"]


# MARK: The page against results.json


def text(element):
    return re.sub(r"\s+", " ", element.text_content()).strip()


def printed(number, digits):
    """A number as the sheets print it: half away from zero, commas, ▲ for minus."""
    exact = decimal.Decimal(repr(number)).quantize(decimal.Decimal(1).scaleb(-digits), decimal.ROUND_HALF_UP)
    return ("▲" if exact < 0 else "") + f"{abs(exact):,.{digits}f}"


def public(words):
    return words.replace("未提出", "未把握").replace("未確認", "確認中")


def figure(indicator, name):
    return indicator["rounded"].get(name, indicator["figures"][name])


def judged(indicator):
    return "total" if indicator["kind"] in ("cumulative", "average") else "latest"


DRAFT = {
    "ja": ("公表前の案（判定できた指標", "公表前の案"),
    "en": ("Draft before publication", "Draft before publication"),
}


def structure_faults(tree, page, draft, language="ja"):
    faults = []
    if tree.get("lang") != language:
        faults.append(f"the language of the page is {tree.get('lang')!r}")
    if tree.xpath("//script | //iframe | //object | //embed | //*[@src] | //*[starts-with(name(@*), 'on')]"):
        faults.append("the page has scripts or outside parts")
    if [h for h in tree.xpath("//@href") if not h.startswith(("#", "data:"))]:
        faults.append("a link leads outside")
    broken = {h for h in tree.xpath("//a/@href")} - {"#" + i for i in tree.xpath("//@id")}
    if broken:
        faults.append(f"links to nothing: {sorted(broken)[:3]}")
    levels = [int(h.tag[1]) for h in tree.xpath("//h1 | //h2 | //h3 | //h4")]
    if levels.count(1) != 1 or any(b > a + 1 for a, b in zip(levels, levels[1:])):
        faults.append("headings are not in order")
    for table in tree.xpath("//table"):
        if not table.xpath("caption") or table.xpath(".//th[not(@scope)]") or not table.xpath("thead//th[@scope='col']"):
            faults.append(f"a table without caption or heads: {text(table)[:40]}")
        widths = {len(row.xpath("th | td")) for row in table.xpath(".//tr")}
        if len(widths) != 1:
            faults.append(f"rows of other widths: {text(table)[:40]}")
    if tree.xpath("//svg[not(@role='img') or not(title) or not(desc)]"):
        faults.append("a drawing without title or description")
    words = DRAFT[language]
    says = words[0] in text(tree.xpath("//title")[0]) and words[1] in text(tree.xpath("//header/p")[0])
    if says != draft:
        faults.append("the page does not say whether it is a draft")
    if re.search(r"exports/|\.csv:|要修正|tassei", re.sub(r"KPI_R\d+(_評価)?\.csv", "", page)):
        faults.append("a finding or the name of a file")
    return faults


def page_faults(tree, results):
    faults = []

    def compare(what, found, expected):
        if found != expected:
            faults.append(f"{what}: {found!r}, not {expected!r}")

    by_id = {"#indicator-" + i["id"]: i for i in results["indicators"]}
    looks = [i["rating"]["look"] for i in results["indicators"]]
    good, late = (sum(look in part for look in looks) for part in (("achieved", "good"), ("caution", "behind")))
    tiles = [text(b) for b in tree.xpath("//dl[@class='tiles']//b")]
    compare("tiles", tiles, [f"{good + late}／{len(looks)}", str(good), str(late), str(len(looks) - good - late)])
    listed = 0
    for row in tree.xpath("//table[@class='list']/tbody/tr"):
        indicator = by_id[row.xpath("th/a/@href")[0]]
        cells = [text(c) for c in row.xpath("td | th")]
        name, reasons = indicator["id"], indicator["reasons"]
        listed += 1
        compare(f"{name} name", cells[1].removesuffix("（再掲）"), indicator["name"])
        compare(f"{name} target", cells[2], indicator["printed"]["target"])
        value = figure(indicator, judged(indicator))
        if value is None:
            compare(f"{name} newest value has digits", bool(re.search(r"[0-9].*（", cells[3])), False)
        elif indicator["kind"] == "done":
            compare(f"{name} newest value", cells[3][:1], "済" if value == 1 else "未")
        else:
            expected = printed(value, indicator["decimals"]) + indicator["unit"]
            compare(f"{name} newest value", cells[3].split("（" + indicator["figures"]["latest_label"])[0], expected)
        for place, key in ((4, "attainment"), (5, "pace")):
            ratio = figure(indicator, key)
            if ratio is not None:
                below = key == "pace" and ratio < 0
                compare(f"{name} {key}", cells[place], "基準割れ" if below else printed(ratio * 100, 1) + "%")
            elif not reasons[key]:
                faults.append(f"{name} {key}: no reason")
        rating = indicator["rating"]
        compare(f"{name} rating", cells[6], public(f"{rating['symbol']} {rating['words']}".strip()))
        if "で判定済" not in cells[7]:
            outlook = indicator["outlook"]
            compare(f"{name} outlook", cells[7], public(f"{outlook['symbol']} {outlook['words']}".strip()))
    compare("rows of the lists", listed, sum(len(i["placements"]) for i in results["indicators"]))
    compared = 0
    for anchor, indicator in by_id.items():
        article = tree.get_element_by_id(anchor[1:])
        heads = [text(h) for h in article.xpath(".//table[@class='years']/thead//th")]
        own = [o for o in indicator["observations"] if "series" not in o]
        column = next((c for c, h in enumerate(heads) if h in ("実績", "年度の値")), None)
        if column is None or not own or indicator["kind"] in ("done", "balance"):
            continue
        known = {o["year"]: o for o in own}
        for row in article.xpath(".//table[@class='years']/tbody/tr"):
            cells = [text(c) for c in row.xpath("th | td")]
            observation = known.get(cells[0].split("（")[0])
            if observation and observation["value"] is not None:
                # A department may deliver running totals, which stand in a column of their own.
                totals = [c for c, h in enumerate(heads) if h == "累計"] if indicator["kind"] == "cumulative" else []
                digits = [re.sub(r"[^0-9.,▲]", "", cells[c].split("※")[0]) for c in [column, *totals]]
                expected = printed(observation["value"], indicator["decimals"])
                compare(f"{indicator['id']} {cells[0]}", expected if expected in digits else digits, expected)
                compared += 1
            elif observation:
                compare(f"{indicator['id']} {cells[0]}", cells[column], public(observation["status_ja"]))
    known = any(o["value"] is not None for i in by_id.values() for o in i["observations"] if i["kind"] != "balance")
    compare("years compared", compared > 0, known)
    return faults


# MARK: The page in English


JAPANESE = re.compile(r"[\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff]")
# What a reader hears or sees of an element besides its text.
SPOKEN = ("alt", "title", "aria-label", "aria-description", "placeholder")


def language_faults(tree):
    """Words in Japanese that no element marks as Japanese; the title of the page cannot mark a part of itself."""

    def is_marked(element):
        return next((e.get("lang") for e in [element, *element.iterancestors()] if e.get("lang")), "") == "ja"

    faults = []
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag == "style" or element.getparent() is not None and (
                element.tag == "title" and element.getparent().tag == "head"):
            continue
        texts = [element.text, *(child.tail for child in element), *(element.get(name) for name in SPOKEN)]
        found = [t for t in texts if t and JAPANESE.search(t)]
        if found and not is_marked(element):
            faults.append(f"Japanese that is not marked as such in <{element.tag}>: {found[0].strip()[:40]}")
    return faults


def numbers(tree, path):
    """The digits of every cell, row by row: years, values and shares, whatever the words around them."""
    return [[re.findall(r"▲?[0-9](?:[0-9,.]*[0-9])?", text(cell)) for cell in row.xpath("th | td")] for row in tree.xpath(path)]


def english_faults(page, japanese, draft):
    tree, other = lxml.html.fromstring(page), lxml.html.fromstring(japanese)
    faults = structure_faults(tree, page, draft, "en") + language_faults(tree)
    for path in ("//table[@class='years']/tbody/tr", "//table[@class='list']/tbody/tr"):
        # Names differ, the target is the plan's own text, and an outlook may name the year that is judged.
        columns = slice(3, 6) if "list" in path else slice(None)
        own, expected = ([row[columns] for row in numbers(t, path)] for t in (tree, other))
        if not own or own != expected:
            place = next((n for n, (a, b) in enumerate(zip(own, expected)) if a != b), len(own))
            faults.append(f"{path} {place}: {own[place:place + 1]}, not {expected[place:place + 1]}")
    tiles = [[text(b) for b in t.xpath("//dl[@class='tiles']//b")] for t in (tree, other)]
    if tiles[0] != tiles[1] or len(tiles[0]) != 4:
        faults.append(f"tiles: {tiles[0]}, not {tiles[1]}")
    return faults


def name_in_english(plan):
    """Gives every indicator of a plan a name in English."""
    path = plan / "indicators.csv"
    table = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    if "指標名（英）" not in table[0]:
        table = [row + ["指標名（英）" if row is table[0] else ""] for row in table]
    column = table[0].index("指標名（英）")
    for row in table[1:]:
        row[column] = row[column] or f"Indicator {row[0]}"
    written = io.StringIO(newline="")
    csv.writer(written).writerows(table)
    path.write_text("\ufeff" + written.getvalue(), encoding="utf-8", newline="")


def english(tool, inputs, work):
    """Makes the page in English and checks it; returns the faults."""
    work = pathlib.Path(work)
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(inputs, work / "Inputs")
    name_in_english(work / "Inputs" / "plan")
    run = subprocess.run(
        [tool, "report", "--language", "en", "--inputs", work / "Inputs", "--outputs", work / "Outputs"],
        capture_output=True, text=True)
    if run.returncode not in (0, 65):
        return [f"report --language en ended with {run.returncode}: {run.stderr}"]
    inner, japanese, _, draft = read(next((work / "Outputs").glob("R*")))
    page = (inner / "index.en.html").read_text(encoding="utf-8")
    faults = english_faults(page, japanese, draft) + browser_faults(page) + request_faults(page)
    for name, spoilt, check in (
        ("words in Japanese without their mark", page.replace(' lang="ja"', ""), "not marked"),
        ("another number", re.sub(r'(<td class="number">)([0-9,.]+)%', r"\g<1>999.9%", page, count=1), "999.9"),
        ("another language", page.replace('lang="en"', 'lang="ja"'), "the language of the page"),
    ):
        if spoilt == page or not any(check in fault for fault in english_faults(spoilt, japanese, draft)):
            faults.append(f"the check does not find {name}")
    if not any("color-contrast" in fault for fault in browser_faults(page.replace("--sub:#5B6672", "--sub:#B5BCC4"))):
        faults.append("the check does not find a contrast that is too low")
    return faults


# MARK: The tables against results.json and the rule


def rows(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def rule_faults(path, types):
    """The rule of the Ministry of Internal Affairs for tables that machines read, as far as a program can see it."""
    data = path.read_bytes()
    faults = [] if data.startswith(b"\xef\xbb\xbf") else [f"{path.name}: no byte order mark"]
    table = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    if len(set(table[0])) != len(table[0]) or "" in table[0] or {len(r) for r in table} != {len(table[0])}:
        faults.append(f"{path.name}: headings or widths")
    for row in table[1:]:
        for name, cell in zip(table[0], row):
            if types[name] != "string" and cell and not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", cell):
                faults.append(f"{path.name} {name}: {cell}")
            if cell != cell.strip() or "\n" in cell:
                faults.append(f"{path.name} {name}: blanks around, or lines within {cell!r}")
    for name in table[0]:
        if name.endswith("（和暦）") and name.replace("和暦", "西暦") not in table[0]:
            faults.append(f"{path.name}: {name} without western years")
    return faults


def table_faults(folder, results, draft):
    faults = []

    def compare(what, found, expected):
        if found != expected:
            faults.append(f"{what}: {found!r}, not {expected!r}")

    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        types = {f["name"]: f["type"] for f in resource["schema"]["fields"]}
        faults += rule_faults(folder / resource["path"], types)
    values, verdicts = (rows(folder / r["path"]) for r in package["resources"])
    by_id = {i["id"]: i for i in results["indicators"]}
    judged_count = sum(i["rating"]["look"] != "none" for i in results["indicators"])
    edition = f"公表前の案（判定できた指標 {judged_count}／{len(by_id)}）" if draft else "公表"
    compare("editions", {r["版"] for r in values + verdicts}, {edition})
    compare("indicators", [r["指標ID"] for r in verdicts], list(dict.fromkeys(r["指標ID"] for r in values)))
    compare("indicators", sorted(r["指標ID"] for r in verdicts), sorted(by_id))

    def number(value, digits):
        exact = decimal.Decimal(repr(value)).quantize(decimal.Decimal(1).scaleb(-digits), decimal.ROUND_HALF_UP)
        return f"{exact:f}".replace("-0", "0") if exact == 0 else f"{exact:f}"

    compared = 0
    for row in values:
        indicator = by_id[row["指標ID"]]
        compare(f"{row['指標ID']} unit", row["単位"], indicator["unit"])
        own = {o["year"]: o for o in indicator["observations"] if "series" not in o}
        era = re.fullmatch(r"(令和|平成|昭和)(元|\d+)年度?", row["年度（和暦）"])
        first = {"令和": 2018, "平成": 1988, "昭和": 1925}[era[1]]
        compare("western year", row["年度（西暦）"], str(first + (1 if era[2] == "元" else int(era[2]))))
        if row["実績値"] == "" and not row["値がない理由"]:
            # Before the plan nothing is expected of a year.
            compare(f"{row['指標ID']} {row['年度（和暦）']} is expected", "年度の途中または将来", row["値がない理由"] or "年度の途中または将来")
        observation = own.get({"令和": "R", "平成": "H", "昭和": "S"}[era[1]] + ("1" if era[2] == "元" else era[2]))
        if observation and observation["value"] is not None and indicator["kind"] != "balance":
            compare(f"{row['指標ID']} {row['年度（和暦）']}", row["実績値"], number(observation["value"], indicator["decimals"]))
            compare(f"{row['指標ID']} status", row["状態"], observation["status_ja"])
            compared += 1
    compare("values compared", compared > 0, any(o["value"] is not None for i in by_id.values() for o in i["observations"]))
    for row in verdicts:
        indicator = by_id[row["指標ID"]]
        rating, outlook = indicator["rating"], indicator["outlook"]
        compare(f"{row['指標ID']} rating", (row["評価記号"], row["評価"]),
                ("" if rating["look"] == "none" else rating["symbol"], public(rating["words"])))
        compare(f"{row['指標ID']} outlook", (row["見通し記号"], row["見通し"]),
                ("" if outlook["look"] == "none" else outlook["symbol"], public(outlook["words"])))
        for name, key, scale in (("達成率（％）", "attainment", 100), ("期待比（％）", "pace", 100), ("推計値", "projection", 1),
                                 ("推計の80％下限", "lower_80", 1), ("推計の80％上限", "upper_80", 1), ("期待値", "expected", 1)):
            value = figure(indicator, key)
            compare(f"{row['指標ID']} {name} or a reason", (row[name] == "", row[name + "がない理由"] == ""), (value is None, value is not None))
            if value is not None:
                digits = 1 if scale == 100 else len(row[name].partition(".")[2])
                compare(f"{row['指標ID']} {name}", row[name], number(value * scale, digits))
    report = frictionless.validate(str(folder / "datapackage.json"))
    if not report.valid:
        faults += [f"frictionless: {e[0]}" for e in report.flatten(["message"])[:5]]
    return faults


# MARK: One set, and planted faults


def faults_of(page, results, draft, inner, browser):
    tree = lxml.html.fromstring(page)
    faults = structure_faults(tree, page, draft) + page_faults(tree, results) + table_faults(inner, results, draft)
    return faults + (browser_faults(page) + request_faults(page) if browser else [])


def read(folder):
    folder = pathlib.Path(folder)
    inner = next((folder / n for n in ("公表前", "公表") if (folder / n / "index.html").is_file()), folder / "公表前")
    results = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    return inner, (inner / "index.html").read_text(encoding="utf-8"), results, inner.name == "公表前"


PLANTED = {
    "a contrast that is too low, a wide part": lambda page: page.replace("--sub:#5B6672", "--sub:#B5BCC4").replace(
        "<h2 ", '<p style="width:900px">wide</p><h2 ', 1),
    "a picture from outside": lambda page: re.sub("<meta http-equiv[^>]*>", "", page).replace(
        "<h2 ", '<img alt="" src="http://outside.invalid/x.png"><h2 ', 1),
    "a table without its caption": lambda page: re.sub("<caption.*?</caption>", "", page, count=1, flags=re.S),
    "another number": lambda page: re.sub(r'(<td class="number">)([0-9,.]+)%', r"\g<1>999.9%", page, count=1),
}


def planted_faults(folder):
    inner, page, results, draft = read(folder)
    missed = []
    for name, plant in PLANTED.items():
        spoilt = plant(page)
        tree = lxml.html.fromstring(spoilt)
        check = {
            "a contrast that is too low, a wide part": lambda: re.search(
                "color-contrast.*too wide", "".join(browser_faults(spoilt)), re.S),
            "a picture from outside": lambda: request_faults(spoilt),
            "a table without its caption": lambda: structure_faults(tree, spoilt, draft),
            "another number": lambda: page_faults(tree, results),
        }[name]
        if spoilt == page or not check():
            missed.append(f"{folder}: the check does not find {name}")
    with tempfile.TemporaryDirectory() as directory:
        copy = pathlib.Path(directory)
        for file in inner.iterdir():
            (copy / file.name).write_bytes(file.read_bytes())
        values = next(copy.glob("KPI_*[0-9].csv"))
        whole = values.read_text(encoding="utf-8-sig")
        spoilt = re.sub(r",(\d+),確定,", r",\1件,確定,", whole, count=1)
        values.write_text("\ufeff" + spoilt, encoding="utf-8", newline="")
        found = table_faults(copy, results, draft)
        if spoilt == whole or not any("frictionless" in f for f in found) or len(found) < 2:
            missed.append(f"{folder}: the check does not find a unit behind a number")
    return missed


def pictures(directory, folder):
    directory = pathlib.Path(directory).resolve()
    directory.mkdir(parents=True, exist_ok=True)
    page = (read(folder)[0] / "index.html").resolve().as_uri()
    for width in WIDTHS:
        frame = directory / f"{width}.html"
        frame.write_text(f'<body style="margin:0"><iframe src="{page}" style="border:0;width:{width}px;height:4000px">', encoding="utf-8")
        browse(f"--window-size={max(width, 500)},4000", f"--screenshot={directory / f'{width}.png'}", frame.as_uri())
    browse("--no-pdf-header-footer", f"--print-to-pdf={directory / 'A4.pdf'}", page)


def main(arguments):
    if arguments[:1] == ["--pictures"]:
        pictures(*arguments[1:3])
        return 0
    if arguments[:1] == ["--english"]:
        faults = english(*arguments[1:4])
        for fault in faults[:20]:
            print(f"{arguments[3]}: {fault}")
        if not faults:
            print(f"{arguments[3]} の英語のページは日本語のページと同じ数で、axe-core の指摘も外への要求もありません。")
        return int(bool(faults))
    failed = False
    tables = arguments.index("--tables") if "--tables" in arguments else len(arguments)
    for place, folder in enumerate(arguments):
        if place == tables:
            continue
        inner, page, results, draft = read(folder)
        faults = faults_of(page, results, draft, inner, browser=place < tables)
        for fault in faults[:20]:
            print(f"{inner}: {fault}")
        if not faults:
            more = "で、axe-core の指摘も外への要求もありません" if place < tables else "です"
            print(f"{inner} のページと表は results.json のとおり{more}。")
        failed |= bool(faults)
    for fault in planted_faults(arguments[0]):
        print(fault)
        failed = True
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
