package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Our value of a number that a vendor printed, exactly; percents times 100. */
final class VendorNumber {
  private static final Fraction HUNDRED = Fraction.of(100, 1);

  private final List<Score> scores;

  VendorNumber(VendorCase example) {
    ScoringEngine engine = ScoringEngine.of(example.card());
    this.scores =
        example.evaluations().stream()
            .map(evaluation -> engine.score(evaluation).orThrow())
            .toList();
  }

  /** The value of what {@code name} says, such as {@code share of q1}. */
  Fraction of(String name) {
    int of = name.indexOf(" of ");
    return of < 0 ? ofCard(name) : ofPart(name.substring(0, of), name.substring(of + 4));
  }

  private Fraction ofCard(String name) {
    Score score = scores.get(0);
    return switch (name) {
      case "percent" -> percent(score.ratio().orElseThrow());
      case "earned" -> score.earned();
      case "possible" -> score.possible();
      case "aggregate" ->
          percent(Aggregate.of(score.scoring().aggregate(), scores).ratio().orElseThrow());
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Fraction ofPart(String name, String id) {
    return switch (name) {
      case "unit accuracy" -> percent(accuracy(id).byUnit().orElseThrow());
      case "opportunity accuracy" -> percent(accuracy(id).byOpportunity().orElseThrow());
      default -> ofNode(name, node(id));
    };
  }

  private static Fraction ofNode(String name, ScoreNode node) {
    return switch (name) {
      case "percent" -> percent(node.ratio().orElseThrow());
      case "actual percent" -> percent(node.calculated().dividedBy(node.possible()));
      case "share" -> percent(node.effectiveWeight());
      case "part" -> percent(node.contribution());
      case "earned" -> node.earned();
      case "possible" -> node.possible();
      case "weighted earned" -> weighted(node, node.earned());
      case "weighted possible" -> weighted(node, node.possible());
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Fraction weighted(ScoreNode node, Fraction points) {
    BigDecimal weight = Objects.requireNonNull(node.declaredWeight());
    return points.times(Fraction.of(weight));
  }

  private static Fraction percent(Fraction ratio) {
    return ratio.times(HUNDRED);
  }

  private Accuracy.Part accuracy(String name) {
    ErrorClass kind = ErrorClass.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    return Objects.requireNonNull(Accuracy.of(scores).byClass().get(kind), name);
  }

  private ScoreNode node(String id) {
    return nodes(scores.get(0).card())
        .filter(node -> node.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<ScoreNode> nodes(ScoreNode node) {
    return node instanceof ScoreNode.SectionScore section
        ? Stream.concat(Stream.of(node), section.parts().stream().flatMap(VendorNumber::nodes))
        : Stream.of(node);
  }
}
