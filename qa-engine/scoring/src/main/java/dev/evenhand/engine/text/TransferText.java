package dev.evenhand.engine.text;

import dev.evenhand.api.form.Decision;
import dev.evenhand.api.form.Renamed;
import dev.evenhand.api.form.Transfer;
import dev.evenhand.api.form.Transfer.Fate;
import dev.evenhand.api.form.TransferReport;
import dev.evenhand.engine.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of a form on its way to a scorecard, or back, in words: what was lost, by reason,
 * with its places; what was decided; which ids changed.
 *
 * <p>Safe for threads.
 */
public final class TransferText {
  /** So many places of one reason are listed; the rest is counted. */
  private static final int PLACES = 3;

  private record Group(Fate fate, boolean scores, String reason, String remedy) {}

  private TransferText() {}

  /** The losses that may change scores first, then the others, decisions, ids and a summary. */
  public static String full(TransferReport report) {
    Objects.requireNonNull(report, "report");
    Map<Group, List<Transfer>> groups =
        report.losses().stream()
            .collect(
                Collectors.groupingBy(
                    TransferText::group, LinkedHashMap::new, Collectors.toList()));
    return section("May change scores:", losses(groups, true))
        + section("Changes no score:", losses(groups, false))
        + section(
            "Decided, as the documents leave it open:",
            report.decisions().stream().map(TransferText::decision))
        + section("Ids that changed:", report.renamed().stream().map(TransferText::renamed))
        + summary(report)
        + "\n";
  }

  /** Nothing where there are no lines. */
  private static String section(String title, Stream<String> lines) {
    String all = lines.collect(Collectors.joining());
    return all.isEmpty() ? "" : title + "\n" + all + "\n";
  }

  private static Group group(Transfer loss) {
    return new Group(
        loss.fate(),
        loss.mayChangeScores(),
        String.valueOf(loss.reason()),
        String.valueOf(loss.remedy()));
  }

  /** How many values arrived how, on one line without its end. */
  public static String summary(TransferReport report) {
    Objects.requireNonNull(report, "report");
    return "%s: %s exactly, %s approximated, %s dropped; %s."
        .formatted(
            Words.count(report.transfers().size(), "value"),
            report.count(Fate.EXACTLY),
            report.count(Fate.APPROXIMATED),
            report.count(Fate.DROPPED),
            report.mayChangeScores() ? "scores may differ" : "scores stay the same");
  }

  private static Stream<String> losses(Map<Group, List<Transfer>> groups, boolean scores) {
    return groups.entrySet().stream()
        .filter(entry -> entry.getKey().scores() == scores)
        .map(entry -> losses(entry.getKey(), entry.getValue()));
  }

  private static String losses(Group group, List<Transfer> losses) {
    String fate = group.fate() == Fate.DROPPED ? "dropped" : "approximated";
    String places =
        losses.stream()
            .limit(PLACES)
            .map(loss -> "    %s %s: %s\n".formatted(loss.location(), loss.path(), loss.value()))
            .collect(Collectors.joining());
    int more = losses.size() - PLACES;
    return "  %s, as it %s. %s\n".formatted(fate, group.reason(), group.remedy())
        + places
        + (more > 0 ? "    ... and %s\n".formatted(Words.count(more, "more place")) : "");
  }

  private static String decision(Decision decision) {
    String choice = decision.choice();
    return "  %s: %s\n    Otherwise: %s%s\n"
        .formatted(
            decision.id(),
            decision.taken(),
            decision.other(),
            choice == null ? "" : " Choose it with %s.".formatted(choice));
  }

  private static String renamed(Renamed id) {
    return "  %s: %s is %s\n"
        .formatted(id.path(), id.before().isEmpty() ? "(none)" : id.before(), id.after());
  }
}
