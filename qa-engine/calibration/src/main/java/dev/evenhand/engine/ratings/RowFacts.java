package dev.evenhand.engine.ratings;

import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.sheet.CellTimes;
import dev.evenhand.engine.sheet.DateOrder;
import dev.evenhand.engine.words.UsualWords;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rows tell beside the rating: when, whose work, and whether a person or a model rated. */
final class RowFacts {
  private final String source;
  private final Told<String> agents = new Told<>();
  private final Told<Reviewer.Kind> kinds = new Told<>();
  private final CellTimes times;
  private final Repeated unreadableTimes = new Repeated();
  private final Repeated unknownKinds = new Repeated();

  RowFacts(String source, @Nullable DateOrder dates) {
    this.source = source;
    this.times = new CellTimes(dates);
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

  /** What rows say of something; of what they say several things, nothing is known. */
  private static final class Told<T> {
    private final Map<String, T> byName = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();
    private final Repeated conflicts = new Repeated();

    void note(String name, T value, long line) {
      T known = byName.putIfAbsent(name, value);
      if (known != null && !known.equals(value)) {
        unclear.add(name);
        conflicts.add(name, line);
      }
    }

    Map<String, T> known() {
      byName.keySet().removeAll(unclear);
      return byName;
    }
  }

  void note(String item, String rater, String agent, String kindWord, long line) {
    if (!agent.isEmpty()) {
      agents.note(item, agent, line);
    }
    if (!kindWord.isEmpty()) {
      Reviewer.Kind kind = kind(kindWord.toLowerCase(Locale.ROOT));
      if (kind != null) {
        kinds.note(rater, kind, line);
      } else {
        unknownKinds.add(kindWord.toLowerCase(Locale.ROOT), line);
      }
    }
  }

  private static Reviewer.@Nullable Kind kind(String word) {
    return switch (word) {
      case "person", "human", "mensch" -> Reviewer.Kind.PERSON;
      case "model", "modell", "machine", "ai", "ki", "llm", "bot" -> Reviewer.Kind.MODEL;
      default -> null;
    };
  }

  /** The time that a cell names; null if it is empty or can't be read. */
  @Nullable Instant time(String cell, long line) {
    if (cell.isEmpty()
        || UsualWords.meaning(cell).filter(one -> one == UsualWords.Meaning.MISSING).isPresent()) {
      return null;
    }
    Instant time = times.read(cell, line);
    if (time == null) {
      unreadableTimes.add(cell, line);
    }
    return time;
  }

  CellTimes times() {
    return times;
  }

  /** By item; one that is said to be of several agents is of none that is known. */
  Map<String, String> agentByItem() {
    return agents.known();
  }

  Map<String, Reviewer.Kind> kindByRater() {
    return kinds.known();
  }

  List<Problem> problems() {
    return Stream.of(
            warning(
                unreadableTimes,
                "unreadable-time",
                "time",
                "'%s' is no time, so when this rating was given is not known",
                "Write it as 2026-01-31T14:05:00Z."),
            warning(
                unknownKinds,
                "unknown-kind",
                "kind",
                "'%s' is neither person nor model",
                "Write person or model."),
            warning(
                agents.conflicts,
                "several-agents",
                "agent",
                "item '%s' is said to be of another agent before, so it counts for none",
                "Give an item one agent."),
            warning(
                kinds.conflicts,
                "several-kinds",
                "kind",
                "rater '%s' is said to be of another kind before, so which it is is not known",
                "Give persons and models different names."))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Problem> warning(
      Repeated repeated, String code, String column, String message, String remedy) {
    if (repeated.count == 0) {
      return Optional.empty();
    }
    String more = repeated.count == 1 ? "" : " (%s rows)".formatted(repeated.count);
    return Optional.of(
        Problem.warning(
            code,
            Location.of(source, Math.toIntExact(repeated.line)),
            column,
            message.formatted(repeated.example) + more,
            remedy));
  }
}
