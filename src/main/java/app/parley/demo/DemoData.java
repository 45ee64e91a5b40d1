package app.parley.demo;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the demo's people and their past before the first request can come in. */
@Component
@Profile("demo")
class DemoData implements SmartLifecycle {

    private final DemoPeople people;
    private final DemoStories stories;
    private final DemoCompany company;
    private volatile boolean running;

    DemoData(DemoPeople people, DemoStories stories, DemoCompany company) {
        this.people = people;
        this.stories = stories;
        this.company = company;
    }

    @Override
    public void start() {
        if (people.areMissing()) {
            stories.happen();
            people.arrive();
            company.gather();
            people.administrate();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts among the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
