package com.northwind.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import com.northwind.identity.login.LoginAttempts;
import com.northwind.identity.login.SecondFactor;
import com.northwind.identity.registry.MachineSecrets;
import com.northwind.identity.token.TokenEndpoint;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactories;
import org.springframework.security.config.annotation.authorization.EnableMultiFactorAuthentication;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcProviderConfigurationEndpointConfigurer;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.ott.GenerateOneTimeTokenFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may call what. Deny is the default; every line below is an exception someone can review. */
@Configuration(proxyBeanMethods = false)
@EnableMultiFactorAuthentication(authorities = {}) // factors of one person add up; who needs two is said below
class SecurityConfiguration {

    private static final RequestMatcher BROWSERS = browsers();
    private static final AuthenticationEntryPoint LOGIN = new LoginUrlAuthenticationEntryPoint("/login");
    private static final AuthenticationEntryPoint ASK_SECOND_FACTOR =
            new LoginUrlAuthenticationEntryPoint("/login?factor.type=ott");
    private static final AuthenticationEntryPoint REFUSE =
            (request, response, refused) -> response.sendError(HttpStatus.UNAUTHORIZED.value());

    // spotless:off
    /** Reachable on the management port alone. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(CsrfConfigurer::disable) // nothing here changes anything
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain protocol(HttpSecurity http, TokenEndpoint tokens, MachineSecrets secrets, SecondFactor secondFactor) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(openid -> openid.providerConfigurationEndpoint(SecurityConfiguration::tellWhatWeDo));
                    tokens.configure(server, secrets);
                })
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers("/oauth2/introspect").denyAll() // we keep no token of a machine to tell of
                        .requestMatchers(authorizing(secondFactor::isWantedBy)).access(bothFactors())
                        .anyRequest().authenticated())
                .exceptionHandling(failures -> failures
                        .defaultAuthenticationEntryPointFor(LOGIN, BROWSERS)
                        .defaultAuthenticationEntryPointFor(REFUSE, AnyRequestMatcher.INSTANCE)
                        .defaultDeniedHandlerForMissingAuthority(
                                missing -> missing.addEntryPointFor(ASK_SECOND_FACTOR, AnyRequestMatcher.INSTANCE),
                                FactorGrantedAuthority.OTT_AUTHORITY))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain login(HttpSecurity http, LoginAttempts attempts, SecondFactor secondFactor) {
        return http.authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .anyRequest().denyAll()) // the filters below answer before it comes to this
                .formLogin(withDefaults())
                .oneTimeTokenLogin(token -> token.generateRequestResolver(secondFactor).tokenGenerationSuccessHandler(secondFactor))
                .addFilterBefore(attempts, GenerateOneTimeTokenFilter.class)
                .exceptionHandling(failures -> failures
                        .defaultAuthenticationEntryPointFor(LOGIN, BROWSERS)
                        .defaultAuthenticationEntryPointFor(REFUSE, AnyRequestMatcher.INSTANCE))
                .build();
    }
    // spotless:on

    private static AuthorizationManager<RequestAuthorizationContext> bothFactors() {
        return AuthorizationManagerFactories.<RequestAuthorizationContext>multiFactor()
                .requireFactors(FactorGrantedAuthority.PASSWORD_AUTHORITY, FactorGrantedAuthority.OTT_AUTHORITY)
                .build()
                .authenticated();
    }

    private static void tellWhatWeDo(OidcProviderConfigurationEndpointConfigurer endpoint) {
        endpoint.providerConfigurationCustomizer(configuration -> configuration
                .tokenEndpointAuthenticationMethods(SecurityConfiguration::replaceByOurs)
                .grantTypes(grants -> grants.removeIf(
                        it -> AuthorizationGrantType.TOKEN_EXCHANGE.getValue().equals(it)))
                .claims(claims -> claims.keySet().removeIf(it -> it.startsWith("introspection_"))));
    }

    private static void replaceByOurs(List<String> methods) {
        methods.clear();
        methods.addAll(List.of("client_secret_basic", "client_secret_post", "none"));
    }

    private static RequestMatcher authorizing(RequestMatcher matcher) {
        return new AndRequestMatcher(PathPatternRequestMatcher.pathPattern("/oauth2/authorize"), matcher);
    }

    private static RequestMatcher browsers() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }
}
