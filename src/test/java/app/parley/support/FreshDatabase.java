package app.parley.support;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives every test class a database that nobody has touched, and sets the clock back. */
public final class FreshDatabase extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext context) {
        if (isNested(context)) {
            return;
        }
        context.getApplicationContext().getBean(TestDatabase.class).renew();
        context.getApplicationContext().getBean(TestClock.class).set(TestClock.START);
    }

    private static boolean isNested(TestContext context) {
        return context.getTestClass().getEnclosingClass() != null;
    }
}
