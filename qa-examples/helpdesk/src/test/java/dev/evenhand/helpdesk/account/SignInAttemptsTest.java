package dev.evenhand.helpdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {
  private Instant now = Instant.parse("2026-11-20T10:00:00Z");
  private final SignInAttempts attempts = new SignInAttempts(new TestClock());

  @Test
  void user_failedFiveTimesFromAnAddress_waitsThere() {
    assertThat(admitted("rosa", "10.0.0.1", 7)).isEqualTo(5);

    assertThat(attempts.admit("rosa", "10.0.0.2")).as("from elsewhere").isTrue();
    assertThat(attempts.admit("sam", "10.0.0.1")).as("somebody else").isTrue();
  }

  @Test
  void user_aQuarterOfAnHourAfterTheFirst_mayTryAgain() {
    admitted("rosa", "10.0.0.1", 5);
    now = now.plus(SignInAttempts.WINDOW).minusSeconds(1);
    assertThat(attempts.admit("rosa", "10.0.0.1")).isFalse();

    now = now.plusSeconds(1);

    assertThat(admitted("rosa", "10.0.0.1", 7)).isEqualTo(5);
  }

  @Test
  void user_whoSucceeds_startsAnew() {
    admitted("rosa", "10.0.0.1", 5);

    attempts.succeeded("rosa", "10.0.0.1");

    assertThat(admitted("rosa", "10.0.0.1", 7)).isEqualTo(5);
  }

  @Test
  void user_guessedFromManyAddresses_isGuessedFiftyTimes() {
    int admitted = 0;
    for (int i = 0; i < 80; i++) {
      admitted += admitted("rosa", "10.0.0." + i, 1);
    }

    assertThat(admitted).isEqualTo(50);
  }

  @Test
  void address_thatGuessesManyUsers_guessesAHundredTimes() {
    int admitted = 0;
    for (int i = 0; i < 150; i++) {
      admitted += admitted("user-" + i, "10.0.0.1", 1);
    }

    assertThat(admitted).isEqualTo(100);
  }

  @Test
  void address_fromWhichManySignIn_isNeverBlocked() {
    for (int i = 0; i < 500; i++) {
      assertThat(attempts.admit("user-" + i, "10.0.0.1")).isTrue();
      attempts.succeeded("user-" + i, "10.0.0.1");
    }
  }

  @Test
  void user_longerThanAnIdMayBe_isCountedByItsBeginning() {
    String longest = "x".repeat(64);

    admitted(longest + "y", "10.0.0.1", 3);

    assertThat(admitted(longest + "z", "10.0.0.1", 7)).isEqualTo(2);
  }

  private int admitted(String user, String address, int times) {
    int admitted = 0;
    for (int i = 0; i < times; i++) {
      admitted += attempts.admit(user, address) ? 1 : 0;
    }
    return admitted;
  }

  private final class TestClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
