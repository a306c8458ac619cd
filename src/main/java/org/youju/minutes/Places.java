package org.youju.minutes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.minutes.Transcript.Stretch;

/** Where it took place, as the text says it. */
final class Places {
  private static final int LONGEST = 60;

  /** What names of places end with. */
  private static final String ENDS =
      "会议室|会议厅|会议中心|多功能厅|报告厅|党员活动室|党员之家|职工之家|之家|活动室|活动中心|党群服务中心|服务中心|服务站|服务大厅|大礼堂|礼堂|会堂|学习室|阅览室|图书馆|书屋|教室|培训室|培训中心|党校|讲堂"
          + "|社区|小区|村委会|居委会|村|镇|街道|纪念馆|博物馆|展览馆|展示馆|文化馆|科技馆|陈列馆|旧址|故居|烈士陵园|陵园|纪念碑|纪念园|教育基地|实践基地|基地|公园|广场|园区|产业园|工业园|合作社"
          + "|敬老院|福利院|养老院|医院|学校|小学|中学|大学|学院|幼儿园|公司|企业|车间|厂区|工地|仓库|粮库|站点|站|馆|堂|厅|室|楼|园|院|所|中心|局机关|机关大院|剧院|影院|影城|法庭|检察院|法院|监狱"
          + "|看守所|河堤|江滩|湖边|河边|沿线|路段|路口|现场|会场|线上|腾讯会议|钉钉|微信群|视频会议系统|办公室|值班室|食堂|长廊|林场|农场|果园|茶园|大堤|码头|大厅|港区|港|处|家中|家里|单位|水库|渡口|车站|机场|门岗|门口|楼前|树下|院内|院坝|晒谷场|操场|市场|商场|超市|集市|车棚|体育场|体育馆|球场|营区|哨所|窗口|展厅|展区|柜台|机房|厂房|矿区|井场|站房|党建办|综合办|\\d{3,4}";

  private static final String NAME = "[\\p{IsHan}\\w·“”\"#()-]";

  /** 在三楼会议室召开 and 于三楼会议室举行. */
  private static final Pattern HELD =
      Pattern.compile(
          "(?:在|于|到|假座) ?(?<place>%s{0,30}?(?:%s)(?:\\([^()\\n]{1,16}\\))?(?:[一二三四五六七八九十\\d]{1,3}(?:号|楼|层)?会议室)?) ?(?:[,]? ?(?:内|里|上)?(?:组织|集中|碰头|集合|聚在一起|召集|联合|如期|顺利|隆重|专题|共同|现场|正式|分别|参加|准时)?)(?:召开|举行|举办|开展|搞|办了|以《|以“|为(?=[^,。;]{0,12}(?:党员|干部|职工|群众|学生|师生|同志|居民|村民|大家|青年|全体))|给(?=[^,。;]{0,12}(?:党员|干部|职工|同志|大家|青年|全体))|支委|(?:支部|全体)?(?:党员|委员)开|组织|开了|开会|开(?=党|支|组|民|专|警|座谈)|集中|进行|参加|上|讲|学习|观看|收看|传达|主持|过|座谈|听取|听了|聆听|收缴|推进)"
              .formatted(NAME, ENDS));

  /** 赴东湖社区开展, 走进革命旧址. */
  private static final Pattern WENT =
      Pattern.compile(
          "(?:赴|前往|走进|来到|到|去|参观了?|深入|走访了?|奔赴|齐聚|集合于|相聚在?|聚集在) ?(?<place>%s{1,24}?(?:%s))(?= ?(?:,|。|;|、|\\n|$|搞|开展|参观|进行|组织|举行|看望|慰问|走访|调研|参加|清理|与|和|同|实地|接受|重温|上|学习|服务|报到|集合|开会|听取|宣讲|现场|帮助|帮扶|瞻仰|缅怀|打扫|清扫|集中))"
              .formatted(NAME, ENDS));

  /** 走进龙潭茶山开展: any name, where the words around leave no doubt. */
  private static final Pattern WENT_ANYWHERE =
      Pattern.compile(
          "(?:赴|前往|走进|来到|奔赴|深入|(?<![感受认识意想看得达做])到) ?(?<place>\\p{IsHan}{2,12}?)(?=(?:组织)?(?:开展|举行|举办|参观))");

  /** 在工地板房里开会. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?:在|于) ?(?<place>(?![^,。;\\n]{0,12}(?:会|活动|工作|学习)(?:里|内|上))[\\p{IsHan}\\w·]{2,14}?)(?:里|内) ?(?:召开|举行|进行|开(?=党|支|组|民|会|了|\\()|组织|集中)");

  /** 在第三中学考点设立: whatever its name, what is done there leaves no doubt. */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "在 ?(?<place>(?![^,。;\\n]{0,16}(?:期间|之际|之后|以后|以前|之前|前夕|基础|领导|带领|指导|主持|号召|推动|会上|活动中|方面|同志|书记|党员|全市|全省|全国|全局|全校|全院))[\\p{IsHan}\\w“”]{2,16}?)(?=设立|设置|摆放|召开|举行|举办|开展|组织|召集|集合|听了|开了|参加)");

  /** 人民公园南门集合. */
  private static final Pattern GATHERED =
      Pattern.compile(
          "(?:^|[,。;:\\n ]|在|于|到)(?<place>[\\p{IsHan}\\w]{2,16}?)(?:统一|准时)?集合(?!地点|时间)(?=[,。;、\\n出乘]|$)");

  /** 通过腾讯会议召开. */
  private static final Pattern ONLINE =
      Pattern.compile(
          "(?:通过|以|采用|利用|使用|在) ?(?<place>腾讯会议|钉钉视频会议|钉钉|视频会议系统|视频会议|微信群|线上会议室|线上)(?:的)?(?:形式|方式|平台|软件)?[^,。;]{0,6}(?:召开|举行|开展|组织|举办|进行)");

  /** 地点在三楼会议室, 会场设在…. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:地点|会场|地址|会议室|场地)(?:就|还是|安排|定|设|放|选)?(?:是|为|在) ?(?<place>[^,。;:\\n、]{2,30})");

  /** 三楼会议室, between signs. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?:^|[,。;\\n\\t 、(])(?<place>[\\p{IsHan}\\w]{0,14}?(?:会议室|会议厅|多功能厅|报告厅|党员活动室|活动室|礼堂|党群服务中心|活动中心|学习室|党建活动室)(?:\\([^()\\n]{1,12}\\))?)(?=[,。;\\n\\t )、]|$|召开|举行|开)");

  /** 九月二日下午三点,党建办: a line that gives the day and then, behind a comma or blanks, where. */
  private static final Pattern BEHIND_DAY =
      Pattern.compile(
          "(?m)^[^\\n。;]{0,4}[^\\n。;,]{0,12}(?:[日号]|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2})(?: ?\\([^)\\n]{1,8}\\))?(?: ?[^\\n。;, ]{0,12})(?:,| {1,4})(?<place>(?!.{0,14}(?:召开|举行|组织|参加|主持|支部|学习|集合))%s{2,16}) *(?:$|。)"
              .formatted(NAME));

  /** 文化礼堂里坐得满满当当. */
  private static final Pattern FILLED =
      Pattern.compile(
          "(?:^|[,。;\\n])(?<place>\\p{IsHan}{2,16}?(?:%s))(?:里|内|中)?(?:,)?(?:坐得|坐满|座无虚席|气氛|掌声|灯火|济济|热闹|人头|传出|传来|响起)"
              .formatted(ENDS));

  /** A line of its own under the title. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^ *+(?<place>(?!.{0,40}(?:支部|记录|纪要|通知|学习|活动$))%s{2,20}?(?:%s)) *$"
              .formatted(NAME, ENDS));

  private static final Pattern NO_PLACE =
      Pattern.compile(
          "^(?:全|整|此|这|其|该|各|本(?!单位)|会上|会(?!议)|活动(?!室|中心)|学习(?!室)|工作(?!站)|思想|年度|基础|前期|下|(?:局党组|市委|省委|党中央|上级|国家)(?!党校|礼堂|会堂|机关|大院|办公))|(?:领导下|基础上|过程中|工作中(?!心)|活动中(?!心))|主持|同志|党员(?!活动|之家|教育|先锋)");

  /** What stands before a place that is not part of its name. */
  private static final Pattern LEAD = Pattern.compile("^(?:本单位|我们|大家|全体党员|局机关党员)(?=.{4})");

  private static final String LABEL_ENDS = ":,、;。 \t";

  private final Transcript transcript;
  private final Labels labels;

  Places(Transcript transcript, Labels labels) {
    this.transcript = transcript;
    this.labels = labels;
  }

  Optional<Found<String>> find(Stretch block) {
    Optional<Found<String>> labelled =
        labels.of(Labels.Part.PLACE, block).stream()
            .map(label -> labelled(labels.line(label, block)))
            .flatMap(Optional::stream)
            .findFirst();
    return labelled.or(() -> told(block));
  }

  private Optional<Found<String>> labelled(Stretch value) {
    int end = value.start();
    String text = transcript.text();
    while (end < value.end() && ",;。\t".indexOf(text.charAt(end)) < 0 && !gap(end)) {
      end++;
    }
    Stretch place = closed(transcript.trimmed(new Stretch(value.start(), end), LABEL_ENDS));
    int length = place.end() - place.start();
    return length == 0 || length > LONGEST ? Optional.empty() : Optional.of(found(place));
  }

  /** 党员活动室(302) with the bracket that the trimming of a value takes. */
  private Stretch closed(Stretch place) {
    String words = transcript.of(place);
    boolean open = words.lastIndexOf('(') > words.lastIndexOf(')');
    return open && transcript.text().startsWith(")", place.end())
        ? new Stretch(place.start(), place.end() + 1)
        : place;
  }

  /** Two blanks part the cells of a table. */
  private boolean gap(int place) {
    String text = transcript.text();
    return text.charAt(place) == ' ' && place + 1 < text.length() && text.charAt(place + 1) == ' ';
  }

  private Optional<Found<String>> told(Stretch block) {
    Stretch head = new Stretch(block.start(), Math.min(block.end(), block.start() + 700));
    for (Pattern pattern :
        List.of(
            SAID,
            HELD,
            INSIDE,
            FILLED,
            ONLINE,
            WENT,
            BARE,
            BEHIND_DAY,
            LINE,
            WENT_ANYWHERE,
            GATHERED,
            ANYWHERE)) {
      Matcher matcher = pattern.matcher(transcript.text()).region(head.start(), head.end());
      matcher.useTransparentBounds(true);
      while (matcher.find()) {
        Stretch place = place(matcher.start("place"), matcher.end("place"), pattern == HELD);
        if (place.end() > place.start() + 1 && !NO_PLACE.matcher(transcript.of(place)).find()) {
          return Optional.of(found(place));
        }
      }
    }
    return Optional.empty();
  }

  /** From the last 在 or 到 on; 3月5日 and the like cut off. */
  private Stretch place(int start, int end, boolean held) {
    String name = transcript.text().substring(start, end);
    int from = 0;
    Matcher lead =
        Pattern.compile(
                "(?:.*(?:在|于|赴|前往|\\d{1,2}日|(?:上|下)午|晚|[\\d一二三四五六七八九十][点时](?:半|\\d{1,2}分)?到?)(?=.{2}))")
            .matcher(name);
    if (held && lead.lookingAt()) {
      from = lead.end();
    }
    Matcher who = LEAD.matcher(name.substring(from));
    if (who.find()) {
      from += who.end();
    }
    return transcript.trimmed(new Stretch(start + from, end), ",、。");
  }

  private Found<String> found(Stretch place) {
    return new Found<>(
        transcript.written(place.start(), place.end()).strip(), place.start(), place.end());
  }
}
