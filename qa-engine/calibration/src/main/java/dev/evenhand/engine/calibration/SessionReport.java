package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One calibration session among the evaluations.
 *
 * @param session its id; empty for the evaluations that name none
 * @param from the earliest time of its evaluations, or null if no time is told
 * @param to the latest, or null
 * @param interactions evaluated by at least one reviewer
 * @param reviewers who took part, in the order of their names, the reference left out
 * @param criteria the agreement on the total, each section and each question, as in the report
 * @param sheet what to talk about, interaction by interaction
 */
public record SessionReport(
    String session,
    @Nullable Instant from,
    @Nullable Instant to,
    long interactions,
    List<String> reviewers,
    List<SessionAgreement> criteria,
    List<InteractionSheet> sheet) {
  public SessionReport {
    Objects.requireNonNull(session, "session");
    reviewers = Copies.list(reviewers, "reviewers");
    criteria = Copies.list(criteria, "criteria");
    sheet = ComputedList.copyOf(sheet, "sheet");
  }
}
