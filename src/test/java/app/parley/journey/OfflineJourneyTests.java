package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.support.RequestHandledEvent;

/** Somebody whose network goes away, and comes back. */
class OfflineJourneyTests extends Journey {

    @Test
    void readsThatTheNetworkIsAwayAndGoesOnWhenItIsBack() {
        Visitor una = strangerWithWorkers(390);
        una.signsIn(town.una.email());
        una.page.waitForFunction("navigator.serviceWorker.controller !== null");

        una.isOffline(true);
        una.opens("/meetings");
        una.sees("You are offline");
        una.isOffline(false);
        una.follows("Try again");
        una.sees("My meetings");
        assertThat(una.path()).isEqualTo("/meetings");
    }

    @Test
    void whoIsOnlineAsksForEachPageOnce() {
        Visitor una = strangerWithWorkers(390);
        una.signsIn(town.una.email());
        una.page.waitForFunction("navigator.serviceWorker.controller !== null");
        List<String> asked = new CopyOnWriteArrayList<>();
        ApplicationListener<ApplicationEvent> listener = event -> {
            if (event instanceof RequestHandledEvent handled) {
                asked.add(handled.getShortDescription());
            }
        };
        ConfigurableApplicationContext application = (ConfigurableApplicationContext) context;
        application.addApplicationListener(listener);

        una.opens("/meetings");
        una.sees("My meetings");
        una.opens("/dashboard");
        una.sees("Hello, Una User");
        application.removeApplicationListener(listener);
        assertThat(asked).filteredOn(url -> url.contains("[/meetings]")).hasSize(1);
        assertThat(asked).filteredOn(url -> url.contains("[/dashboard]")).hasSize(1);
    }

    @Test
    void nothingOfAnybodyIsKept() {
        Visitor una = strangerWithWorkers(390);
        una.signsIn(town.una.email());
        una.page.waitForFunction("navigator.serviceWorker.controller !== null");
        una.opens("/credits");

        assertThat((Iterable<?>) una.page.evaluate("""
                async () => {
                  const kept = [];
                  for (const name of await caches.keys()) {
                    for (const request of await (await caches.open(name)).keys()) kept.push(new URL(request.url).pathname);
                  }
                  return kept;
                }"""))
                .allMatch(path -> path.equals("/offline")
                        || path.equals("/icon.svg")
                        || path.toString().startsWith("/assets/"))
                .hasSize(3);
    }
}
