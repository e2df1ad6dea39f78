package dev.evenhand.engine.agreement;

import java.util.Objects;

/**
 * How far reviewers agree about one category.
 *
 * @param category the category
 * @param ratings in it
 * @param fleissKappa Fleiss' kappa of it against all others together
 * @param specificAgreement the chance, given that one rating of an item falls into it, that another
 *     rating of that item does too; a ratio in [0, 1], not corrected for chance
 * @see <a href="https://doi.org/10.1037/h0031619">Fleiss (1971), Measuring nominal scale agreement
 *     among many raters</a>
 * @see <a href="https://doi.org/10.1016/0895-4356(90)90159-M">Cicchetti and Feinstein (1990), High
 *     agreement but low kappa: II. Resolving the paradoxes</a>
 */
public record CategoryAgreement(
    Category category, long ratings, Coefficient fleissKappa, Coefficient specificAgreement) {
  public CategoryAgreement {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(fleissKappa, "fleissKappa");
    Objects.requireNonNull(specificAgreement, "specificAgreement");
  }
}
