package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.CategoryScale;
import java.util.stream.IntStream;

/** How near misses count: the part of a coefficient's id after its name. */
public enum Weighting {
  /** Only equal categories agree. */
  NOMINAL("identity"),
  /** By the distance of the numbers, or of the ranks where categories are not numbers. */
  LINEAR("linear"),
  /** By the square of that distance. */
  QUADRATIC("quadratic"),
  /** By ranks only. */
  ORDINAL("ordinal"),
  /** By relative distance of numbers. */
  RATIO("ratio"),
  /** Numbers, or ranks where categories are not numbers, agree that are at most 1 apart. */
  ADJACENT("at-most-1-apart"),
  /** Categories are sets of options: by the share of options that one has and the other lacks. */
  JACCARD("jaccard"),
  /** The same, farther apart where neither set holds the other. */
  MASI("masi"),
  /** As the weights of the scale say. */
  TOLD("told");

  /** More sets, of which every two are held against each other, would take too long. */
  public static final int MOST_SETS = 1000;

  private final String words;

  Weighting(String words) {
    this.words = words;
  }

  /** The name in reports: {@code identity} if near misses do not count. */
  public String words() {
    return words;
  }

  /** The distance between the categories of a scale; by number where they have one. */
  public Distance distance(CategoryScale scale) {
    return switch (this) {
      case RATIO -> new RatioDistance(scale.positions(), scale.magnitudes());
      case ADJACENT -> ToleranceDistance.ofOne(scale);
      case JACCARD, MASI -> AnswerSets.of(scale.labels(), this).distance();
      case TOLD -> ToldWeights.of(scale).distance();
      default -> distance(scale.positions());
    };
  }

  /** The distance between the ranks of so many categories. */
  public Distance distanceOfRanks(int categories) {
    return distance(IntStream.range(0, categories).asDoubleStream().toArray());
  }

  /** The distance between the categories of two reviewers: by rank, or as sets or weights say. */
  public Distance distanceOfPair(CategoryScale scale) {
    return byRank() || this == NOMINAL ? distanceOfRanks(scale.size()) : distance(scale);
  }

  /** Whether near misses of two reviewers go by the ranks of categories. */
  public boolean byRank() {
    return this != NOMINAL && this != TOLD && !ofSets();
  }

  private Distance distance(double[] positions) {
    return switch (this) {
      case NOMINAL -> new NominalDistance();
      case LINEAR -> new LinearDistance(positions);
      case QUADRATIC -> new QuadraticDistance(positions);
      case ORDINAL -> new OrdinalWeightDistance(positions.length);
      case RATIO, ADJACENT, JACCARD, MASI, TOLD ->
          throw new IllegalArgumentException("not by ranks: " + this);
    };
  }

  /** Whether categories are compared as sets of options. */
  public boolean ofSets() {
    return this == JACCARD || this == MASI;
  }

  /** What must differ for two categories to differ at all: their numbers, sets or themselves. */
  public int[] identities(CategoryScale scale) {
    if (ofSets()) {
      return AnswerSets.of(scale.labels(), this).identities();
    }
    return this == NOMINAL || this == ORDINAL || this == TOLD
        ? scale.identity()
        : scale.valueRanks();
  }
}
