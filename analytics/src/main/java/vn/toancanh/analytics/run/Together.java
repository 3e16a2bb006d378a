package vn.toancanh.analytics.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import vn.toancanh.analytics.spark.Undeclared;

/** Work that is done side by side; on leaving, what has not begun is dropped and what has begun is waited for. */
final class Together<T> implements AutoCloseable {
    private final ExecutorService threads;
    private final List<CompletableFuture<T>> begun = new ArrayList<>();

    Together(ExecutorService threads) {
        this.threads = threads;
    }

    /** The answer, which throws what the work threw, as it threw it. */
    Supplier<T> begin(Supplier<T> work) {
        var answer = CompletableFuture.supplyAsync(work, threads);
        begun.add(answer);
        return () -> answerOf(answer);
    }

    private static <T> T answerOf(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw Undeclared.<RuntimeException>asThrown(e.getCause());
        }
    }

    /** Running work is not interrupted: an interrupt would close files of the database that others use. */
    @Override
    public void close() {
        begun.forEach(answer -> answer.cancel(false));
        threads.close();
    }
}
