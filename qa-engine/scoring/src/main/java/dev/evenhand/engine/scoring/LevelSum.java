package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What {@link SectionSums} makes of the parts of a section, kept so that of other parts only those
 * that differ are added up. A method with a name looks at all parts again.
 */
final class LevelSum {
  private final CompiledSection section;
  private final Function<Tally, Amount> stage;
  private final boolean hasBonusSections;
  private int counting;
  private int plain;
  private Fraction earned = Fraction.ZERO;
  private Fraction possible = Fraction.ZERO;
  private Amount named = Amount.NOTHING;
  private BonusPoints bonus = BonusPoints.NONE;

  /**
   * @param stage of scoring, at which the parts are added up
   */
  LevelSum(CompiledSection section, Function<Tally, Amount> stage) {
    this.section = section;
    this.stage = stage;
    this.hasBonusSections = section.hasBonusSections();
  }

  /** Adds up the first parts. */
  void add(List<Tally.OfQuestion> questions, List<Tally.OfSection> sections) {
    if (section.method() instanceof Method.Named) {
      named = SectionSums.of(section, questions, sections, stage);
      return;
    }
    Stream<Tally> terms =
        section.method() == Method.WEIGHTED
            ? Tally.OfSection.termsOf(questions, sections)
            : Stream.concat(questions.stream(), sections.stream());
    change(List.of(), terms.toList());
  }

  /** Puts parts in place of those that were added up last. */
  void replace(
      List<Tally.OfQuestion> questions,
      List<Tally.OfSection> sections,
      List<Tally.OfQuestion> otherQuestions,
      List<Tally.OfSection> otherSections) {
    if (section.method() instanceof Method.Named) {
      add(otherQuestions, otherSections);
      return;
    }
    List<Tally> gone = new ArrayList<>();
    List<Tally> come = new ArrayList<>();
    differ(questions, sections, otherQuestions, otherSections, gone, come);
    change(gone, come);
  }

  @SuppressWarnings("ReferenceEquality") // what came to the same is the same object
  private void differ(
      List<Tally.OfQuestion> questions,
      List<Tally.OfSection> sections,
      List<Tally.OfQuestion> otherQuestions,
      List<Tally.OfSection> otherSections,
      List<Tally> gone,
      List<Tally> come) {
    for (int i = 0; i < questions.size(); i++) {
      if (questions.get(i) != otherQuestions.get(i)) {
        gone.add(questions.get(i));
        come.add(otherQuestions.get(i));
      }
    }
    for (int i = 0; i < sections.size(); i++) {
      Tally.OfSection was = sections.get(i);
      Tally.OfSection is = otherSections.get(i);
      if (was == is) {
        continue;
      }
      if (section.method() == Method.WEIGHTED && is.compiled().transparent()) {
        differ(was.questions(), was.sections(), is.questions(), is.sections(), gone, come);
      } else {
        gone.add(was);
        come.add(is);
      }
    }
  }

  private void change(List<Tally> gone, List<Tally> come) {
    Amount less = sum(gone, -1);
    Amount more = sum(come, 1);
    earned = earned.plus(more.earned().minus(less.earned()));
    possible = possible.plus(more.possible().minus(less.possible()));
    if (hasBonusSections) {
      bonus = bonus.plus(BonusPoints.of(come, stage)).minus(BonusPoints.of(gone, stage));
    }
  }

  private Amount sum(List<Tally> terms, int sign) {
    List<Fraction> allEarned = new ArrayList<>();
    List<Fraction> allPossible = new ArrayList<>();
    for (Tally term : terms) {
      Amount amount = stage.apply(term);
      if (SectionSums.counts(section.method(), term, amount)) {
        counting += sign;
        plain += term.bonus() ? 0 : sign;
        Amount added = SectionSums.added(section.method(), term, amount);
        allEarned.add(added.earned());
        allPossible.add(added.possible());
      }
    }
    return Amount.of(Fraction.sum(allEarned), Fraction.sum(allPossible));
  }

  /** What the section comes to. */
  Amount amount() {
    if (section.method() instanceof Method.Named) {
      return named;
    }
    return switch ((Method.Standard) section.method()) {
      case WEIGHTED -> plain == 0 ? Amount.NOTHING : bonus.addedTo(Amount.of(earned, possible));
      case POINTS -> counting == 0 ? Amount.NOTHING : Amount.of(earned, possible);
      case DEDUCTIONS -> counting == 0 ? Amount.NOTHING : SectionSums.deducted(section, earned);
      case NONE -> Amount.NOTHING;
    };
  }
}
