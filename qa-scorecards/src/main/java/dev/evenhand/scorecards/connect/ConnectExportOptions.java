package dev.evenhand.scorecards.connect;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the options of a select. */
final class ConnectExportOptions {
  private final ConnectTarget target;
  private final ConnectPoints points;
  private final ConnectExportFails fails;

  ConnectExportOptions(ConnectTarget target, ConnectPoints points, ConnectExportFails fails) {
    this.target = target;
    this.points = points;
    this.fails = fails;
  }

  /**
   * The options, which stand in the list {@code name} of {@code node}.
   *
   * @param node the question, or the scales where the question names one
   */
  List<FormObject> options(List<Option> options, CardNode node, String name) {
    return IntStream.range(0, options.size())
        .mapToObj(i -> option(options.get(i), node.to(name, i)))
        .toList();
  }

  private FormObject option(Option option, CardNode node) {
    String label = node.words("label", option.label());
    FormObject form =
        new FormObject()
            .put("RefId", target.refId(option.value(), node, "value"))
            .put("Text", label == null ? option.value() : label);
    points.put(option.score(), option.bonus(), node, form);
    fails.put(option.value(), form);
    node.dropped("means", ConnectExportLosses.MEANING);
    return form;
  }
}
