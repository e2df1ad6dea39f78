package dev.evenhand.engine.preview;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads of those who ask for something: a bounded number. Who begins to ask and doesn't go
 * on, or doesn't take the answer, is shut out after a while, and at once where others wait. Safe
 * for threads.
 */
final class Visitors implements Executor, AutoCloseable {
  private static final ThreadLocal<Visit> CURRENT = new ThreadLocal<>();

  private final ThreadPoolExecutor threads;
  private final ScheduledThreadPoolExecutor clock;
  private final long patienceMillis;
  private final int most;

  /** Those that run or wait to, oldest first. */
  private final Deque<Visit> visits = new ArrayDeque<>();

  /**
   * @param most how many are answered at the same time
   * @param patienceMillis how long one may take to ask, and again to take the answer
   */
  Visitors(int most, long patienceMillis) {
    this.most = most;
    this.patienceMillis = patienceMillis;
    this.threads =
        new ThreadPoolExecutor(
            most, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Visitors::thread);
    threads.allowCoreThreadTimeOut(true);
    this.clock = new ScheduledThreadPoolExecutor(1, Visitors::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "qa-preview");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to look who takes too long. */
  void start() {
    long step = Math.max(1, patienceMillis / 4);
    var unused = clock.scheduleWithFixedDelay(this::shutOutLate, step, step, TimeUnit.MILLISECONDS);
  }

  @Override
  public void execute(Runnable work) {
    Visit visit = new Visit(work);
    synchronized (visits) {
      visits.add(visit);
      makeRoom();
    }
    threads.execute(visit);
  }

  /** Shuts out as many of the oldest as there are that have no thread. */
  private void makeRoom() {
    long leaving = visits.stream().filter(visit -> visit.shutOut).count();
    long wanted = visits.size() - leaving - most;
    visits.stream().filter(Visit::waits).limit(Math.max(0, wanted)).forEach(Visit::shutOut);
  }

  private void shutOutLate() {
    long before = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    synchronized (visits) {
      visits.stream()
          .filter(visit -> visit.waits() && visit.since - before < 0)
          .forEach(Visit::shutOut);
    }
  }

  /**
   * Says that this thread has read what its visitor asks: it is left alone until {@link #answer}.
   *
   * @throws IOException if the visitor was shut out just now
   */
  void work() throws IOException {
    phase(false);
  }

  /** Says that this thread writes the answer, which the visitor has to take. */
  void answer() throws IOException {
    phase(true);
  }

  private void phase(boolean waits) throws IOException {
    Visit visit = CURRENT.get();
    synchronized (visits) {
      if (visit.shutOut) {
        throw new IOException("took too long to ask");
      }
      visit.waitsForVisitor = waits;
      visit.since = System.nanoTime();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    threads.shutdownNow();
  }

  /** One of them; what changes is guarded by {@code visits}. */
  private final class Visit implements Runnable {
    private final Runnable work;
    private @Nullable Thread thread;
    private long since;
    private boolean waitsForVisitor = true;
    private boolean shutOut;

    Visit(Runnable work) {
      this.work = work;
    }

    boolean waits() {
      return thread != null && waitsForVisitor && !shutOut;
    }

    /** An interrupt closes the connection that the thread reads from or writes to. */
    void shutOut() {
      shutOut = true;
      if (thread != null) {
        thread.interrupt();
      }
    }

    @Override
    public void run() {
      begin();
      try {
        work.run();
      } finally {
        end();
      }
    }

    private void begin() {
      synchronized (visits) {
        thread = Thread.currentThread();
        since = System.nanoTime();
        makeRoom();
      }
      CURRENT.set(this);
    }

    /** The thread goes on with another visit, which an interrupt of this one doesn't mean. */
    private void end() {
      CURRENT.remove();
      synchronized (visits) {
        visits.remove(this);
        thread = null;
        if (shutOut) {
          Thread.interrupted();
        }
      }
    }
  }
}
