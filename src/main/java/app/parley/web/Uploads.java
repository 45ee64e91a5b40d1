package app.parley.web;

import app.parley.attachment.AttachmentLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets bodies of several parts through where files are taken and nowhere else, and those that announce too much not even
 * there: nothing of them is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class Uploads extends OncePerRequestFilter {

    private static final Pattern TAKES_FILES = Pattern.compile("(/api/v1)?/meetings/[^/]+/attachments");

    private final long mostBytes;

    Uploads(MultipartConfigElement limits) {
        this.mostBytes = limits.getMaxRequestSize();
    }

    static boolean isOne(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && TAKES_FILES.matcher(request.getRequestURI()).matches()
                && hasParts(request);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !hasParts(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isOne(request)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (request.getContentLengthLong() > mostBytes) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** What arrives lies on disk until it is kept or refused, so that slow senders hold neither memory nor connections. */
    @Configuration(proxyBeanMethods = false)
    static class Limits {

        private static final int FORM_FIELDS = 64 * 1024;
        private static final int IN_MEMORY = 16 * 1024;

        @Bean
        MultipartConfigElement multipartLimits(AttachmentLimits limits) {
            long file = limits.file().toBytes();
            return new MultipartConfigElement("", file, file + FORM_FIELDS, IN_MEMORY);
        }
    }
}
