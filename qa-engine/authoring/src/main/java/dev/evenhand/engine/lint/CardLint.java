package dev.evenhand.engine.lint;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.LintSettings;
import dev.evenhand.api.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Looks for what a card is likely not meant to say, or could say better. Findings are problems of
 * the severity warning or notice, whose codes are the ids of {@link LintRule#all rules} and whose
 * paths are JSON pointers into the card.
 *
 * <p>Takes a card on trust: validate cards that come from people. Immutable; safe for threads.
 */
public final class CardLint {
  private static final String OFF = "/lint/off/";

  private final LintSettings shared;

  private CardLint(LintSettings shared) {
    this.shared = shared;
  }

  /** Every rule, but for what a card switches off. */
  public static CardLint create() {
    return new CardLint(LintSettings.NONE);
  }

  /** Without what {@code shared} and the card switch off. */
  public static CardLint with(LintSettings shared) {
    Objects.requireNonNull(shared, "shared");
    return new CardLint(shared);
  }

  /** What is found in {@code card}, in the order of rules; empty if nothing is. */
  public List<Problem> check(Scorecard card) {
    Objects.requireNonNull(card, "card");
    LintedCard linted = new LintedCard(card);
    Location location = Location.of(card.ref().toString());
    List<LintSettings.Off> own = card.lint().off();
    Set<Integer> used = new HashSet<>();
    List<Problem> found = new ArrayList<>();
    for (LintRule rule : LintRule.all()) {
      Checks.run(
          rule.id(),
          linted,
          (path, message, remedy) -> {
            boolean off = isOff(rule, linted.idsAt(path), own, used);
            if (!off && !isOff(rule, linted.idsAt(path), shared.off(), new HashSet<>())) {
              found.add(rule.finding(new Finding(path, message, remedy), location));
            }
          });
    }
    tellIdle(own, used, location, found);
    return List.copyOf(found);
  }

  /** Whether an entry switches {@code rule} off here; notes each that does. */
  private static boolean isOff(
      LintRule rule, Set<String> here, List<LintSettings.Off> entries, Set<Integer> used) {
    boolean off = false;
    for (int i = 0; i < entries.size(); i++) {
      LintSettings.Off entry = entries.get(i);
      if (entry.rule().equals(rule.id())
          && (entry.where() == null || here.contains(entry.where()))) {
        used.add(i);
        off = true;
      }
    }
    return off;
  }

  private static void tellIdle(
      List<LintSettings.Off> own, Set<Integer> used, Location location, List<Problem> found) {
    LintRule unknown = rule(Checks.UNKNOWN_RULE);
    LintRule idle = rule(Checks.IDLE_ENTRY);
    for (int i = 0; i < own.size(); i++) {
      String name = own.get(i).rule();
      if (LintRule.find(name).isEmpty()) {
        found.add(unknown.finding(unknown(OFF + i + "/rule", name), location));
      } else if (!used.contains(i)) {
        found.add(idle.finding(idle(OFF + i, own.get(i)), location));
      }
    }
  }

  private static LintRule rule(String id) {
    return LintRule.find(id).orElseThrow();
  }

  private static Finding unknown(String path, String name) {
    List<String> ids = LintRule.all().stream().map(LintRule::id).toList();
    return new Finding(
        path,
        "lint has no rule '%s'".formatted(name),
        Names.maybe(name, ids, "Remove the entry; qa lint --rules lists all rules."));
  }

  private static Finding idle(String path, LintSettings.Off entry) {
    String where = entry.where() == null ? "on this card" : "at '%s'".formatted(entry.where());
    return new Finding(
        path,
        "rule '%s' finds nothing %s that this entry would switch off"
            .formatted(entry.rule(), where),
        "Remove the entry.");
  }

  /** The entries of the shared settings that name a rule which there is not. */
  public List<Problem> problemsOfSettings(Location location) {
    Objects.requireNonNull(location, "location");
    LintRule unknown = rule(Checks.UNKNOWN_RULE);
    List<Problem> found = new ArrayList<>();
    for (int i = 0; i < shared.off().size(); i++) {
      String name = shared.off().get(i).rule();
      if (LintRule.find(name).isEmpty()) {
        found.add(unknown.finding(unknown("/off/" + i + "/rule", name), location));
      }
    }
    return List.copyOf(found);
  }
}
