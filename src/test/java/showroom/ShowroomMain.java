package showroom;

/** Keeps the showroom open for looking around; takes the port. */
public final class ShowroomMain {
  private ShowroomMain() {}

  public static void main(String[] args) {
    System.setProperty("showroom.port", args[0]);
    Showroom.start();
  }
}
