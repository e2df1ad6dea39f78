package dev.evenhand.scorecards.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes ids and option values of the ids of other systems. What is allowed stays as it is; anything
 * else gets the plain signs of it and eight digits of its hash, so that the same id becomes the
 * same here, whatever stands beside it, and answers can be written without the form.
 */
public final class FormIds {
  private static final Pattern ID =
      Pattern.compile("(?!(?i:constructor|prototype)$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern VALUE =
      Pattern.compile("(?!(?i:n/a)$)[^\\s\\p{Cntrl}]([^\\p{Cntrl}]{0,98}[^\\s\\p{Cntrl}])?");
  private static final int HASH = 8;

  private FormIds() {}

  /** The id of a section or question. */
  public static String id(String theirs) {
    return ID.matcher(theirs).matches() ? theirs : plain(theirs, 64);
  }

  /** The value of an option. */
  public static String value(String theirs) {
    return VALUE.matcher(theirs).matches() ? theirs : plain(theirs, 64);
  }

  /** An id of at most {@code most} signs; {@code most} is above 20. */
  public static String id(String ours, int most) {
    boolean fits = ours.length() <= most && ID.matcher(ours).matches();
    return fits ? ours : plain(ours, most);
  }

  /** An id made of words, such as a title, for what has none. */
  public static String slug(String words) {
    String plain =
        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String slug = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
    return ID.matcher(slug).matches() ? slug : "form";
  }

  private static String plain(String theirs, int most) {
    String plain =
        theirs.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "");
    int room = most - HASH - 1;
    String start = plain.length() > room ? plain.substring(0, room) : plain;
    return start.isEmpty() ? "id-" + hash(theirs) : start + "-" + hash(theirs);
  }

  private static String hash(String theirs) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(theirs.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
