package dev.evenhand.helpdesk.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Many reviewers send forms to the help desk at once; then the database is asked whether each is
 * there, once. With {@code --restart} the desk is killed in the middle of it.
 */
final class Load {
  private static final int CLIENTS = 200;
  private static final int FORMS_EACH = 5;

  private final Path jar;
  private final Database database;

  private Load(Path jar, Database database) {
    this.jar = jar;
    this.database = database;
  }

  /** Arguments: the jar, a folder for files, and what to do. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(arguments[1]), "load");
    List<String> options = List.of(arguments).subList(2, arguments.length);
    boolean given = options.contains("--postgres");
    Load load = new Load(Path.of(arguments[0]), given ? Database.given() : Database.h2(folder));
    System.out.printf(
        "%d clients, %d forms, %s, %d cores for desk and clients%n",
        CLIENTS,
        CLIENTS * FORMS_EACH,
        given ? "PostgreSQL" : "H2 in a file",
        Runtime.getRuntime().availableProcessors());
    boolean whole = options.contains("--restart") ? load.restart() : load.submit();
    System.exit(whole ? 0 : 1);
  }

  private boolean submit() throws Exception {
    List<List<String>> forms;
    try (Desk desk = Desk.start(jar, database)) {
      Crowd crowd = Crowd.signedIn(desk, CLIENTS);
      crowd.submit(crowd.open(FORMS_EACH)); // the compiler of the JVM has to see it first
      forms = crowd.open(FORMS_EACH);
      System.out.println("submitted: " + crowd.submit(forms));
      System.out.println("all again: " + crowd.submit(forms));
    }
    return isWhole("in the database", keys(forms));
  }

  private boolean restart() throws Exception {
    List<List<String>> forms;
    Set<String> acknowledged;
    try (Desk desk = Desk.start(jar, database)) {
      Crowd crowd = Crowd.signedIn(desk, CLIENTS);
      forms = crowd.open(FORMS_EACH);
      acknowledged = killed(desk, crowd, forms);
    }
    System.out.printf("killed when %d were acknowledged%n", acknowledged.size());
    boolean whole = isWhole("after the end", acknowledged);
    try (Desk desk = Desk.start(jar, database)) {
      System.out.println("all again: " + Crowd.signedIn(desk, CLIENTS).submit(forms));
    }
    return isWhole("in the database", keys(forms)) && whole;
  }

  /** Kills the desk when it has about half of the forms; what it said of which it has them. */
  private static Set<String> killed(Desk desk, Crowd crowd, List<List<String>> forms)
      throws Exception {
    CompletableFuture<Void> sending =
        CompletableFuture.runAsync(
            () -> {
              try {
                crowd.submit(forms);
              } catch (Exception e) {
                throw new CompletionException(e); // their desk was taken away
              }
            });
    while (crowd.acknowledged().size() < CLIENTS * FORMS_EACH / 2) {
      if (sending.isDone()) {
        throw new IOException("The forms were not taken", sending.handle((all, e) -> e).get());
      }
      Thread.sleep(1);
    }
    desk.kill();
    sending.handle((all, e) -> e).get();
    return crowd.acknowledged();
  }

  private boolean isWhole(String when, Set<String> expected) throws Exception {
    Set<String> lost = new HashSet<>(expected);
    lost.removeAll(database.evaluations());
    Set<String> doubled = database.doubled();
    System.out.printf(
        "%s: %d expected, %d lost, %d doubled%n",
        when, expected.size(), lost.size(), doubled.size());
    return lost.isEmpty() && doubled.isEmpty();
  }

  private static Set<String> keys(List<List<String>> forms) {
    Set<String> keys = new HashSet<>();
    forms.forEach(keys::addAll);
    return keys;
  }
}
