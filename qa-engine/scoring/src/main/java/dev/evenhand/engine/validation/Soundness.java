package dev.evenhand.engine.validation;

import static dev.evenhand.engine.validation.EvidentParts.areBands;
import static dev.evenhand.engine.validation.EvidentParts.areSets;
import static dev.evenhand.engine.validation.EvidentParts.isAnsweredBy;
import static dev.evenhand.engine.validation.EvidentParts.isCondition;
import static dev.evenhand.engine.validation.EvidentParts.isKind;
import static dev.evenhand.engine.validation.EvidentParts.isLimit;
import static dev.evenhand.engine.validation.EvidentParts.isText;
import static dev.evenhand.engine.validation.EvidentParts.isVisibility;
import static dev.evenhand.engine.validation.EvidentValues.isCardVersion;
import static dev.evenhand.engine.validation.EvidentValues.isIdentifier;
import static dev.evenhand.engine.validation.EvidentValues.isPoints;
import static dev.evenhand.engine.validation.EvidentValues.isProse;
import static dev.evenhand.engine.validation.EvidentValues.isRatio;
import static dev.evenhand.engine.validation.EvidentValues.isWeight;

import dev.evenhand.api.constraint.SelfChecking;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.LintSettings;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A first look at a card without Hibernate Validator, which takes longer to start than a card to
 * read: which records break rules of their own, as long as each single value is evidently within
 * its constraint. Where one is not, the validator must be asked, and only it tells of values; what
 * is evident here violates no constraint there, which tests hold for each of them.
 */
final class Soundness {
  private final List<Object> path = new ArrayList<>();
  private final List<SelfBroken> broken = new ArrayList<>();
  private boolean evident = true;

  private Soundness() {}

  /** The records that break rules of their own; empty if the validator must be asked. */
  static Optional<List<SelfBroken>> of(Scorecard card) {
    Soundness look = new Soundness();
    look.card(card);
    return look.found();
  }

  /** As for a card, from the kind on. */
  static Optional<List<SelfBroken>> of(QuestionKind kind) {
    Soundness look = new Soundness();
    look.kind(kind);
    return look.found();
  }

  private Optional<List<SelfBroken>> found() {
    return evident ? Optional.of(broken) : Optional.empty();
  }

  private void expect(boolean condition) {
    evident &= condition;
  }

  private void self(SelfChecking part) {
    if (!part.breaches().isEmpty()) {
      broken.add(SelfBroken.of(List.copyOf(path), part));
    }
  }

  private void enter(String name) {
    path.add(name);
  }

  private void enter(String list, int index) {
    path.add(list);
    path.add(index);
  }

  private void leave(int steps) {
    path.subList(path.size() - steps, path.size()).clear();
  }

  private void card(Scorecard card) {
    expect(isIdentifier(card.id()) && isCardVersion(card.version()));
    expect(isText(card.title()) && isText(card.description()));
    for (String channel : card.channels()) {
      expect(isIdentifier(channel));
    }
    for (Map.Entry<String, Text> cause : card.causes().entrySet()) {
      expect(isIdentifier(cause.getKey()) && isText(cause.getValue()));
    }
    for (LintSettings.Off off : card.lint().off()) {
      expect(isProse(off.rule()) && isProse(off.reason()));
    }
    enter("scoring");
    scoring(card.scoring());
    leave(1);
    sections(card.sections());
    tests(card.tests());
    self(card);
  }

  private void scoring(Scoring scoring) {
    expect(isPoints(scoring.start()) && isRatio(scoring.passMark()) && areBands(scoring.bands()));
    enter("shown");
    self(scoring.shown());
    leave(1);
    Rounding before = scoring.roundBeforeCompare();
    if (before != null) {
      enter("roundBeforeCompare");
      self(before);
      leave(1);
    }
    self(scoring);
  }

  private void tests(List<ScorecardTest> tests) {
    for (int i = 0; i < tests.size(); i++) {
      expect(isProse(tests.get(i).name()));
      enter("tests", i);
      enter("expect");
      self(tests.get(i).expect());
      leave(3);
    }
  }

  private void sections(List<Section> sections) {
    for (int i = 0; i < sections.size(); i++) {
      enter("sections", i);
      section(sections.get(i));
      leave(2);
    }
  }

  private void section(Section section) {
    expect(isIdentifier(section.id()) && isText(section.title()) && isWeight(section.weight()));
    expect(isPoints(section.start()) && isLimit(section.minimum()) && isLimit(section.maximum()));
    expect(areSets(section.set()) && isVisibility(section.visibility()));
    expect(isRatio(section.passMark()) && areBands(section.bands()));
    autoFails(section.autoFail());
    List<Question> questions = section.questions();
    for (int i = 0; i < questions.size(); i++) {
      enter("questions", i);
      question(questions.get(i));
      leave(2);
    }
    sections(section.sections());
    self(section);
  }

  private void autoFails(List<AutoFail> fails) {
    for (int i = 0; i < fails.size(); i++) {
      expect(isRatio(fails.get(i).below()) && isCondition(fails.get(i).when()));
      enter("autoFail", i);
      self(fails.get(i));
      leave(2);
    }
  }

  private void question(Question question) {
    expect(isIdentifier(question.id()) && isText(question.ask()) && isText(question.guidance()));
    expect(isWeight(question.weight()) && isPoints(question.max()));
    expect(isVisibility(question.visibility()) && isAnsweredBy(question.answeredBy()));
    expect(isRatio(question.passMark()) && areBands(question.bands()));
    autoFails(question.autoFail());
    kind(question.kind());
    self(question);
  }

  /** In a file it stands in the question itself. */
  private void kind(QuestionKind kind) {
    expect(isKind(kind));
    if (kind instanceof SelfChecking rules) {
      self(rules);
    }
  }
}
