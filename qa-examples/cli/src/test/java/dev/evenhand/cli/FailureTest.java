package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {
  static Stream<Arguments> failures() {
    String memory =
        "Out of memory. Give Java more, such as QA_JAVA_OPTS=-Xmx4g, or split the input.\n";
    return Stream.of(
        Arguments.of(new OutOfMemoryError("Java heap space"), 2, memory),
        Arguments.of(new CompletionException(new OutOfMemoryError("x")), 2, memory),
        Arguments.of(
            new StackOverflowError(),
            2,
            "Something in the input is nested too deeply. Make it flatter, or give Java more room,"
                + " such as QA_JAVA_OPTS=-Xss64m.\n"),
        Arguments.of(
            new NoSuchFileException("a.csv"),
            2,
            "a.csv: reading or writing failed (NoSuchFileException). Choose another place, or check that this one"
                + " can be used.\n"),
        Arguments.of(
            new UncheckedIOException(new FileSystemException("a", null, "No space left on device")),
            2,
            "a: reading or writing failed (No space left on device). Make room there, or choose"
                + " another place.\n"),
        Arguments.of(
            new IOException("Input/output error"),
            2,
            "Reading or writing failed: Input/output error. Choose another place, or check that this one can"
                + " be used.\n"),
        Arguments.of(
            new NoClassDefFoundError("x/Y"),
            70,
            "This is a bug in qa: java.lang.NoClassDefFoundError: x/Y. Please report it with the"
                + " command you ran; --debug shows more.\n"),
        Arguments.of(
            new IllegalStateException("two\nlines"),
            70,
            "This is a bug in qa: java.lang.IllegalStateException: two\uFFFDlines. Please report it"
                + " with the command you ran; --debug shows more.\n"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void tell_anyFailure_isOneLine_andAnExitCode(Throwable failure, int exit, String line) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    assertThat(Failure.tell(failure, console(err), false)).isEqualTo(exit);

    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(line);
  }

  @Test
  void tell_debug_showsTheTraceFirst() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    Failure.tell(new IllegalStateException("odd"), console(err), true);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("java.lang.IllegalStateException: odd\n\tat dev.evenhand.cli.FailureTest.");
  }

  private static Console console(ByteArrayOutputStream err) {
    PrintStream none = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    return new Console(
        none, new PrintStream(err, false, StandardCharsets.UTF_8), Screen.plain(false));
  }
}
