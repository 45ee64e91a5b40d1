package app.parley.web;

import app.parley.web.frame.FormTokens;
import app.parley.web.frame.KeptForms;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer;
import org.springframework.security.web.access.PathPatternRequestTransformer;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may see which page. Sessions, with a token in every form; what is not named here is for people signed in. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** For everybody to read; what is sent to them needs a person. */
    private static final String[] OPEN_TO_READ = {
        "/",
        "/experts",
        "/experts/{handle}",
        "/book/{slug}",
        "/book/{slug}/slot",
        "/ics/{file}",
        "/attachments/{token}",
        "/actuator/health/**",
        "/offline"
    };

    /** For everybody to use. */
    private static final String[] OPEN = {
        "/sign-in",
        "/register/**",
        "/verify/**",
        "/reset/**",
        "/join/**",
        "/guest/**",
        "/unsubscribe/**",
        "/room/**",
        "/jitsi/**",
        "/language",
        "/zone",
        KeptForms.PAGE,
        "/demo-clock/**",
        "/design",
        "/error"
    };

    private static final String[] OPEN_FILES = {
        "/assets/**",
        "/css/**",
        "/js/**",
        "/fonts/**",
        "/img/**",
        "/webjars/**",
        "/favicon.ico",
        "/icon.svg",
        "/embed.js",
        "/manifest.webmanifest",
        "/preview.png",
        "/robots.txt",
        "/sitemap.xml",
        "/sw.js"
    };

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(
            HttpSecurity http, PageSessionContext context, PageSignIn signIn, FormTokens tokens, KeptForms forms) {
        RequestCache whereTheyWere = whereTheyWere();
        SignInOutcome outcome = new SignInOutcome(whereTheyWere, forms);
        return http.authorizeHttpRequests(pages -> pages.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, OPEN_TO_READ)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, OPEN_TO_READ)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(OPEN_FILES)
                        .permitAll()
                        .requestMatchers("/admin/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .securityContext(security -> security.securityContextRepository(context))
                .authenticationProvider(signIn)
                .formLogin(form -> form.loginPage(SignInNeeded.PAGE)
                        .usernameParameter("email")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .requestCache(cache -> cache.requestCache(whereTheyWere))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInNeeded(forms))
                        .accessDeniedHandler(new FormRefusals(forms)))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers(
                                request -> isEntering(request) || isReserving(request) || isUnsubscribing(request)))
                .addFilterBefore(new JoinOrigin(), CsrfFilter.class)
                .addFilterBefore(new UploadReading(), CsrfFilter.class)
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .build();
    }

    /** Whoever asks whether somebody may send a form asks as if a browser sent it. */
    @Bean
    HttpServletRequestTransformer asABrowserAsks() {
        return asked -> new HttpServletRequestWrapper(new PathPatternRequestTransformer().transform(asked)) {
            @Override
            public DispatcherType getDispatcherType() {
                return DispatcherType.REQUEST;
            }
        };
    }

    private static boolean isEntering(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().startsWith("/join/");
    }

    /** A server with a key of its own, and no session. */
    private static boolean isReserving(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/jitsi/");
    }

    /** The link in the mail is the right to it, and mail programs send it without having looked at the page. */
    private static boolean isUnsubscribing(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().startsWith("/unsubscribe/");
    }

    /** Pages only: neither parts of pages nor what scripts and images ask for. */
    private static RequestCache whereTheyWere() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !SignInNeeded.isPart(request)
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("html"));
        return cache;
    }
}
