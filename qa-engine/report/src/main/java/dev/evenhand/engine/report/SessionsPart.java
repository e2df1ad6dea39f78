package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.SessionAgreement;
import dev.evenhand.engine.calibration.SessionReport;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Agreement session by session, and what to talk about in the next one. */
final class SessionsPart implements Analysis {
  private static final int NAMED = 3;

  @Override
  public List<Block.Step> steps(Reading reading) {
    List<InteractionSheet> widest =
        reading.report().sessions().stream()
            .flatMap(session -> session.sheet().stream())
            .filter(sheet -> sheet.spread() > 0)
            .sorted(Comparator.comparingDouble(InteractionSheet::spread).reversed())
            .limit(NAMED)
            .toList();
    return widest.isEmpty() ? List.of() : List.of(discuss(widest));
  }

  private static Block.Step discuss(List<InteractionSheet> widest) {
    double most = widest.get(0).spread();
    return new Block.Step(
        Sentence.create()
            .words("Open the next session with ")
            .names(widest.stream().map(InteractionSheet::interaction).toList())
            .words(".")
            .done(),
        Sentence.create()
            .words("Their totals lie furthest apart, by up to ")
            .number(most, Numbers.decimal(most * 100, 1))
            .words(" points; the discussion sheet says on which questions.")
            .done());
  }

  @Override
  public Part part(Reading reading) {
    List<SessionReport> sessions = reading.report().sessions();
    List<Block> blocks = new ArrayList<>();
    if (sessions.size() > 1) {
      blocks.add(overview(sessions));
    }
    blocks.add(agreement(sessions));
    blocks.add(
        new Block.Paragraph(
            Detail.DETAIL,
            Sentence.of(
                "What to talk about in the next session: the interactions whose totals lie furthest"
                    + " apart, and the questions that were answered differently. Where more than"
                    + " half gave one answer, the others are marked.")));
    sessions.forEach(session -> blocks.add(DiscussionSheets.of(session)));
    blocks.add(DiscussionSheets.answers(sessions));
    return Part.of("sheet", "Discussion sheet", blocks.toArray(Block[]::new));
  }

  private static Table overview(List<SessionReport> sessions) {
    TableBuilder table =
        Table.create("", "Agreement by session")
            .columns(
                Column.text("", "Session"),
                Column.text("", "From"),
                Column.number("", "Interactions"),
                Column.number("", "Reviewers"),
                Column.estimate("", "Alpha of the total"),
                Column.number("", "Least alpha"),
                Column.text("", "On"));
    for (SessionReport session : sessions) {
      Optional<SessionAgreement> total = of(CriterionKind.TOTAL, session).stream().findFirst();
      Optional<SessionAgreement> least =
          of(CriterionKind.QUESTION, session).stream()
              .filter(criterion -> criterion.alpha().value().isPresent())
              .min(Comparator.comparingDouble(criterion -> criterion.alpha().orElseThrow()));
      table.row(
          session.session().isEmpty() ? Cell.words("(none)") : Cell.name(session.session()),
          Cell.words(session.from() == null ? null : day(session.from())),
          Cell.count(session.interactions()),
          Cell.count(session.reviewers().size()),
          Cells.of(total.map(SessionAgreement::alpha).orElse(null), Format.decimal(3)),
          Cells.value(least.map(SessionAgreement::alpha).orElse(null), Format.decimal(3)),
          Cell.name(least.map(SessionAgreement::criterion).orElse(null)));
    }
    return table.done();
  }

  private static List<SessionAgreement> of(CriterionKind kind, SessionReport session) {
    return session.criteria().stream().filter(criterion -> criterion.kind() == kind).toList();
  }

  /** The days that a session spans; empty if no time is told. */
  static String period(@Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null) {
      return "";
    }
    return day(from).equals(day(to)) ? day(from) : day(from) + " to " + day(to);
  }

  private static String day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static Table agreement(List<SessionReport> sessions) {
    TableBuilder table =
        Table.create("sessions", "Sessions")
            .at(Detail.DATA)
            .columns(
                Column.text("session", "Session"),
                Column.text("criterion", "Criterion"),
                Column.text("kind", "Kind"),
                Column.number("percent_agreement", "Same answer"),
                Column.estimate("alpha", "Alpha"))
            .grouped();
    for (SessionReport session : sessions) {
      table.group(Detail.DATA);
      for (SessionAgreement agreement : session.criteria()) {
        table.row(
            Cell.name(session.session()),
            Cell.name(agreement.criterion()),
            Cells.word(agreement.kind()),
            Cells.value(agreement.percentAgreement(), Format.percent()),
            Cells.of(agreement.alpha(), Format.decimal(3)));
      }
    }
    return table.done();
  }
}
