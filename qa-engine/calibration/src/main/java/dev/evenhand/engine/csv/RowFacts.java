package dev.evenhand.engine.csv;

import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** What rows tell beside the rating: when, whose work, and whether a person or a model rated. */
final class RowFacts {
  /** How many characters a day takes. */
  private static final int DAY = 10;

  private static final Pattern ZONE = Pattern.compile("(Z|[+-]\\d{2}:?\\d{2})$");

  private final String source;
  private final Map<String, String> agentByItem = new HashMap<>();
  private final Map<String, Reviewer.Kind> kindByRater = new HashMap<>();
  private final Set<String> itemsOfSeveralAgents = new HashSet<>();
  private final Set<String> ratersOfSeveralKinds = new HashSet<>();
  private final Repeated times = new Repeated();
  private final Repeated kinds = new Repeated();
  private final Repeated agentsDiffer = new Repeated();
  private final Repeated kindsDiffer = new Repeated();

  RowFacts(String source) {
    this.source = source;
  }

  /** How often something is so, and where first. */
  private static final class Repeated {
    private long count;
    private long line;
    private String example = "";

    void add(String value, long at) {
      if (count++ == 0) {
        line = at;
        example = value;
      }
    }
  }

  void note(String item, String rater, RatingColumns columns, CSVRecord row, long line) {
    String agent = columns.cell(row, RatingColumn.AGENT);
    String knownAgent = agent.isEmpty() ? null : agentByItem.putIfAbsent(item, agent);
    if (knownAgent != null && !knownAgent.equals(agent)) {
      itemsOfSeveralAgents.add(item);
      agentsDiffer.add(item, line);
    }
    String word = columns.cell(row, RatingColumn.KIND).toLowerCase(Locale.ROOT);
    Reviewer.Kind kind = kind(word);
    Reviewer.Kind knownKind = kind == null ? null : kindByRater.putIfAbsent(rater, kind);
    if (kind == null && !word.isEmpty()) {
      kinds.add(word, line);
    } else if (knownKind != null && knownKind != kind) {
      ratersOfSeveralKinds.add(rater);
      kindsDiffer.add(rater, line);
    }
  }

  private static Reviewer.@Nullable Kind kind(String word) {
    return switch (word) {
      case "person" -> Reviewer.Kind.PERSON;
      case "model" -> Reviewer.Kind.MODEL;
      default -> null;
    };
  }

  /** The time that a cell names; null if it is empty or can't be read. */
  @Nullable Instant time(String cell, long line) {
    if (cell.isEmpty()) {
      return null;
    }
    boolean blank = cell.length() > DAY && cell.charAt(DAY) == ' ';
    Instant time = parsed(blank ? cell.substring(0, DAY) + "T" + cell.substring(DAY + 1) : cell);
    if (time == null) {
      times.add(cell, line);
    }
    return time;
  }

  private static @Nullable Instant parsed(String text) {
    try {
      if (text.indexOf('T') < 0) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      boolean zoned = ZONE.matcher(text).find();
      return zoned
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** By item; one that is said to be of several agents is of none that is known. */
  Map<String, String> agentByItem() {
    agentByItem.keySet().removeAll(itemsOfSeveralAgents);
    return agentByItem;
  }

  Map<String, Reviewer.Kind> kindByRater() {
    kindByRater.keySet().removeAll(ratersOfSeveralKinds);
    return kindByRater;
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    add(
        problems,
        times,
        "unreadable-time",
        "time",
        "'%s' is no time, so when this rating was given is not known",
        "Write it as 2026-01-31T14:05:00Z.");
    add(
        problems,
        kinds,
        "unknown-kind",
        "kind",
        "'%s' is neither person nor model",
        "Write person or model.");
    add(
        problems,
        agentsDiffer,
        "several-agents",
        "agent",
        "item '%s' is said to be of another agent before, so it counts for none",
        "Give an item one agent.");
    add(
        problems,
        kindsDiffer,
        "several-kinds",
        "kind",
        "rater '%s' is said to be of another kind before, so which it is is not known",
        "Give persons and models different names.");
    return problems;
  }

  private void add(
      List<Problem> problems,
      Repeated repeated,
      String code,
      String column,
      String message,
      String remedy) {
    if (repeated.count > 0) {
      String more = repeated.count == 1 ? "" : " (%s rows)".formatted(repeated.count);
      problems.add(
          new Problem(
              code,
              Problem.Severity.WARNING,
              Location.of(source, Math.toIntExact(repeated.line)),
              column,
              message.formatted(repeated.example) + more,
              null,
              null,
              remedy));
    }
  }
}
