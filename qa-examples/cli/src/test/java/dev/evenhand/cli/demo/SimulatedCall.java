package dev.evenhand.cli.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What truly happened in a call, before anybody judged it.
 *
 * @param number from 1
 * @param agent from 1
 * @param facts what everybody can hear
 * @param qualityByAspect how well each aspect went: 0 is ordinary, 1 clearly better than most
 */
record SimulatedCall(int number, int agent, Facts facts, Map<String, Double> qualityByAspect) {
  /** Aspects that are questions of the card, or parts of one. */
  static final List<String> ASPECTS =
      List.of(
          "greeting",
          "listening",
          "probing",
          "accuracy",
          "resolution",
          "hold",
          "transfer",
          "silence",
          "empathy",
          "clarity",
          "recap",
          "next-step",
          "anything-else",
          "goodbye",
          "record");

  /** How plainly the agent says who will do what. */
  static final String OWNING_WORDS = "owning words";

  /** How much the agent does without being asked. */
  static final String OWNING_DEEDS = "owning deeds";

  /** What reviewers need not judge, only notice. */
  record Facts(boolean account, boolean verified, boolean held, boolean moved, boolean handedOn) {}

  /** A call of an agent whose calls go {@code level} better than most. */
  static SimulatedCall draw(int number, int agent, double level, boolean verified, Chance chance) {
    double call = level + 0.6 * chance.normal();
    Map<String, Double> quality = new LinkedHashMap<>();
    ASPECTS.forEach(aspect -> quality.put(aspect, 0.7 * call + 0.75 * chance.normal()));
    // Those who announce little often just do it, and the other way round: half of the reviewers
    // listen for the one and half for the other, and so they disagree about "ownership".
    double talker = chance.normal();
    quality.put(OWNING_WORDS, 0.1 + 0.2 * call + 0.9 * talker + 0.5 * chance.normal());
    quality.put(OWNING_DEEDS, 0.1 + 0.2 * call - 0.9 * talker + 0.5 * chance.normal());
    Facts facts =
        new Facts(
            !verified || chance.happens(0.85),
            verified,
            chance.happens(0.5),
            chance.happens(0.3),
            chance.happens(0.3));
    return new SimulatedCall(number, agent, facts, quality);
  }

  double quality(String aspect) {
    return Objects.requireNonNull(qualityByAspect.get(aspect), aspect);
  }

  String id() {
    return String.format(Locale.ROOT, "call-%02d", number);
  }

  String agentId() {
    return String.format(Locale.ROOT, "a-%02d", agent);
  }

  String team() {
    return agent <= 4 ? "north" : "south";
  }
}
