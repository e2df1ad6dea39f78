package dev.evenhand.helpdesk.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** What each role may reach. Whose tickets and evaluations they see there is decided by queries. */
@Configuration
class Security {
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

  @Bean
  SecurityFilterChain pages(HttpSecurity http, SignInAttempts attempts, SessionRegistry registry)
      throws Exception {
    String reviewer = Role.REVIEWER.name();
    String lead = Role.LEAD.name();
    return http.authorizeHttpRequests(
            allow ->
                allow
                    .requestMatchers(
                        "/desk.css", "/icon.svg", "/form.js", "/keep.js", "/sign-in", "/error")
                    .permitAll()
                    .requestMatchers("/cards/**", "/people/**")
                    .hasRole(lead)
                    .requestMatchers(HttpMethod.POST, "/sessions", "/disputes/*/decision")
                    .hasRole(lead)
                    .requestMatchers("/forms/**", "/tickets/*/forms", "/sessions/**")
                    .hasAnyRole(reviewer, lead)
                    .requestMatchers("/evaluations/*/disputes")
                    .hasRole(Role.AGENT.name())
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/tickets"))
        .addFilterBefore(new SignInGate(attempts), UsernamePasswordAuthenticationFilter.class)
        .sessionManagement(
            sessions ->
                sessions.maximumSessions(-1).sessionRegistry(registry).expiredUrl("/sign-in?ended"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .frameOptions(FrameOptionsConfig::deny)
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  /** Who is signed in, so that a new password can end it. */
  @Bean
  SessionRegistry registry() {
    return new SessionRegistryImpl();
  }

  /** Tells the registry of sessions that end. */
  @Bean
  HttpSessionEventPublisher endedSessions() {
    return new HttpSessionEventPublisher();
  }

  /** Hashes say how they were made, so that the way may change and old ones still work. */
  @Bean
  PasswordEncoder encoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  UserDetailsService users(Accounts accounts) {
    return id ->
        accounts
            .find(id)
            .filter(account -> account.passwordHash() != null)
            .map(
                account ->
                    User.withUsername(account.id())
                        .password(String.valueOf(account.passwordHash()))
                        .roles(account.role().name())
                        .build())
            .orElseThrow(() -> UsernameNotFoundException.fromUsername(id));
  }
}
