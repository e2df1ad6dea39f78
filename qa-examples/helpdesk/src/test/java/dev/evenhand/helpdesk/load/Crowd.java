package dev.evenhand.helpdesk.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients who do the same at the same time, each in a thread. */
final class Crowd {
  private static final List<String> REVIEWERS = List.of("rosa", "sam", "lea");
  private static final List<String> TICKETS = List.of("T-1001", "T-1002", "T-1003", "T-1004");

  /** Hashing a password takes a core for a while: more at once would only wait. */
  private static final int SIGN_IN_AT_ONCE = 4;

  private final List<Client> clients;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  private Crowd(List<Client> clients) {
    this.clients = clients;
  }

  static Crowd signedIn(Desk desk, int clients) throws Exception {
    List<Callable<Client>> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      String name = REVIEWERS.get(i % REVIEWERS.size());
      all.add(() -> Client.signedIn(desk, name));
    }
    return new Crowd(inThreads(SIGN_IN_AT_ONCE, all));
  }

  /** Opens forms, the same number for each client, and returns their keys by client. */
  List<List<String>> open(int formsEach) throws Exception {
    List<Callable<List<String>>> all = new ArrayList<>();
    for (Client client : clients) {
      all.add(
          () -> {
            List<String> forms = new ArrayList<>();
            for (int i = 0; i < formsEach; i++) {
              forms.add(client.open(TICKETS.get(i % TICKETS.size())));
            }
            return forms;
          });
    }
    return inThreads(SIGN_IN_AT_ONCE, all);
  }

  /**
   * All clients send their forms, one after the other, all clients at once.
   *
   * @param forms by client
   * @throws IOException if the desk did not take one
   */
  Figures submit(List<List<String>> forms) throws Exception {
    Queue<Duration> times = new ConcurrentLinkedQueue<>();
    CyclicBarrier start = new CyclicBarrier(clients.size());
    List<Callable<Long>> all = new ArrayList<>();
    for (int i = 0; i < clients.size(); i++) {
      Client client = clients.get(i);
      List<String> own = forms.get(i);
      all.add(
          () -> {
            start.await();
            long begin = System.nanoTime();
            for (String form : own) {
              long before = System.nanoTime();
              client.submit(form);
              times.add(Duration.ofNanos(System.nanoTime() - before));
              acknowledged.add(form);
            }
            return begin;
          });
    }
    List<Long> begins = inThreads(clients.size(), all);
    long first = begins.stream().min(Long::compare).orElseThrow();
    return new Figures(List.copyOf(times), Duration.ofNanos(System.nanoTime() - first));
  }

  /** The forms of which the desk said that they are stored, so far. */
  Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  private static <T> List<T> inThreads(int threads, List<Callable<T>> calls) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : executor.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
