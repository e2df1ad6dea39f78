package dev.evenhand.helpdesk.card;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.compare.CardComparison;
import dev.evenhand.engine.text.CardComparisonText;
import dev.evenhand.engine.text.CardText;
import dev.evenhand.helpdesk.NotThere;
import dev.evenhand.helpdesk.account.Account;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which leads write, publish and compare cards. */
@Controller
@RequestMapping("/cards")
class CardPages {
  private static final String LANGUAGE = "en";

  private final CardShelf shelf;
  private final Cards cards;

  CardPages(CardShelf shelf, Cards cards) {
    this.shelf = shelf;
    this.cards = cards;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("cards", cards.all());
    return "cards";
  }

  /** A version as people read it, and what changed since another one. */
  @GetMapping("/show")
  String show(@RequestParam String card, Model model) {
    Scorecard shown = find(card);
    model.addAttribute("card", shown);
    model.addAttribute("text", CardText.full(shown, LANGUAGE));
    return "card";
  }

  @GetMapping("/compare")
  String compare(@RequestParam String before, @RequestParam String after, Model model) {
    model.addAttribute("before", before);
    model.addAttribute("after", after);
    model.addAttribute("text", CardComparisonText.of(CardComparison.of(find(before), find(after))));
    return "comparison";
  }

  private Scorecard find(String ref) {
    return shelf.current().look(ref).value().orElseThrow(NotThere::new).scorecard();
  }

  /** An empty text, or that of a version to start from. */
  @GetMapping("/new")
  String write(@RequestParam(defaultValue = "") String from, Model model) {
    model.addAttribute("json", from.isEmpty() ? "" : text(from));
    return "card-editor";
  }

  private String text(String ref) {
    return cards.all().stream()
        .filter(card -> card.ref().toString().equals(ref))
        .findFirst()
        .orElseThrow(NotThere::new)
        .json();
  }

  /** Puts a file into the editor, and shows its card or what is wrong with it; stores nothing. */
  @PostMapping("/upload")
  ModelAndView upload(@RequestParam MultipartFile file) throws IOException {
    String json = new String(file.getBytes(), StandardCharsets.UTF_8);
    return answer(shelf.check(json), json);
  }

  /** Shows the card in a text, or what is wrong with it; stores nothing. */
  @PostMapping("/preview")
  ModelAndView preview(@RequestParam String json) {
    return answer(shelf.check(json), json);
  }

  @PostMapping
  ModelAndView publish(
      @RequestParam String json, @ModelAttribute(name = "me", binding = false) Account me) {
    Checked<Scorecard> published = shelf.publish(json, me);
    return published.value().isPresent()
        ? new ModelAndView("redirect:/cards")
        : answer(published, json);
  }

  private ModelAndView answer(Checked<Scorecard> card, String json) {
    ModelAndView page = new ModelAndView("card-editor");
    page.addObject("json", json);
    page.addObject("problems", card.problems());
    card.value().ifPresent(found -> show(found, page));
    if (card.value().isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  /** The card as people read it, and what differs from the version that serves. */
  private void show(Scorecard card, ModelAndView page) {
    page.addObject("ref", card.ref());
    page.addObject("text", CardText.full(card, LANGUAGE));
    shelf
        .current()
        .latest(card.id())
        .map(serving -> CardComparisonText.of(CardComparison.of(serving, card)))
        .ifPresent(comparison -> page.addObject("comparison", comparison));
  }
}
