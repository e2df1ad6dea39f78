package dev.evenhand.engine.report.document;

import java.util.List;
import java.util.stream.Stream;

/** Lists of blocks. */
final class Blocks {
  private Blocks() {}

  /** What stands no deeper. */
  static List<Block> upTo(Detail deepest, List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.detail().isWithin(deepest))
        .map(block -> block.upTo(deepest))
        .filter(block -> !block.isEmpty())
        .toList();
  }

  /** Those that hold something; none if that is paragraphs only. */
  static List<Block> withoutLonelyWords(List<Block> blocks) {
    List<Block> full = blocks.stream().filter(block -> !block.isEmpty()).toList();
    return full.stream().allMatch(Block.Paragraph.class::isInstance) ? List.of() : full;
  }

  /** The tables among them, also inside groups. */
  static Stream<Table> tables(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block -> {
              if (block instanceof Table table) {
                return Stream.of(table);
              }
              return block instanceof Block.Group group ? tables(group.blocks()) : Stream.empty();
            });
  }
}
