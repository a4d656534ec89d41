package dev.jangteo.platform.security;

import dev.jangteo.platform.web.ProblemSource;
import dev.jangteo.platform.web.ProblemWriter;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.client.RestClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Nothing is open that doesn't say so. */
@AutoConfiguration(before = {UserDetailsServiceAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(JangteoSecurityProperties.class)
@EnableMethodSecurity
class SecurityAutoConfiguration {
    private static final String[] OPERATIONS = {
        "/actuator/health/**",
        "/actuator/info",
        "/actuator/prometheus",
        "/actuator/metrics/**",
        "/v3/api-docs/**",
        "/error"
    };

    @Bean
    @ConditionalOnMissingBean
    PublicKeys publicKeys(JangteoSecurityProperties properties, Clock clock) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(Duration.ofSeconds(2));
        var client = RestClient.builder().requestFactory(requests).build();
        return new RemoteKeys(
                () -> Objects.requireNonNull(
                        client.get().uri(properties.jwksUri()).retrieve().body(String.class)),
                clock);
    }

    @Bean
    JwtVerifier jwtVerifier(PublicKeys keys, Clock clock) {
        return new JwtVerifier(keys, clock);
    }

    @Bean
    ServiceTokens serviceTokens(
            @Value("${spring.application.name:service}") String service,
            JangteoSecurityProperties properties,
            Clock clock) {
        return new ServiceTokens(service, properties.serviceTokenSecret(), clock);
    }

    @Bean
    ProblemSource securityProblems() {
        return new SecurityProblems();
    }

    /** Tokens are all there is: no passwords are checked here, and no user is made up at start. */
    @Bean
    @ConditionalOnMissingBean
    AuthenticationManager authenticationManager() {
        return _ -> {
            throw new ProviderNotFoundException("tokens only");
        };
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain paths(
            HttpSecurity http,
            JangteoSecurityProperties properties,
            JwtVerifier users,
            ServiceTokens services,
            ObjectProvider<CallerCheck> checks,
            ProblemWriter problems) {
        return http.authorizeHttpRequests(paths -> {
                    paths.requestMatchers(OPERATIONS).permitAll();
                    paths.requestMatchers(BearerTokenFilter.INTERNAL + "**").hasRole(ServiceAuthentication.ROLE);
                    for (var opening : properties.openings()) {
                        paths.requestMatchers(opening.method(), opening.pattern())
                                .permitAll();
                    }
                    paths.requestMatchers("/api/admin/**").hasRole(Role.ADMIN.name());
                    paths.anyRequest().hasAnyRole(Role.CUSTOMER.name(), Role.AGENT.name(), Role.ADMIN.name());
                })
                .addFilterBefore(
                        new BearerTokenFilter(
                                users, services, checks.orderedStream().toList()),
                        AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(
                                    request, response, CurrentCaller.whyNobody(failure.getAuthenticationRequest()));
                        })
                        .accessDeniedHandler(problems::write))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    WebMvcConfigurer currentUserInControllers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentUserResolver());
            }
        };
    }
}
