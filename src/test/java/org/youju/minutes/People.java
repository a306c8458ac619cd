package org.youju.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.youju.kernel.PersonId;

/** The branch of the examples, and others of its office. */
final class People {
  private static final Map<String, String> POSTS =
      Map.of("陈晓东", "支部书记", "李思远", "支部副书记", "王芳", "组织委员", "赵国强", "宣传委员", "刘敏", "纪检委员");

  private static final String MEMBERS =
      "陈晓东 李思远 王芳 赵国强 刘敏 周明 吴桂花 孙立军 郑一凡 冯雪 欧阳春晓 张伟 高兴 于明 马骏 何文静 罗海燕 唐亮 许诺 刘洋 刘洋";

  private static final String OTHERS = "林振华 黄丽 曹建国 彭飞 秦岚";

  static final Roll ROLL = roll();

  private People() {}

  private static Roll roll() {
    List<Roll.Person> people = new ArrayList<>();
    for (String name : MEMBERS.split(" ")) {
      people.add(person(people.size(), name, true, true));
    }
    people.add(person(people.size(), "沈小飞", true, false));
    for (String name : OTHERS.split(" ")) {
      people.add(person(people.size(), name, false, true));
    }
    return new Roll(people);
  }

  private static Roll.Person person(int number, String name, boolean own, boolean member) {
    PersonId id = new PersonId(new UUID(1, number));
    List<String> posts =
        POSTS.containsKey(name) ? List.of(POSTS.getOrDefault(name, "")) : List.of();
    return new Roll.Person(id, name, own, member, !posts.isEmpty(), posts);
  }
}
