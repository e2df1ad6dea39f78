#!/usr/bin/env python3
"""Copies the published rating sets that the agreement tests use, with the expected values they use.

Run in the project's root: python3 qa-engine/calibration/src/test/scripts/reduce_published.py ../shared/data/published
It writes qa-engine/calibration/src/test/resources/published/: expected.json (reduced) and the CSV files. A set whose
CSV is larger than 50 KB is not copied; the test reads it from ../shared and is skipped without it.
"""
import json
import pathlib
import shutil
import sys

METRICS = ("percent_agreement", "percent_agreement_all_raters", "krippendorff_alpha", "cohen_kappa",
           "fleiss_kappa", "fleiss_kappa_by_category", "gwet_ac1", "gwet_ac2", "brennan_prediger",
           "adjacent_agreement_pairwise_tol1", "adjacent_agreement_all_raters_tol1", "conger_kappa", "scott_pi",
           "light_kappa", "cohen_kappa_max", "prevalence_index", "bias_index", "pabak", "mcnemar",
           "icc", "kendall_w", "lin_ccc", "overall_ccc", "bland_altman")

source = pathlib.Path(sys.argv[1])
target = pathlib.Path("qa-engine/calibration/src/test/resources/published")
sets = {}
for name, data in json.loads((source / "expected.json").read_text())["datasets"].items():
    metrics = {}
    for metric, fields in data["metrics"].items():
        if metric.split(".")[0] in METRICS:
            metrics[metric] = {
                field: {key: entry[key] for key in ("value", "tolerance", "undefined") if key in entry}
                for field, entry in fields.items() if isinstance(entry, dict)}
    metrics = {metric: fields for metric, fields in metrics.items() if fields}
    if metrics:
        sets[name] = metrics
        if (source / (name + ".csv")).stat().st_size <= 50_000:
            shutil.copyfile(source / (name + ".csv"), target / (name + ".csv"))
(target / "expected.json").write_text(json.dumps(sets, indent=1) + "\n")
print(len(sets), "sets,", sum(len(f) for m in sets.values() for f in m.values()), "values")
