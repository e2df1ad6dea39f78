package dev.evenhand.scorecards.connect;

import dev.evenhand.api.scorecard.Profile;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a form makes its score. */
enum ConnectMode {
  /** Questions have weights; those of sections are the sums. */
  QUESTION_ONLY(Profile.CONNECT_PERCENTAGE),
  /** Sections have weights, which their questions share evenly. */
  SECTION_ONLY(Profile.CONNECT_PERCENTAGE),
  /** Points earned over points that could be earned. */
  POINTS_BASED(Profile.CONNECT_POINTS);

  static final Map<String, ConnectMode> BY_NAME =
      Stream.of(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

  /** How a card scores as such a form does. */
  final Profile profile;

  ConnectMode(Profile profile) {
    this.profile = profile;
  }
}
