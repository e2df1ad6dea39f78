package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.SessionAgreement;
import dev.evenhand.engine.calibration.SessionReport;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Agreement session by session, and what to talk about in the next one. */
final class SessionsPart implements Analysis {
  private static final int NAMED = 3;
  private static final Format ALPHA = Format.decimal(3);

  @Override
  public Stream<Block.Step> steps(ReportOutline outline) {
    List<InteractionSheet> widest =
        outline.report().sessions().stream()
            .flatMap(session -> session.sheet().stream().limit(NAMED))
            .filter(sheet -> sheet.spread() > 0)
            .sorted(Comparator.comparingDouble(InteractionSheet::spread).reversed())
            .limit(NAMED)
            .toList();
    return widest.isEmpty() ? Stream.empty() : Stream.of(discuss(widest));
  }

  private static Block.Step discuss(List<InteractionSheet> widest) {
    return new Block.Step(
        Sentence.of(
            "Open the next session with {}.",
            Sentence.names(widest.stream().map(InteractionSheet::interaction).toList())),
        Sentence.of(
            widest.size() == 1
                ? "Its totals lie furthest apart, by {} points; the discussion sheet says on which"
                    + " questions."
                : "Their totals lie furthest apart, by up to {} points; the discussion sheet says on"
                    + " which questions.",
            DiscussionSheets.spread(widest.get(0))));
  }

  @Override
  public Part part(ReportOutline outline) {
    List<SessionReport> sessions = outline.report().sessions();
    List<Block> blocks = new ArrayList<>();
    blocks.add(overview(sessions.size() > 1 ? sessions : List.of(), outline));
    blocks.add(agreement(sessions, outline));
    blocks.add(
        Block.paragraph(
            Detail.DETAIL,
            "What to talk about in the next session: the interactions whose totals lie furthest"
                + " apart, and the questions that were answered differently. Where more than half"
                + " gave one answer, the others are marked."));
    sessions.forEach(session -> blocks.add(DiscussionSheets.of(session)));
    blocks.add(DiscussionSheets.answers(sessions));
    return Part.of("sheet", "Discussion sheet", blocks);
  }

  private static Table overview(List<SessionReport> sessions, ReportOutline outline) {
    return Table.<SessionReport>create("", "Agreement by session")
        .text("", "Session", SessionsPart::name)
        .words("", "From", session -> session.from() == null ? null : Cells.day(session.from()))
        .count("", "Interactions", SessionReport::interactions)
        .count("", "Reviewers", session -> session.reviewers().size())
        .estimate("", "Alpha of the total", session -> Cells.of(total(session), ALPHA))
        .number(
            "",
            "Least alpha",
            session -> Cells.value(least(session).map(SessionAgreement::alpha).orElse(null), ALPHA))
        .text("", "On", session -> on(session, outline))
        .rows(sessions)
        .done();
  }

  /** The question on which reviewers agree least. */
  private static Cell on(SessionReport session, ReportOutline outline) {
    return least(session)
        .map(found -> Cells.criterion(found.criterion(), outline))
        .orElseGet(Cell::blank);
  }

  private static Cell name(SessionReport session) {
    return session.session().isEmpty() ? Cell.words("(none)") : Cell.name(session.session());
  }

  private static @Nullable Coefficient total(SessionReport session) {
    return of(CriterionKind.TOTAL, session).map(SessionAgreement::alpha).findFirst().orElse(null);
  }

  private static Optional<SessionAgreement> least(SessionReport session) {
    return of(CriterionKind.QUESTION, session)
        .filter(criterion -> criterion.alpha().value().isPresent())
        .min(Comparator.comparingDouble(criterion -> criterion.alpha().orElseThrow()));
  }

  private static Stream<SessionAgreement> of(CriterionKind kind, SessionReport session) {
    return session.criteria().stream().filter(criterion -> criterion.kind() == kind);
  }

  private record Row(SessionReport session, SessionAgreement found) {}

  private static Table agreement(List<SessionReport> sessions, ReportOutline outline) {
    return Table.<Row>create("sessions", "Sessions", Detail.DATA)
        .name("session", "Session", row -> row.session().session())
        .text("criterion", "Question", row -> Cells.criterion(row.found().criterion(), outline))
        .text("kind", "Kind", row -> Cells.word(row.found().kind()))
        .number(
            "percent_agreement",
            "Same answer",
            row -> Cells.value(row.found().percentAgreement(), Format.percent()))
        .estimate("alpha", "Alpha", row -> Cells.of(row.found().alpha(), ALPHA))
        .grouped()
        .groups(
            Detail.DATA,
            sessions.stream()
                .map(one -> one.criteria().stream().map(found -> new Row(one, found)).toList())
                .toList())
        .done();
  }
}
