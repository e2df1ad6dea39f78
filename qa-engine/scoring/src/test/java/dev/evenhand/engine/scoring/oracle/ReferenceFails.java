package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which auto-fail rules hold, and what they fail. */
final class ReferenceFails {
  private final ReferenceAnswers answers;
  private final ReferenceTree pure;
  private final Map<String, Boolean> zeroById = new HashMap<>();
  private final Set<String> causes = new LinkedHashSet<>();
  private final Set<String> judged = new HashSet<>();
  private boolean zeroesCard;

  ReferenceFails(Scorecard card, ReferenceAnswers answers, ReferenceTree pure) {
    this.answers = answers;
    this.pure = pure;
    for (Section section : card.sections()) {
      judge(section, Around.card(card.scoring()));
    }
    card.sections().forEach(section -> walk(section, List.of()));
  }

  boolean fails(String id) {
    return zeroById.containsKey(id);
  }

  boolean zeroes(String id) {
    return zeroById.getOrDefault(id, false);
  }

  boolean zeroesCard() {
    return zeroesCard;
  }

  /** The questions and sections whose rules failed the card, in display order. */
  List<String> causes() {
    return List.copyOf(causes);
  }

  /** Notes the sections in which an answer was given that counts; returns whether in this one. */
  private boolean judge(Section section, Around outer) {
    Around around = outer.within(section);
    boolean any = false;
    for (Question question : section.questions()) {
      any |= isAnswered(question) && !question.excluded() && weighs(question.weight());
    }
    for (Section inner : section.sections()) {
      any |= judge(inner, around) && weighs(inner.weight());
    }
    if (any) {
      judged.add(section.id());
    }
    return any && around.method() != Method.NONE;
  }

  private static boolean weighs(@Nullable BigDecimal weight) {
    return weight == null || weight.signum() > 0;
  }

  private boolean isAnswered(Question question) {
    Answer answer = answers.of(question.id());
    return answer != null
        && !(answer instanceof Answer.NotApplicable)
        && ReferencePoints.isScorable(question.kind());
  }

  private void walk(Section section, List<Section> path) {
    if (answers.isHidden(section, path)) {
      return;
    }
    for (AutoFail rule : section.autoFail()) {
      boolean holds =
          rule.when() != null
              ? answers.holds(rule.when())
              : judged.contains(section.id()) && isBelow(rule, section.id());
      apply(rule, holds, section.id(), section.id());
    }
    for (Question question : section.questions()) {
      if (!answers.isHidden(question.id())) {
        question
            .autoFail()
            .forEach(rule -> apply(rule, holds(rule, question), question.id(), section.id()));
      }
    }
    List<Section> here = new ArrayList<>(path);
    here.add(section);
    section.sections().forEach(inner -> walk(inner, here));
  }

  private boolean holds(AutoFail rule, Question question) {
    if (rule.when() != null) {
      return answers.holds(rule.when());
    }
    Answer answer = answers.of(question.id());
    if (answer == null || answer instanceof Answer.NotApplicable) {
      return false;
    }
    return rule.below() != null
        ? isBelow(rule, question.id())
        : ReferencePoints.marks(question.kind(), answer).stream().anyMatch(rule.on()::contains);
  }

  private boolean isBelow(AutoFail rule, String id) {
    Rational ratio = pure.of(id).ratio();
    return ratio != null && ratio.compareTo(Rational.of(Objects.requireNonNull(rule.below()))) < 0;
  }

  private void apply(AutoFail rule, boolean holds, String owner, String nearest) {
    if (!holds) {
      return;
    }
    boolean zero = rule.effect() == AutoFail.Effect.ZERO;
    switch (rule.fails()) {
      case QUESTION -> zeroById.merge(owner, zero, Boolean::logicalOr);
      case SECTION -> zeroById.merge(target(rule.section(), nearest), zero, Boolean::logicalOr);
      case SCORECARD -> {
        causes.add(owner);
        zeroesCard |= zero;
      }
    }
  }

  private static String target(@Nullable String named, String nearest) {
    return named == null ? nearest : named;
  }
}
