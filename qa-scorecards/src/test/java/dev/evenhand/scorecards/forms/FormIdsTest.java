package dev.evenhand.scorecards.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.constraint.Identifier;
import dev.evenhand.api.constraint.OptionValue;
import jakarta.validation.constraints.Pattern;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormIdsTest {
  private static final String ID = Identifier.class.getAnnotation(Pattern.class).regexp();
  private static final String VALUE = OptionValue.class.getAnnotation(Pattern.class).regexp();

  @ParameterizedTest
  @CsvSource({
    "greeting, greeting",
    "0b1f5c1e-aaaa-4bbb-8ccc-000000000001, 0b1f5c1e-aaaa-4bbb-8ccc-000000000001",
    "'q 1', q-1-c04012ed",
    "Gruß?, Gru-29a35c27",
    "'', id-e3b0c442",
    "constructor, constructor-4ce6f4d5",
    "../../etc, etc-0a26a1ee"
  })
  void id_keepsWhatIsAllowed_elseAddsAHash(String theirs, String ours) {
    assertThat(FormIds.id(theirs)).matches(ID);
    assertThat(FormIds.id(theirs).replaceAll("[0-9a-f]{8}$", "#"))
        .isEqualTo(ours.replaceAll("[0-9a-f]{8}$", "#"));
  }

  @ParameterizedTest
  @CsvSource({"Very good, Very good", "n/a, n-a-#", "N/A, N-A-#", "' blank ', blank-#"})
  void value_keepsWhatIsAllowed_elseAddsAHash(String theirs, String ours) {
    assertThat(FormIds.value(theirs).replaceAll("-[0-9a-f]{8}$", "-#")).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "Chat quality, chat-quality",
    "Über uns (2026), ber-uns-2026",
    "!!!, form",
    "A very long title that goes on and on and on, a-very-long-title-that-goes-on-and-on-an"
  })
  void slug_isAPlainId(String title, String slug) {
    assertThat(FormIds.slug(title)).isEqualTo(slug).matches(ID);
  }

  @Test
  void anyId_becomesAnId_alwaysTheSame() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      String theirs =
          random
              .ints(random.nextInt(120), 1, 0x2FF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(FormIds.id(theirs)).matches(ID).isEqualTo(FormIds.id(theirs));
      assertThat(FormIds.value(theirs)).matches(VALUE);
      assertThat(FormIds.id(theirs, 40)).matches(ID).hasSizeLessThanOrEqualTo(40);
    }
  }
}
