package org.youju.minutes;

import java.util.List;
import java.util.Optional;
import org.youju.minutes.Transcript.Stretch;
import org.youju.minutes.Understood.Away;
import org.youju.minutes.Understood.Named;

/** The people of an activity: who was there and as what, and who was not. */
record Crowd(
    List<Found<Named>> participants, List<Found<Away>> absent, Optional<Found<String>> everyone) {
  Crowd {
    participants = List.copyOf(participants);
    absent = List.copyOf(absent);
  }

  /** Who did something comes first, then who came. */
  static Crowd in(
      Transcript transcript,
      Labels labels,
      Roll roll,
      Strangers strangers,
      Stretch block,
      Attendance.Heads heads) {
    NameList names = new NameList(transcript, roll, strangers, block);
    Absentees absent = new Absentees(transcript, labels, strangers, block, names);
    Cast cast = new Cast();
    new Deeds(transcript, labels, roll, block, names, cast).find();
    Optional<Found<String>> everyone =
        new Attendance(transcript, labels, roll, block, names, absent, cast).find(heads);
    return new Crowd(cast.all(), absent.all(), everyone);
  }
}
