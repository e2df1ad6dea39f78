package dev.evenhand.engine.csv;

import dev.evenhand.engine.agreement.Category;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a ratings file is to be read.
 *
 * @param decimal a point or a comma
 * @param categories all that a value can be; empty for what occurs
 * @param notApplicable values that mean so
 * @param columns names given in place of the usual ones
 * @param replicates whether a rater may rate an item again
 */
record CsvSettings(
    char delimiter,
    char decimal,
    List<Category> categories,
    Set<String> notApplicable,
    Map<RatingColumn, String> columns,
    boolean replicates) {
  static CsvSettings ofDefaults() {
    return new CsvSettings(',', '.', List.of(), Set.of(), Map.of(), false);
  }

  CsvSettings withDelimiter(char other) {
    return new CsvSettings(other, decimal, categories, notApplicable, columns, replicates);
  }

  CsvSettings withDecimal(char other) {
    return new CsvSettings(delimiter, other, categories, notApplicable, columns, replicates);
  }

  CsvSettings withCategories(List<Category> others) {
    return new CsvSettings(delimiter, decimal, others, notApplicable, columns, replicates);
  }

  CsvSettings withNotApplicable(Set<String> words) {
    return new CsvSettings(delimiter, decimal, categories, words, columns, replicates);
  }

  CsvSettings withColumns(Map<RatingColumn, String> names) {
    return new CsvSettings(delimiter, decimal, categories, notApplicable, names, replicates);
  }

  CsvSettings withReplicates() {
    return new CsvSettings(delimiter, decimal, categories, notApplicable, columns, true);
  }
}
