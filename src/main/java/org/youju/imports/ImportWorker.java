package org.youju.imports;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.youju.kernel.Conflict;

/**
 * One import at a time, a few waiting: a big table needs much of a small server. What is waited for
 * stands in the database; this only runs it.
 */
@Component
class ImportWorker implements DisposableBean {
  private static final int WAITING = 20;
  private static final int LAST_SECONDS = 25;
  private static final long BRIEFLY = 1_500;

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), ImportWorker::thread);

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "imports");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether what begins now need not wait: then a file need not be put aside either. */
  boolean isFree() {
    return worker.getActiveCount() == 0 && worker.getQueue().isEmpty();
  }

  /**
   * Begins, and waits briefly: small tables are done before the page is shown, nobody waits long
   * for large ones.
   *
   * @throws Conflict when too many are waiting
   */
  void begin(Runnable work) {
    try {
      CompletableFuture.runAsync(work, worker).get(BRIEFLY, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException full) {
      throw new Conflict("正在处理的导入比较多，请几分钟后再试。");
    } catch (TimeoutException | ExecutionException stillRunningOrTold) {
      // the page shows how far it is, or what went wrong
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever runs is rolled back. */
  @Override
  public void destroy() throws InterruptedException {
    worker.shutdownNow();
    worker.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
  }
}
