package dev.evenhand.engine.catalog;

import com.google.common.hash.HashCode;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;

/** Contents, with a digest of what they were made of. Mutable; for one thread. */
final class Reading implements CardSink {
  private final CatalogContents contents = new CatalogContents();
  private final ContentsDigest digest = new ContentsDigest();

  void nextSource() {
    contents.nextSource();
  }

  @Override
  public void add(String origin, byte[] json, @Nullable CardPack pack) {
    contents.add(origin, json, pack);
    digest.add(origin, json, pack);
  }

  @Override
  public void add(Scorecard card, String origin) {
    contents.add(card, origin);
    digest.add(card, origin);
  }

  @Override
  public void add(Problem problem) {
    contents.add(problem);
    digest.add(problem);
  }

  @Override
  public void addWhole(Problem problem) {
    contents.addWhole(problem);
    digest.addWhole(problem);
  }

  CatalogContents.All all() {
    return contents.all();
  }

  HashCode digest() {
    return digest.hash();
  }
}
