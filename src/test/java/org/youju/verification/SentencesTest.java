package org.youju.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Sentences as reports have them, held against {@link KnownYear}. */
class SentencesTest {
  private static final KnownYear YEAR = new KnownYear();

  /** Whose report; verdict; metric; the sentence with the figure marked. */
  private static final String CASES =
      """
      # 相符
      甲 agrees theme-party-days 全年开展主题党日⟦12次⟧。
      甲 agrees theme-party-days 开展主题党日活动⟦12场⟧次。
      甲 agrees theme-party-days 一年来，支部共开展主题党日⟦十二次⟧，形式多样。
      甲 agrees theme-party-days 先后组织开展了⟦12次⟧主题党日活动。
      甲 agrees theme-party-days 2025年，支部开展党员活动日⟦１２次⟧。
      甲 agrees theme-party-day-participations 全年开展主题党日12次，参加党员⟦108人次⟧。
      甲 agrees theme-party-day-participations 开展主题党日12次，⟦108人次⟧参加。
      甲 agrees theme-party-day-participations 开展主题党日12期，累计参与⟦108人次⟧。
      甲 agrees branch-committee-meetings 召开党员大会4次、支委会⟦12次⟧、党小组会10次。
      甲 agrees group-meetings 召开党员大会4次、支委会12次、党小组会⟦10次⟧。
      甲 agrees member-assemblies 严格落实“三会一课”，召开支部党员大会⟦4次⟧。
      甲 agrees member-assemblies 召开支部大会⟦四次⟧。
      甲 agrees resolutions 召开党员大会4次，形成决议⟦28项⟧。
      甲 agrees resolutions 党员大会作出决议⟦28项⟧。
      甲 agrees branch-committee-meetings 每月召开支委会，全年召开支部委员会会议⟦12次⟧。
      甲 agrees party-lectures 讲党课⟦5次⟧。
      甲 agrees party-lectures 支部上党课⟦5堂⟧。
      甲 agrees party-lectures 在主题党日上讲党课⟦5次⟧。
      甲 agrees secretary-lectures 支部讲党课5次，书记带头讲党课⟦2次⟧。
      甲 agrees secretary-lectures 支部讲党课5次，其中我带头讲⟦2次⟧。
      甲 agrees secretary-lectures 支部书记讲党课⟦2次⟧。
      甲 agrees special-party-lectures 支部讲党课5次，其中专题党课⟦2次⟧。
      甲 agrees lecture-audience 讲党课5次，听课党员⟦100人次⟧。
      甲 agrees lecture-audience 讲党课5次，⟦100余人次⟧听课。 #approx-differs
      甲 agrees integrity-lectures 讲廉政党课⟦1次⟧。
      甲 agrees organization-life-meetings 召开组织生活会⟦1次⟧，开展民主评议党员1次。
      甲 agrees democratic-appraisals 召开组织生活会1次，开展民主评议党员⟦1次⟧。
      甲 agrees appraised-members 开展民主评议党员1次，参加评议⟦25人⟧，评为优秀8人。
      甲 agrees excellent-members 开展民主评议党员1次，参加评议25人，评为优秀⟦8人⟧。
      甲 agrees heart-to-heart-talks 开展谈心谈话⟦6次⟧。
      甲 agrees heart-to-heart-talk-participations 支部班子与党员谈心谈话⟦30人次⟧。
      甲 agrees study-materials 发放学习书籍⟦43册⟧。
      甲 agrees study-materials 发放学习材料⟦43本⟧。
      甲 agrees reflection-essays 撰写心得体会⟦98篇⟧。
      甲 agrees publicity-occasions 开展宣传报道⟦48次⟧。
      甲 agrees national-articles 国家级媒体上稿⟦3篇⟧，省级媒体上稿7篇，市级媒体上稿12篇。
      甲 agrees provincial-articles 国家级媒体上稿3篇，省级⟦7篇⟧、市级12篇。
      甲 agrees municipal-articles 国家级媒体上稿3篇，省级7篇、市级⟦12篇⟧。
      甲 agrees briefings-issued 编发简报⟦8期⟧。
      甲 agrees problems-found 查摆问题⟦20个⟧，制定整改措施35条，完成整改18个。
      甲 agrees problems-found 查找问题⟦20条⟧。
      甲 agrees rectification-measures 查摆问题20个，制定整改措施⟦35条⟧。
      甲 agrees problems-closed 查摆问题20个，制定整改措施35条，已完成整改⟦18个⟧。
      甲 agrees rectification-rate 查摆问题20个，完成整改18个，整改完成率⟦90%⟧。
      甲 agrees rectification-rate 整改率达⟦90％⟧。
      甲 agrees dues-collection-rate 党费收缴率⟦98.5%⟧。
      甲 agrees dues-collection-rate 党费足额收缴率达⟦99%⟧。
      甲 agrees dues-paid 收缴党费⟦985元⟧。
      甲 agrees responsibility-pledges 层层签订责任书⟦21份⟧。
      甲 agrees family-pledges 组织签订家风承诺书⟦43份⟧。
      甲 agrees tough-tasks 申报攻坚克难工作项⟦10项⟧。
      甲 agrees tough-tasks 组织申报⟦10项⟧攻坚克难工作项。
      甲 agrees public-goods-done 为群众办实事⟦15件⟧。
      甲 agrees public-goods-done 办好事实事⟦15件⟧。
      甲 agrees holiday-reminders 节日期间发送廉洁提醒短信⟦230条⟧。
      甲 agrees opinions-received 征求意见建议⟦56条⟧。
      甲 agrees integrity-talks 开展廉政谈话⟦6次⟧。
      甲 agrees integrity-talk-participations 开展廉政谈话⟦12人次⟧。
      甲 agrees warning-educations 组织警示教育⟦2次⟧，观看警示教育片3次。
      甲 agrees warning-films 组织警示教育2次，观看警示教育片⟦3次⟧。
      甲 agrees warning-education-participations 开展警示教育2场次，受教育党员⟦50人次⟧。
      甲 agrees volunteer-services 开展志愿服务活动⟦5次⟧。
      甲 agrees volunteer-participations 开展志愿服务5次，参与党员⟦50人次⟧。
      甲 agrees volunteer-hours 开展志愿服务5次，服务时长⟦12.5小时⟧。
      甲 agrees field-researches 开展调研⟦9次⟧，形成调研报告4篇。
      甲 agrees field-researches 深入基层开展调研⟦9次⟧。
      甲 agrees research-reports 开展调研9次，形成调研报告⟦4篇⟧。
      甲 agrees research-adoptions 撰写的调研报告被刊物采用⟦2篇⟧。
      甲 agrees research-topics 确定⟦12个⟧调研课题。
      甲 agrees enterprises-visited 走访企业⟦3家⟧。
      甲 agrees enterprise-visits 走访服务企业⟦8次⟧。
      甲 agrees enterprise-needs 走访企业3家，收集诉求⟦28件⟧，解决24件。
      甲 agrees enterprise-needs-met 走访企业3家，收集企业诉求28件，解决⟦24件⟧。
      甲 agrees village-trip-participations 到村帮扶⟦24人次⟧。
      甲 agrees condolence-visits 走访慰问⟦3次⟧，发放慰问金6000元。
      甲 agrees condolence-amount 走访慰问3次，发放慰问金⟦6000元⟧。
      甲 agrees people-visited 走访慰问困难党员群众⟦24人次⟧。
      甲 agrees party-members 支部现有党员⟦27名⟧。
      甲 agrees party-members 现有党员⟦27人⟧，其中预备党员2名。
      甲 agrees probationary-members 支部现有党员27名，其中预备党员⟦2名⟧。
      委 agrees center-group-sessions 开展理论学习中心组学习⟦12次⟧，48人次发言。
      委 agrees center-group-speeches 开展理论学习中心组学习12次，累计⟦48人次⟧发言。
      委 agrees center-group-speeches 中心组集中学习12次，班子成员作交流发言⟦48人次⟧。
      委 agrees center-group-sessions 举办⟦12次⟧党组理论学习中心组专题学习。
      委 agrees center-group-youth-observers 中心组学习12次，青年干部列席⟦24人次⟧。
      委 agrees party-worker-trainings 举办党务干部培训⟦5场⟧，培训120人次。
      委 agrees party-workers-trained 举办党务干部培训5场，培训⟦120人次⟧。
      委 agrees party-group-meetings 召开党组会⟦20次⟧。
      委 agrees party-group-meetings 全年召开局党组会议⟦20次⟧。
      委 agrees reading-class-weeks 举办为期⟦两周⟧的读书班。
      委 agrees reading-classes 举办主题教育读书班⟦1期⟧，集中学习10天。
      委 agrees reading-class-days 举办主题教育读书班1期，集中学习⟦10天⟧。
      # 不符
      甲 differs theme-party-days 全年开展主题党日⟦15次⟧。
      甲 differs branch-committee-meetings 召开党员大会4次、支委会⟦24次⟧。
      甲 differs theme-party-day-participations 开展主题党日12次，参加党员⟦208人次⟧。
      甲 differs party-lectures 讲党课⟦6次⟧。
      甲 differs secretary-lectures 我带头讲党课⟦5次⟧。
      甲 differs study-materials 发放学习书籍⟦430册⟧。
      甲 differs rectification-rate 整改率达⟦100%⟧。
      甲 differs dues-collection-rate 党费收缴率⟦100%⟧。
      甲 differs problems-closed 查摆问题20个，完成整改⟦20个⟧。
      甲 differs enterprises-visited 走访企业⟦30家⟧。
      委 differs center-group-speeches 中心组学习12次，⟦60人次⟧发言。
      # 余、多、近、约
      甲 agrees study-materials 发放学习书籍⟦40余册⟧。
      甲 agrees study-materials 发放学习书籍⟦40多册⟧。
      甲 differs study-materials 发放学习书籍⟦50余册⟧。
      甲 differs study-materials 发放学习书籍⟦30余册⟧。
      甲 agrees reflection-essays 撰写心得体会⟦近百篇⟧。
      甲 agrees reflection-essays 撰写心得体会⟦近100篇⟧。
      甲 differs reflection-essays 撰写心得体会⟦近200篇⟧。
      甲 differs reflection-essays 撰写心得体会⟦百余篇⟧。
      甲 agrees reflection-essays 撰写心得体会⟦90余篇⟧。
      甲 agrees reflection-essays 撰写心得体会⟦约100篇⟧。
      甲 agrees reflection-essays 撰写心得体会⟦100篇左右⟧。
      甲 agrees theme-party-days 开展主题党日⟦十余次⟧。
      甲 agrees theme-party-days 开展主题党日⟦10余次⟧。
      甲 differs theme-party-days 开展主题党日⟦20余次⟧。
      甲 agrees theme-party-days 开展主题党日⟦10次以上⟧。
      甲 differs theme-party-days 开展主题党日⟦20次以上⟧。
      甲 agrees theme-party-days 全年开展主题党日⟦不少于12次⟧。
      甲 differs theme-party-days 全年开展主题党日超过⟦12次⟧。 #超过
      甲 agrees publicity-occasions 开展宣传报道⟦近50次⟧。
      甲 agrees publicity-occasions 开展宣传报道⟦40余次⟧。
      甲 agrees theme-party-day-participations 开展主题党日12次，参加⟦百余人次⟧。
      甲 agrees holiday-reminders 发送廉洁提醒短信⟦200余条⟧。
      甲 agrees dues-collection-rate 党费收缴率⟦98%以上⟧。
      # 万元与元
      甲 agrees donation-amount 党员捐款⟦123456元⟧。
      甲 agrees donation-amount 党员捐款⟦12.3万元⟧。
      甲 agrees donation-amount 党员捐款⟦12.35万元⟧。
      甲 agrees donation-amount 党员捐款⟦12万余元⟧。
      甲 agrees donation-amount 党员捐款⟦12万多元⟧。
      甲 differs donation-amount 党员捐款⟦13万元⟧。
      甲 differs donation-amount 党员捐款⟦12.4万元⟧。
      甲 agrees donation-amount 党员捐款⟦10余万元⟧。
      甲 agrees work-funds-amount 划拨工作经费⟦5.5万元⟧。
      甲 agrees work-funds-amount 划拨工作经费⟦55000元⟧。
      甲 agrees work-funds-amount 划拨⟦5.5万元⟧工作经费、捐款123456元。
      甲 differs work-funds-amount 划拨工作经费⟦55万元⟧。
      # 期间
      甲 agrees theme-party-days 上半年开展主题党日⟦6次⟧。
      甲 agrees theme-party-days 下半年，支部开展主题党日⟦6次⟧。
      甲 differs theme-party-days 上半年开展主题党日⟦12次⟧。
      甲 agrees theme-party-days 一季度开展主题党日⟦3次⟧。
      甲 agrees theme-party-days 前三季度开展主题党日⟦9次⟧。
      甲 agrees theme-party-days 3月开展主题党日⟦1次⟧。
      甲 agrees theme-party-days 1月至6月，开展主题党日⟦6次⟧。
      甲 agrees theme-party-days 2025年1-6月开展主题党日⟦6次⟧。
      甲 agrees theme-party-days 去年开展主题党日⟦10次⟧，今年开展12次。
      甲 agrees theme-party-days 去年开展主题党日10次，今年开展⟦12次⟧。
      甲 agrees theme-party-days 2024年开展主题党日⟦10次⟧。
      甲 agrees theme-party-days 今年开展主题党日12次，比去年的⟦10次⟧多2次。
      甲 agrees theme-party-days 近两年开展主题党日⟦22次⟧。
      甲 agrees publicity-occasions 下半年开展宣传报道⟦33次⟧，较上半年的15次明显增加。
      甲 agrees publicity-occasions 下半年开展宣传报道⟦30余次⟧，较上半年的15次翻了一番。
      甲 agrees publicity-occasions 下半年开展宣传报道30余次，较上半年的⟦15次⟧翻了一番。
      甲 agrees publicity-occasions 开展宣传报道48次，其中上半年⟦15次⟧、下半年33次。
      甲 agrees publicity-occasions 开展宣传报道48次，其中上半年15次、下半年⟦33次⟧。
      甲 differs publicity-occasions 开展宣传报道48次，其中上半年⟦20次⟧、下半年28次。
      甲 agrees publicity-occasions 开展宣传报道48次，同比增长⟦20%⟧。
      甲 differs publicity-occasions 开展宣传报道48次，同比增长⟦50%⟧。
      甲 agrees publicity-occasions 开展宣传报道48次，较去年增加⟦8次⟧。
      甲 agrees volunteer-services 志愿服务由去年的⟦4次⟧增加到5次。
      甲 agrees volunteer-services 志愿服务从4次增加到⟦5次⟧。
      甲 differs volunteer-services 志愿服务从2次增加到⟦5次⟧。
      甲 agrees publicity-occasions 上半年开展宣传报道⟦15次⟧，同比增长50%。
      甲 agrees publicity-occasions 上半年开展宣传报道15次，同比增长⟦50%⟧。
      # 台账没有
      甲 no-record speech-contests 举办演讲比赛⟦2次⟧。
      甲 no-record democratic-life-meetings 召开民主生活会⟦1次⟧。
      甲 no-record members-admitted 发展党员⟦3名⟧。
      甲 no-record theme-party-days 2023年开展主题党日⟦12次⟧。
      乙 no-record party-lectures 讲党课⟦4次⟧。
      # 空白
      甲 blank theme-party-days 全年开展主题党日⟦*次⟧。
      甲 blank donation-amount 捐款⟦**元⟧。
      甲 blank study-materials 发放学习书籍⟦X余册⟧。
      甲 blank branch-committee-meetings 召开党员大会XX次、支委会⟦XX次⟧。
      甲 blank secretary-lectures 我带头讲党课⟦XX次⟧。
      甲 blank rectification-rate 整改完成率⟦XX%⟧。
      甲 blank speech-contests 举办演讲比赛⟦**次⟧。
      # 组织
      委 agrees theme-party-days 各支部开展主题党日⟦20次⟧。
      委 agrees theme-party-days 全局开展主题党日⟦20次⟧。
      委 agrees theme-party-days 甲支部开展主题党日⟦12次⟧，乙支部开展主题党日8次。
      委 agrees theme-party-days 甲支部开展主题党日12次，乙支部开展主题党日⟦8次⟧。
      委 agrees member-assemblies 乙支部扎实落实三会一课，召开党员大会⟦3次⟧。
      委 differs theme-party-days 乙支部开展主题党日⟦12次⟧。
      乙 agrees theme-party-days 本支部开展主题党日⟦8次⟧。
      # 一部分不是全部
      甲 not-understood - 其中女党员⟦9名⟧。
      甲 not-understood - 支部有农村党员⟦194人⟧。
      甲 not-understood - 考核排名⟦第三⟧。
      甲 not-understood - 离退休党员⟦20人⟧。
      甲 agrees party-members 截至年底，支部共有党员⟦27名⟧。
      甲 agrees party-members 本支部党员总数⟦27人⟧。
      委 agrees party-branches 机关党委下设党支部⟦2个⟧。
      # 更多说法
      甲 agrees theme-party-days 坚持“固定党日”，全年共开展⟦12次⟧主题党日。
      甲 agrees theme-party-days 以“学党章”为主题开展支部主题党日⟦12次⟧，覆盖全体党员。
      甲 agrees theme-party-days 主题党日活动开展了⟦12次⟧。
      甲 agrees theme-party-days 全年主题党日⟦12次⟧、党课5次、组织生活会1次。
      甲 agrees party-lectures 全年主题党日12次、党课⟦5次⟧、组织生活会1次。
      甲 agrees organization-life-meetings 全年主题党日12次、党课5次、组织生活会⟦1次⟧。
      甲 agrees special-party-lectures 讲党课5次（专题党课⟦2次⟧）。
      甲 agrees group-meetings 分别召开党员大会、支委会、党小组会4次、12次、⟦10次⟧。
      甲 agrees branch-committee-meetings 党员大会、支委会、党小组会分别召开4次、⟦12次⟧、10次。
      甲 agrees theme-party-days 落实主题党日制度，组织活动⟦12次⟧。
      甲 agrees lecture-audience 书记和支委轮流讲党课，全年5次，⟦100人次⟧受教育。
      甲 agrees theme-party-day-participations 主题党日参加人次达⟦108人次⟧。
      甲 agrees reflection-essays 党员撰写学习心得⟦98篇⟧。
      甲 agrees study-materials 为党员购买发放学习用书⟦43本⟧。
      甲 agrees study-materials 发放《习近平著作选读》等学习书籍⟦43册⟧。
      甲 no-record leader-field-researches 班子成员到基层调研⟦9次⟧。
      甲 agrees village-trip-participations 全年到村开展帮扶⟦24人次⟧。
      甲 agrees people-visited 春节前走访慰问老党员⟦24人次⟧。
      甲 agrees condolence-amount 走访慰问困难党员24人次，送去慰问金⟦6000元⟧。
      甲 agrees condolence-amount 走访慰问困难党员24人次，送去慰问金⟦0.6万元⟧。
      甲 agrees donation-amount 党员自愿捐款⟦12.3万元⟧，用于助学。
      甲 agrees donors 组织捐款，⟦25人次⟧参加，共捐款12.3万元。
      甲 agrees publicity-occasions 全年宣传报道⟦48次⟧，上半年15次，下半年33次。
      甲 agrees publicity-occasions 全年宣传报道48次，上半年⟦15次⟧，下半年33次。
      甲 agrees publicity-occasions 全年宣传报道48次，上半年15次，下半年⟦33次⟧。
      甲 agrees briefings-issued 编发工作简报⟦8期⟧，刊发信息48条。
      甲 agrees municipal-articles 在市级媒体刊发稿件⟦12篇⟧。
      甲 agrees provincial-articles 在省级媒体发表文章⟦7篇⟧。
      甲 agrees heart-to-heart-talk-participations 开展谈心谈话6次，谈话⟦30人次⟧。
      甲 agrees integrity-talk-participations 对党员干部开展廉政谈话6次，谈话对象⟦12人次⟧。
      甲 agrees warning-education-participations 开展警示教育2次，教育党员干部⟦50人次⟧。
      甲 agrees problems-closed 对照检查问题20个，已整改⟦18个⟧，整改率90%。
      甲 agrees rectification-rate 查摆问题20个，已整改18个，整改率⟦90%⟧。
      甲 agrees problems-closed 20个问题已完成整改⟦18个⟧。
      甲 agrees problems-found ⟦20个⟧问题已完成整改18个。
      甲 agrees public-goods-done 扎实开展“我为群众办实事”，办实事⟦15件⟧。
      甲 agrees public-goods-done 为群众解决实际困难，办成实事⟦15件⟧。
      甲 agrees volunteer-participations 组织党员志愿者⟦50人次⟧参加志愿服务。
      甲 agrees volunteer-services 参与社区“大党委”志愿服务活动⟦5次⟧。
      甲 agrees volunteer-participations 开展志愿服务5次，出动志愿者⟦50人次⟧。
      甲 agrees enterprise-needs 走访企业8次，收集企业诉求⟦28个⟧。
      甲 agrees responsibility-pledges 与科室负责人签订党风廉政责任书⟦21份⟧。
      甲 agrees family-pledges 组织家属签订家庭助廉承诺书⟦43份⟧。
      甲 agrees dues-paid 全年收缴党费共计⟦985元⟧。
      甲 agrees research-adoptions 撰写调研报告4篇，被采用⟦2篇⟧。
      甲 agrees opinions-received 通过座谈、问卷征求意见⟦56条⟧。
      甲 agrees excellent-members 民主评议党员25人，其中优秀⟦8人⟧。
      甲 agrees appraised-members 民主评议党员⟦25人⟧，其中优秀8人。
      甲 agrees holiday-reminders 元旦、春节等节点发送廉洁短信⟦230条⟧。
      甲 agrees resolutions 全年召开党员大会4次，作出决议⟦28个⟧。
      甲 agrees secretary-lectures 我带头讲党课⟦2次⟧，带动支委讲党课3次。
      甲 agrees integrity-lectures 书记讲廉政党课⟦1次⟧。
      甲 differs public-goods-done 为群众办实事⟦50余件⟧。
      甲 differs volunteer-participations 开展志愿服务5次，参与党员⟦500余人次⟧。
      甲 differs donation-amount 党员捐款⟦1.2万元⟧。
      委 agrees party-workers-trained 举办党务干部培训班5期，培训党务干部⟦120人次⟧。
      委 agrees party-worker-trainings 举办党务干部培训班⟦5期⟧，培训党务干部120余人次。
      委 agrees center-group-sessions 党组理论学习中心组集中学习⟦12次⟧。
      委 agrees center-group-sessions 组织中心组学习⟦12次⟧，研讨发言48人次。
      委 agrees center-group-speeches 组织中心组学习12次，研讨发言⟦48人次⟧。
      委 agrees party-group-meetings 主持召开党组会⟦20次⟧，研究党建议题。
      委 agrees member-assemblies 各支部共召开党员大会⟦7次⟧。
      委 agrees theme-party-day-participations 全局共开展主题党日20次，参加党员⟦164人次⟧。
      甲 blank problems-closed 查摆问题20个，已整改⟦XX个⟧。
      甲 blank volunteer-services 志愿服务活动⟦*次⟧。
      甲 blank people-visited 走访慰问困难党员⟦XX人次⟧。
      甲 blank leader-field-researches 局领导深入基层开展调研⟦XX次⟧。
      甲 no-record ideology-analyses 全年召开⟦2次⟧意识形态领域分析研判会。
      甲 no-record first-item-studies 落实“第一议题”制度，第一议题学习⟦12次⟧。
      甲 no-record activists-confirmed 确定入党积极分子⟦2名⟧。
      甲 no-record youth-study-sessions 青年理论学习小组开展学习⟦6次⟧。
      甲 no-record membership-applications 收到入党申请书⟦5份⟧。
      # 不核对
      甲 not-understood - 辖区有商户⟦230家⟧。
      甲 not-understood - 支部成立于2003年，办公面积⟦200平方米⟧。
      甲 not-understood - 参训学员平均年龄⟦35岁⟧。
      甲 not-understood - 植树⟦300棵⟧。
      甲 not-understood - 清理垃圾⟦2吨⟧。
      甲 not-understood - 安装路灯⟦56盏⟧。
      甲 not-understood - 全镇人口⟦2.3万人⟧，面积35平方公里。
      甲 not-understood - 全镇人口2.3万人，面积⟦35平方公里⟧。
      甲 not-understood - 考核排名⟦第一名⟧。
      甲 not-understood - 按要求每季度召开党员大会⟦不少于1次⟧。
      甲 not-understood - 下一步，力争开展主题党日⟦15次⟧。
      甲 not-understood - 明年将开展主题党日⟦15次⟧。
      甲 not-understood - 完成文稿⟦60篇⟧审核。
      甲 not-understood - 修建蓄水池⟦3口⟧。
      甲 not-understood - 采购办公电脑⟦12台⟧。
      """;

  @AfterAll
  static void 关库() {
    YEAR.close();
  }

  @Test
  void 每个句子各得其所() {
    List<String> wrong = new ArrayList<>();
    CASES.lines().filter(line -> !line.startsWith("#")).forEach(line -> check(line, wrong));
    assertThat(wrong).isEmpty();
  }

  private static void check(String line, List<String> wrong) {
    String[] parts = line.split(" ", 4);
    String verdict = line.contains("#approx-differs") ? "differs" : parts[1];
    String sentence = parts[3].replaceFirst(" #.*$", "");
    Optional<Held> held = YEAR.marked(YEAR.organization(parts[0]), sentence);
    String metric = held.flatMap(Held::metric).map(m -> m.id()).orElse("-");
    String found = held.map(one -> one.verdict().word()).orElse("没有读出");
    boolean sameMetric = metric.equals(parts[2]) || parts[2].equals("-");
    if (!found.equals(verdict) || !sameMetric) {
      String note = held.map(one -> one.verdict().note()).orElse("");
      List<String> options =
          held.map(one -> one.options().stream().map(f -> f.metric().id()).toList())
              .orElse(List.of());
      wrong.add(line + " → " + found + " " + metric + " " + options + " " + note);
    }
  }
}
