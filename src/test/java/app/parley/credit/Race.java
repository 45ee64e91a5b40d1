package app.parley.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Commands that start at one moment, each on a thread of its own. */
final class Race {

    /** What came of the commands: how many were done, and why the others were not. */
    record Outcome(int done, List<Throwable> refusals) {}

    private Race() {}

    static Outcome of(List<Runnable> commands) throws Exception {
        CyclicBarrier start = new CyclicBarrier(commands.size());
        List<Callable<Void>> runners = new ArrayList<>();
        for (Runnable command : commands) {
            runners.add(() -> {
                start.await(10, TimeUnit.SECONDS);
                command.run();
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(commands.size())) {
            return outcome(threads.invokeAll(runners));
        }
    }

    private static Outcome outcome(List<Future<Void>> ended) {
        List<Throwable> refusals = ended.stream()
                .filter(command -> command.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .toList();
        return new Outcome(ended.size() - refusals.size(), refusals);
    }
}
