package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.validation.BrokenRule;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The named scales of a card. Each question that names one gets its options, and what is wrong with
 * them is told once, at the scale.
 */
final class Scales {
  private record Scale(Cursor at, List<Option> options, List<BrokenRule> problems) {}

  private final Set<String> usedBroken = new HashSet<>();
  private final Map<String, Scale> byName = new LinkedHashMap<>();
  private final Map<String, List<Option>> inherited;

  private Scales(Map<String, List<Option>> inherited) {
    this.inherited = inherited;
  }

  /**
   * Reads all scales; their names are checked here, their options with the card.
   *
   * @param inherited those of the card that is extended, known to be good
   */
  static Scales read(@Nullable Cursor at, Map<String, List<Option>> inherited) {
    Scales scales = new Scales(inherited);
    if (at != null) {
      Fields.entries(at).forEach(scales::add);
    }
    return scales;
  }

  private void add(Cursor at) {
    Node.Member member = at.member();
    if (member == null) {
      return;
    }
    ScorecardValidator.validateName(member.name())
        .forEach(problem -> at.problems().add(at.atName(problem)));
    List<Option> read = OptionFormat.options(at);
    List<Option> options = read == null ? List.of() : read;
    List<BrokenRule> problems =
        ScorecardValidator.brokenRules(new QuestionKind.Rating(options)).stream()
            .map(rule -> moved(rule, at.pointer()))
            .toList();
    byName.put(member.name(), new Scale(at, options, problems));
  }

  /**
   * The options of the scale that stands in the property {@code scale} of a question. A scale with
   * problems is given to one question only, as the others would have the same.
   */
  List<Option> optionsOf(Cursor scale, String question) {
    String name = Values.text(scale);
    Scale found = name == null ? null : byName.get(name);
    if (found != null && (found.problems().isEmpty() || usedBroken.add(name))) {
      scale.problems().alias(question + "/options", found.at().pointer());
      return found.options();
    }
    if (name != null && found == null && inherited.containsKey(name)) {
      scale.problems().alias(question + "/options", scale.pointer());
      return inherited.getOrDefault(name, List.of());
    }
    if (name != null && found == null) {
      Set<String> names = all().keySet();
      scale.reject(
          "unknown-scale",
          "the card has no such scale",
          names.isEmpty() ? null : Values.quoted(names),
          scale
              .problems()
              .guesses()
              .maybe(name, names, "Add it to \"scales\", or give own \"options\"."));
    }
    scale.problems().unusable().add(question + "/options");
    return List.of();
  }

  /** By name, those of the card in place of those it inherited. */
  Map<String, List<Option>> all() {
    Map<String, List<Option>> all = new LinkedHashMap<>(inherited);
    byName.forEach((name, scale) -> all.put(name, scale.options()));
    return all;
  }

  /** The problems of the scales themselves, used or not; paths are those of the source. */
  List<BrokenRule> problems() {
    return byName.values().stream().flatMap(scale -> scale.problems().stream()).toList();
  }

  private static BrokenRule moved(BrokenRule rule, String scale) {
    String below = rule.problem().path().substring("/options".length());
    return rule.with(rule.problem().at(rule.problem().location(), scale + below));
  }
}
