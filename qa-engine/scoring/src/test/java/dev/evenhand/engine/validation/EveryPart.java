package dev.evenhand.engine.validation;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;

/** A card without problems that has a part of every sort. */
final class EveryPart {
  private static final String JSON =
      """
      {
        "id": "every-part",
        "version": "1.0.0",
        "title": {"en": "Every part", "de": "Jedes Teil"},
        "description": "All that a card can have.",
        "channels": ["voice", "chat"],
        "causes": {"training": "Was not trained"},
        "scoring": {
          "passMark": 80,
          "bands": [{"from": 50, "label": "high"}, {"from": 0, "label": "low"}],
          "shown": {"digits": 1},
          "roundBeforeCompare": {"digits": 2}
        },
        "scales": {"usual": [
          {"value": "poor", "score": 0, "label": "Poor", "means": "Nothing was done."},
          {"value": "good", "score": 100}
        ]},
        "sections": [
          {
            "id": "opening",
            "title": "Opening",
            "weight": 60,
            "minimum": {"points": 0},
            "maximum": {"percent": 100},
            "set": [{"to": {"percent": 50}, "when": {"metadata": "wait", "above": 600}}],
            "autoFail": [{"below": 20, "fails": "section"}],
            "passMark": 50,
            "bands": [{"from": 0, "label": "any"}],
            "questions": [
              {"id": "greeting", "ask": "Greeted?", "type": "yes-no", "weight": 2,
               "guidance": "By name.", "passMark": 50, "bands": [{"from": 0, "label": "any"}],
               "autoFail": [{"on": ["no"], "fails": "section"}]},
              {"id": "tone", "ask": "Tone", "type": "rating", "scale": "usual", "weight": 1, "max": 100,
               "critical": "customer",
               "shownWhen": {"all": [
                 {"question": "greeting", "is": "yes"},
                 {"not": {"metadata": "team", "is": "north"}}]}},
              {"id": "offers", "ask": "Offers", "type": "multiple-choice", "weight": 1, "cap": 2,
               "options": [{"value": "one", "score": 1}, {"value": "two", "score": 1}],
               "answeredBy": [{"when": {"metadata": "offers", "is": "none"}, "answer": "n/a"},
                              {"answer": ["one"]}],
               "allowNotApplicable": true}
            ]
          },
          {
            "id": "rest",
            "title": "The rest",
            "weight": 40,
            "shownWhen": {"any": [
              {"question": "holds", "atMost": 5}, {"errors": "critical", "below": 2}]},
            "sections": [
              {"id": "inner", "title": "Inner", "weight": 1, "questions": [
                {"id": "wait", "ask": "Wait", "type": "number", "unit": "s", "step": 0.5,
                 "ranges": [{"id": "short", "to": 60, "score": 1},
                            {"id": "long", "from": 60, "to": 600, "score": 0}]},
                {"id": "notes", "ask": "Notes", "type": "text"},
                {"id": "day", "ask": "Day", "type": "date"}]}
            ],
            "questions": []
          },
          {"id": "counts", "title": "Counts", "weight": 0, "method": "deductions", "start": 10,
           "questions": [
            {"id": "holds", "ask": "Holds", "type": "number", "perCount": -1, "max": 10}]}
        ],
        "tests": [{"name": "all well", "answers": {"greeting": "yes"},
                   "expect": {"outcome": "PASSED"}}],
        "lint": {"off": [{"rule": "no-guidance", "reason": "For tests."}]}
      }
      """;

  private EveryPart() {}

  static Scorecard card() {
    return JsonScorecards.read("every-part", JSON.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}
