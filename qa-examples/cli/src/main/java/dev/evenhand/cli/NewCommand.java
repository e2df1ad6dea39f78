package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import dev.evenhand.engine.draft.CardDraft;
import dev.evenhand.engine.draft.SheetDraft;
import dev.evenhand.engine.sheet.SheetReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa new}. */
@Command(
    name = "new",
    description = "Begins a scorecard: from a template, from questions, or from a spreadsheet.",
    footer = {
      "",
      "Examples:",
      "  qa new my-card                            a small card to change",
      "  qa new my-card --template phone-support   like one that comes with qa",
      "  qa new my-card --ask                      asks what to ask",
      "  qa new my-card --from questions.xlsx      a row for each question",
      "",
      "Templates: minimal, points, and every card of qa list.",
      "Columns of a spreadsheet: question, and section, weight or points, section"
          + " weight, answers (\"yes/no\", \"1-5\", \"poor=0; fair=50; good=100\"), guidance,"
          + " critical, auto-fail; in English or German.",
      "",
      "Exit: 0 written; 1 problems in the spreadsheet; 2 wrong call or unreadable."
    })
final class NewCommand extends ConsoleCommand {
  private static final String MINIMAL = "minimal";

  /** What {@code $schema} of a new card names. */
  private static final String SCHEMA = "scorecard.schema.json";

  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Parameters(
      paramLabel = "NAME",
      description = "Id of the card, in a folder or not: cards/my-card.")
  private String name = "";

  @ArgGroup private Origin origin = new Origin();

  /** One of the three. */
  private static final class Origin {
    @Option(
        names = "--template",
        paramLabel = "ID",
        completionCandidates = Candidates.Templates.class,
        description = "Like this card, with its tests. Default: minimal.")
    private @Nullable String template;

    @Option(names = "--ask", description = "Ask for title, channel, sections and questions.")
    private boolean ask;

    @Reads(Reads.What.FILE)
    @Option(
        names = "--from",
        paramLabel = "FILE",
        description = "A table of questions: CSV or a workbook (.xlsx).")
    private @Nullable String from;
  }

  @Option(
      names = "--title",
      description = "What reviewers see. Default: the name, or the template's.")
  private @Nullable String title;

  @Option(
      names = "--header-row",
      paramLabel = "N",
      description = "With --from: the row that names the columns. Default: as the file shows.")
  private @Nullable Integer headerRow;

  @Option(names = "--force", description = "Write over a card of that name.")
  private boolean force;

  @Override
  int run() throws IOException {
    catalog.check(console);
    Path file =
        Path.of(name.endsWith(ScorecardCatalog.SUFFIX) ? name : name + ScorecardCatalog.SUFFIX);
    String id = String.valueOf(file.getFileName()).replace(ScorecardCatalog.SUFFIX, "");
    checkName(id);
    checkTarget(file);
    Checked<CardDraft> draft = draft(id);
    Checked<String> json = draft.flatMap(made -> made.json(file.toString()));
    console.messages(json.problems());
    if (draft.value().isEmpty() || json.value().isEmpty()) {
      console.message("Nothing was written.");
      return Exit.of(json.problems());
    }
    OutputFile.of(file.toString())
        .write(console, json.value().get().getBytes(StandardCharsets.UTF_8));
    tell(file, draft.value().get());
    return Exit.OK;
  }

  /** Whoever begins a card has its title in mind; its name stands in files and evaluations. */
  private void checkName(String id) {
    if (id.chars().anyMatch(Character::isWhitespace)) {
      throw new Stop(
          "'%s' is a title; a name has no blanks. Try: qa new %s --title \"%s\""
              .formatted(id, CardDraft.idOf(id), id.replace("\"", "\\\"")));
    }
  }

  private void checkTarget(Path file) throws IOException {
    if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Stop("%s is there already; choose another name, or say --force.".formatted(file));
    }
    Path folder = file.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new Stop("There is no folder %s; make it first.".formatted(folder));
    }
    Stop.ifAny(OutputFile.of(file.toString()).obstacle().stream());
  }

  private Checked<CardDraft> draft(String id) throws IOException {
    if (headerRow != null && origin.from == null) {
      throw new Stop("--header-row is of a spreadsheet; name it with --from FILE.");
    }
    if (origin.ask) {
      return new NewQuestions(console, id).ask(title);
    }
    if (origin.from != null) {
      return sheet(origin.from, id);
    }
    String template = origin.template == null ? MINIMAL : origin.template;
    return template(template).map(card -> CardDraft.from(card, id, title));
  }

  private Checked<Scorecard> template(String template) {
    Optional<Scorecard> own = CardDraft.template(template);
    if (own.isPresent()) {
      return Checked.of(own.get());
    }
    Checked<Scorecard> card = catalog.card(template);
    if (card.problems().stream().anyMatch(problem -> problem.code().equals("unknown-scorecard"))) {
      throw new Stop(
          "There is no template '%s'. %s".formatted(template, nearestTemplate(template)));
    }
    return card;
  }

  private String nearestTemplate(String template) {
    List<String> ids =
        Stream.concat(
                CardDraft.TEMPLATES.stream(),
                catalog.load().catalog().latest().stream()
                    .map(entry -> entry.scorecard().ref().id()))
            .toList();
    return ids.stream()
        .filter(id -> !template.isEmpty() && id.startsWith(template))
        .findFirst()
        .map("Maybe you mean \"%s\"."::formatted)
        .orElseGet(
            () ->
                Names.maybe(
                    template,
                    ids,
                    "There are %s, and the cards that qa list shows."
                        .formatted(String.join(", ", CardDraft.TEMPLATES))));
  }

  private Checked<CardDraft> sheet(String from, String id) throws IOException {
    InputFile.check(from);
    SheetReader reader = SheetReader.ofDefaults();
    reader = headerRow == null ? reader : reader.withHeaderRow(headerRow);
    try (InputStream in = InputFile.open(from)) {
      return SheetDraft.read(in, InputFile.name(from), reader, id, title == null ? id : title);
    }
  }

  private void tell(Path file, CardDraft draft) {
    draft.guesses().forEach(console::line);
    draft.doubts().forEach(doubt -> console.message("Warning: " + doubt));
    Scorecard card = draft.card();
    console.line(
        "Written: %s (%s, %s)."
            .formatted(
                file,
                Counted.of(card.questions().size(), "question"),
                Counted.of(card.tests().size(), "test")));
    if (draft.computed()) {
      console.line(
          "What its tests expect was computed by the engine: see that it is what you mean.");
    }
    Stream.of(
            "Next:",
            "  qa preview " + file,
            "  qa validate " + file,
            "  qa test " + file + " --coverage")
        .forEach(console::line);
    if (!Files.exists(file.resolveSibling(SCHEMA))) {
      console.line("For an editor that completes and explains, once in its folder:");
      console.line("  qa schema > " + file.resolveSibling(SCHEMA));
    }
  }
}
