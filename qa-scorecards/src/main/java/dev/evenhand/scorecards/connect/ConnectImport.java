package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.NO_VERSION;
import static dev.evenhand.scorecards.connect.ConnectLoss.TEXTS;

import dev.evenhand.api.form.Decision;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.scorecards.forms.FormChoices;
import dev.evenhand.scorecards.forms.FormNode;
import dev.evenhand.scorecards.forms.IdRegistry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a scorecard of a form. */
final class ConnectImport {
  private static final String STRATEGY = "ScoringStrategy";
  private static final String VERSION = "EvaluationFormVersion";
  private static final BigDecimal MOST_VERSIONS = BigDecimal.valueOf(999_999_999);

  private static final Decision WITHIN_SECTION = TEXTS.decision("section-not-applicable", "within");

  private final FormNode form;
  private final FormChoices choices;

  ConnectImport(FormNode form, FormChoices choices) {
    this.form = form;
    this.choices = choices;
  }

  Scorecard card() {
    ConnectContext context = context();
    form.droppedAll(TEXTS.lost("form"));
    List<Section> sections = new ConnectSections(context).sections(form);
    String id = IdRegistry.cardId(form, "EvaluationFormId", "Title");
    noteDecisions(context);
    return Scorecard.builder(new ScorecardRef(id, version()))
        .title(form.words("Title", context.language()).orElse(Text.of(id)))
        .description(form.words("Description", context.language()).orElse(null))
        .scoring(scoring(context))
        .sections(sections)
        .build();
  }

  private ConnectContext context() {
    FormNode strategy = form.part(STRATEGY);
    Optional<ConnectMode> mode = strategy.word("Mode", ConnectMode.BY_NAME);
    boolean enabled =
        strategy.word("Status", Map.of("ENABLED", true, "DISABLED", false)).orElse(false);
    return new ConnectContext(
        mode.orElse(null),
        enabled && mode.isPresent(),
        choices,
        form.part("LanguageConfiguration").language("FormLanguage"),
        ConnectIndex.of(form.value()),
        new IdRegistry());
  }

  private String version() {
    Optional<BigDecimal> version = form.number(VERSION, BigDecimal.ZERO, MOST_VERSIONS);
    Optional<BigDecimal> whole = version.filter(number -> number.stripTrailingZeros().scale() <= 0);
    if (whole.isEmpty()) {
      version.ifPresent(number -> form.dropped(VERSION, NO_VERSION));
    }
    return whole.map(BigDecimal::toBigInteger).orElse(BigInteger.ONE) + ".0.0";
  }

  private Scoring scoring(ConnectContext context) {
    ConnectMode mode = context.mode();
    Scoring.Builder scoring = mode == null ? Scoring.builder() : mode.profile.scoring().toBuilder();
    if (context.inPoints() && choices.is(ConnectContext.OVER_100, ConnectContext.CAP)) {
      scoring.bounds(Bounds.CAPPED);
    }
    if (!context.scored()) {
      scoring.method(Method.NONE);
    }
    return scoring.bands(ConnectThresholds.bands(form.part(STRATEGY))).build();
  }

  private void noteDecisions(ConnectContext context) {
    if (context.inPercent()) {
      form.ledger().decided(choices.decision(TEXTS, ConnectContext.PERCENTAGE));
    }
    if (context.scored() && context.mode() == ConnectMode.SECTION_ONLY) {
      form.ledger().decided(WITHIN_SECTION);
    }
    if (context.scored() && context.inPoints()) {
      form.ledger().decided(choices.decision(TEXTS, ConnectContext.OVER_100));
    }
  }
}
