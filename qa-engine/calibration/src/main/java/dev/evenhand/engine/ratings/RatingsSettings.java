package dev.evenhand.engine.ratings;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.sheet.DateOrder;
import dev.evenhand.engine.sheet.SheetReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a table of ratings is to be read; null, false or empty is what nobody said. */
final class RatingsSettings {
  SheetReader sheet = SheetReader.ofDefaults();
  @Nullable RatingShape shape;

  /** Names given in place of the usual ones. */
  Map<RatingColumn, String> columns = Map.of();

  /** Names of columns that hold ratings, whatever they look like. */
  Set<String> kept = Set.of();

  /** A point or a comma. */
  @Nullable Character decimal;

  /** All that a value can be. */
  List<Category> categories = List.of();

  @Nullable Scale scale;

  /** Values that mean so. */
  Set<String> notApplicable = Set.of();

  /** Values that mean that there is no rating. */
  Set<String> missing = Set.of();

  /** Whether values are what is written, and no usual word, mark or spelling is seen in them. */
  boolean verbatim;

  @Nullable DateOrder dates;

  /** Whether names that differ by capitals and blanks only are one. */
  boolean sameNames;

  /** Whether a rater may rate an item again. */
  boolean replicates;

  /** Whether nothing may be guessed. */
  boolean strict;

  RatingsSettings() {}

  private RatingsSettings(RatingsSettings other) {
    sheet = other.sheet;
    shape = other.shape;
    columns = other.columns;
    kept = other.kept;
    decimal = other.decimal;
    categories = other.categories;
    scale = other.scale;
    notApplicable = other.notApplicable;
    missing = other.missing;
    verbatim = other.verbatim;
    dates = other.dates;
    sameNames = other.sameNames;
    replicates = other.replicates;
    strict = other.strict;
  }

  /** A copy with a change; after that it is never changed. */
  RatingsSettings with(Consumer<RatingsSettings> change) {
    RatingsSettings copy = new RatingsSettings(this);
    change.accept(copy);
    return copy;
  }
}
