package dev.evenhand.engine.preview.page;

import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All texts of a card that stand on its form, and which languages they are in. */
record CardTexts(Text title, List<Text> all) {
  static CardTexts of(Scorecard card) {
    Stream<Text> whole =
        Stream.of(
                Stream.of(card.title()),
                Stream.ofNullable(card.description()),
                card.causes().values().stream())
            .flatMap(texts -> texts);
    return new CardTexts(
        card.title(),
        Stream.of(
                whole,
                card.scoring().bands().stream().map(Band::label),
                card.sections().stream().flatMap(CardTexts::ofSection))
            .flatMap(texts -> texts)
            .toList());
  }

  private static Stream<Text> ofSection(Section section) {
    return Stream.of(
            Stream.of(section.title()),
            section.questions().stream().flatMap(CardTexts::ofQuestion),
            section.sections().stream().flatMap(CardTexts::ofSection))
        .flatMap(texts -> texts);
  }

  private static Stream<Text> ofQuestion(Question question) {
    return Stream.of(
            Stream.of(question.ask()),
            Stream.ofNullable(question.guidance()),
            question.kind().options().stream().flatMap(CardTexts::ofOption))
        .flatMap(texts -> texts);
  }

  private static Stream<Text> ofOption(Option option) {
    return Stream.concat(Stream.ofNullable(option.label()), Stream.ofNullable(option.means()));
  }

  /** The declared languages. */
  Set<String> languages() {
    Set<String> tags = new TreeSet<>();
    all.forEach(text -> tags.addAll(text.byLanguage().keySet()));
    tags.remove("");
    return tags;
  }

  /** English, unless the title is only in others. */
  String usualLanguage() {
    Set<String> tags = title.byLanguage().keySet();
    return tags.contains("") || tags.contains("en") || tags.isEmpty()
        ? "en"
        : tags.iterator().next();
  }

  /** That texts are missing in the language, and what stands there instead; null if none is. */
  @Nullable String fallback(FormWords words) {
    String wanted = words.language();
    long missing = all.stream().filter(text -> !Said.speaks(text, wanted)).count();
    boolean declared = !languages().isEmpty();
    if (missing == 0 || (!declared && wanted.equals("en"))) {
      return null;
    }
    String name = words.languageName(wanted);
    if (missing == all.size()) {
      return words.say("fallback.all", name);
    }
    return words.say("fallback.some", missing, all.size(), name);
  }
}
