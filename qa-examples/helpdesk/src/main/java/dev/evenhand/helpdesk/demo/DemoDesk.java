package dev.evenhand.helpdesk.demo;

import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.account.Accounts;
import dev.evenhand.helpdesk.account.Passwords;
import dev.evenhand.helpdesk.account.Role;
import dev.evenhand.helpdesk.card.CardShelf;
import dev.evenhand.helpdesk.ticket.Ticket;
import dev.evenhand.helpdesk.ticket.Tickets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty help desk, and gives everybody in it a password that is printed. Only in the
 * profile {@code demo}: nowhere else are there users that were not made on purpose.
 */
@Component
@Profile("demo")
class DemoDesk implements ApplicationRunner {
  private static final List<Account> PEOPLE =
      List.of(
          new Account("lea", "Lea Lindt", Role.LEAD, null),
          new Account("rosa", "Rosa Roth", Role.REVIEWER, null),
          new Account("sam", "Sam Stone", Role.REVIEWER, null),
          new Account("tom", "Tom Tanner", Role.AGENT, null),
          new Account("uma", "Uma Urban", Role.AGENT, null));

  private final Accounts accounts;
  private final Tickets tickets;
  private final CardShelf cards;
  private final Passwords passwords;
  private final JsonMapper json;
  private final String wanted;

  DemoDesk(
      Accounts accounts,
      Tickets tickets,
      CardShelf cards,
      Passwords passwords,
      JsonMapper json,
      @Value("${helpdesk.demo.password:}") String wanted) {
    this.accounts = accounts;
    this.tickets = tickets;
    this.cards = cards;
    this.passwords = passwords;
    this.json = json;
    this.wanted = wanted;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (accounts.all().isEmpty()) {
      PEOPLE.forEach(accounts::add);
      json.readValue(text("tickets.json"), new TypeReference<List<Ticket>>() {})
          .forEach(tickets::add);
      cards.publish(text("help-desk.scorecard.json"), PEOPLE.get(0)).orThrow();
    }
    String password = wanted.isEmpty() ? Passwords.random() : wanted;
    PEOPLE.stream()
        .filter(one -> accounts.find(one.id()).isPresent()) // those who were removed stay so
        .forEach(
            one -> {
              passwords.set(one.id(), password);
              System.out.printf("  %-5s %-8s password %s%n", one.id(), one.role(), password);
            });
  }

  private static String text(String name) throws IOException {
    try (InputStream in = new ClassPathResource("demo/" + name).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
