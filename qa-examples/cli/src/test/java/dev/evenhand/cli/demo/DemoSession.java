package dev.evenhand.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The simulated calibration session of {@code qa demo}: six reviewers, forty calls of eight agents.
 *
 * <p>Built in, for the report to find: dmitri is severe; "ownership" means promises to three
 * reviewers and deeds to the other three; two calls skip the verification and fail; five
 * evaluations are missing.
 *
 * <p>Run {@link #main} in the folder of this module to write the file again, after a change here or
 * in the card.
 */
public final class DemoSession {
  private static final Path FILE = Path.of("src/main/resources/demo/session.ndjson");
  private static final long SEED = 20261102L;
  private static final int CALLS = 40;
  private static final int AGENTS = 8;
  private static final int MISSING = 5;
  private static final Set<Integer> UNVERIFIED = Set.of(13, 30);
  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
  private static final List<SimulatedReviewer> REVIEWERS =
      List.of(
          new SimulatedReviewer("ana", 0.03, 0.25, SimulatedCall.OWNING_WORDS),
          new SimulatedReviewer("ben", 0.06, 0.30, SimulatedCall.OWNING_DEEDS),
          new SimulatedReviewer("chloe", -0.08, 0.35, SimulatedCall.OWNING_WORDS),
          new SimulatedReviewer("dmitri", 0.48, 0.30, SimulatedCall.OWNING_DEEDS),
          new SimulatedReviewer("esra", 0.00, 0.30, SimulatedCall.OWNING_WORDS),
          new SimulatedReviewer("farid", -0.04, 0.40, SimulatedCall.OWNING_DEEDS));

  /** One evaluation that was made, without its id, which follows the time. */
  private record Draft(
      SimulatedCall call,
      SimulatedReviewer reviewer,
      Instant at,
      Map<String, Object> answers,
      Map<String, String> comments) {}

  private final Chance chance = Chance.seeded(SEED);
  private final JsonMapper json = JsonMapper.builder().build();

  private DemoSession() {}

  /** Writes the file. */
  public static void main(String[] args) throws IOException {
    Files.createDirectories(FILE.toAbsolutePath().getParent());
    Files.writeString(FILE, ndjson());
  }

  /** The session, one evaluation a line. */
  static String ndjson() {
    return new DemoSession().lines();
  }

  private String lines() {
    List<Draft> drafts = new ArrayList<>();
    for (SimulatedCall call : calls()) {
      REVIEWERS.forEach(reviewer -> drafts.add(evaluate(call, reviewer)));
    }
    Set<Integer> missing = new HashSet<>();
    while (missing.size() < MISSING) {
      missing.add(chance.below(drafts.size()));
    }
    missing.stream().sorted(Comparator.reverseOrder()).forEach(i -> drafts.remove((int) i));
    drafts.sort(Comparator.comparing(Draft::at));
    List<String> lines = new ArrayList<>();
    for (Draft draft : drafts) {
      lines.add(line(String.format(Locale.ROOT, "e-%03d", lines.size() + 1), draft));
    }
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private List<SimulatedCall> calls() {
    List<Double> levels = new ArrayList<>();
    for (int agent = 1; agent <= AGENTS; agent++) {
      levels.add(0.55 + 0.4 * chance.normal());
    }
    List<SimulatedCall> calls = new ArrayList<>();
    for (int number = 1; number <= CALLS; number++) {
      int agent = (number - 1) % AGENTS + 1;
      boolean verified = !UNVERIFIED.contains(number);
      calls.add(SimulatedCall.draw(number, agent, levels.get(agent - 1), verified, chance));
    }
    return calls;
  }

  private Draft evaluate(SimulatedCall call, SimulatedReviewer reviewer) {
    Map<String, Object> answers = reviewer.answers(call, chance);
    if (chance.happens(0.5)) {
      answers.put("coaching", Remarks.coaching(answers));
    }
    Map<String, String> comments = Remarks.comments(reviewer, answers, chance);
    return new Draft(call, reviewer, time(call), answers, comments);
  }

  /**
   * Eight calls a day from Monday to Friday, one an hour, each reviewer in a minute of their own.
   */
  private Instant time(SimulatedCall call) {
    int index = call.number() - 1;
    return START
        .plus(Duration.ofDays(index / 8))
        .plus(Duration.ofHours(index % 8))
        .plusSeconds(chance.below(3600));
  }

  private String line(String id, Draft draft) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    line.put("scorecard", "phone-support@1.0.0");
    line.put("interaction", draft.call().id());
    line.put("agent", draft.call().agentId());
    line.put("reviewer", draft.reviewer().id());
    line.put("at", draft.at().toString());
    line.put("session", "cal-2026-11");
    line.put("answers", draft.answers());
    if (!draft.comments().isEmpty()) {
      line.put("comments", draft.comments());
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("channel", "phone");
    metadata.put("team", draft.call().team());
    line.put("metadata", metadata);
    return json.writeValueAsString(line);
  }
}
