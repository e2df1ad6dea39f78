package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.engine.method.ScoringMethods;
import dev.evenhand.engine.scoring.oracle.Plan.Part;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cards at random that an author may write: all policies, at all levels. */
public final class RandomCard {
  /** What every random card is called. */
  public static final ScorecardRef REF = new ScorecardRef("random", "1.0.0");

  private final Dice dice;

  /** Of a hundred, how much of what is rare is there. */
  private final int variety;

  private final Plan plan;
  private final RandomQuestion questions;
  private final RandomRules rules;

  private RandomCard(Dice dice) {
    this.dice = dice;
    this.variety = dice.oneOf(0, 20, 60, 100);
    this.plan = new Plan(dice, new RandomKind(dice, dice.chance(40)));
    this.rules = new RandomRules(dice, plan);
    this.questions = new RandomQuestion(dice, plan, rules, variety);
  }

  /** A valid card; the same one for the same seed. */
  public static Scorecard of(long seed) {
    Dice dice = new Dice(seed);
    for (int trial = 0; trial < 1_000; trial++) {
      Scorecard card = new RandomCard(dice).card();
      if (ScorecardValidator.validate(card).isEmpty()) {
        return card;
      }
    }
    throw new AssertionError("no valid card in 1,000 trials");
  }

  private boolean rarely(int percent) {
    return dice.below(10_000) < percent * variety;
  }

  private <T> @Nullable T rarely(int percent, T[] all) {
    return rarely(percent) ? dice.oneOf(all) : null;
  }

  private Scorecard card() {
    Scoring scoring = scoring();
    boolean weights = dice.chance(60);
    Method inside = scoring.sectionMethod() == null ? scoring.method() : scoring.sectionMethod();
    List<Section> sections = new ArrayList<>();
    for (Part part : plan.parts()) {
      sections.add(section(part, scoring.method(), inside, weights));
    }
    return Scorecard.of(REF, "Random", scoring, sections);
  }

  private Scoring scoring() {
    Scoring.Builder scoring =
        Scoring.builder()
            .method(method())
            .sectionMethod(dice.chance(20) ? method() : null)
            .notApplicable(dice.oneOf(NotApplicablePolicy.values()))
            .unanswered(dice.oneOf(UnansweredPolicy.values()))
            .ratio(dice.chance(70) ? RatioPolicy.MAX : dice.oneOf(RatioPolicy.values()))
            .failedSection(dice.oneOf(FailedSectionPolicy.values()))
            .bounds(dice.oneOf(Bounds.values()))
            .roundBeforeCompare(dice.chance(30) ? dice.rounding() : null);
    if (dice.chance(40)) {
      scoring.start(BigDecimal.valueOf(dice.between(1, 60)));
    }
    rules.addBands(scoring::passMark, scoring::bands, 60);
    return scoring.build();
  }

  private Method method() {
    return dice.oneOf(
        Method.WEIGHTED,
        Method.WEIGHTED,
        Method.WEIGHTED,
        Method.POINTS,
        Method.POINTS,
        Method.DEDUCTIONS,
        dice.chance(20) ? Method.NONE : Method.WEIGHTED,
        dice.chance(50) ? ScoringMethods.LOWEST : ScoringMethods.HIGHEST);
  }

  /**
   * @param around the method of what the section stands in
   * @param inherited the method of its parts unless it declares one
   * @param weights whether those at its level have weights, where that must be alike
   */
  private Section section(Part part, Method around, Method inherited, boolean weights) {
    boolean weighs = around.takesRatios() ? weights && dice.chance(75) : dice.chance(60);
    boolean transparent = around == Method.WEIGHTED && !weighs;
    boolean declares = dice.chance(transparent ? 10 : 25) && around != Method.NONE;
    Method own = declares ? method() : null;
    Method method = own == null ? inherited : own;
    boolean inside = transparent ? weights : dice.chance(60);
    List<Question> asked =
        part.questions().stream().map(q -> questions.next(q, method, inside)).toList();
    List<Section> sections =
        part.sections().stream().map(p -> section(p, method, method, inside)).toList();
    Section.Builder section =
        Section.builder(part.id())
            .weight(weighs ? dice.weight() : null)
            .method(own)
            .notApplicable(rarely(30, NotApplicablePolicy.values()))
            .unanswered(rarely(30, UnansweredPolicy.values()))
            .ratio(rarely(15, RatioPolicy.values()))
            .failedSection(rarely(30, FailedSectionPolicy.values()))
            .questions(asked)
            .sections(sections);
    addRules(section, part);
    if (!transparent && method != Method.NONE) {
      addLimits(section, method);
    }
    return section.build();
  }

  private void addRules(Section.Builder section, Part part) {
    int fails = rarely(25) ? dice.between(1, 2) : 0;
    for (int i = 0; i < fails; i++) {
      section.autoFail(rules.onSection());
    }
    if (rarely(20)) {
      section.visibility(
          new Visibility(new RandomConditions(dice).next(plan.before(part), 2), dice.chance(60)));
    }
    rules.addBands(section::passMark, section::bands, variety / 4);
  }

  private void addLimits(Section.Builder section, Method method) {
    if (rarely(20)) {
      section.minimum(rules.limit());
    }
    if (rarely(20)) {
      section.maximum(rules.limit());
    }
    int sets = rarely(20) ? dice.between(1, 2) : 0;
    for (int i = 0; i < sets; i++) {
      section.set(rules.set());
    }
    if (rarely(15)) {
      section.bounds(dice.oneOf(Bounds.values()));
    }
    if (method == Method.DEDUCTIONS && dice.chance(40)) {
      section.start(BigDecimal.valueOf(dice.between(1, 40)));
    }
  }
}
