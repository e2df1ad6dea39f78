package dev.evenhand.engine.preview;

import dev.evenhand.engine.preview.page.FormScoring;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Reads a card again when it changes, and wakes those who wait for that. */
final class CardWatch implements AutoCloseable {
  private static final int PAUSE_MILLIS = 300;

  private final WatchedCard card;
  private State state;
  private boolean closed;

  /**
   * What is shown.
   *
   * @param revision counted from 1
   * @param scoring of the last card without mistakes; null if there was none yet
   * @param reading what the card is now
   */
  record State(long revision, @Nullable FormScoring scoring, CardReading reading) {}

  CardWatch(WatchedCard card) {
    this.card = card;
    Object stamp = card.stamp();
    CardReading first = card.read();
    this.state = new State(1, scoring(first, null), first);
    Thread thread = new Thread(() -> watch(stamp), "qa-preview-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private static @Nullable FormScoring scoring(CardReading reading, @Nullable FormScoring before) {
    return reading.card() == null ? before : FormScoring.of(reading.card());
  }

  private void watch(Object first) {
    Object seen = first;
    while (pause()) {
      Object stamp = card.stamp();
      if (!stamp.equals(seen)) {
        seen = stamp;
        change(card.read());
      }
    }
  }

  private synchronized boolean pause() {
    try {
      waitUntil(() -> closed, PAUSE_MILLIS);
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized void waitUntil(BooleanSupplier holds, long millis)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long left = millis;
    while (left > 0 && !holds.getAsBoolean()) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
  }

  private synchronized void change(CardReading now) {
    if (!now.equals(state.reading())) {
      state = new State(state.revision() + 1, scoring(now, state.scoring()), now);
      notifyAll();
    }
  }

  /** What is shown now. */
  synchronized State state() {
    return state;
  }

  /** Waits until the revision is another than {@code seen}, or so long; tells the revision. */
  synchronized long await(long seen, long millis) throws InterruptedException {
    waitUntil(() -> state.revision() != seen || closed, millis);
    return state.revision();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
