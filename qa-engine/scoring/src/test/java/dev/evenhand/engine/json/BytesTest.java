package dev.evenhand.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesTest {
  @Test
  void lineEnd_atAnyPosition_isFound() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = random.nextInt(12) == 0 ? (byte) '\n' : (byte) (bytes[at] & 0x8F);
      }
      int from = random.nextInt(bytes.length + 1);
      int expected = from;
      while (expected < bytes.length && bytes[expected] != '\n') {
        expected++;
      }
      assertThat(Bytes.lineEnd(bytes, from, bytes.length, (byte) '\n')).isEqualTo(expected);
    }
  }

  @Test
  void areAscii_oneOtherByteAnywhere_isSeen() {
    for (int length = 0; length < 30; length++) {
      byte[] bytes = new byte[length];
      assertThat(Bytes.areAscii(bytes, length)).isTrue();
      for (int at = 0; at < length; at++) {
        bytes[at] = (byte) 0x80;
        assertThat(Bytes.areAscii(bytes, length)).as("%s of %s", at, length).isFalse();
        assertThat(Bytes.areAscii(bytes, at)).isTrue();
        bytes[at] = 0x7F;
      }
    }
  }
}
