package dev.evenhand.helpdesk;

import dev.evenhand.helpdesk.Visitor.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several requests at the same moment, with real threads. */
public final class AtOnce {
  private AtOnce() {}

  /** Calls with the numbers from 0 on, all let go together; what came back, in that order. */
  public static List<Page> pages(int times, Numbered call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      CyclicBarrier start = new CyclicBarrier(times);
      List<Callable<Page>> calls = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        calls.add(
            () -> {
              start.await();
              return call.run(number);
            });
      }
      List<Page> pages = new ArrayList<>();
      for (Future<Page> page : threads.invokeAll(calls)) {
        pages.add(page.get());
      }
      return pages;
    } finally {
      threads.shutdownNow();
    }
  }

  /** One of the requests. */
  public interface Numbered {
    /** Sends the one with this number. */
    Page run(int number) throws Exception;
  }
}
