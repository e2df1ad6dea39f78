package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader makes of some bytes. */
record Opened(
    List<String> names,
    List<List<String>> rows,
    List<Integer> lines,
    List<Problem> problems,
    OpenSheet sheet) {
  static Opened of(String text) throws IOException {
    return of(text.getBytes(StandardCharsets.UTF_8), SheetReader.ofDefaults());
  }

  static Opened of(byte[] bytes, SheetReader reader) throws IOException {
    OpenSheet sheet = open(bytes, reader).orThrow();
    List<List<String>> rows = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Optional<SheetRow> row = sheet.next();
    while (row.isPresent()) {
      rows.add(row.get().cells());
      lines.add(row.get().line());
      row.get().problem().ifPresent(problems::add);
      row = sheet.next();
    }
    return new Opened(sheet.names(), rows, lines, problems, sheet);
  }

  static Checked<OpenSheet> open(byte[] bytes, SheetReader reader) throws IOException {
    return reader.open(new ByteArrayInputStream(bytes), "t");
  }

  List<String> codes() {
    return sheet.guesses().stream().map(Problem::code).toList();
  }
}
