package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutputFileTest {
  @TempDir Path folder;
  private Path target = Path.of("");

  @BeforeEach
  void nameTarget() {
    target = folder.resolve("report.txt");
  }

  private OutputFile file() {
    return new OutputFile(target);
  }

  private void write(String text) throws IOException {
    try (OutputFile.Writing writing = file().open()) {
      writing.out().write(bytes(text));
      writing.commit();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void write_newFile_isThereWhole_andNothingElse() throws IOException {
    write("new");

    assertThat(target).hasContent("new");
    assertThat(names()).containsExactly("report.txt");
  }

  @Test
  void write_thatFails_leavesWhatWasThere() throws IOException {
    Files.writeString(target, "old");

    try (OutputFile.Writing writing = file().open()) {
      writing.out().write('n');
      writing.out().flush();

      assertThat(target).hasContent("old");
      assertThat(names())
          .hasSize(2)
          .allMatch(name -> name.matches("report.txt|\\.qa-\\w{32}\\.draft"));
    }
    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("report.txt");
  }

  @Test
  void write_neverTouchesFilesWithNamesLikeTemporaryOnes() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Path temporary = folder.resolve("report.txt.tmp");
    Files.createSymbolicLink(temporary, victim);
    Files.writeString(folder.resolve(".report.txt.tmp"), "mine");

    write("new");

    assertThat(victim).hasContent("precious");
    assertThat(temporary).isSymbolicLink();
    assertThat(folder.resolve(".report.txt.tmp")).hasContent("mine");
  }

  @Test
  void write_existingFile_keepsItsMode_whichTheDraftNeverExceeds() throws IOException {
    Files.writeString(target, "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw-r--"));

    try (OutputFile.Writing writing = file().open()) {
      Path draft = folder.resolve(names().get(0));
      assertThat(Files.getPosixFilePermissions(draft))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      writing.commit();
    }

    assertThat(Files.getPosixFilePermissions(target))
        .isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
  }

  @Test
  void write_newFile_hasTheModeOfOtherNewFiles() throws IOException {
    Path other = Files.createFile(folder.resolve("other"));

    write("new");

    assertThat(Files.getPosixFilePermissions(target))
        .isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void write_throughALink_keepsTheLink() throws IOException {
    Path real = Files.writeString(folder.resolve("real.txt"), "old");
    Files.createSymbolicLink(target, real);

    write("new");

    assertThat(target).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  void write_linkOfOursToNoFileYet_makesTheFile_likeOtherNewOnes() throws IOException {
    Path other = Files.createFile(folder.resolve("other"));
    Path nowhere = folder.resolve("nowhere");
    Files.createSymbolicLink(target, Path.of("nowhere"));

    write("new");

    assertThat(target).isSymbolicLink();
    assertThat(nowhere).isRegularFile().hasContent("new");
    assertThat(Files.getPosixFilePermissions(nowhere))
        .isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void write_linksThatLeadNowhere_areRefused_andStay() throws IOException {
    Path circle = folder.resolve("circle");
    Files.createSymbolicLink(target, circle);
    Files.createSymbolicLink(circle, target);
    Path astray = folder.resolve("astray");
    Files.createSymbolicLink(astray, folder.resolve("none/file"));

    assertThat(file().obstacle()).contains(target + ": its links lead in a circle.");
    assertThat(new OutputFile(astray).obstacle())
        .contains(
            "%s: there is no folder %s; make it, or choose another."
                .formatted(astray, folder.resolve("none")));
    assertThatThrownBy(() -> write("new")).isInstanceOf(FileSystemException.class);
    assertThat(names()).containsExactly("astray", "circle", "report.txt");
    assertThat(List.of(target, circle, astray)).allMatch(Files::isSymbolicLink);
  }

  @Test
  void write_twoAtOnce_leaveOneWholeFile() throws IOException {
    try (OutputFile.Writing first = file().open();
        OutputFile.Writing second = file().open()) {
      first.out().write(bytes("first"));
      second.out().write(bytes("second"));
      first.commit();
      second.commit();
    }

    assertThat(target).hasContent("second");
    assertThat(names()).containsExactly("report.txt");
  }

  @Test
  void write_longName_isNoReasonToFail() throws IOException {
    target = folder.resolve("n".repeat(255));

    write("new");

    assertThat(target).hasContent("new");
  }

  @Test
  void write_removesWhatAKilledRunLeft_butNothingThatIsInUseOrNamedOtherwise() throws IOException {
    Path left = leftover("aa");
    Path used = leftover("cc");
    Path linked = folder.resolve(Leftovers.name("dd".repeat(16)));
    Files.createSymbolicLink(linked, Files.writeString(folder.resolve("victim"), "precious"));
    List<Path> others =
        Stream.of("notes", "e".repeat(31), "E".repeat(32), "e".repeat(33))
            .map(name -> folder.resolve(Leftovers.name(name)))
            .toList();
    for (Path other : others) {
      Files.writeString(other, "mine");
    }

    try (FileChannel channel = FileChannel.open(used, StandardOpenOption.WRITE)) {
      channel.lock();
      write("new");
    }

    assertThat(left).doesNotExist();
    assertThat(List.of(used, linked)).allMatch(Files::exists);
    assertThat(others).allMatch(Files::exists);
    assertThat(folder.resolve("victim")).hasContent("precious");
  }

  private Path leftover(String unique) throws IOException {
    return Files.writeString(folder.resolve(Leftovers.name(unique.repeat(16))), "half");
  }

  @Test
  void write_whileAnotherIsWrittenInTheSameFolder_leavesItsDraft() throws Exception {
    try (OutputFile.Writing first = file().open()) {
      target = folder.resolve("second.txt");
      write("second");
      first.out().write(bytes("first"));
      first.commit();
    }

    assertThat(folder.resolve("report.txt")).hasContent("first");
    assertThat(folder.resolve("second.txt")).hasContent("second");
  }

  @Test
  void write_pipe_goesThroughIt() throws Exception {
    Process made = new ProcessBuilder("mkfifo", target.toString()).start();
    assertThat(made.waitFor()).isZero();
    Process reader = new ProcessBuilder("cat", target.toString()).start();

    write("through");

    assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("through");
    assertThat(names()).containsExactly("report.txt");
  }

  /** As {@code -o /dev/fd/3 3>> log.txt}; standard output would be that of the tests. */
  @Test
  void write_toWhatIsOpenAlready_goesOnBehindWhatStandsThere() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(descriptors), "This system does not name what is open.");
    Path log = Files.writeString(folder.resolve("log.txt"), "before\n");
    try (OutputStream open = Files.newOutputStream(log, StandardOpenOption.APPEND)) {
      try (Stream<Path> all = Files.list(descriptors)) {
        target = all.filter(link -> leadsTo(link, log)).findFirst().orElseThrow();
      }
      write("written\n");
      open.write(bytes("after\n"));
    }

    assertThat(log).hasContent("before\nwritten\nafter");
  }

  private static boolean leadsTo(Path link, Path file) {
    try {
      return Files.readSymbolicLink(link).equals(file.toRealPath());
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }

  @Test
  void terminal_getsNoCharacterThatSteersIt() throws IOException {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    String letters = "é".repeat(40_000);

    try (TerminalStream terminal = new TerminalStream(screen)) {
      terminal.write(bytes("a\u001B[31m\u202Eb\u009Bc\r\n" + letters + "\uDB40\uDC41"));
    }

    assertThat(screen.toString(StandardCharsets.UTF_8))
        .isEqualTo("a\uFFFD[31m\uFFFDb\uFFFDc\r\n" + letters + "\uFFFD");
  }

  @Test
  void terminal_isToldByWhatANameLeadsTo() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/tty"));

    assertThat(TerminalStream.isTerminal(link)).isTrue();
    assertThat(TerminalStream.isTerminal(Path.of("/dev/null"))).isFalse();
    assertThat(TerminalStream.isTerminal(target)).isFalse();
  }

  @Test
  void write_fullDevice_failsByItsName_andTheDeviceStays() {
    target = Path.of("/dev/full");

    assertThatThrownBy(() -> write("x"))
        .isInstanceOf(FileSystemException.class)
        .hasMessage("/dev/full: No space left on device");

    assertThat(target).exists();
    assertThat(Files.isRegularFile(target)).isFalse();
  }

  @Test
  void write_thatFails_namesTheTarget_notTheDraft() throws IOException {
    OutputFile.Writing writing = file().open();
    Files.createDirectories(target.resolve("in-the-way"));

    assertThatThrownBy(writing::commit)
        .isInstanceOf(FileSystemException.class)
        .hasMessageStartingWith(target + ": ")
        .hasMessageNotContaining(".qa-");

    writing.close();
    assertThat(names()).containsExactly("report.txt");
  }

  @Test
  void write_folderThatIsGone_namesTheTarget_notTheDraft() {
    target = folder.resolve("none/report.txt");

    assertThatThrownBy(() -> write("x"))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(
            "%s: there is no folder %s; make it, or choose another"
                .formatted(target, folder.resolve("none")));
  }

  static Stream<String> commandsThatWrite() {
    return Stream.of(
        "demo -o",
        "score --scorecard card evaluations --rejects",
        "calibrate ratings -o",
        "calibrate ratings --format xlsx -o",
        "calibrate --scorecard card evaluations --format html -o",
        "export --to connect card -o",
        "import --from connect form -o");
  }

  @ParameterizedTest
  @MethodSource("commandsThatWrite")
  void everyCommand_toAFullDevice_exits2_andNamesIt(String command) throws IOException {
    Path form = folder.resolve("form");
    RunResult.qa("export", "--to", "connect", "phone-support", "-o", form);
    Map<String, Path> files =
        Map.of(
            "form",
            form,
            "card",
            Files.writeString(
                folder.resolve("tiny.json"),
                """
                {"id": "tiny", "version": "1.0.0", "title": "Tiny", "sections": [
                  {"id": "s", "title": "S", "questions": [
                    {"id": "a", "ask": "A?", "type": "yes-no"}]}]}
                """),
            "ratings",
            Files.writeString(
                folder.resolve("ratings"), "item,rater,value\n1,a,x\n1,b,y\n2,a,x\n2,b,x\n"),
            "evaluations",
            Files.writeString(
                folder.resolve("evaluations"),
                """
                {"id":"1","scorecard":"tiny@1.0.0","interaction":"1","reviewer":"a","answers":{"a":"no"}}
                {"id":"2","scorecard":"tiny@1.0.0","interaction":"1","reviewer":"b","answers":{"z":"no"}}
                """));
    List<Object> words = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      words.add(files.containsKey(word) ? files.get(word) : word);
    }
    words.add("/dev/full");

    RunResult ran = RunResult.qa(words.toArray());

    assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err().lines())
        .contains(
            "/dev/full: reading or writing failed (No space left on device). Make room there, or"
                + " choose another place.");
  }
}
