package dev.evenhand.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that this program runs from. */
final class ProgramFiles {
  private static final Pattern SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);
  private static final Pattern JAR = Pattern.compile("\\.jar$");

  private ProgramFiles() {}

  /** Jars, and the archives of classes that may stand beside them for a quicker start. */
  static Stream<Path> all() {
    return SEPARATOR
        .splitAsStream(System.getProperty("java.class.path", ""))
        .filter(name -> JAR.matcher(name).find())
        .flatMap(name -> Stream.of(name, JAR.matcher(name).replaceAll(".jsa")))
        .map(Path::of)
        .filter(Files::isRegularFile);
  }
}
