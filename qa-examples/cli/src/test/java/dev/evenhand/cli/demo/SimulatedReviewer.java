package dev.evenhand.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who hears a call and fills in the card, with habits.
 *
 * @param id who
 * @param severity how much worse everything sounds to this reviewer
 * @param noise how much the same call may sound better or worse on another day
 * @param owning what this reviewer takes "ownership" to mean: an aspect of the call
 */
record SimulatedReviewer(String id, double severity, double noise, String owning) {
  private static final String NOT_APPLICABLE = "n/a";
  private static final List<String> WRAP_UP =
      List.of("recap", "next-step", "anything-else", "goodbye");

  /** The answers to {@code phone-support@1.0.0} but the coaching, in the order of the card. */
  Map<String, Object> answers(SimulatedCall call, Chance chance) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("greeting", yesNo(fact("greeting", call, chance)));
    answers.put("verification", verification(call, chance));
    answers.put("listening", rating("listening", call, chance));
    answers.put("probing", rating("probing", call, chance));
    answers.put("accuracy", accuracy(fact("accuracy", call, chance)));
    answers.put("resolution", resolution(call, chance));
    answers.put("ownership", rating(owning, call, chance));
    answers.put("hold", call.facts().held() ? hold(call, chance) : NOT_APPLICABLE);
    answers.put("transfer", call.facts().moved() ? transfer(call, chance) : NOT_APPLICABLE);
    answers.put("silence", silence(call, chance));
    answers.put("empathy", rating("empathy", call, chance));
    answers.put("clarity", rating("clarity", call, chance));
    answers.put("wrap-up", wrapUp(call, chance));
    answers.put("record", yesNo(judged("record", call, chance)));
    return answers;
  }

  /** How an aspect sounds to this reviewer today. */
  private double judged(String aspect, SimulatedCall call, Chance chance) {
    return call.quality(aspect) - severity + noise * chance.normal();
  }

  /** As {@link #judged}, for what leaves less to taste. */
  private double fact(String aspect, SimulatedCall call, Chance chance) {
    return call.quality(aspect) - 0.6 * severity + 0.5 * noise * chance.normal();
  }

  private static String yesNo(double judged) {
    return judged < -0.8 ? "no" : "yes";
  }

  private static String verification(SimulatedCall call, Chance chance) {
    boolean slip = call.facts().verified() && chance.happens(0.02);
    if (call.facts().account() == slip) {
      return NOT_APPLICABLE;
    }
    return call.facts().verified() ? "yes" : "no";
  }

  private String rating(String aspect, SimulatedCall call, Chance chance) {
    double judged = judged(aspect, call, chance);
    if (judged < -1.5) {
      return "poor";
    }
    if (judged < -0.5) {
      return "fair";
    }
    return judged < 0.8 ? "good" : "excellent";
  }

  private static String accuracy(double judged) {
    if (judged < -1.5) {
      return "wrong";
    }
    return judged < -0.7 ? "minor-error" : "correct";
  }

  private String resolution(SimulatedCall call, Chance chance) {
    double judged = fact("resolution", call, chance);
    if (judged < -1.5) {
      return "avoidable";
    }
    if (judged < -0.7) {
      return "vague";
    }
    boolean slip = chance.happens(0.04);
    return call.facts().handedOn() == slip ? "resolved" : "handed-on";
  }

  private String hold(SimulatedCall call, Chance chance) {
    double judged = judged("hold", call, chance);
    if (judged < -1) {
      return "poor";
    }
    return judged < 0 ? "fair" : "good";
  }

  private String transfer(SimulatedCall call, Chance chance) {
    return judged("transfer", call, chance) < -0.4 ? "no" : "yes";
  }

  private long silence(SimulatedCall call, Chance chance) {
    return Math.max(0, Math.round(9 - 6 * judged("silence", call, chance)));
  }

  private List<String> wrapUp(SimulatedCall call, Chance chance) {
    List<String> done = new ArrayList<>();
    for (String step : WRAP_UP) {
      if (fact(step, call, chance) > -0.5) {
        done.add(step);
      }
    }
    return done;
  }
}
