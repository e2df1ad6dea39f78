package dev.evenhand.engine.card;

import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.constraint.Input.Form;
import dev.evenhand.engine.json.PointerSet;
import dev.evenhand.engine.json.SourceProblems;
import dev.evenhand.engine.json.UnknownProperty;
import dev.evenhand.engine.validation.BrokenRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells mistakes from what merely follows from them, so that one mistake is one problem. A rule
 * can't be judged where one of its inputs is missing or of the wrong type in the source, or is at
 * fault itself; so the mistakes that a rule's inputs may have are judged before the rule.
 */
final class Mistakes {
  private static final String SECTIONS = "/sections";

  private final SourceProblems problems;
  private final Map<String, List<BrokenRule>> spoilers;
  private final PointerSet spoiled = new PointerSet();
  private final IdentityHashMap<BrokenRule, Boolean> consequences = new IdentityHashMap<>();

  /** Many rules read the same. */
  private final Map<Input, Found> found = new HashMap<>();

  private final Map<String, String> places = new HashMap<>();

  /**
   * What an input is in the source.
   *
   * @param unread whether it, or a part of it, could not be read
   * @param spoilers where it breaks rules that spoil it
   */
  private record Found(boolean unread, List<String> spoilers) {}

  Mistakes(SourceProblems problems, List<BrokenRule> broken) {
    this.problems = problems;
    this.spoilers =
        broken.stream()
            .filter(BrokenRule::spoilsInput)
            .collect(Collectors.groupingBy(this::placeOf, HashMap::new, Collectors.toList()));
    spoilers.keySet().forEach(spoiled::add);
  }

  private String placeOf(BrokenRule rule) {
    return actual(rule.problem().path());
  }

  /** Whether the rule can only be judged when all else is right. */
  static boolean needsAllElse(BrokenRule rule) {
    return rule.inputs().contains(Input.OfCard.EVERYTHING);
  }

  /**
   * Whether the problem is not there once the known mistakes are corrected, as far as one can tell.
   */
  boolean isConsequence(BrokenRule rule) {
    Boolean judged = consequences.get(rule);
    if (judged != null) {
      return judged;
    }
    consequences.put(rule, true); // until it is judged, nothing follows from it
    boolean follows =
        problems.unusable().reaches(placeOf(rule)) || rule.inputs().stream().anyMatch(this::isBad);
    consequences.put(rule, follows);
    return follows;
  }

  private boolean isBad(Input input) {
    if (input == Input.OfCard.EVERYTHING) {
      return !problems.isEmpty(); // there are more, the more are told
    }
    Found known = found.computeIfAbsent(input, this::find);
    return known.unread() || known.spoilers().stream().anyMatch(this::isSpoiled);
  }

  private Found find(Input input) {
    return input.match(this::find, this::find, card -> findIds());
  }

  private Found find(Input.Value value) {
    int last = value.path().size() - 1;
    String owner = pointer(value.path().subList(0, last));
    Set<String> steps = new HashSet<>(UnknownProperty.steps(List.of(value.form())));
    steps.add(value.path().get(last).toString());
    List<String> stands = steps.stream().map(step -> actual(owner + "/" + step)).toList();
    return new Found(
        stands.stream().anyMatch(this::isUnread),
        stands.stream().filter(spoilers::containsKey).toList());
  }

  private Found find(Input.Below below) {
    String place = actual(pointer(below.path()));
    Set<String> steps = new HashSet<>(UnknownProperty.steps(below.properties().values()));
    steps.addAll(below.properties().keySet());
    return new Found(isUnreadBelow(place, steps), spoiled.below(place, steps).toList());
  }

  private Found findIds() {
    String sections = actual(SECTIONS);
    Set<String> steps = new HashSet<>(UnknownProperty.steps(List.of(Form.LIST)));
    steps.addAll(Set.of("id", "questions", "sections"));
    boolean unread = problems.unusable().has(sections) || isUnreadBelow(sections, steps);
    return new Found(unread, List.of(sections));
  }

  private String actual(String pointer) {
    return places.computeIfAbsent(pointer, problems::actual);
  }

  private boolean isUnread(String place) {
    return problems.unusable().has(place) || problems.doubtful().has(place);
  }

  private boolean isUnreadBelow(String place, Set<String> steps) {
    return Stream.of(problems.unusable(), problems.doubtful())
        .anyMatch(places -> places.below(place, steps).findAny().isPresent());
  }

  private boolean isSpoiled(String place) {
    return spoilers.getOrDefault(place, List.of()).stream().anyMatch(rule -> !isConsequence(rule));
  }

  private static String pointer(List<Object> steps) {
    return steps.stream()
        .map(step -> "/" + step.toString().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
