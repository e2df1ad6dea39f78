package dev.evenhand.engine.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.engine.json.Blanks;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** 64 bits that two evaluations share only if they say the same. */
final class Fingerprint {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long FIRST = 0x9E37_79B9_7F4A_7C15L;
  private static final long SECOND = 0xD6E8_FEB8_6659_FD93L;

  private Fingerprint() {}

  static long of(@Nullable String text) {
    if (text == null) {
      return SECOND;
    }
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FIRST;
      hash ^= hash >>> 29;
    }
    return mixed(hash);
  }

  /** Of the first {@code length} bytes as they are, without the blanks around. */
  static long of(byte[] bytes, int length) {
    int at = 0;
    int end = length;
    while (at < end && Blanks.isBlank(bytes[at])) {
      at++;
    }
    while (at < end && Blanks.isBlank(bytes[end - 1])) {
      end--;
    }
    long hash = (long) end - at;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = (hash ^ (long) EIGHT.get(bytes, at)) * FIRST;
      hash ^= hash >>> 32;
    }
    for (; at < end; at++) {
      hash = (hash ^ bytes[at]) * FIRST;
    }
    return mixed(hash);
  }

  /** Of all that it says; the order in which answers and the like are told does not matter. */
  static long of(Evaluation evaluation) {
    long hash = of(evaluation.scorecard().toString());
    hash = joined(hash, of(evaluation.interaction().id()));
    hash = joined(hash, of(evaluation.interaction().agent()));
    hash = joined(hash, of(evaluation.interaction().metadata(), Fingerprint::of));
    hash = joined(hash, of(evaluation.reviewer().id()));
    hash = joined(hash, of(evaluation.reviewer().kind().name()));
    hash = joined(hash, of(evaluation.at() == null ? null : evaluation.at().toString()));
    hash = joined(hash, of(evaluation.session()));
    hash = joined(hash, of(evaluation.answers(), Fingerprint::of));
    hash = joined(hash, of(evaluation.comments(), Fingerprint::of));
    return joined(hash, of(evaluation.causes(), Fingerprint::of));
  }

  private static <T> long of(Map<String, T> map, ToLongFunction<T> values) {
    long sum = map.size();
    for (Map.Entry<String, T> entry : map.entrySet()) {
      sum += joined(of(entry.getKey()), values.applyAsLong(entry.getValue()));
    }
    return mixed(sum);
  }

  private static long of(Answer answer) {
    return answer.match(
        word -> of(word.value()),
        words -> of(words.values()),
        number -> of(number.value().stripTrailingZeros().toString()) + 1,
        none -> FIRST);
  }

  private static long of(Collection<String> names) {
    return mixed(names.size() + names.stream().mapToLong(Fingerprint::of).sum());
  }

  private static long joined(long hash, long next) {
    return mixed(hash * SECOND + next);
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 32) * SECOND;
    mixed = (mixed ^ mixed >>> 32) * SECOND;
    return mixed ^ mixed >>> 32;
  }
}
