package dev.evenhand.helpdesk;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application. */
@SpringBootApplication
@EnableScheduling
public class HelpDesk {
  /** Starts it, and prints where it is. */
  public static void main(String[] args) {
    Environment settings = SpringApplication.run(HelpDesk.class, args).getEnvironment();
    String host = settings.getProperty("server.address");
    System.out.printf(
        "Help desk: http://%s:%s/%n", host, settings.getProperty("local.server.port"));
  }

  /** What tells the time, so that tests may set it. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
