package app.parley.api;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import app.parley.account.ApiKeys;
import app.parley.account.Scope;
import app.parley.account.SignedInAuthentication;
import app.parley.account.Tokens;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call what by REST. Stateless: a bearer token or key, never a cookie. What is not named here is for people who
 * are signed in, and closed to API keys.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String BASE = "/api/v1";

    /** API keys hold scopes and no roles, so this is every person. */
    private static final String PERSON = "ROLE_USER";

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(
            HttpSecurity http, Tokens tokens, ApiKeys apiKeys, ApiRefusals refusals, Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        return http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/docs/**", "/swagger-ui/**")
                .authorizeHttpRequests(routes -> {
                    openRoutes(routes);
                    demoRoutes(routes, demo);
                    routes.requestMatchers(BASE + "/admin/**").hasRole("ADMIN");
                    scopedRoutes(routes);
                    routes.anyRequest().hasAuthority(PERSON);
                })
                .addFilterBefore(new BearerFilter(tokens, apiKeys), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .build();
    }

    private static void openRoutes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.requestMatchers("/v3/api-docs/**", "/v3/api-docs.yaml", "/docs/**", "/swagger-ui/**")
                .permitAll();
        routes.requestMatchers(
                        POST,
                        BASE + "/tokens",
                        BASE + "/tokens/refresh",
                        BASE + "/tokens/revocation",
                        BASE + "/accounts",
                        BASE + "/accounts/verification",
                        BASE + "/password-resets",
                        BASE + "/password-resets/confirmation",
                        BASE + "/join/**")
                .permitAll();
        routes.requestMatchers(reading("/experts/**", "/skills", "/calendars/**", "/groups/**"))
                .permitAll();
    }

    /** Outside the demo these do not exist, and everybody is told so. */
    private static void demoRoutes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes,
            boolean demo) {
        var demoRoutes = routes.requestMatchers(BASE + "/demo/**");
        if (demo) {
            demoRoutes.hasRole("ADMIN");
        } else {
            demoRoutes.permitAll();
        }
    }

    private static void scopedRoutes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.requestMatchers(reading("/me")).hasAnyAuthority(withAnyScope());
        routes.requestMatchers(reading("/meetings/**")).hasAnyAuthority(with(Scope.MEETINGS_READ));
        routes.requestMatchers(BASE + "/meetings/**").hasAnyAuthority(with(Scope.MEETINGS_WRITE));
        routes.requestMatchers(reading("/me/credits/**")).hasAnyAuthority(with(Scope.CREDITS_READ));
        routes.requestMatchers(
                        BASE + "/me/calendars/**",
                        BASE + "/me/blocked-times/**",
                        BASE + "/me/connected-calendars/**",
                        BASE + "/me/schedules/**",
                        BASE + "/holiday-regions/**",
                        BASE + "/me/calendar-groups/**",
                        BASE + "/me/memberships/**",
                        BASE + "/me/calendar-templates/**")
                .hasAnyAuthority(with(Scope.CALENDARS_WRITE));
    }

    /** These paths, by GET and, as HTTP has it, by HEAD. */
    private static RequestMatcher[] reading(String... paths) {
        PathPatternRequestMatcher.Builder matchers = PathPatternRequestMatcher.withDefaults();
        return Stream.of(paths)
                .flatMap(path -> Stream.of(GET, HEAD).map(method -> matchers.matcher(method, BASE + path)))
                .toArray(RequestMatcher[]::new);
    }

    private static String[] with(Scope scope) {
        return new String[] {PERSON, SignedInAuthentication.authority(scope)};
    }

    private static String[] withAnyScope() {
        return Stream.concat(Stream.of(PERSON), Stream.of(Scope.values()).map(SignedInAuthentication::authority))
                .toArray(String[]::new);
    }
}
