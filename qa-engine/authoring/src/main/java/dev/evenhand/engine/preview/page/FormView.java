package dev.evenhand.engine.preview.page;

import dev.evenhand.api.scorecard.Scorecard;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card as a form in a language.
 *
 * @param description for whom the card is, or null
 * @param rules what holds for the whole card, a sentence each
 * @param fallback that texts are missing in the language, or null
 * @param facts the names of what the card wants to know of an interaction
 * @param languages those that the card or the form itself speaks
 */
public record FormView(
    FormWords words,
    Said title,
    String ref,
    @Nullable Said description,
    List<String> rules,
    @Nullable String fallback,
    List<String> facts,
    List<String> languages,
    List<FormSection> sections) {

  /**
   * The form of {@code card}.
   *
   * @param language a BCP 47 tag; empty for English, or the first language of a card without
   */
  public static FormView of(Scorecard card, String language) {
    CardTexts texts = CardTexts.of(card);
    FormWords words = FormWords.in(language.isEmpty() ? texts.usualLanguage() : language);
    Set<String> languages = new TreeSet<>(texts.languages());
    languages.addAll(FormWords.LANGUAGES);
    return new FormView(
        words,
        Said.of(card.title(), words.language()),
        card.ref().toString(),
        card.description() == null ? null : Said.of(card.description(), words.language()),
        CardRulesText.of(card, words),
        texts.fallback(words),
        List.copyOf(card.facts()),
        List.copyOf(languages),
        FormLayout.of(card, words));
  }

  /** Every question, in the order of the form. */
  public Stream<FormQuestion> questions() {
    return sections.stream().flatMap(section -> section.questions().stream());
  }
}
