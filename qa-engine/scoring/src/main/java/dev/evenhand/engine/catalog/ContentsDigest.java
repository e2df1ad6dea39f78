package dev.evenhand.engine.catalog;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells whether sources give what they gave before, without making cards of it. */
final class ContentsDigest implements CardSink {
  private final Hasher hasher = Hashing.sha256().newHasher();

  @Override
  public void add(String origin, byte[] json, @Nullable CardPack pack) {
    text(origin);
    text(pack == null ? "" : pack.text());
    hasher.putInt(json.length).putBytes(json);
  }

  @Override
  public void add(Scorecard card, String origin) {
    text(origin);
    hasher.putInt(card.hashCode());
  }

  @Override
  public void add(Problem problem) {
    text(problem.text());
  }

  @Override
  public void addWhole(Problem problem) {
    text(problem.text());
  }

  private void text(String text) {
    hasher.putInt(text.length()).putString(text, StandardCharsets.UTF_8);
  }

  HashCode hash() {
    return hasher.hash();
  }
}
