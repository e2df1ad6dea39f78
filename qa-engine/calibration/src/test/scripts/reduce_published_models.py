#!/usr/bin/env python3
"""Copies the published rating sets that the tests of models use, with the expected values they use.

Run in the project's root:
  python3 qa-engine/calibration/src/test/scripts/reduce_published_models.py ../shared/data/published
It writes qa-engine/calibration/src/test/resources/published-models/: expected.json (reduced) and the CSV files.
"""
import json
import pathlib
import shutil
import sys

METRICS = ("rater_severity_additive", "varcomp_anova", "varcomp_type1_vca", "varcomp_reml", "icc_reml",
           "rater_blup_reml", "gtheory_pxr", "gtheory", "mean_squares", "anova", "rater_severity_mfrm",
           "rater_raw_mean", "dawid_skene", "dawid_skene_map_label", "alt_test", "grr",
           "varcomp_reml_interaction")


def reduced(entry):
    if not isinstance(entry, dict):
        return {"value": float(entry), "tolerance": 0}
    return {key: entry[key] for key in ("value", "tolerance", "undefined") if key in entry}


source = pathlib.Path(sys.argv[1])
target = pathlib.Path("qa-engine/calibration/src/test/resources/published-models")
sets = {}
for name, data in json.loads((source / "expected.json").read_text())["datasets"].items():
    metrics = {}
    for metric, fields in data["metrics"].items():
        if metric.split(".")[0] in METRICS and data["set"] == "dev":
            metrics[metric] = {field: reduced(entry) for field, entry in fields.items()}
    if metrics:
        sets[name] = metrics
        shutil.copyfile(source / (name + ".csv"), target / (name + ".csv"))
(target / "expected.json").write_text(json.dumps(sets, indent=1) + "\n")
print(len(sets), "sets,", sum(len(f) for m in sets.values() for f in m.values()), "values")
