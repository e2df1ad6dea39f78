package dev.evenhand.engine.validation;

import static dev.evenhand.engine.validation.EvidentValues.isBound;
import static dev.evenhand.engine.validation.EvidentValues.isCardVersion;
import static dev.evenhand.engine.validation.EvidentValues.isIdentifier;
import static dev.evenhand.engine.validation.EvidentValues.isLanguageTag;
import static dev.evenhand.engine.validation.EvidentValues.isOptionValue;
import static dev.evenhand.engine.validation.EvidentValues.isPoints;
import static dev.evenhand.engine.validation.EvidentValues.isProse;
import static dev.evenhand.engine.validation.EvidentValues.isRatio;
import static dev.evenhand.engine.validation.EvidentValues.isWeight;

import dev.evenhand.api.constraint.SelfChecking;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.LintSettings;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.api.scorecard.Visibility;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a card evidently breaks no rule, seen without Hibernate Validator, which takes longer to
 * start than a card to read. Where it is not evident the validator is asked, and only it tells
 * problems: what is sound here breaks no constraint there, which tests hold for each of them.
 */
final class Soundness {
  private boolean sound = true;

  private Soundness() {}

  /** True where the validator would find nothing. */
  static boolean of(Scorecard card) {
    Soundness soundness = new Soundness();
    soundness.card(card);
    return soundness.sound;
  }

  /** True where the validator would find nothing. */
  static boolean of(QuestionKind kind) {
    Soundness soundness = new Soundness();
    soundness.kind(kind);
    return soundness.sound;
  }

  private void expect(boolean evident) {
    sound &= evident;
  }

  private void self(SelfChecking part) {
    expect(part.breaches().isEmpty());
  }

  private void card(Scorecard card) {
    expect(isIdentifier(card.id()) && isCardVersion(card.version()));
    text(card.title());
    text(card.description());
    for (String channel : card.channels()) {
      expect(isIdentifier(channel));
    }
    scoring(card.scoring());
    for (Map.Entry<String, Text> cause : card.causes().entrySet()) {
      expect(isIdentifier(cause.getKey()));
      text(cause.getValue());
    }
    sections(card.sections());
    for (ScorecardTest test : card.tests()) {
      expect(isProse(test.name()));
      self(test.expect());
    }
    for (LintSettings.Off off : card.lint().off()) {
      expect(isProse(off.rule()) && isProse(off.reason()));
    }
    self(card);
  }

  private void text(@Nullable Text text) {
    if (text == null) {
      return;
    }
    expect(!text.byLanguage().isEmpty());
    for (Map.Entry<String, String> entry : text.byLanguage().entrySet()) {
      expect(isLanguageTag(entry.getKey()) && isProse(entry.getValue()));
    }
  }

  private void scoring(Scoring scoring) {
    expect(isPoints(scoring.start()) && isRatio(scoring.passMark()));
    bands(scoring.bands());
    self(scoring.shown());
    Rounding before = scoring.roundBeforeCompare();
    if (before != null) {
      self(before);
    }
    self(scoring);
  }

  private void bands(List<Band> bands) {
    for (Band band : bands) {
      expect(isRatio(band.from()));
      text(band.label());
    }
  }

  private void sections(List<Section> sections) {
    for (Section section : sections) {
      section(section);
    }
  }

  private void section(Section section) {
    expect(isIdentifier(section.id()) && isWeight(section.weight()) && isPoints(section.start()));
    text(section.title());
    autoFails(section.autoFail());
    limit(section.minimum());
    limit(section.maximum());
    for (SetScore set : section.set()) {
      limit(set.to());
      condition(set.when());
    }
    visibility(section.visibility());
    expect(isRatio(section.passMark()));
    bands(section.bands());
    for (Question question : section.questions()) {
      question(question);
    }
    sections(section.sections());
    self(section);
  }

  private void limit(@Nullable Limit limit) {
    expect(limit == null || isPoints(limit.amount()));
  }

  private void autoFails(List<AutoFail> fails) {
    for (AutoFail fail : fails) {
      expect(isRatio(fail.below()));
      condition(fail.when());
      self(fail);
    }
  }

  private void visibility(@Nullable Visibility visibility) {
    if (visibility != null) {
      condition(visibility.when());
    }
  }

  private void question(Question question) {
    expect(isIdentifier(question.id()) && isWeight(question.weight()) && isPoints(question.max()));
    text(question.ask());
    text(question.guidance());
    kind(question.kind());
    autoFails(question.autoFail());
    visibility(question.visibility());
    answeredBy(question.answeredBy());
    expect(isRatio(question.passMark()));
    bands(question.bands());
    self(question);
  }

  private void answeredBy(@Nullable AnsweredBy answeredBy) {
    if (answeredBy instanceof AnsweredBy.Rules rules) {
      expect(!rules.rules().isEmpty());
      for (AnsweredBy.Rule rule : rules.rules()) {
        condition(rule.when());
      }
    }
  }

  private void kind(QuestionKind kind) {
    options(kind.options());
    ranges(kind.ranges());
    if (kind instanceof QuestionKind.MultipleChoice choice) {
      expect(isPoints(choice.cap()));
    } else if (kind instanceof QuestionKind.Numeric number) {
      text(number.unit());
      expect(isPoints(number.perCount()) && isBound(number.step()));
    }
    if (kind instanceof SelfChecking rules) {
      self(rules);
    }
  }

  private void options(List<Option> options) {
    for (Option option : options) {
      expect(isOptionValue(option.value()) && isPoints(option.score()));
      text(option.label());
      text(option.means());
    }
  }

  private void ranges(List<NumberRange> ranges) {
    for (NumberRange range : ranges) {
      expect(isIdentifier(range.id()) && isPoints(range.score()));
      expect(isBound(range.from()) && isBound(range.to()));
    }
  }

  private void condition(@Nullable Condition condition) {
    if (condition instanceof Condition.All all) {
      conditions(all.conditions());
    } else if (condition instanceof Condition.Any any) {
      conditions(any.conditions());
    } else if (condition instanceof Condition.Not not) {
      condition(not.condition());
    } else if (condition != null) {
      expect(isSound(condition));
    }
  }

  private void conditions(List<Condition> conditions) {
    expect(!conditions.isEmpty());
    for (Condition condition : conditions) {
      condition(condition);
    }
  }

  /** Of a comparison; a sort that is not known here is not evidently sound. */
  private static boolean isSound(Condition leaf) {
    if (leaf instanceof Condition.AnswerMatches answer) {
      return isIdentifier(answer.question()) && !answer.values().isEmpty();
    }
    if (leaf instanceof Condition.AnswerCompares answer) {
      return isIdentifier(answer.question()) && isBound(answer.bound());
    }
    if (leaf instanceof Condition.MetadataMatches fact) {
      return !fact.values().isEmpty();
    }
    if (leaf instanceof Condition.MetadataCompares fact) {
      return isBound(fact.bound());
    }
    return leaf instanceof Condition.Errors errors && isBound(errors.bound());
  }
}
