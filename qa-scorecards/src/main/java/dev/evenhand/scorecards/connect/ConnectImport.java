package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.NO_VERSION;
import static dev.evenhand.scorecards.connect.ConnectLoss.TEXTS;

import dev.evenhand.api.form.Decision;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.scorecards.forms.FormChoices;
import dev.evenhand.scorecards.forms.FormNode;
import dev.evenhand.scorecards.forms.IdRegistry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    Optional<FormNode> strategy = form.node(STRATEGY);
    Optional<ConnectMode> mode = strategy.flatMap(node -> node.word("Mode", ConnectMode.byName()));
    boolean scored =
        strategy
            .flatMap(node -> node.word("Status", Map.of("ENABLED", true, "DISABLED", false)))
            .orElse(false);
    String language =
        form.node("LanguageConfiguration").map(node -> node.language("FormLanguage")).orElse("");
    return new ConnectContext(
        mode.orElse(null),
        scored && mode.isPresent(),
        choices,
        language,
        ConnectIndex.of(form.value()),
        new IdRegistry());
  }

  private String version() {
    Optional<BigDecimal> version = form.number(VERSION, BigDecimal.ZERO, MOST_VERSIONS);
    if (version.isPresent() && version.get().stripTrailingZeros().scale() > 0) {
      form.dropped(VERSION, NO_VERSION);
      return "1.0.0";
    }
    return version.map(number -> number.toBigInteger() + ".0.0").orElse("1.0.0");
  }

  private Scoring scoring(ConnectContext context) {
    Profile profile = profile(context.mode());
    Scoring.Builder scoring = profile == null ? Scoring.builder() : profile.scoring().toBuilder();
    if (context.inPoints() && choices.is(ConnectContext.OVER_100, ConnectContext.CAP)) {
      scoring.bounds(Bounds.CAPPED);
    }
    if (!context.scored()) {
      scoring.method(Method.NONE);
    }
    form.node(STRATEGY).map(ConnectThresholds::bands).ifPresent(scoring::bands);
    return scoring.build();
  }

  private static @Nullable Profile profile(@Nullable ConnectMode mode) {
    if (mode == null) {
      return null;
    }
    return mode == ConnectMode.POINTS_BASED ? Profile.CONNECT_POINTS : Profile.CONNECT_PERCENTAGE;
  }

  private void noteDecisions(ConnectContext context) {
    if (context.inPercent()) {
      noteDecision(ConnectContext.PERCENTAGE);
    }
    if (context.scored() && context.mode() == ConnectMode.SECTION_ONLY) {
      form.ledger().decided(WITHIN_SECTION);
    }
    if (context.scored() && context.inPoints()) {
      noteDecision(ConnectContext.OVER_100);
    }
  }

  private void noteDecision(String choice) {
    form.ledger().decided(TEXTS.decision(choice, choices.taken(choice)));
  }
}
