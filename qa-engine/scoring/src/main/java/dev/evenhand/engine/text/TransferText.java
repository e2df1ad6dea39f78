package dev.evenhand.engine.text;

import dev.evenhand.api.form.Decision;
import dev.evenhand.api.form.Transfer;
import dev.evenhand.api.form.Transfer.Fate;
import dev.evenhand.api.form.TransferReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a form on its way to a scorecard, or back, in words: what was lost, by reason,
 * with its places; what was decided; which ids changed.
 */
public final class TransferText {
  /** So many places of one reason are listed; the rest is counted. */
  private static final int PLACES = 3;

  private record Group(Fate fate, boolean scores, String reason, String remedy) {}

  private TransferText() {}

  /** The losses that may change scores first, then the others, decisions, ids and a summary. */
  public static String full(TransferReport report) {
    StringBuilder out = new StringBuilder();
    Map<Group, List<Transfer>> groups = new LinkedHashMap<>();
    for (Transfer loss : report.losses()) {
      groups.computeIfAbsent(group(loss), key -> new ArrayList<>()).add(loss);
    }
    append("May change scores:", groups, true, out);
    append("Changes no score:", groups, false, out);
    appendDecisions(report, out);
    appendRenamed(report, out);
    return out.append(summary(report)).append('\n').toString();
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
    return "%s values: %s exactly, %s approximated, %s dropped; %s."
        .formatted(
            report.transfers().size(),
            report.count(Fate.EXACTLY),
            report.count(Fate.APPROXIMATED),
            report.count(Fate.DROPPED),
            report.mayChangeScores() ? "scores may differ" : "scores stay the same");
  }

  private static void append(
      String title, Map<Group, List<Transfer>> groups, boolean scores, StringBuilder out) {
    if (groups.keySet().stream().noneMatch(group -> group.scores() == scores)) {
      return;
    }
    out.append(title).append('\n');
    groups.forEach(
        (group, losses) -> {
          if (group.scores() == scores) {
            append(group, losses, out);
          }
        });
    out.append('\n');
  }

  private static void append(Group group, List<Transfer> losses, StringBuilder out) {
    String fate = group.fate() == Fate.DROPPED ? "dropped" : "approximated";
    out.append("  %s, as it %s. %s\n".formatted(fate, group.reason(), group.remedy()));
    for (Transfer loss : losses.subList(0, Math.min(PLACES, losses.size()))) {
      out.append("    %s %s: %s\n".formatted(loss.location(), loss.path(), loss.value()));
    }
    int more = losses.size() - PLACES;
    if (more > 0) {
      out.append("    ... and %s more place%s\n".formatted(more, more == 1 ? "" : "s"));
    }
  }

  private static void appendDecisions(TransferReport report, StringBuilder out) {
    if (report.decisions().isEmpty()) {
      return;
    }
    out.append("Decided, as the documents leave it open:\n");
    for (Decision decision : report.decisions()) {
      out.append("  %s: %s\n".formatted(decision.id(), decision.taken()));
      out.append("    Otherwise: %s".formatted(decision.other()));
      String choice = decision.choice();
      out.append(choice == null ? "\n" : " Choose it with %s.\n".formatted(choice));
    }
    out.append('\n');
  }

  private static void appendRenamed(TransferReport report, StringBuilder out) {
    if (report.renamed().isEmpty()) {
      return;
    }
    out.append("Ids that changed:\n");
    report
        .renamed()
        .forEach(
            id ->
                out.append(
                    "  %s: %s is %s\n"
                        .formatted(
                            id.path(),
                            id.before().isEmpty() ? "(none)" : id.before(),
                            id.after())));
    out.append('\n');
  }
}
