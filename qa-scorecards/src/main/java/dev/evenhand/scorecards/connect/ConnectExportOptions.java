package dev.evenhand.scorecards.connect;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the options of a select. */
final class ConnectExportOptions {
  private final ConnectExportContext target;
  private final ConnectPoints points;
  private final ConnectExportAutoFails fails;

  ConnectExportOptions(
      ConnectExportContext target, ConnectPoints points, ConnectExportAutoFails fails) {
    this.target = target;
    this.points = points;
    this.fails = fails;
  }

  /** The options of the question at {@code node}. */
  List<FormObject> options(List<Option> options, CardNode node) {
    List<CardNode> places = node.options(options);
    return IntStream.range(0, options.size())
        .mapToObj(i -> option(options.get(i), places.get(i)))
        .toList();
  }

  private FormObject option(Option option, CardNode node) {
    FormObject form =
        new FormObject()
            .put("RefId", target.refId(option.value(), node, "value"))
            .put("Text", node.label(option));
    points.put(option.score(), option.bonus(), node, form);
    fails.put(option.value(), form);
    return form;
  }
}
