package dev.evenhand.scorecards.forms;

import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.connect.ConnectFormat;
import dev.evenhand.scorecards.genesys.GenesysFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms that tests read: those of this project, made for tests, and those of ../shared. */
public final class Forms {
  /** Amazon Connect. */
  public static final FormFormat CONNECT = new ConnectFormat();

  /** Genesys Cloud. */
  public static final FormFormat GENESYS = new GenesysFormat();

  private static final List<String> OWN =
      List.of(
          "connect-questions",
          "connect-sections",
          "connect-points",
          "connect-unscored",
          "genesys-full",
          "genesys-unweighted");

  /** A form and its format. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Form(String name, FormFormat format, byte[] json) {
    @Override
    public String toString() {
      return name;
    }

    /** The card made of it under the defaults. */
    public ImportedForm imported() {
      return format.importForm(name, json, Map.of()).orThrow();
    }
  }

  private Forms() {}

  /** Every form of this project, and of ../shared where that is present. */
  public static Stream<Form> all() {
    List<Form> all = new ArrayList<>();
    OWN.forEach(name -> all.add(own(name)));
    shared().ifPresent(folder -> all.addAll(forms(folder)));
    return all.stream();
  }

  /** A form of this project. */
  public static Form own(String name) {
    FormFormat format = name.startsWith("connect") ? CONNECT : GENESYS;
    return new Form(name, format, resource(name + ".form.json"));
  }

  /** A file of this project beside the forms. */
  public static byte[] resource(String name) {
    try (InputStream in = Forms.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The forms of ../shared, seen from the project's root; empty where it is absent. */
  public static Optional<Path> shared() {
    return Stream.of("../shared/forms", "../../shared/forms")
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static List<Form> forms(Path folder) {
    List<Form> forms = new ArrayList<>();
    forms.addAll(forms(folder.resolve("amazon-connect"), CONNECT));
    forms.addAll(forms(folder.resolve("genesys-cloud"), GENESYS));
    return forms;
  }

  /** Every form in {@code folder}, in the order of the names. */
  public static List<Form> forms(Path folder, FormFormat format) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".form.json"))
          .sorted()
          .map(file -> new Form(file.getFileName().toString(), format, bytes(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a file. */
  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pointers of everything in {@code json} that is no object or list with something in it. */
  public static List<String> leaves(byte[] json) {
    List<String> leaves = new ArrayList<>();
    addLeaves(JsonValue.read("json", json).orThrow(), leaves);
    return leaves;
  }

  private static void addLeaves(JsonValue value, List<String> leaves) {
    List<JsonValue> parts = value.isObject() ? value.members() : value.items();
    parts.forEach(part -> addLeaves(part, leaves));
    if (parts.isEmpty()) {
      leaves.add(value.pointer());
    }
  }

  /** The bytes of a text. */
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
