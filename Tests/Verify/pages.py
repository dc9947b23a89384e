"""Counts the pages of rendered workbooks: pages.py PDF_FOLDER

Every 個票, 概要 and 総括 must have one page. 一覧 is one page wide in a section and two in 総括 (present values on the
first, the outlook on the second). No number may be cut to ###, and no page may be empty.
The footer of a page ends with the name of its sheet.
"""
import glob
import os
import subprocess
import sys

ONE_PAGE = ("個票", "概要", "総括")


def pages(path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    for page in text.split("\f"):
        lines = [line for line in page.splitlines() if line.strip()]
        if lines:
            yield lines[-1].split()[-1], lines


def main(folder):
    problems, total = [], 0
    for path in sorted(glob.glob(os.path.join(folder, "*.pdf"))):
        name, counts = os.path.basename(path), {}
        for sheet, lines in pages(path):
            total += 1
            counts[sheet] = counts.get(sheet, 0) + 1
            if any("###" in line for line in lines):
                problems.append(f"{name} {sheet}: ###")
            if len(lines) < 4:
                problems.append(f"{name} {sheet}: an empty page")
            if sheet == "一覧" and any("推計値" in line for line in lines) and any("期待比" in line for line in lines):
                problems.append(f"{name} {sheet}: the pages do not part before 推計値")
        for sheet, count in counts.items():
            if sheet.startswith(ONE_PAGE) and count != 1:
                problems.append(f"{name} {sheet}: {count} pages instead of one")
            if sheet == "一覧" and "_00_" in name and count % 2 == 1:
                problems.append(f"{name} {sheet}: {count} pages, which is not two wide")
    for problem in problems:
        print(problem)
    print(f"{folder}: {total} pages, {len(problems)} problems")
    return 1 if problems or total == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
