package dev.evenhand.cli.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Calls of every command: words, {@code <kind>} for an input, {@code OUT} for what is written, and
 * {@code FOLDER} and {@code JAR} for places of cards, {@code WORKBOOK} for one.
 */
final class Calls {
  private static final List<String> CALLS =
      List.of(
          "validate <card>",
          "validate <card> <card> --format json",
          "validate <card> --format github",
          "test <card>",
          "show <card> --full --language de",
          "list --cards FOLDER",
          "list --cards JAR",
          "score --cards JAR --scorecard mixed <evaluations> --rejects OUT",
          "score --scorecard <card> <evaluations>",
          "score <evaluations> --rejects OUT",
          "score --scorecard <card> <evaluations> --explain --rejects OUT",
          "score --scorecard <card> <evaluations> --format json --rejects OUT",
          "score --scorecard <card> <evaluations> --format ndjson",
          "score <evaluations> --format json --explain",
          "score --from connect --scorecard <connect-card> <connect-evaluations> --format json",
          "score --from genesys --scorecard <genesys-card> <genesys-evaluations>",
          "score --scorecard <mixed-card> <answers-table> --rejects OUT",
          "score --scorecard <mixed-card> <answers-table> --format json --strict",
          "calibrate --scorecard <mixed-card> <answers-table> --unfinished use -o OUT.json",
          "calibrate --from connect --scorecard <connect-card> <connect-evaluations>",
          "calibrate --from genesys --scorecard <genesys-card> <genesys-evaluations> -o OUT.json",
          "calibrate <wide>",
          "calibrate <wide> --same-names --detail all -o OUT.html",
          "calibrate <wide> --verbatim -o OUT.csv --table TABLE",
          "calibrate <wide> --strict --format json",
          "calibrate <ratings> --strict",
          "calibrate WORKBOOK -o OUT.json",
          "calibrate WORKBOOK --sheet TEXT",
          "score --scorecard <card> WORKBOOK",
          "compare <card> <card>",
          "compare <card> <card> --format json",
          "compare <card> <card> --evaluations <evaluations> --format json",
          "compare-evaluations <evaluations> --ids e-001,e-002",
          "compare-evaluations <evaluations> <evaluations> --ids e-1,e-2 --format json",
          "calibrate <ratings>",
          "calibrate <ratings> --scale NAME --categories TEXT,TEXT",
          "calibrate <ratings> --delimiter ; --decimal , --detail all -o OUT.md",
          "calibrate <ratings> --bootstrap 100 --interval bca -o OUT.json",
          "calibrate <ratings> --study --consensus --replicates -o OUT.json",
          "calibrate <ratings> --study --consensus --replicates -o OUT.html",
          "calibrate <ratings> --gate <gates> -o OUT.html",
          "calibrate <ratings> --gate <gates> --format json",
          "calibrate <ratings> -o OUT.csv --table TABLE",
          "calibrate <ratings> -o OUT.csv --table TABLE --excel-decimal comma",
          "calibrate <ratings> -o OUT.csv --study --consensus --table TABLE",
          "calibrate <ratings> -o OUT.xlsx",
          "calibrate <ratings> --reference r1 -o OUT.md",
          "calibrate <evaluations>",
          "calibrate <evaluations> --study --discuss",
          "calibrate <evaluations> --scorecard <card> -o OUT.html --detail all",
          "calibrate <evaluations> --unfinished use -o OUT.csv --table TABLE",
          "calibrate <evaluations> --reference ben --mode consensus -o OUT.json",
          "calibrate <evaluations> -o OUT.md",
          "calibrate <evaluations> -o OUT.xlsx",
          "import --from connect <connect-form> -o OUT",
          "import --from connect <connect-form> --percentage ten --strict --format json -o OUT",
          "import --from genesys <genesys-form> -o OUT",
          "import --from genesys <genesys-form> --fatal lowest --format json",
          "export --to connect <card> -o OUT",
          "export --to genesys <card> --format json -o OUT",
          "plan agreement --expect NUMBER --half-width 0.1",
          "plan kappa --expect 0.6 --shares NUMBER,NUMBER --half-width NUMBER",
          "plan alpha --expect NUMBER --shares 0.5,0.5 --half-width 0.1 --format json",
          "plan icc --expect NUMBER --half-width 0.2 --reviewers NUMBER",
          "plan severity --difference NUMBER --sd NUMBER",
          "plan reviewers --reliability NUMBER --target NUMBER",
          "plan pilot --items NUMBER --pilot-half-width NUMBER --half-width 0.1",
          "plan agent --sd NUMBER --half-width NUMBER --handled NUMBER",
          "score <evaluations> TEXT",
          "show TEXT");

  private static final List<String> SCALES = List.of("nominal", "ordinal", "interval", "ratio");

  private static final List<String> TABLES =
      List.of(
          "coefficients",
          "criteria",
          "reviewers",
          "categories",
          "pairs",
          "agents",
          "models",
          "variance",
          "usage",
          "contested-items",
          "rasch",
          "rasch-interactions",
          "consensus",
          "errors",
          "rewrite-first",
          "sessions",
          "discussion",
          "problems",
          "accuracy",
          "panel",
          "scale-use",
          "drift");

  private Calls() {}

  /** The words of a call; which may be no call. */
  static List<String> any(Random random) {
    List<String> words = new ArrayList<>();
    for (String word : CALLS.get(random.nextInt(CALLS.size())).split(" ", -1)) {
      words.add(
          word.replace("NAME", SCALES.get(random.nextInt(SCALES.size())))
              .replace("TABLE", TABLES.get(random.nextInt(TABLES.size())))
              .replace("NUMBER", number(random))
              .replace("TEXT", Oddities.text(random)));
    }
    return words;
  }

  private static String number(Random random) {
    return random.nextInt(3) == 0 ? Oddities.number(random) : "0." + (1 + random.nextInt(9));
  }
}
