package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The named scales of a card. The model knows no scales: each question that names one gets its
 * options, and what is wrong with them is told once, at the scale.
 */
final class Scales {
  private record Scale(Cursor at, List<Option> options) {}

  private final Map<String, Scale> byName = new LinkedHashMap<>();

  /** Reads all scales; their names are checked here, their options with the card. */
  static Scales read(@Nullable Cursor at) {
    Scales scales = new Scales();
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
    for (Problem problem : ScorecardValidator.validateName(member.name())) {
      SourceText source = at.findings().source();
      String name = source.excerpt(member.nameStart(), member.nameEnd());
      at.findings()
          .add(
              problem
                  .at(source.at(member.nameStart()), at.pointer())
                  .with(name, problem.allowed()));
    }
    List<Option> options = OptionBinder.options(at);
    byName.put(member.name(), new Scale(at, options == null ? List.of() : options));
  }

  /** The options of the scale that stands in the property {@code scale} of a question. */
  List<Option> optionsOf(Cursor scale, String question) {
    String name = Values.text(scale);
    Scale found = name == null ? null : byName.get(name);
    if (found != null) {
      scale.findings().alias(question + "/options", found.at().pointer());
      return found.options();
    }
    if (name != null) {
      scale.reject(
          "unknown-scale",
          "the card has no such scale",
          byName.isEmpty() ? null : Values.quoted(byName.keySet()),
          Names.maybe(name, byName.keySet(), "Add it to \"scales\", or give own \"options\"."));
    }
    scale.findings().damage().add(question + "/options");
    return List.of();
  }

  /** The problems of the scales themselves, used or not; paths are those of the source. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    byName
        .values()
        .forEach(
            scale ->
                ScorecardValidator.validate(new QuestionKind.Rating(scale.options())).stream()
                    .map(problem -> moved(problem, scale.at().pointer()))
                    .forEach(problems::add));
    return problems;
  }

  private static Problem moved(Problem problem, String scale) {
    String below = problem.path().substring("/options".length());
    return problem.at(problem.location(), scale + below);
  }
}
