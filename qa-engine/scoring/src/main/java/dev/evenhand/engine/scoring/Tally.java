package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.AppliedRule.Kind;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one node of a card came to, before its share of the whole is known. {@code calculated} is
 * what the answers alone give, {@code result} what it is after all rules.
 */
sealed interface Tally {
  @Nullable BigDecimal declaredWeight();

  /** The id of the question, section or card. */
  String id();

  Amount calculated();

  Amount result();

  /** The declared weight, or 1. */
  Fraction weight();

  /** The declared weight, or 1. */
  static Fraction weight(@Nullable BigDecimal declared) {
    return declared == null ? Fraction.ONE : Fraction.of(declared);
  }

  /** Whether it only adds to what was earned. */
  default boolean bonus() {
    return false;
  }

  /** Whether it counts at a weighted level: it has a weight and something to earn. */
  default boolean weighs(Amount amount) {
    return amount.applies() && amount.possible().signum() > 0 && weight().signum() > 0;
  }

  /** Of a question. */
  record OfQuestion(
      CompiledQuestion compiled,
      @Nullable Answer answer,
      Amount calculated,
      Amount result,
      boolean failed,
      List<AppliedRule> rules)
      implements Tally {
    @Override
    public String id() {
      return compiled.id();
    }

    @Override
    public @Nullable BigDecimal declaredWeight() {
      return compiled.question().weight();
    }

    @Override
    public Fraction weight() {
      return compiled.weight();
    }

    @Override
    public boolean bonus() {
      return compiled.question().bonus();
    }

    boolean recounted() {
      return rules.stream().anyMatch(rule -> rule.kind() == Kind.FAILED_SECTION_DECLARED);
    }
  }

  /** Of a section, or of the card. */
  record OfSection(
      CompiledSection compiled,
      Amount calculated,
      Amount result,
      boolean failed,
      List<AppliedRule> rules,
      List<OfQuestion> questions,
      List<OfSection> sections)
      implements Tally {
    @Override
    public String id() {
      return compiled.id();
    }

    @Override
    public @Nullable BigDecimal declaredWeight() {
      return compiled.declaredWeight();
    }

    @Override
    public Fraction weight() {
      return compiled.weight();
    }

    Stream<Tally> parts() {
      return Stream.concat(questions.stream(), sections.stream());
    }

    /** Whether something in it that was not applicable counts again, as a section failed. */
    boolean recounted() {
      return questions.stream().anyMatch(OfQuestion::recounted)
          || sections.stream().anyMatch(OfSection::recounted);
    }

    /** What shares its level: its parts, and in place of transparent sections theirs. */
    Stream<Tally> terms() {
      return termsOf(questions, sections);
    }

    static Stream<Tally> termsOf(List<OfQuestion> questions, List<OfSection> sections) {
      return Stream.concat(
          questions.stream(),
          sections.stream()
              .flatMap(inner -> inner.compiled.transparent() ? inner.terms() : Stream.of(inner)));
    }
  }
}
