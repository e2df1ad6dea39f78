package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.FLATTENED;
import static dev.evenhand.scorecards.connect.ConnectLoss.OTHER_METHOD;
import static dev.evenhand.scorecards.connect.ConnectLoss.TEXTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.TOO_LONG;
import static dev.evenhand.scorecards.connect.ConnectLoss.WEIGHT_IN_POINTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.WEIGHT_SHARED;

import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.scorecards.connect.ConnectExportQuestions.Surroundings;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.Defaults;
import dev.evenhand.scorecards.forms.FormObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes sections, of which Amazon Connect knows two levels. */
final class ConnectExportSections {
  private static final int LEVELS = 2;
  private static final int LONGEST_TITLE = 128;

  private final ConnectExportContext target;
  private final ConnectExportQuestions questions;

  ConnectExportSections(ConnectExportContext target) {
    this.target = target;
    this.questions = new ConnectExportQuestions(target);
  }

  /** The items of the form. */
  List<FormObject> items() {
    Surroundings none = new Surroundings("", List.of(), BigDecimal.ONE);
    return target
        .root()
        .each("sections", target.card().sections(), (part, node) -> item(part, node, none, 1));
  }

  private FormObject item(Section section, CardNode node, Surroundings around, int level) {
    note(section, node);
    FormObject form =
        new FormObject()
            .put("Title", node.words("title", section.title(), LONGEST_TITLE, TOO_LONG))
            .put("RefId", target.refId(section.id(), node, "id"))
            .put("Items", parts(section, node, within(section, node, around), level))
            .put("Weight", weight(section, node))
            .put("IsExcludedFromScoring", section.method() == Method.NONE ? true : null)
            .put("ScoreThresholds", ConnectExportThresholds.thresholds(section.bands(), node));
    return new FormObject().put("Section", form);
  }

  private Surroundings within(Section section, CardNode node, Surroundings around) {
    List<Visibility> rules = new ArrayList<>(around.rules());
    questions.ofSection(section.visibility(), node).ifPresent(rules::add);
    return new Surroundings(
        section.id(), rules, around.multiplier().multiply(Defaults.weight(section)));
  }

  private List<FormObject> parts(Section section, CardNode node, Surroundings within, int level) {
    List<FormObject> parts = new ArrayList<>();
    parts.addAll(
        node.each(
            "questions",
            section.questions(),
            (part, place) -> questions.item(part, place, within)));
    node.each(
            "sections",
            section.sections(),
            (inner, place) ->
                level < LEVELS
                    ? List.of(item(inner, place, within, level + 1))
                    : flattened(inner, place, within, level))
        .forEach(parts::addAll);
    return parts;
  }

  private List<FormObject> flattened(
      Section section, CardNode node, Surroundings around, int level) {
    note(section, node);
    node.dropped(FLATTENED, "id", "title", "weight");
    node.dropped("method", OTHER_METHOD);
    return parts(section, node, within(section, node, around), level);
  }

  private void note(Section section, CardNode node) {
    node.droppedAll(TEXTS.lost("card-section"));
    Method whole = target.card().scoring().method();
    boolean same = section.method() == whole || section.method() == Method.NONE;
    node.exactlyOrDropped(same, "method", OTHER_METHOD);
    node.exactlyIf(section.notApplicable() == NotApplicablePolicy.EXCLUDE, "notApplicable");
    node.exactlyIf(section.unanswered() == UnansweredPolicy.REJECT, "unanswered");
    node.exactlyIf(section.ratio() == RatioPolicy.MAX, "ratio");
  }

  private @Nullable BigDecimal weight(Section section, CardNode node) {
    if (target.plan().inPoints()) {
      node.approximated("weight", WEIGHT_IN_POINTS);
      return null;
    }
    if (target.plan().fidelity() == ConnectPlan.Fidelity.SHARED) {
      node.approximated("weight", WEIGHT_SHARED);
      return null;
    }
    node.exactly("weight");
    return target.plan().mode() == ConnectMode.SECTION_ONLY ? section.weight() : null;
  }
}
