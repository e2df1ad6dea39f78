package dev.evenhand.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Drafts that were never finished: of this process when it ends, of killed ones by the next. */
final class Leftovers {
  private static final String BEFORE = ".qa-";
  private static final String AFTER = ".draft";

  private static final Pattern NAME = Pattern.compile("\\.qa-[0-9a-f]{32}\\.draft");

  private static final Set<Path> WATCHED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::removeWatched, "drafts"));
  }

  private Leftovers() {}

  /** The name of a draft. */
  static String name(String unique) {
    return BEFORE + unique + AFTER;
  }

  /** Removes the draft if the process is told to end. */
  static void watch(Path draft) {
    WATCHED.add(draft);
  }

  /** The draft is none any more. */
  static void forget(Path draft) {
    WATCHED.remove(draft);
  }

  private static void removeWatched() {
    WATCHED.forEach(Leftovers::delete);
  }

  private static void delete(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // It may stand where it stands; the next run tries again.
    }
  }

  /** Removes what killed processes left in a folder; what can't be removed stays. */
  static void remove(Path folder) {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, BEFORE + "*" + AFTER)) {
      drafts.forEach(Leftovers::removeIfLeft);
    } catch (IOException e) {
      // A folder that can't be listed can still be written to.
    }
  }

  /** One of a run that goes on is locked; closing a draft of ours would unlock it. */
  private static void removeIfLeft(Path draft) {
    if (WATCHED.contains(draft) || !NAME.matcher(draft.getFileName().toString()).matches()) {
      return;
    }
    if (!Files.isRegularFile(draft, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (FileChannel channel =
        FileChannel.open(draft, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (channel.tryLock() != null) {
        // Locked until it is gone, so that a run that has just made it makes another.
        Files.deleteIfExists(draft);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // It belongs to somebody else, who will remove it.
    }
  }
}
