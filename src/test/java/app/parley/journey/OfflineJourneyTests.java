package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
