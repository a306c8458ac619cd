package org.youju.app.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.youju.ledger.Effort;
import org.youju.ledger.Recording;

/**
 * What recording asked of the people of the demo office. Invented like the office itself, on what
 * the form really does: meetings mostly come from pasted minutes or from the year's plan, which
 * leaves the text to be written; the rest is typed into a form that knows organisation, day, place,
 * host and roll.
 */
final class DemoEfforts {
  private static final Set<String> KNOWN =
      Set.of("organization", "place", "role.host", "role.recorder", "roll");

  private static final int QUICK_PERCENT = 70;
  private static final int PLANNED_PERCENT = 60;
  private static final int CORRECTED_PERCENT = 35;
  private static final int TODAY_PERCENT = 40;
  private static final int UNTIMED_PERCENT = 8;

  private final Random random = new Random(20_261_125);

  Effort of(Recording recording) {
    Set<String> fields = Effort.fields(recording).keySet();
    boolean meeting = fields.contains("roll") && fields.contains("place");
    boolean quick = meeting && happens(QUICK_PERCENT);
    boolean brought = quick || meeting && happens(PLANNED_PERCENT);
    int typed = brought ? 1 + (happens(CORRECTED_PERCENT) ? 1 : 0) : typed(fields);
    return new Effort(
        quick ? Effort.Way.QUICK : Effort.Way.FORM,
        typed,
        Math.max(0, fields.size() - typed),
        happens(UNTIMED_PERCENT) ? Optional.empty() : Optional.of(spent(typed)));
  }

  private int typed(Set<String> fields) {
    int typed = (int) fields.stream().filter(field -> !KNOWN.contains(field)).count();
    return happens(TODAY_PERCENT) ? typed - 1 : typed;
  }

  private Duration spent(int typed) {
    return Duration.ofSeconds(25 + typed * 15L + random.nextInt(90));
  }

  private boolean happens(int percent) {
    return random.nextInt(100) < percent;
  }
}
