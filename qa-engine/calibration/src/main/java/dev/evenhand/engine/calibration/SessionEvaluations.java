package dev.evenhand.engine.calibration;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The evaluations of one calibration session.
 *
 * @param session its id; empty for the evaluations that name none
 * @param from the earliest time of its evaluations, or null if none is told
 * @param to the latest, or null
 * @param data its ratings: the total, each section and each question
 * @param sheet what to talk about, the interaction with the widest spread of totals first
 */
public record SessionEvaluations(
    String session,
    @Nullable Instant from,
    @Nullable Instant to,
    CalibrationData data,
    List<InteractionSheet> sheet) {
  public SessionEvaluations {
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(data, "data");
    sheet = ComputedList.copyOf(sheet, "sheet");
  }
}
