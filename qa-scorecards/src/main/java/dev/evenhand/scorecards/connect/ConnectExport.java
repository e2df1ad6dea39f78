package dev.evenhand.scorecards.connect;

import dev.evenhand.api.form.ExportedForm;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import dev.evenhand.scorecards.forms.Loss;
import dev.evenhand.scorecards.forms.PointScale;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a form of a scorecard, in the shape of the answer to {@code describe-evaluation-form}. */
final class ConnectExport {
  private static final Set<String> LANGUAGES =
      Set.of(
          "de-DE", "en-US", "es-ES", "fr-FR", "it-IT", "ja-JP", "ko-KR", "ms-MY", "pt-BR", "zh-CN");
  private static final int LONGEST_TITLE = 128;
  private static final int LONGEST_DESCRIPTION = 1024;
  private static final Loss VERSION =
      Loss.ofWords(
          "is one whole number there: the first of the three", "Nothing needs to be done.");
  private static final Loss NOT_POINTS =
      Loss.ofScores(
          "takes points from a start; there they are summed from 0 up", "Score by the card.");

  private final Scorecard card;
  private final CardNode root;
  private final ConnectPlan plan;

  private ConnectExport(Scorecard card) {
    this.card = card;
    this.root = CardNode.of(card, ConnectFormat.ID, ConnectExportLosses.UNKNOWN);
    this.plan = ConnectPlan.of(card);
  }

  static ExportedForm form(Scorecard card) {
    ConnectExport export = new ConnectExport(card);
    FormObject form = new FormObject().put("EvaluationForm", export.form());
    return new ExportedForm(JsonValue.write(form.members()), export.root.ledger().report());
  }

  private FormObject form() {
    root.droppedAll(ConnectExportLosses.CARD);
    noteScoring(card.scoring(), root.to("scoring"));
    BigDecimal scale = plan.inPoints() ? PointScale.of(card, true) : BigDecimal.ONE;
    ConnectTarget target = new ConnectTarget(card, root, plan, scale);
    String title = root.words("title", card.title());
    String description = root.words("description", card.description());
    root.exactly("id");
    return new FormObject()
        .put("EvaluationFormId", card.id())
        .put("EvaluationFormVersion", version())
        .put("Title", ConnectTarget.noteLength(title, root, "title", LONGEST_TITLE))
        .put(
            "Description",
            ConnectTarget.noteLength(description, root, "description", LONGEST_DESCRIPTION))
        .put("Items", new ConnectExportSections(target).items())
        .put("ScoringStrategy", strategy())
        .put("LanguageConfiguration", language());
  }

  private BigDecimal version() {
    if (card.version().endsWith(".0.0")) {
      root.exactly("version");
    } else {
      root.approximated("version", VERSION);
    }
    return new BigDecimal(card.version().substring(0, card.version().indexOf('.')));
  }

  /** None for a card that was made of a form without one. */
  private @Nullable FormObject strategy() {
    boolean none = !plan.scored() && card.scoring().profile() == null;
    return none
        ? null
        : new FormObject()
            .put("Mode", plan.mode().name())
            .put("Status", plan.scored() ? "ENABLED" : "DISABLED")
            .put(
                "ScoreThresholds",
                ConnectExportThresholds.thresholds(card.scoring().bands(), root.to("scoring")));
  }

  private @Nullable FormObject language() {
    return LANGUAGES.contains(root.language())
        ? new FormObject().put("FormLanguage", root.language())
        : null;
  }

  private void noteScoring(Scoring scoring, CardNode node) {
    node.droppedAll(ConnectExportLosses.SCORING);
    node.exactly("method");
    if (scoring.method() == Method.DEDUCTIONS) {
      node.approximated("method", NOT_POINTS);
    }
    if (plan.fromConnect()) {
      node.exactly("profile");
    } else {
      node.approximated("profile", ConnectExportLosses.PROFILE);
    }
    if (scoring.notApplicable() == NotApplicablePolicy.EXCLUDE) {
      node.exactly("notApplicable");
    }
    if (scoring.unanswered() == UnansweredPolicy.REJECT) {
      node.exactly("unanswered");
    }
    if (scoring.ratio() != RatioPolicy.SYMMETRIC) {
      node.exactly("ratio");
    }
    boolean bounded = scoring.bounds() == (plan.inPoints() ? Bounds.UNCAPPED : Bounds.CAPPED);
    if (bounded) {
      node.exactly("bounds");
    } else {
      node.dropped("bounds", ConnectExportLosses.POLICY);
    }
  }
}
