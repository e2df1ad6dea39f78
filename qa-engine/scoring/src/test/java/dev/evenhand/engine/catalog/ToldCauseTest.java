package dev.evenhand.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldCauseTest {
  @Test
  void exception_withWords_theyAreTold() {
    assertThat(ToldCause.of(new IllegalStateException("no connection\n\tto db:5432")))
        .isEqualTo("IllegalStateException: no connection to db:5432");
  }

  @Test
  void exception_withoutWords_thoseOfItsCause() {
    Exception wrapped = new IllegalStateException(null, new IOException("disk full"));

    assertThat(ToldCause.of(wrapped)).isEqualTo("IllegalStateException: disk full");
    assertThat(ToldCause.of(new UncheckedIOException(new IOException("disk full"))))
        .isEqualTo("UncheckedIOException: java.io.IOException: disk full");
  }

  @Test
  void exception_noWordsAnywhere_itsName() {
    assertThat(ToldCause.of(new IllegalStateException(" ", new NullPointerException())))
        .isEqualTo("IllegalStateException");
  }

  @Test
  void longWords_areShortened() {
    assertThat(ToldCause.of(new IllegalStateException("x".repeat(161))))
        .isEqualTo("IllegalStateException: " + "x".repeat(157) + "...");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:x;USER=sa;PASSWORD=geheim;MODE=x, jdbc:h2:x;USER=sa;PASSWORD=...;MODE=x",
    "postgresql://qa:geheim@db/cards refused, postgresql://qa:...@db/cards refused",
    "http://a$1\\b:ge$heim@db refused, http://a$1\\b:...@db refused",
    "token: geheim is old, token: ... is old",
    "the password is wrong, the password is wrong",
    "db:5432 refused, db:5432 refused",
  })
  void whatLooksLikeAPassword_isLeftOut(String said, String told) {
    assertThat(ToldCause.of(new IllegalStateException(said)))
        .isEqualTo("IllegalStateException: " + told);
  }
}
