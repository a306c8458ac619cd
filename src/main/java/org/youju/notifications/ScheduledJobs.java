package org.youju.notifications;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.youju.audit.Chain;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.RootId;

/**
 * What is done by itself, picked through the database: of several instances one does it. Sending is
 * safe even if two did (see {@link Outbox}).
 */
@Component
class ScheduledJobs implements SmartLifecycle {
  private static final Duration SENDING = Duration.ofSeconds(15);
  private static final Duration HOLIDAYS = Duration.ofMinutes(2);
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final Duration POLLING = Duration.ofSeconds(5);
  private static final int THREADS = 3;

  private final DataSource data;
  private final Dispatch dispatch;
  private final HolidayPlans plans;
  private final Digests digests;
  private final Chain chain;
  private final Clock clock;
  private final boolean enabled;
  private Optional<Scheduler> running = Optional.empty();

  ScheduledJobs(
      DataSource data,
      Dispatch dispatch,
      HolidayPlans plans,
      Digests digests,
      Chain chain,
      Clock clock,
      @Value("${youju.jobs.enabled:true}") boolean enabled) {
    this.data = data;
    this.dispatch = dispatch;
    this.plans = plans;
    this.digests = digests;
    this.chain = chain;
    this.clock = clock;
    this.enabled = enabled;
  }

  private interface Work {
    void on(RootId root) throws InterruptedException;
  }

  @Override
  public void start() {
    if (enabled) {
      Scheduler scheduler =
          scheduler(
              data,
              clock,
              POLLING,
              job("sms-send", FixedDelay.of(SENDING), dispatch::run),
              job("holiday-reminders", FixedDelay.of(HOLIDAYS), plans::run),
              job("digests", new Daily(OfficeClock.ZONE, MORNING), digests::run));
      scheduler.start();
      running = Optional.of(scheduler);
    }
  }

  @Override
  public void stop() {
    running.ifPresent(Scheduler::stop);
    running = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return running.isPresent();
  }

  private RecurringTask<Void> job(String name, Schedule schedule, Work work) {
    return Tasks.recurring(name, schedule).execute((instance, context) -> everywhere(work));
  }

  private void everywhere(Work work) {
    try {
      for (RootId root : chain.roots()) {
        work.on(root);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  static Scheduler scheduler(
      DataSource data, Clock clock, Duration polling, RecurringTask<?>... tasks) {
    return Scheduler.create(data)
        .startTasks(List.of(tasks))
        .tableName("notifications.scheduled_tasks")
        .clock(clock::instant)
        .threads(THREADS)
        .pollingInterval(polling)
        .heartbeatInterval(Duration.ofSeconds(30))
        .build();
  }
}
