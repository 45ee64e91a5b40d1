package app.parley.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Runs axe in a page, which it is put into once and not for every look. */
final class Axe {

    private static final String ITSELF =
            "() => {" + AxeBuilder.getAxeScript() + "; axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] }); }";

    private static final String RUN = """
            async (only) => {
              const { violations, passes } = await axe.run(document, {
                resultTypes: ["violations"],
                ...(only.length > 0 && { runOnly: { type: "rule", values: only } }),
              });
              return {
                passed: passes.length,
                faults: violations.map(({ id, impact, help, nodes }) => ({
                  impact,
                  text: `${id}: ${help} ${nodes.map((node) => node.html).join(", ")}`,
                })),
              };
            }""";

    /** What a rule has to say against a page, and how grave it is. */
    record Fault(String impact, String text) {}

    /** @param passed how many rules found something to look at, and nothing against it */
    record Found(int passed, List<Fault> faults) {}

    private Axe() {}

    /** With these rules only, or with all there are. */
    static Found look(Page page, String... only) {
        page.frames().forEach(Axe::putInto);
        Map<?, ?> found = (Map<?, ?>) page.evaluate(RUN, List.of(only));
        List<Fault> faults = ((List<?>) found.get("faults"))
                .stream()
                        .map(fault -> (Map<?, ?>) fault)
                        .map(fault -> new Fault((String) fault.get("impact"), (String) fault.get("text")))
                        .toList();
        return new Found((Integer) found.get("passed"), faults);
    }

    private static void putInto(Frame frame) {
        if (!Boolean.TRUE.equals(frame.evaluate("typeof axe === 'object'"))) {
            frame.evaluate(ITSELF);
        }
    }
}
