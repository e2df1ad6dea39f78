package dev.evenhand.engine.model.rasch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaschInteractionTest {
  record Shape(int items, int raters, int criteria, int each, int categories, double mean) {
    SortedMap<String, RatingTable> sample(Random random, double bias) {
      List<RatingTableBuilder> tables =
          IntStream.range(0, criteria).mapToObj(c -> RatingTable.builder()).toList();
      for (int item = 0; item < items; item++) {
        double measure = mean + 1.2 * random.nextGaussian();
        for (int place = 0; place < each; place++) {
          int rater = (item + place) % raters;
          for (int c = 0; c < criteria; c++) {
            double location =
                measure
                    - RaschDraws.spread(rater, raters, 0.7)
                    - RaschDraws.spread(c, criteria, 0.7)
                    - (rater == 0 && c == 0 ? bias : 0);
            int category = RaschDraws.category(location, categories, random.nextDouble());
            tables.get(c).add("i" + item, "r" + rater, Integer.toString(category));
          }
        }
      }
      SortedMap<String, RatingTable> byCriterion = new TreeMap<>();
      for (int c = 0; c < criteria; c++) {
        byCriterion.put("c" + c, tables.get(c).build());
      }
      return byCriterion;
    }
  }

  public static void main(String[] args) {
    int samples = Integer.parseInt(args[0]);
    List<Shape> shapes = List.of(
      new Shape(15,2,3,2,5,0), new Shape(30,2,3,2,2,0),new Shape(30,2,3,2,5,0),new Shape(60,2,3,2,2,2),new Shape(60,2,8,2,2,2),
      new Shape(30,3,5,3,3,0), new Shape(10,4,8,4,5,0), new Shape(10,4,8,4,2,0), new Shape(20,6,8,6,3,0), new Shape(60,6,8,2,3,0),new Shape(60,6,3,2,2,0),
      new Shape(60,6,4,6,5,0), new Shape(60,4,5,2,5,2), new Shape(60,4,5,2,5,3), new Shape(60,4,5,2,2,2));
    for (Shape s : shapes) for (RaschThresholds kind : RaschThresholds.values()) {
      if (kind == RaschThresholds.PARTIAL_CREDIT && s.categories()==2) continue;
      long t=System.nanoTime();
      int any=0, fits=0, tests=0, power=0, sole=0, tested=0; double sz=0, sz2=0, bias=0, points=0; int at05=0; int p001=0; int held=0; int reason=0, cellsN=0;
      for (int i=0;i<samples;i++) {
        var fit = ManyFacetRasch.of(s.sample(new Random(i), 0), RaschBias.CORRECTED, kind).value();
        if (fit.isPresent()) { fits++; boolean f=false;
          for (var x: fit.get().interactions()) { cellsN++; if (x.departure().value().isPresent()) { var d=x.departure().orElseThrow(); tests++; sz+=d.t(); sz2+=d.t()*d.t(); if (d.p()<=0.05) at05++; if(d.p()<=0.002) p001++; f|=d.adjustedP()<=0.05;} }
          any+=f?1:0; }
        fit = ManyFacetRasch.of(s.sample(new Random(i+1000000), 1), RaschBias.CORRECTED, kind).value();
        if (fit.isPresent()) { 
          for (var x: fit.get().interactions()) if (x.departure().value().isPresent()) { var d=x.departure().orElseThrow(); boolean me = x.rater().equals("r0")&&x.criterion().equals("c0"); if (me) { tested++; power+= d.adjustedP()<=0.05?1:0; bias+=d.logits(); points+=d.points(); held += Math.abs(d.logits()-1)<1.96*d.standardError()?1:0; sole+=d.distinct()?1:0;} else if (d.distinct()) reason++;} }
      }
      System.out.printf(Locale.ROOT,"%s %s fits %d any %.3f tests/fit %.1f of %.1f sd z %.3f p05 %.4f p002 %.4f | power %.3f own %.3f bias %.2f held %.3f points %.2f otherDistinct %.3f  %.1fs%n", s, kind, fits, any/(double)fits, tests/(double)fits, cellsN/(double)fits, Math.sqrt(sz2/tests), at05/(double)tests, p001/(double)tests, power/(double)tested, sole/(double)tested, bias/tested, held/(double)tested, points/tested, reason/(double)fits, (System.nanoTime()-t)/1e9);
    }
  }
}
