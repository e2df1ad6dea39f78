package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.AT_QUESTIONS;
import static dev.evenhand.scorecards.connect.ConnectLoss.FLATTENED;
import static dev.evenhand.scorecards.connect.ConnectLoss.NEAR_AT_QUESTIONS;
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
import dev.evenhand.scorecards.connect.ConnectExportQuestion.Surroundings;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.Defaults;
import dev.evenhand.scorecards.forms.FormObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes sections, of which Amazon Connect knows two levels. */
final class ConnectExportSections {
  private static final int LEVELS = 2;
  private static final int LONGEST_TITLE = 128;

  private final ConnectExportContext target;

  ConnectExportSections(ConnectExportContext target) {
    this.target = target;
  }

  /** The items of the form. */
  List<FormObject> items() {
    Surroundings none = new Surroundings("", List.of(), BigDecimal.ONE);
    return items(target.root(), target.card().sections(), none, 1);
  }

  private List<FormObject> items(
      CardNode owner, List<Section> sections, Surroundings around, int level) {
    return owner
        .each("sections", sections, (section, node) -> items(section, node, around, level))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** The item of a section; those of its parts, where it is too deep to be one. */
  private List<FormObject> items(Section section, CardNode node, Surroundings around, int level) {
    note(section, node);
    if (level > LEVELS) {
      node.dropped(FLATTENED, "id", "title", "weight");
      node.dropped("method", OTHER_METHOD);
      return parts(section, node, around, level);
    }
    FormObject form =
        new FormObject()
            .put("Title", node.words("title", section.title(), LONGEST_TITLE, TOO_LONG))
            .put("RefId", target.refId(section.id(), node, "id"))
            .put("Items", parts(section, node, around, level))
            .put("Weight", weight(section, node))
            .put("IsExcludedFromScoring", section.method() == Method.NONE ? true : null)
            .put("ScoreThresholds", ConnectExportThresholds.thresholds(section.bands(), node));
    return List.of(new FormObject().put("Section", form));
  }

  private List<FormObject> parts(Section section, CardNode node, Surroundings around, int level) {
    node.approximated("shownWhen", AT_QUESTIONS);
    node.approximated("hiddenWhen", NEAR_AT_QUESTIONS);
    Surroundings within =
        new Surroundings(
            section.id(),
            target.conditions().known(around.rules(), section.visibility(), node),
            around.multiplier().multiply(Defaults.weight(section)));
    List<FormObject> questions =
        node.each(
            "questions",
            section.questions(),
            (part, place) -> new ConnectExportQuestion(target, part, place, within).item());
    List<FormObject> sections = items(node, section.sections(), within, level + 1);
    return Stream.concat(questions.stream(), sections.stream()).toList();
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
