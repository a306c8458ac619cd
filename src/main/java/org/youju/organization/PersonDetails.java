package org.youju.organization;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is kept about a person, as it is entered.
 *
 * @param gender 男, 女 or empty
 * @param joined day of joining the party (入党日期)
 * @param nation 民族, e.g. 汉族; may be empty, like origin, education and job
 * @param origin where the family comes from (籍贯), down to the county
 */
public record PersonDetails(
    String name,
    String gender,
    Optional<LocalDate> born,
    Optional<LocalDate> joined,
    String nation,
    String origin,
    String education,
    String job,
    Marks marks,
    Secrets secrets) {

  /**
   * What stands out of the ordinary.
   *
   * @param retired 离退休
   * @param mobile 流动党员
   * @param lost contact was lost (失联)
   * @param lostSince since when; empty when that is not known, or contact was not lost
   */
  public record Marks(
      boolean retired, boolean mobile, boolean lost, Optional<LocalDate> lostSince) {
    public static Marks none() {
      return new Marks(false, false, false, Optional.empty());
    }
  }

  /**
   * What is kept encrypted and shown masked. Empty Optional: stays as it is; empty text: is
   * removed.
   *
   * @param address where the person lives (家庭住址)
   */
  public record Secrets(
      Optional<String> idNumber, Optional<String> phone, Optional<String> address) {
    public static Secrets none() {
      return new Secrets(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What is known when these are said of somebody of whom the others were known. */
    public Secrets over(Secrets old) {
      return new Secrets(
          idNumber.or(old::idNumber), phone.or(old::phone), address.or(old::address));
    }

    public Optional<String> get(Secret secret) {
      return switch (secret) {
        case ID_NUMBER -> idNumber;
        case PHONE -> phone;
        case ADDRESS -> address;
      };
    }
  }

  /** Somebody of whom only the name is known. */
  public static PersonDetails named(String name) {
    return new PersonDetails(
        name, "", Optional.empty(), Optional.empty(), "", "", "", "", Marks.none(), Secrets.none());
  }

  /** The same with a gender, a day of birth and a day of joining. */
  public PersonDetails with(
      String newGender, Optional<LocalDate> newBorn, Optional<LocalDate> newJoined) {
    return new PersonDetails(
        name, newGender, newBorn, newJoined, nation, origin, education, job, marks, secrets);
  }

  /** The same with nation, education and job. */
  public PersonDetails working(String newNation, String newEducation, String newJob) {
    return new PersonDetails(
        name, gender, born, joined, newNation, origin, newEducation, newJob, marks, secrets);
  }

  /** The same with identity number and phone. */
  public PersonDetails reachable(String newIdNumber, String newPhone) {
    return with(new Secrets(Optional.of(newIdNumber), Optional.of(newPhone), secrets.address()));
  }

  /** The same with where the family comes from and where the person lives. */
  public PersonDetails living(String newOrigin, String newAddress) {
    return new PersonDetails(
        name,
        gender,
        born,
        joined,
        nation,
        newOrigin,
        education,
        job,
        marks,
        new Secrets(secrets.idNumber(), secrets.phone(), Optional.of(newAddress)));
  }

  /** The same, marked otherwise. */
  public PersonDetails with(Marks newMarks) {
    return new PersonDetails(
        name, gender, born, joined, nation, origin, education, job, newMarks, secrets);
  }

  /** The same with other secrets. */
  public PersonDetails with(Secrets newSecrets) {
    return new PersonDetails(
        name, gender, born, joined, nation, origin, education, job, marks, newSecrets);
  }

  public Optional<String> idNumber() {
    return secrets.idNumber();
  }

  public Optional<String> phone() {
    return secrets.phone();
  }

  public Optional<String> address() {
    return secrets.address();
  }
}
