package org.youju.organization;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is kept about a person, as it is entered.
 *
 * @param gender 男, 女 or empty
 * @param joined day of joining the party (入党日期)
 * @param nation 民族, e.g. 汉族; may be empty, like education and job
 * @param retired 离退休
 * @param mobile 流动党员
 * @param idNumber empty Optional: stays as it is; empty text: is removed
 * @param phone the same
 */
public record PersonDetails(
    String name,
    String gender,
    Optional<LocalDate> born,
    Optional<LocalDate> joined,
    String nation,
    String education,
    String job,
    boolean retired,
    boolean mobile,
    Optional<String> idNumber,
    Optional<String> phone) {

  /** Somebody of whom only the name is known. */
  public static PersonDetails named(String name) {
    return new PersonDetails(
        name,
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        "",
        false,
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with a gender, a day of birth and a day of joining. */
  public PersonDetails with(
      String newGender, Optional<LocalDate> newBorn, Optional<LocalDate> newJoined) {
    return new PersonDetails(
        name, newGender, newBorn, newJoined, nation, education, job, retired, mobile, idNumber,
        phone);
  }

  /** The same with nation, education and job. */
  public PersonDetails working(String newNation, String newEducation, String newJob) {
    return new PersonDetails(
        name,
        gender,
        born,
        joined,
        newNation,
        newEducation,
        newJob,
        retired,
        mobile,
        idNumber,
        phone);
  }

  /** The same with identity number and phone. */
  public PersonDetails reachable(String newIdNumber, String newPhone) {
    return new PersonDetails(
        name,
        gender,
        born,
        joined,
        nation,
        education,
        job,
        retired,
        mobile,
        Optional.of(newIdNumber),
        Optional.of(newPhone));
  }

  /** The same, marked as retired or mobile. */
  public PersonDetails marked(boolean isRetired, boolean isMobile) {
    return new PersonDetails(
        name, gender, born, joined, nation, education, job, isRetired, isMobile, idNumber, phone);
  }
}
