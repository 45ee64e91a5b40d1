package app.parley.meeting;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Things done at the same moment on real threads. */
final class Races {

    private Races() {}

    /** Runs all at once and answers what each threw, none where it succeeded. */
    static List<RuntimeException> together(List<? extends Runnable> works) {
        CyclicBarrier line = new CyclicBarrier(works.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<?>> runs = works.stream()
                    .<Future<?>>map(work -> threads.submit(() -> {
                        line.await();
                        work.run();
                        return null;
                    }))
                    .toList();
            return runs.stream().flatMap(Races::failure).toList();
        }
    }

    private static Stream<RuntimeException> failure(Future<?> run) {
        try {
            run.get();
            return Stream.empty();
        } catch (ExecutionException e) {
            return Stream.of(
                    e.getCause() instanceof RuntimeException failure
                            ? failure
                            : new IllegalStateException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
