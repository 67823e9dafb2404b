package com.northwind.invoices.partner.web;

import com.northwind.invoices.partner.Partner;
import com.northwind.security.CallerToken;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The partner that the token's client acts for, wherever a controller asks for one and does not say that a path names it.
 * A scope alone names no partner, and without one there is nothing to show.
 */
@Component
class PartnerArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Partner.class && parameter.getParameterAnnotations().length == 0;
    }

    @Override
    public Partner resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String partner = SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                ? token.caller().partner()
                : null;
        if (partner == null || !Partner.isPossible(partner)) {
            throw new AccessDeniedException("The token is not a partner's");
        }
        return new Partner(partner);
    }
}
