package dev.evenhand.engine.preview;

import dev.evenhand.engine.preview.page.FormScoring;
import org.jspecify.annotations.Nullable;

/** Reads a card again when it changes, and wakes those who wait for that. */
final class CardWatch implements AutoCloseable {
  private static final int PAUSE_MILLIS = 300;

  private final WatchedCard card;
  private final Thread thread;
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
    this.thread = new Thread(() -> watch(stamp), "qa-preview-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private static @Nullable FormScoring scoring(
      CardReading reading, @Nullable FormScoring before) {
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
      long end = System.nanoTime() + PAUSE_MILLIS * 1_000_000L;
      for (long left = PAUSE_MILLIS; left > 0 && !closed; left = (end - System.nanoTime()) / 1_000_000L) {
        wait(left);
      }
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
    if (state.revision() == seen && !closed) {
      wait(millis);
    }
    return state.revision();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
  }
}
