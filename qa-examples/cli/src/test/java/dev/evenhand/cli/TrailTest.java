package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody else put into a folder for all leads nobody astray. Only root can make such. */
class TrailTest {
  @TempDir Path folder;
  private Path forAll = Path.of("");
  private Path victim = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    forAll = Files.createDirectory(folder.resolve("for-all"));
    Files.setPosixFilePermissions(forAll, PosixFilePermissions.fromString("rwxrwxrwx"));
    victim = Files.writeString(folder.resolve("victim"), "precious");
  }

  private static Path ofSomebodyElse(Path file) throws IOException {
    try {
      Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setOwner(
              file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    } catch (IOException e) {
      abort("only root gives files away");
    }
    return file;
  }

  private static void assertRefused(Path name, Path planted) throws IOException {
    assertThat(new OutputFile(name).obstacle())
        .contains(
            "%s: %s was made by somebody else in a folder for all; name another file."
                .formatted(name, planted));
    assertThatThrownBy(() -> new OutputFile(name).open()).isInstanceOf(FileSystemException.class);
  }

  @Test
  void linksOfOurs_areFollowed_byAnyWay() throws IOException {
    Path one = Files.createSymbolicLink(forAll.resolve("one"), Path.of("../for-all/./two"));
    Files.createSymbolicLink(forAll.resolve("two"), victim);

    assertThat(Trail.follow(one)).isEqualTo(victim);
  }

  @Test
  void plantedLink_isNotFollowed_lastOrFirst_orBehindOneOfOurs() throws IOException {
    Path planted = ofSomebodyElse(Files.createSymbolicLink(forAll.resolve("planted"), victim));
    Path ours = Files.createSymbolicLink(folder.resolve("ours"), planted);
    Path way = ofSomebodyElse(Files.createSymbolicLink(forAll.resolve("way"), folder));

    assertRefused(planted, planted);
    assertRefused(ours, planted);
    assertRefused(way.resolve("victim"), way);
    assertRefused(way.resolve("new"), way);
    assertThat(victim).hasContent("precious");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void linkOfSomebodyElse_inAFolderOfOurs_isFollowed() throws IOException {
    Path link = ofSomebodyElse(Files.createSymbolicLink(folder.resolve("link"), victim));

    assertThat(Trail.follow(link)).isEqualTo(victim);
  }

  @Test
  void plantedPipe_isNotOpened() throws Exception {
    Path pipe = forAll.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(Trail.follow(pipe)).isEqualTo(pipe);

    assertRefused(ofSomebodyElse(pipe), pipe);
  }
}
