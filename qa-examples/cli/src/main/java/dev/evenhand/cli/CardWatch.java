package dev.evenhand.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Does something again whenever a card file changes, or one beside it that it may extend. Looks
 * every so often: files on shares and in containers send no events.
 */
final class CardWatch {
  /** What is done each time; answers its exit code. */
  interface Work {
    int run() throws IOException;
  }

  private final List<Path> places;
  private final Duration poll;

  CardWatch(List<String> names, Duration poll) {
    this.places =
        names.stream()
            .filter(name -> CardFiles.isFile(name) || CardFiles.exists(name) || isFolder(name))
            .filter(name -> !name.equals(InputFile.STDIN))
            .map(Path::of)
            .map(CardWatch::folder)
            .distinct()
            .toList();
    this.poll = poll;
    if (places.isEmpty()) {
      throw new Stop("--watch needs a file or folder; what comes with qa does not change.");
    }
  }

  private static Path folder(Path path) {
    Path absolute = path.toAbsolutePath();
    return Files.isDirectory(path)
        ? absolute
        : Objects.requireNonNullElse(absolute.getParent(), absolute);
  }

  private static boolean isFolder(String name) {
    return Files.isDirectory(Path.of(name));
  }

  /**
   * Works now and after each change until the thread is told to stop, whatever becomes of the files
   * in the meantime; the last exit code.
   */
  int run(Work work) throws IOException {
    Map<Path, String> seen = state();
    int exit = work.run();
    while (!Thread.currentThread().isInterrupted()) {
      Map<Path, String> now = state();
      if (!now.equals(seen)) {
        seen = now;
        exit = work.run();
      } else if (!pause()) {
        break;
      }
    }
    return exit;
  }

  private boolean pause() {
    try {
      Thread.sleep(poll.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Map<Path, String> state() {
    Map<Path, String> state = new TreeMap<>();
    for (Path place : places) {
      try (Stream<Path> files = Files.list(place)) {
        files
            .filter(file -> file.toString().endsWith(".json"))
            .forEach(file -> state.put(file, state(file)));
      } catch (IOException | UncheckedIOException e) {
        state.put(place, e.getClass().getSimpleName());
      }
    }
    return state;
  }

  /**
   * When and how large, and who may read it; what just went or must not be looked at is no failure,
   * but a state of its own.
   */
  private static String state(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return "%s %s %s %s"
          .formatted(
              found.lastModifiedTime(), found.size(), found.fileKey(), Files.isReadable(file));
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }
}
