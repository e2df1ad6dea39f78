package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.DEDUCTIONS;
import static dev.evenhand.scorecards.connect.ConnectLoss.POLICY;
import static dev.evenhand.scorecards.connect.ConnectLoss.PROFILE;
import static dev.evenhand.scorecards.connect.ConnectLoss.TEXTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.TOO_LONG;
import static dev.evenhand.scorecards.connect.ConnectLoss.VERSION;

import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
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

  private final Scorecard card;
  private final CardNode root;
  private final ConnectPlan plan;

  private ConnectExport(Scorecard card, CardNode root) {
    this.card = card;
    this.root = root;
    this.plan = ConnectPlan.of(card);
  }

  static FormObject form(Scorecard card, CardNode root) {
    return new FormObject().put("EvaluationForm", new ConnectExport(card, root).form());
  }

  private FormObject form() {
    root.droppedAll(TEXTS.lost("card"));
    noteScoring(card.scoring(), root.to("scoring"));
    BigDecimal scale = plan.inPoints() ? PointScale.of(card, true) : BigDecimal.ONE;
    ConnectExportContext target =
        new ConnectExportContext(card, root, plan, scale, new ConnectExportConditions(card));
    root.exactly("id");
    return new FormObject()
        .put("EvaluationFormId", card.id())
        .put("EvaluationFormVersion", version())
        .put("Title", root.words("title", card.title(), LONGEST_TITLE, TOO_LONG))
        .put(
            "Description",
            root.words("description", card.description(), LONGEST_DESCRIPTION, TOO_LONG))
        .put("Items", new ConnectExportSections(target).items())
        .put("ScoringStrategy", strategy())
        .put("LanguageConfiguration", language());
  }

  private BigDecimal version() {
    root.exactlyOr(card.version().endsWith(".0.0"), "version", VERSION);
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
    node.droppedAll(TEXTS.lost("card-scoring"));
    node.exactly("method");
    if (scoring.method() == Method.DEDUCTIONS) {
      node.approximated("method", DEDUCTIONS);
    } else if (scoring.method() instanceof Method.Named) {
      node.dropped("method", POLICY);
    }
    node.exactlyOr(plan.fromConnect(), "profile", PROFILE);
    node.exactlyIf(scoring.notApplicable() == NotApplicablePolicy.EXCLUDE, "notApplicable");
    node.exactlyIf(scoring.unanswered() == UnansweredPolicy.REJECT, "unanswered");
    node.exactlyIf(scoring.ratio() != RatioPolicy.SYMMETRIC, "ratio");
    Bounds theirs = plan.inPoints() ? Bounds.UNCAPPED : Bounds.CAPPED;
    node.exactlyOrDropped(scoring.bounds() == theirs, "bounds", POLICY);
  }
}
