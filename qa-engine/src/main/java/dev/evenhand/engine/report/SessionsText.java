package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.SessionAgreement;
import dev.evenhand.engine.calibration.SessionReport;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a calibration report on its sessions: agreement over time. */
final class SessionsText {
  private static final int NAME = 30;

  private SessionsText() {}

  /** A line a session; empty where there is but one. */
  static String of(CalibrationReport report) {
    if (report.sessions().size() < 2) {
      return "";
    }
    TextTable table = new TextTable("  ", "llrrrlll");
    table.row("", "from", "calls", "reviewers", "alpha", "of the total", "least alpha", "on");
    for (SessionReport session : report.sessions()) {
      Optional<SessionAgreement> total =
          session.criteria().stream().filter(c -> c.kind() == CriterionKind.TOTAL).findFirst();
      Optional<SessionAgreement> least =
          session.criteria().stream()
              .filter(c -> c.kind() == CriterionKind.QUESTION)
              .filter(c -> c.alpha().estimate().isPresent())
              .min(Comparator.comparingDouble(c -> c.alpha().estimate().orElseThrow().value()));
      table.row(
          session.session().isEmpty() ? "(none)" : Words.shortened(session.session(), NAME),
          day(session.from()),
          String.valueOf(session.interactions()),
          String.valueOf(session.reviewers().size()),
          total.map(c -> Numbers.value(c.alpha())).orElse("-"),
          total.map(c -> Numbers.bounds(c.alpha())).orElse(""),
          least.map(c -> Numbers.value(c.alpha())).orElse("-"),
          least.map(c -> Words.shortened(c.criterion(), NAME)).orElse(""));
    }
    return "\nAgreement by session\n" + table.text();
  }

  private static String day(@Nullable Instant time) {
    return time == null ? "" : time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
