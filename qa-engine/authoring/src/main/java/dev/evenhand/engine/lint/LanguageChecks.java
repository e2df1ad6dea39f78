package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Texts that lack a language which others of the card have. */
final class LanguageChecks {
  /** Of more places only the first is told, and how many others there are. */
  private static final int FEW = 5;

  private final Map<String, Text> texts = new LinkedHashMap<>();

  private LanguageChecks(LintedCard card) {
    put("/title", card.card().title());
    put("/description", card.card().description());
    putBands("/scoring", card.card().scoring().bands());
    card.card().causes().forEach((id, text) -> put("/causes/" + id, text));
    for (PlacedSection one : card.sections()) {
      put(one.path() + "/title", one.section().title());
      putBands(one.path(), one.section().bands());
    }
    card.questions().forEach(this::put);
  }

  private void put(PlacedQuestion one) {
    put(one.path() + "/ask", one.question().ask());
    put(one.path() + "/guidance", one.question().guidance());
    putBands(one.path(), one.question().bands());
    if (one.question().kind() instanceof QuestionKind.Numeric number && isTranslated(number)) {
      put(one.path() + "/unit", number.unit());
    }
    List<Option> options = one.question().kind().options();
    for (int i = 0; i < options.size(); i++) {
      put(one.path() + "/options/" + i + "/label", options.get(i).label());
      put(one.path() + "/options/" + i + "/means", options.get(i).means());
    }
  }

  /** Signs such as "s" are the same everywhere, and are in no language. */
  private static boolean isTranslated(QuestionKind.Numeric number) {
    return number.unit() != null && !number.unit().byLanguage().containsKey("");
  }

  private void putBands(String path, List<Band> bands) {
    for (int i = 0; i < bands.size(); i++) {
      put(path + "/bands/" + i + "/label", bands.get(i).label());
    }
  }

  private void put(String path, @Nullable Text text) {
    if (text != null) {
      texts.put(path, text);
    }
  }

  static void missing(LintedCard card, Check.Findings found) {
    LanguageChecks checks = new LanguageChecks(card);
    Set<String> languages = new TreeSet<>();
    checks.texts.values().forEach(text -> languages.addAll(text.byLanguage().keySet()));
    languages.remove("");
    checks.tellNameless(languages, found);
    for (String language : languages) {
      List<String> lacking =
          checks.places(
              text ->
                  !text.byLanguage().containsKey("") && !text.byLanguage().containsKey(language));
      tell(
          "is not in \"%s\", which other texts of the card are in".formatted(language),
          "Add it as {\"%s\": \"...\"}, or leave that language out.".formatted(language),
          lacking,
          found);
    }
  }

  /** Words of no declared language are in the only one, if there is but one. */
  private void tellNameless(Set<String> languages, Check.Findings found) {
    if (languages.size() > 1) {
      String others = Percents.quoted(languages);
      tell(
          "names no language, while other texts of the card are in %s".formatted(others),
          "Write it by language, such as {\"%s\": \"...\"}, or leave the others out."
              .formatted(languages.iterator().next()),
          places(text -> text.byLanguage().keySet().equals(Set.of(""))),
          found);
    }
  }

  private List<String> places(Predicate<Text> lacks) {
    List<String> places = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          if (lacks.test(text)) {
            places.add(path);
          }
        });
    return places;
  }

  private static void tell(String what, String remedy, List<String> paths, Check.Findings found) {
    if (paths.size() > FEW) {
      found.add(
          paths.get(0), "this text, as %s others, %s".formatted(paths.size() - 1, what), remedy);
    } else {
      paths.forEach(path -> found.add(path, "this text " + what, remedy));
    }
  }
}
