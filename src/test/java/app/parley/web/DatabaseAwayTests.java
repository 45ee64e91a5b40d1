package app.parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void asksToComeBackSoon() throws Exception {
        failing(new ServletException(new CannotGetJdbcConnectionException("away", new SQLException())));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
    }

    @Test
    void doesSoWhenNoTransactionBegins() throws Exception {
        failing(new ServletException(new CannotCreateTransactionException("away")));

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void leavesOtherFailuresAlone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new DatabaseAway().doFilter(new MockHttpServletRequest(), response, (req, res) -> {
                    throw new IllegalStateException();
                }));
    }

    private void failing(ServletException failure) throws Exception {
        new DatabaseAway().doFilter(new MockHttpServletRequest(), response, (req, res) -> {
            throw failure;
        });
    }
}
