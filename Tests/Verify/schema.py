"""Validates results.json against its schema; and that the check itself finds what is planted."""

import copy
import json
import pathlib
import sys

import jsonschema

SCHEMA = pathlib.Path(__file__).parents[2] / "Sources/Exchange/Results/results.schema.json"


def faults(validator, results):
    return [
        "/".join(map(str, error.absolute_path)) + ": " + error.message[:200]
        for error in validator.iter_errors(results)
    ]


def indicator(results):
    return results["indicators"][0]


def observation(results):
    return next(o for i in results["indicators"] for o in i["observations"])


# What must be found: a name, and how the results are spoilt.
PLANTED = {
    "a key that nobody knows": lambda r: indicator(r)["figures"].update(lower_90=1.0),
    "a key that is missing": lambda r: indicator(r)["figures"].pop("upper_80"),
    "a text for a number": lambda r: indicator(r)["figures"].update(lower_80="105.3"),
    "a year with a fraction": lambda r: indicator(r)["figures"].update(target_year=2024.5),
    "a status that does not exist": lambda r: observation(r).update(status="final"),
    "a reason that does not exist": lambda r: indicator(r)["reasons"].update(gap="unknown"),
    "a reason for no figure": lambda r: indicator(r)["reasons"].update(gaps="no baseline"),
    "a look that does not exist": lambda r: indicator(r)["rating"].update(look="shiny"),
    "a year of no era": lambda r: r.update(report_year="2024"),
    "another schema": lambda r: r.update(schema=1),
    "a file that ends early": lambda r: r.pop("indicators"),
}


def main(folder):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    results = json.loads((pathlib.Path(folder) / "results.json").read_text(encoding="utf-8"))
    found = faults(validator, results)
    for fault in found[:20]:
        print(f"{folder}/results.json: {fault}")
    if found:
        return True
    for name, plant in PLANTED.items():
        spoilt = copy.deepcopy(results)
        plant(spoilt)
        if not faults(validator, spoilt):
            print(f"{folder}/results.json: the check does not find {name}")
            found.append(name)
    if not found:
        print(f"{folder}/results.json は results.schema.json のとおりです。")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
