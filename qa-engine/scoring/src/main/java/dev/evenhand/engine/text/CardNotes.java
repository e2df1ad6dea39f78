package dev.evenhand.engine.text;

import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.words.ConditionText;
import dev.evenhand.engine.words.PolicyWords;
import dev.evenhand.engine.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a card says about itself, one section or question, in few words. */
final class CardNotes {
  private final String language;
  private final List<String> notes = new ArrayList<>();

  private CardNotes(String language) {
    this.language = language;
  }

  /** Its answers, and everything that is not the default. */
  static String of(Question question, String language) {
    CardNotes notes = new CardNotes(language);
    notes.add(answers(question));
    notes.addIf(question.excluded(), "shown, never scored");
    notes.addGiven(question.critical(), CardNotes::critical);
    notes.addPolicy("not applicable", question.notApplicable());
    notes.addPolicy("unanswered", question.unanswered());
    notes.addPolicy("bounds", question.bounds());
    notes.addGiven(question.visibility(), PolicyWords::of);
    notes.addGiven(question.answeredBy(), CardNotes::source);
    question.autoFail().forEach(rule -> notes.add(PolicyWords.autoFail(rule, "")));
    notes.addRequired("comment", question.commentRequiredOn());
    notes.addRequired("cause", question.causeRequiredOn());
    notes.addMarks(question.passMark(), question.bands());
    return String.join("; ", notes.notes);
  }

  /** Everything that is not the default. */
  static String of(Section section, String language) {
    CardNotes notes = new CardNotes(language);
    notes.addGiven(section.method(), method -> "method: " + word(method));
    notes.addGiven(section.start(), start -> "starts from " + plain(start));
    notes.addPolicy("not applicable", section.notApplicable());
    notes.addPolicy("unanswered", section.unanswered());
    notes.addPolicy("ratio", section.ratio());
    notes.addPolicy("failed section", section.failedSection());
    notes.addPolicy("bounds", section.bounds());
    notes.addGiven(section.maximum(), most -> "at most " + PolicyWords.of(most));
    notes.addGiven(section.minimum(), least -> "at least " + PolicyWords.of(least));
    section
        .set()
        .forEach(
            set -> notes.add(PolicyWords.of(set.to()) + " when " + ConditionText.of(set.when())));
    notes.addGiven(section.visibility(), PolicyWords::of);
    section.autoFail().forEach(rule -> notes.add(PolicyWords.autoFail(rule, "")));
    notes.addMarks(section.passMark(), section.bands());
    return String.join("; ", notes.notes);
  }

  /** How it is scored, and everything else that is not the default. */
  static String of(Scorecard card, String language) {
    Scoring scoring = card.scoring();
    CardNotes notes = new CardNotes(language);
    notes.addIf(!card.channels().isEmpty(), String.join(", ", card.channels()));
    notes.add(method(scoring));
    notes.addPolicy("not applicable", scoring.notApplicable());
    notes.addPolicy("unanswered", scoring.unanswered());
    notes.addUnusual("ratio", scoring.ratio(), RatioPolicy.MAX);
    notes.addIf(
        scoring.failedSection() != FailedSectionPolicy.APPLICABLE,
        "a failed section counts all that was declared");
    notes.addIf(scoring.bounds() != Bounds.CAPPED, PolicyWords.word(scoring.bounds()));
    notes.addUnusual("many scores", scoring.aggregate(), Aggregation.MEAN);
    notes.addUnusual("no opportunity", scoring.noOpportunity(), NoOpportunity.CLEAN);
    notes.addMarks(scoring.passMark(), List.of());
    notes.addIf(
        scoring.passOn() == PassOn.CRITICAL, "passes on the score of its critical questions");
    notes.addGiven(
        scoring.roundBeforeCompare(), to -> "compared after rounding to " + rounding(to));
    notes.addIf(!scoring.shown().equals(Rounding.SHOWN), "shown with " + rounding(scoring.shown()));
    return String.join("; ", notes.notes);
  }

  private static String method(Scoring scoring) {
    Method sections = scoring.sectionMethod();
    boolean deducts = scoring.method() == Method.DEDUCTIONS || sections == Method.DEDUCTIONS;
    return (scoring.profile() == null ? "" : PolicyWords.word(scoring.profile()) + ": ")
        + word(scoring.method())
        + (sections == null ? "" : ", sections by " + word(sections))
        + (deducts ? " from " + scoring.start().toPlainString() : "");
  }

  /** With what it means, where no shares tell it. */
  private static String word(Method method) {
    return switch (method.word()) {
      case "lowest", "highest" -> method.word() + " (the " + method.word() + " of these counts)";
      case "geometric" -> "geometric (the geometric mean of these counts)";
      default -> method.word();
    };
  }

  private void add(String note) {
    notes.add(note);
  }

  private void addIf(boolean holds, String note) {
    if (holds) {
      notes.add(note);
    }
  }

  private <T> void addGiven(@Nullable T value, Function<T, String> note) {
    if (value != null) {
      notes.add(note.apply(value));
    }
  }

  private void addPolicy(String name, @Nullable Enum<?> policy) {
    if (policy != null) {
      notes.add(name + ": " + PolicyWords.word(policy));
    }
  }

  private void addUnusual(String name, Enum<?> policy, Enum<?> usual) {
    addIf(policy != usual, name + ": " + PolicyWords.word(policy));
  }

  private static String critical(Critical mark) {
    String on = String.join(" or ", mark.errorOn());
    return Words.errors(ErrorClass.of(mark)) + (on.isEmpty() ? "" : ", error on " + on);
  }

  private static String source(AnsweredBy source) {
    return source.match(
        fact -> "answered by metadata " + fact.name(),
        rules ->
            rules.rules().stream()
                .map(PolicyWords::rule)
                .collect(Collectors.joining(", else ", "answered ", "")));
  }

  private void addRequired(String what, List<String> on) {
    addIf(!on.isEmpty(), what + " required on " + String.join(" or ", on));
  }

  private void addMarks(@Nullable BigDecimal passMark, List<Band> bands) {
    addGiven(passMark, mark -> "pass mark " + PolicyWords.percent(mark));
    addIf(!bands.isEmpty(), bands(bands, language));
  }

  /** The bands, from the highest to the lowest. */
  static String bands(List<Band> bands, String language) {
    return bands.stream()
        .map(band -> band.label().in(language) + " from " + PolicyWords.percent(band.from()))
        .collect(Collectors.joining(", "));
  }

  /** Decimals and direction of a rounding. */
  private static String rounding(Rounding rounding) {
    return Words.count(rounding.digits(), "decimal") + ", " + PolicyWords.word(rounding.mode());
  }

  private static String answers(Question question) {
    QuestionKind kind = question.kind();
    String marks =
        Stream.concat(
                kind.options().stream().map(CardNotes::option),
                kind.ranges().stream().map(CardNotes::range))
            .collect(Collectors.joining(", "));
    BigDecimal max = question.max();
    String all =
        (marks.isEmpty() ? "(" + kind.type() + ")" : marks)
            + number(kind)
            + (max == null ? "" : ", of " + plain(max))
            + (question.ratio() == null ? "" : "; ratio: " + PolicyWords.word(question.ratio()));
    return question.allowNotApplicable() ? all + ", n/a" : all;
  }

  /** How a number counts, and which numbers are accepted, where that is not usual. */
  private static String number(QuestionKind kind) {
    if (!(kind instanceof QuestionKind.Numeric number)) {
      return "";
    }
    return (number.perCount() == null ? "" : ", " + plain(number.perCount()) + " for each")
        + (number.step() == null ? "" : ", in steps of " + plain(number.step()));
  }

  private static String option(Option option) {
    return scored(option.value(), option.score()) + (option.bonus() ? " (bonus)" : "");
  }

  private static String range(NumberRange range) {
    String upTo = range.to() == null ? "" : " to " + plain(range.to());
    return scored(range.id() + upTo, range.score());
  }

  private static String scored(String name, @Nullable BigDecimal score) {
    return score == null ? name : name + " " + plain(score);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
