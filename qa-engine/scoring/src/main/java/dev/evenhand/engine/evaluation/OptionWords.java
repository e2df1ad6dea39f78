package dev.evenhand.engine.evaluation;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.engine.words.Spelling;
import dev.evenhand.engine.words.UsualWords;
import dev.evenhand.engine.words.UsualWords.Meaning;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a question by all that people call them. Immutable. */
final class OptionWords {
  private final Set<String> values = new LinkedHashSet<>();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Set<String> spellings = new LinkedHashSet<>();
  private final Map<Meaning, String> byMeaning;

  OptionWords(List<Option> options) {
    for (Option option : options) {
      values.add(option.value());
      spellings.add(Spelling.folded(option.value()));
      name(option.value(), option);
      if (option.label() != null) {
        option.label().byLanguage().values().forEach(label -> name(label, option));
      }
    }
    this.byMeaning = byMeaning(options);
  }

  private void name(String name, Option option) {
    byName
        .computeIfAbsent(Spelling.folded(name), folded -> new LinkedHashSet<>())
        .add(option.value());
  }

  /** Yes and no, where the question has just the two, by value or label. */
  private static Map<Meaning, String> byMeaning(List<Option> options) {
    Map<Meaning, String> found = new HashMap<>();
    for (Option option : options) {
      meaning(option).ifPresent(meaning -> found.put(meaning, option.value()));
    }
    return options.size() == 2 && found.size() == 2 ? found : Map.of();
  }

  private static Optional<Meaning> meaning(Option option) {
    return UsualWords.meaning(option.value())
        .or(() -> Optional.ofNullable(option.label()).flatMap(l -> UsualWords.meaning(l.in("en"))))
        .filter(meaning -> meaning == Meaning.YES || meaning == Meaning.NO);
  }

  /** The option that {@code text} names. */
  Reading read(String text) {
    if (values.contains(text)) {
      return Reading.exact(new Answer.Word(text));
    }
    String folded = Spelling.folded(text);
    Set<String> named = byName.getOrDefault(folded, Set.of());
    if (named.size() > 1) {
      return Reading.unclear(List.copyOf(named));
    }
    if (!named.isEmpty()) {
      Conversion how = spellings.contains(folded) ? Conversion.SPELLING : Conversion.LABEL;
      return Reading.of(new Answer.Word(named.iterator().next()), how);
    }
    return UsualWords.meaning(text)
        .map(byMeaning::get)
        .map(value -> Reading.of(new Answer.Word(value), Conversion.WORD))
        .orElse(Reading.NOT_UNDERSTOOD);
  }
}
