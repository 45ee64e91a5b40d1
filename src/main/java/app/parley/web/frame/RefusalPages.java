package app.parley.web.frame;

import app.parley.shared.NotFound;
import app.parley.shared.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** The one place where a refusal that no form takes back becomes a page. */
@ControllerAdvice("app.parley.web")
class RefusalPages {
    private final Refusals refusals;

    RefusalPages(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    ModelAndView refused(RuleViolation refusal, HttpServletResponse response) {
        Refusals.mark(response, refusal);
        HttpStatus status = Refusals.status(refusal);
        ModelAndView page = new ModelAndView(view(status), status);
        page.addObject("errors", refusals.explain(refusal));
        return page;
    }

    /** An address that cannot be one of ours names nothing. */
    @ExceptionHandler
    ModelAndView unknown(MethodArgumentTypeMismatchException unreadable, HttpServletResponse response) {
        return refused(new NotFound(), response);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ModelAndView databaseAway(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "3");
        return new ModelAndView("error/503", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static String view(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, NOT_FOUND, CONFLICT, GONE, SERVICE_UNAVAILABLE -> "error/" + status.value();
            default -> "error/4xx";
        };
    }
}
