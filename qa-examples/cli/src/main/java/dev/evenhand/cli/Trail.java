package dev.evenhand.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Where the name of a file to be written leads, link by link. What somebody else put into a folder
 * that all may write to, such as that of temporary files, is not followed: others could lead us
 * onto any file of ours.
 */
final class Trail {
  /** As many as Linux follows. */
  private static final int MOST_LINKS = 40;

  private static final Path PROCESSES = Path.of("/proc");
  private static final String ROOT_USER = "root";

  private final Path name;
  private final Deque<Path> rest = new ArrayDeque<>();
  private Path at;
  private int links;

  private Trail(Path name, Path absolute) {
    this.name = name;
    this.at = root(absolute);
    ahead(absolute);
  }

  private static Path root(Path absolute) {
    return absolute.getRoot() == null ? absolute : absolute.getRoot();
  }

  /**
   * The file, which need not exist, in a folder that does; its name is no link, unless one of those
   * by which a process names what it has open.
   *
   * @throws FileSystemException that says why not
   */
  static Path follow(Path name) throws IOException {
    Trail trail = new Trail(name, name.toAbsolutePath());
    while (!trail.rest.isEmpty()) {
      trail.step(trail.rest.pop());
    }
    if (Files.exists(trail.at) && !Files.isRegularFile(trail.at)) {
      trail.checkOwner(trail.at);
    }
    return trail.at;
  }

  private void ahead(Path path) {
    List<Path> names = new ArrayList<>();
    path.forEach(names::add);
    Collections.reverse(names);
    names.forEach(rest::push);
  }

  private void step(Path part) throws IOException {
    if (part.toString().equals("..")) {
      at = at.getParent() == null ? at : at.getParent();
    } else if (!part.toString().equals(".")) {
      enter(at.resolve(part));
    }
  }

  private void enter(Path next) throws IOException {
    if (!Files.isSymbolicLink(next) || isOpenFile(next)) {
      checkFolder(next);
      at = next;
      return;
    }
    if (++links > MOST_LINKS) {
      throw new FileSystemException(name.toString(), null, "its links lead in a circle");
    }
    checkOwner(next);
    Path target = Files.readSymbolicLink(next);
    if (target.isAbsolute()) {
      at = root(target);
    }
    ahead(target);
  }

  private void checkFolder(Path next) throws IOException {
    if (!rest.isEmpty() && !Files.isDirectory(next)) {
      throw new FileSystemException(
          name.toString(),
          null,
          "there is no folder %s; make it, or choose another".formatted(next));
    }
  }

  /** Such a link leads to what is open, whatever its text says. */
  static boolean isOpenFile(Path link) {
    return link.startsWith(PROCESSES) && link.getNameCount() > 2;
  }

  /** Ends if the file is somebody else's in a folder that all may write to. */
  private void checkOwner(Path file) throws IOException {
    Path folder = file.getParent();
    PosixFileAttributeView view =
        Files.getFileAttributeView(folder == null ? file : folder, PosixFileAttributeView.class);
    if (view == null
        || !view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
      return;
    }
    UserPrincipal owner = Files.getOwner(file, LinkOption.NOFOLLOW_LINKS);
    boolean ours =
        owner.equals(view.getOwner())
            || owner.getName().equals(ROOT_USER)
            || owner.getName().equals(System.getProperty("user.name"));
    if (!ours) {
      throw new FileSystemException(
          name.toString(),
          null,
          "%s was made by somebody else in a folder for all; name another file".formatted(file));
    }
  }
}
