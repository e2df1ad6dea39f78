package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads each file after the one whose card it extends, in whatever order they came. */
final class BaseOrder {
  /** Each card of a chain is joined and checked as a whole. */
  private static final int MOST_BASES = 32;

  private final Map<ScorecardRef, Scorecard> built = new HashMap<>();
  private final Map<ScorecardRef, CardFile> files = new HashMap<>();
  private final Map<CardFile, Checked<Scorecard>> done = new HashMap<>();
  private final Set<ScorecardRef> under = new LinkedHashSet<>();
  private final Map<ScorecardRef, Problem> refused = new HashMap<>();

  /**
   * @param built cards that were made in Java
   */
  BaseOrder(List<CardFile> files, List<ScorecardCatalog.Entry> built) {
    for (ScorecardCatalog.Entry entry : built) {
      this.built.putIfAbsent(entry.scorecard().ref(), entry.scorecard());
    }
    for (CardFile file : files) {
      file.ref().ifPresent(ref -> this.files.putIfAbsent(ref, file));
    }
  }

  Checked<Scorecard> card(CardFile file) {
    Checked<Scorecard> known = done.get(file);
    if (known != null) {
      return known;
    }
    file.ref().ifPresent(under::add);
    Checked<Scorecard> card = file.join().apply(this::base);
    file.ref().ifPresent(under::remove);
    if (card.value().isEmpty()) {
      file.ref().ifPresent(ref -> refused.putIfAbsent(ref, broken(ref, file)));
    }
    done.put(file, card);
    return card;
  }

  private Checked<Scorecard> base(ScorecardRef ref) {
    Scorecard made = built.get(ref);
    if (made != null) {
      return Checked.of(made);
    }
    CardFile file = files.get(ref);
    if (file == null) {
      return Checked.failed(
          problem(
              "unknown-base",
              ref,
              "there is no such card to extend",
              "Add the card to this catalogue, or correct the name and version."));
    }
    if (under.contains(ref)) {
      return Checked.failed(cyclic(ref));
    }
    if (isLong(file)) {
      return Checked.failed(
          problem(
              "long-extends",
              ref,
              "the card extends a chain of more than %s cards".formatted(MOST_BASES),
              "Build it on a card nearer to the first."));
    }
    return card(file).value().isPresent() ? card(file) : Checked.failed(broken(ref, file));
  }

  /** Whether a card may not extend this one, as it extends so many others, in turn. */
  private boolean isLong(CardFile file) {
    Set<CardFile> chain = new HashSet<>();
    Optional<CardFile> at = Optional.of(file);
    while (at.filter(chain::add).isPresent() && chain.size() <= MOST_BASES) {
      at = at.flatMap(CardFile::base).map(files::get);
    }
    return chain.size() > MOST_BASES;
  }

  /** Why no card can extend these, for those that ask later; each is in a file. */
  Map<ScorecardRef, Problem> refused() {
    return Map.copyOf(refused);
  }

  private static Problem broken(ScorecardRef ref, CardFile file) {
    return problem(
        "broken-base",
        ref,
        "the card to extend, in %s, has problems of its own".formatted(file.origin()),
        "Correct that card first.");
  }

  /** Told of each card in the circle: "correct the other first" would lead round it for ever. */
  private Problem cyclic(ScorecardRef ref) {
    List<ScorecardRef> circle = under.stream().dropWhile(each -> !each.equals(ref)).toList();
    String round = circle.stream().map(ScorecardRef::toString).collect(Collectors.joining(", "));
    for (ScorecardRef each : circle) {
      refused.putIfAbsent(each, cyclic(each, round));
    }
    return cyclic(ref, round);
  }

  private static Problem cyclic(ScorecardRef ref, String round) {
    return problem(
        "cyclic-extends",
        ref,
        "the card extends itself, by way of " + round,
        "Let one of these cards stand alone.");
  }

  private static Problem problem(String code, ScorecardRef ref, String message, String remedy) {
    return Problem.error(code, Location.of(ref.toString()), "", message, remedy);
  }
}
