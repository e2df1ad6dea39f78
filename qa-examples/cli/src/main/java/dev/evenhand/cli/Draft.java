package dev.evenhand.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A file while it is written: beside its target, under a name that nobody can guess, and moved onto
 * the target when it is whole. A draft that is not committed goes when it is closed, or when the
 * process is told to end; what a killed process left goes with the next draft in its folder.
 */
final class Draft implements OutputFile.Writing {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path target;
  private final Path file;
  private final FileChannel channel;
  private final OutputStream out;

  private Draft(Path target, Path file, FileChannel channel) {
    this.target = target;
    this.file = file;
    this.channel = channel;
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  /** A new one of a file that is no link. */
  static Draft of(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
    Leftovers.remove(folder);
    while (true) {
      byte[] unique = new byte[16];
      RANDOM.nextBytes(unique);
      Path file = folder.resolve(Leftovers.name(HexFormat.of().formatHex(unique)));
      Leftovers.watch(file);
      FileChannel channel = FileChannel.open(file, NEW, attributes(absolute));
      if (isOurs(channel) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return new Draft(absolute, file, channel);
      }
      // Another run took it for a leftover before it was locked, and removes it.
      channel.close();
      Leftovers.forget(file);
    }
  }

  /** Locks it as long as it is written: a draft without is what a killed process left. */
  private static boolean isOurs(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException e) {
      return true; // no locks here, so nobody can take it for a leftover
    }
  }

  /** A file to be replaced may be secret, so its draft is until it has the mode of its target. */
  private static FileAttribute<?>[] attributes(Path target) {
    return posix(target).isPresent()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public OutputStream out() {
    return out;
  }

  /** Moves what was written onto the target, which keeps its mode and, if we may, its owner. */
  @Override
  public void commit() throws IOException {
    out.flush();
    Optional<PosixFileAttributes> kept = posix(target);
    if (kept.isPresent()) {
      keep(kept.get());
    }
    channel.force(true);
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Optional<PosixFileAttributes> posix(Path file) {
    try {
      return Optional.of(
          Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException | UnsupportedOperationException e) {
      // There is no such file yet, or the file system knows no modes.
      return Optional.empty();
    }
  }

  private void keep(PosixFileAttributes kept) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    try {
      view.setGroup(kept.group());
      view.setOwner(kept.owner());
    } catch (IOException e) {
      // Only an administrator gives files away; the file is then ours, as if copied.
    }
    view.setPermissions(kept.permissions());
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
    Leftovers.forget(file);
  }
}
