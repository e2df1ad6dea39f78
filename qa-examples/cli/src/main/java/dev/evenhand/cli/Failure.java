package dev.evenhand.cli;

import com.google.common.base.Throwables;
import dev.evenhand.api.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import org.jspecify.annotations.Nullable;

/**
 * What a command says when it fails, whatever failed, in whatever thread: what to do where the user
 * can do something, else that it is a bug. Never a trace, unless {@code --debug} asks for it.
 */
final class Failure {
  /** As the system says it. */
  private static final String NO_SPACE = "No space left";

  private Failure() {}

  /** Tells it, and answers the exit code. */
  static int tell(Throwable failure, Console console, boolean debug) {
    if (debug) {
      Throwables.getStackTraceAsString(failure).lines().forEach(console::message);
    }
    if (failure instanceof Stop stop) {
      return stop.tell(console);
    }
    if (failure instanceof ProblemException found) {
      return new Stop(Exit.of(found.problems()), found.problems()).tell(console);
    }
    String remedy = remedy(failure);
    if (!remedy.isEmpty()) {
      console.message(remedy);
      return Exit.UNUSABLE;
    }
    console.message(
        "This is a bug in qa: %s. Please report it with the command you ran; --debug shows more."
            .formatted(failure));
    return Exit.BUG;
  }

  /** What the user can do; empty if nothing. */
  private static String remedy(Throwable failure) {
    for (Throwable cause : Throwables.getCausalChain(failure)) {
      if (cause instanceof OutOfMemoryError) {
        return "Out of memory. Give Java more, such as QA_JAVA_OPTS=-Xmx4g, or split the input.";
      }
      if (cause instanceof StackOverflowError) {
        return "Something in the input is nested too deeply. Make it flatter, or give Java more"
            + " room, such as QA_JAVA_OPTS=-Xss64m.";
      }
      if (cause instanceof InvalidPathException path) {
        return "'%s' is no name of a file.".formatted(path.getInput());
      }
      if (cause instanceof FileSystemException file) {
        String reason = reason(file.getReason(), file);
        return "%s: reading or writing failed (%s). %s"
            .formatted(file.getFile(), reason, elsewhere(reason));
      }
      if (cause instanceof IOException) {
        String reason = reason(cause.getMessage(), cause);
        return "Reading or writing failed: %s. %s".formatted(reason, elsewhere(reason));
      }
    }
    return "";
  }

  private static String elsewhere(String reason) {
    return reason.contains(NO_SPACE)
        ? "Make room there, or choose another place."
        : "Choose another place, or check that this one can be used.";
  }

  private static String reason(@Nullable String told, Throwable cause) {
    return told == null ? cause.getClass().getSimpleName() : told;
  }
}
