package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    List<Option> options = one.question().kind().options();
    for (int i = 0; i < options.size(); i++) {
      put(one.path() + "/options/" + i + "/label", options.get(i).label());
      put(one.path() + "/options/" + i + "/means", options.get(i).means());
    }
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
    for (String language : languages) {
      List<String> lacking = new ArrayList<>();
      checks.texts.forEach(
          (path, text) -> {
            if (!has(text, language, languages.size())) {
              lacking.add(path);
            }
          });
      tell(language, lacking, checks.texts.size(), found);
    }
  }

  /** Words of no declared language are in one that is not known, which may be the only one. */
  private static boolean has(Text text, String language, int languages) {
    boolean undeclared = text.byLanguage().containsKey("");
    return text.byLanguage().containsKey(language)
        || (undeclared && (languages == 1 || text.byLanguage().size() > 1));
  }

  private static void tell(String language, List<String> paths, int all, Check.Findings found) {
    String remedy = "Add it as {\"%s\": \"...\"}, or leave that language out.".formatted(language);
    if (paths.size() > FEW) {
      found.add(
          paths.get(0),
          "this text and %s others of %s are not in \"%s\", which other texts of the card are in"
              .formatted(paths.size() - 1, all, language),
          remedy);
    } else {
      paths.forEach(
          path ->
              found.add(
                  path,
                  "this text is not in \"%s\", which other texts of the card are in"
                      .formatted(language),
                  remedy));
    }
  }
}
