package dev.evenhand.engine.validation;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import jakarta.validation.ConstraintViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs every rule about scorecards and tells each broken one as a problem, whose path is the JSON
 * pointer that the value has in a scorecard file. Files are checked as they are read; this is for
 * cards built in Java. Of a card that breaks rules thousands of times not every one is told.
 *
 * <p>Safe for threads. Hibernate Validator starts with the first card that is not evidently sound,
 * which costs some 150 ms of CPU, and twice that where it has done nothing yet.
 */
public final class ScorecardValidator {
  private static final int LONGEST_FOUND = 60;

  /**
   * Of a card that breaks rules so often or more not every breach is told: nobody corrects all at
   * once, and each costs as much as reading a hundred values.
   */
  public static final int MOST_TOLD = ViolationLimit.MOST;

  private ScorecardValidator() {}

  /** Every problem of {@code card}, in the order of its parts; empty if it can be used. */
  public static List<Problem> validate(Scorecard card) {
    Objects.requireNonNull(card, "card");
    return problems(brokenRules(card));
  }

  /**
   * What a card without problems likely means otherwise than it says, such as a pass mark of 0.8 %:
   * warnings, whose paths are those of problems. It can be used all the same. What its {@link
   * Scorecard#lint} switches off is left out.
   */
  public static List<Problem> warnings(Scorecard card) {
    Objects.requireNonNull(card, "card");
    SwitchedOff off = new SwitchedOff(card);
    return CardDoubts.of(card).stream().filter(warning -> !off.has(warning)).toList();
  }

  /** The problems that {@code kind} has on its own; paths begin at the kind. */
  public static List<Problem> validate(QuestionKind kind) {
    Objects.requireNonNull(kind, "kind");
    return problems(brokenRules(kind));
  }

  /** The problem of {@code name} as the name of something in a card; empty if there is none. */
  public static List<Problem> validateName(String name) {
    Objects.requireNonNull(name, "name");
    return EvidentValues.isIdentifier(name)
        ? List.of()
        : problems(
            brokenRules(
                QuietValidation.validator().validateValue(ScorecardRef.class, "id", name),
                Location.of(name)));
  }

  /** As {@link #validate(Scorecard)}, with what each rule read. */
  public static List<BrokenRule> brokenRules(Scorecard card) {
    Objects.requireNonNull(card, "card");
    Location location = Location.of(card.ref().toString());
    List<BrokenRule> broken =
        new ArrayList<>(
            Soundness.of(card)
                .map(records -> brokenRules(List.of(), records, location))
                .orElseGet(() -> validated(card)));
    broken.addAll(UnknownMethods.of(card, location));
    return List.copyOf(broken);
  }

  /** As {@link #validate(QuestionKind)}, with what each rule read. */
  public static List<BrokenRule> brokenRules(QuestionKind kind) {
    Objects.requireNonNull(kind, "kind");
    return Soundness.of(kind)
        .map(records -> brokenRules(List.of(), records, Location.of(kind.type())))
        .orElseGet(() -> brokenRules(QuietValidation.validate(kind), Location.of(kind.type())));
  }

  /** What the validator tells, without a first look; of known methods only. */
  static List<BrokenRule> validated(Scorecard card) {
    return brokenRules(QuietValidation.validate(card), Location.of(card.ref().toString()));
  }

  private static List<Problem> problems(List<BrokenRule> broken) {
    return broken.stream().map(BrokenRule::problem).toList();
  }

  private static <T> List<BrokenRule> brokenRules(
      Set<ConstraintViolation<T>> violations, Location location) {
    List<BrokenRule> broken = new ArrayList<>();
    List<SelfBroken> records = new ArrayList<>();
    for (ConstraintViolation<T> violation : violations) {
      if (violation.getConstraintDescriptor().getAnnotation() instanceof SelfChecked) {
        records.add(SelfBroken.of(violation));
      } else {
        broken.add(new BrokenRule(problem(violation, location), Input.NOTHING_ELSE, true));
      }
    }
    return brokenRules(broken, records, location);
  }

  /**
   * @param values those of single values
   * @param records those that break rules of their own
   */
  private static List<BrokenRule> brokenRules(
      List<BrokenRule> values, List<SelfBroken> records, Location location) {
    List<BrokenRule> broken = new ArrayList<>(values);
    for (SelfBroken record : records.stream().sorted(SelfBroken.ORDER).toList()) {
      record
          .breaches()
          .limit(Math.max(0, MOST_TOLD - broken.size()))
          .map(breach -> brokenRule(breach, location))
          .forEach(broken::add);
    }
    broken.sort(
        Comparator.comparing((BrokenRule rule) -> rule.problem().path(), ModelPath.ORDER)
            .thenComparing(rule -> rule.problem().code()));
    return List.copyOf(broken);
  }

  private static BrokenRule brokenRule(Breach breach, Location location) {
    String path = ModelPath.pointer(breach.path());
    Problem problem =
        Problem.error(breach.code(), location, path, breach.message(), breach.remedy())
            .with(null, breach.allowed());
    return new BrokenRule(problem, breach.inputs(), breach.spoilsInput());
  }

  private static Problem problem(ConstraintViolation<?> violation, Location location) {
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    return Problem.error(
            attribute(attributes, "code"),
            location,
            ModelPath.pointer(ModelPath.ofValue(violation.getPropertyPath())),
            attribute(attributes, "message"),
            attribute(attributes, "remedy"))
        .with(found(violation.getInvalidValue()), attribute(attributes, "allowed"));
  }

  private static String attribute(Map<String, Object> attributes, String name) {
    if (attributes.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalStateException(
        "A constraint without \"%s\" stands in the model. Maybe compose it as @Weight is."
            .formatted(name));
  }

  private static @Nullable String found(@Nullable Object value) {
    if (value instanceof String text) {
      boolean fits = text.length() <= LONGEST_FOUND;
      return '"' + (fits ? text : text.substring(0, LONGEST_FOUND) + "...") + '"';
    }
    return value instanceof BigDecimal number ? number.toString() : null;
  }
}
