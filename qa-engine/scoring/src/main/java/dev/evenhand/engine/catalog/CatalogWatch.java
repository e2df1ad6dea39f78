package dev.evenhand.engine.catalog;

import com.google.common.hash.HashCode;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A watch on the sources of a {@link LiveCatalog}, until it is closed. Safe for threads. */
public final class CatalogWatch implements AutoCloseable {
  private final LiveCatalog catalog;
  private final Consumer<? super CatalogReload> listener;
  private final ScheduledExecutorService looks;
  private final ScheduledFuture<?> looking;
  private HashCode seen;

  CatalogWatch(LiveCatalog catalog, Duration interval, Consumer<? super CatalogReload> listener) {
    this.catalog = catalog;
    this.listener = listener;
    this.seen = catalog.lastDigest();
    this.looks = Executors.newSingleThreadScheduledExecutor(CatalogWatch::thread);
    this.looking =
        looks.scheduleWithFixedDelay(
            this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "scorecards watch");
    thread.setDaemon(true);
    return thread;
  }

  /** An exception that left it would end the watch without a word. */
  private void look() {
    try {
      HashCode now = catalog.digest();
      boolean settled = now.equals(seen);
      seen = now;
      if (settled && !now.equals(catalog.lastDigest())) {
        listener.accept(catalog.reload());
      }
    } catch (RuntimeException e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }

  /** Ends the watch; a reading that has begun goes on to its end. */
  @Override
  public void close() {
    looking.cancel(false);
    looks.shutdown();
  }
}
