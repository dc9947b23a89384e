#!/usr/bin/env python3
"""Reads one export on one thread and prints the seconds: read.py EXPORT utf8|cp932 pandas|duckdb"""
import sys, time

path, code, library = sys.argv[1:]
if library == "pandas":
    import pandas as pd
    start = time.perf_counter()
    rows = len(pd.read_csv(path, encoding="cp932" if code == "cp932" else "utf-8-sig", thousands=","))
else:
    import duckdb
    base = duckdb.connect(config={"threads": 1})
    start = time.perf_counter()
    base.execute(f"CREATE TABLE export AS SELECT * FROM read_csv('{path}', header = true, all_varchar = true)")
    base.execute("SELECT sum(TRY_CAST(replace(値, ',', '') AS DOUBLE)) FROM export").fetchall()
    (rows,) = base.execute("SELECT count(*) FROM export").fetchone()
seconds = time.perf_counter() - start
print(seconds, rows)
