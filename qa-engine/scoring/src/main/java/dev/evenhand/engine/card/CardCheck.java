package dev.evenhand.engine.card;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.SourceProblems;
import dev.evenhand.engine.validation.BrokenRule;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules over a card that was read, and tells their problems where they stand in the
 * source.
 */
final class CardCheck {
  /** Problems with the name of a property, not with its value. */
  private static final Set<String> OF_NAMES = Set.of("bad-language", "unknown-question");

  /** The most options and ranges of all questions together. */
  private static final int MAX_OPTIONS = 20_000;

  private final SourceProblems problems;

  private CardCheck(SourceProblems problems) {
    this.problems = problems;
  }

  static void run(CardFormat.Bound bound, SourceProblems problems) {
    Scorecard card = bound.card();
    CardCheck check = new CardCheck(problems);
    if (bound.small() && check.isSmall(card)) {
      List<BrokenRule> broken = new ArrayList<>(ScorecardValidator.brokenRules(card));
      broken.addAll(bound.scales().problems());
      if (broken.size() >= ScorecardValidator.MOST_TOLD) {
        problems.unfinished();
      }
      check.tellMistakes(broken);
    }
  }

  /** Of a card that is too large only that is told: checking the rest might take minutes. */
  private boolean isSmall(Scorecard card) {
    List<Question> questions = card.questions();
    int options = questions.stream().mapToInt(question -> question.kind().marks().size()).sum();
    if (questions.size() > Scorecard.MAX_QUESTIONS) {
      tellSize("too-many-questions", questions.size() + " questions", Scorecard.MAX_QUESTIONS);
    } else if (options > MAX_OPTIONS) {
      tellSize("too-many-options", options + " options and ranges", MAX_OPTIONS);
    }
    return questions.size() <= Scorecard.MAX_QUESTIONS && options <= MAX_OPTIONS;
  }

  private void tellSize(String code, String what, int most) {
    String path = problems.actual("/sections");
    problems.add(
        Problem.error(
                code,
                problems.locationOf(path),
                path,
                "the card has " + what,
                "Split it into several cards.")
            .with(null, "at most " + most));
  }

  private void tellMistakes(List<BrokenRule> broken) {
    Map<String, BrokenRule> once = new LinkedHashMap<>();
    for (BrokenRule rule : broken) {
      String place = problems.actual(rule.problem().path());
      once.putIfAbsent(rule.problem().code() + " " + place, rule);
    }
    Mistakes mistakes = new Mistakes(problems, List.copyOf(once.values()));
    boolean badId = once.values().stream().anyMatch(CardCheck::isBadIdOfQuestion);
    once.values().stream()
        .sorted(Comparator.comparing(Mistakes::needsAllElse))
        .filter(rule -> !mistakes.isConsequence(rule))
        .filter(rule -> !(badId && rule.problem().code().equals("unknown-question")))
        .forEach(rule -> tell(rule.problem()));
  }

  /** Which questions the card has can't be told where an id is none. */
  private static boolean isBadIdOfQuestion(BrokenRule rule) {
    String path = rule.problem().path();
    return rule.problem().code().equals("bad-id") && path.matches(".*/questions/[0-9]+/id");
  }

  private void tell(Problem ofModel) {
    String actual = problems.actual(ofModel.path());
    Cursor cursor = problems.at(actual);
    Problem problem = FileWords.of(ofModel, cursor);
    if (isOfName(problem) && cursor != null && cursor.member() != null) {
      problems.add(cursor.atName(problem));
    } else {
      problems.add(
          problem
              .at(problems.locationOf(actual), actual)
              .with(found(problem, cursor), problem.allowed()));
    }
  }

  private static boolean isOfName(Problem problem) {
    boolean cause = problem.code().equals("bad-id") && problem.path().startsWith("/causes/");
    return cause || OF_NAMES.contains(problem.code());
  }

  /** The value as it was written, unless the message says it or it is a long story. */
  private static @Nullable String found(Problem problem, @Nullable Cursor cursor) {
    if (cursor == null || cursor.node() instanceof Node.Obj || cursor.node() instanceof Node.Arr) {
      return null;
    }
    String value = cursor.node() instanceof Node.Str text ? text.value() : cursor.found();
    boolean said = problem.found() == null && problem.message().contains(value);
    return said ? null : cursor.found();
  }
}
