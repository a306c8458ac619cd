package org.youju.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.youju.notifications.cmpp.PracticeGateway;
import org.youju.notifications.cmpp.PracticeGateway.Answer;

/** Two instances on one database, each with its scheduler: jobs run in one of them at a time. */
class ScheduledJobsTest {
  private static final Duration OFTEN = Duration.ofMillis(50);
  private final SmsOffice office = new SmsOffice();

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private Scheduler scheduler(RecurringTask<?> job) {
    Scheduler scheduler =
        ScheduledJobs.scheduler(office.office.database.dataSource(), Clock.systemUTC(), OFTEN, job);
    scheduler.start();
    return scheduler;
  }

  @Test
  void 两个调度器_同一时刻只有一个在发_每条只发一次() throws Exception {
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    for (int i = 0; i < 60; i++) {
      office.waiting("138" + (10_000_000 + i));
    }
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    List<Scheduler> both =
        List.of(office.one, office.instance(office.office.clock)).stream()
            .map(
                each ->
                    scheduler(
                        Tasks.recurring("sms-send", FixedDelay.of(OFTEN))
                            .execute(
                                (task, context) -> {
                                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                  try {
                                    each.dispatch().run(office.office.root);
                                  } catch (InterruptedException | RuntimeException e) {
                                    failures.add(e.toString());
                                  } finally {
                                    now.decrementAndGet();
                                  }
                                })))
            .toList();
    SmsOffice.until(
        () -> office.one.messages().count(office.office.root, Message.State.DELIVERED) == 60);
    both.forEach(Scheduler::stop);
    assertThat(failures).isEmpty();
    assertThat(most.get()).isEqualTo(1);
    assertThat(gateway.received()).hasSize(60);
    assertThat(gateway.received())
        .extracting(PracticeGateway.Received::phone)
        .doesNotHaveDuplicates();
  }

  @Test
  void 应用的数据库角色用得了调度表却不拥有它() {
    String owner =
        office
            .office
            .jdbc
            .sql(
                "SELECT tableowner FROM pg_tables WHERE schemaname = 'notifications' AND tablename = 'scheduled_tasks'")
            .query(String.class)
            .single();
    assertThat(owner).isNotEqualTo("youju_app");
  }
}
