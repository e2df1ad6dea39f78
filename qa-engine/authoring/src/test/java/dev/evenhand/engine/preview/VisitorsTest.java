package dev.evenhand.engine.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VisitorsTest {
  private static final long LONG_MILLIS = 60_000;

  private final CountDownLatch never = new CountDownLatch(1);
  private final List<Visitors> opened = new ArrayList<>();

  private Visitors visitors(int most, long patienceMillis) {
    Visitors visitors = new Visitors(most, patienceMillis);
    visitors.start();
    opened.add(visitors);
    return visitors;
  }

  @AfterEach
  void close() {
    opened.forEach(Visitors::close);
  }

  /** Comes in and waits until it is shut out. */
  private final class Silent implements Runnable {
    private final CountDownLatch in = new CountDownLatch(1);
    private final CountDownLatch out = new CountDownLatch(1);

    @Override
    public void run() {
      in.countDown();
      try {
        never.await();
      } catch (InterruptedException e) {
        out.countDown();
      }
    }

    boolean isIn() throws InterruptedException {
      return in.await(10, TimeUnit.SECONDS);
    }

    boolean isOut() throws InterruptedException {
      return out.await(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void visitor_whoAsksForNothing_isShutOutAfterAWhile() throws InterruptedException {
    Silent silent = new Silent();

    visitors(2, 50).execute(silent);

    assertThat(silent.isOut()).isTrue();
  }

  @Test
  void visitor_whenAllPlacesAreTaken_takesTheOldestOnes() throws InterruptedException {
    Visitors visitors = visitors(2, LONG_MILLIS);
    Silent first = new Silent();
    Silent second = new Silent();
    visitors.execute(first);
    assertThat(first.isIn()).isTrue();
    visitors.execute(second);
    assertThat(second.isIn()).isTrue();
    CountDownLatch answered = new CountDownLatch(1);

    visitors.execute(answered::countDown);

    assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(first.isOut()).isTrue();
    assertThat(second.out.getCount()).isEqualTo(1);
  }

  @Test
  void visitor_whoseAnswerIsWorkedOut_isNotDisturbed() throws InterruptedException {
    Visitors visitors = visitors(1, 20);
    CountDownLatch works = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    AtomicBoolean disturbed = new AtomicBoolean();
    visitors.execute(
        () -> {
          try {
            visitors.work();
            works.countDown();
            disturbed.set(never.await(200, TimeUnit.MILLISECONDS));
          } catch (IOException | InterruptedException e) {
            disturbed.set(true);
          }
          done.countDown();
        });
    assertThat(works.await(10, TimeUnit.SECONDS)).isTrue();
    CountDownLatch next = new CountDownLatch(1);

    visitors.execute(next::countDown);

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(disturbed).isFalse();
    assertThat(next.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void visitor_whoWasShutOut_getsNoAnswer() throws InterruptedException {
    Visitors visitors = visitors(1, 20);
    CountDownLatch refused = new CountDownLatch(1);

    visitors.execute(
        () -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            try {
              visitors.work();
            } catch (IOException late) {
              refused.countDown();
            }
          }
        });

    assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
