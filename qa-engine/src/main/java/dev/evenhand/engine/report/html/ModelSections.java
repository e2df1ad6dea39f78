package dev.evenhand.engine.report.html;

import dev.evenhand.engine.report.finding.Reading;
import org.jspecify.annotations.Nullable;

/** What models beyond agreement and severity say; each is null without data. */
record ModelSections(
    @Nullable RaschSection rasch,
    @Nullable ModelsSection models,
    @Nullable AgentsSection agents,
    @Nullable ConsensusSection consensus,
    @Nullable GageSection gage) {
  static ModelSections of(Reading reading) {
    return new ModelSections(
        RaschSection.of(reading),
        ModelsSection.of(reading),
        AgentsSection.of(reading),
        ConsensusSection.of(reading),
        GageSection.of(reading));
  }
}
