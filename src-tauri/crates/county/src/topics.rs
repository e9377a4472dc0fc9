//! The 23 topics of the study plan and the courses on them: a starting list to be edited, not an official one.

use crate::trainers::Trainer;
use crate::venues::Venue;

/// What part of the study plan a topic belongs to; the structure gauges count these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TopicCategory {
    /// 党的创新理论.
    #[default]
    Theory,
    /// 党性教育.
    PartySpirit,
    /// 政策法规.
    Policy,
    /// 履职能力.
    Ability,
    /// 知识.
    Knowledge,
}

/// One of the study plan's topics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// 专题名称.
    pub name: &'static str,
    /// 类别.
    pub category: TopicCategory,
    /// Says on the record that this is an invented starting list to be edited.
    pub note: &'static str,
}

/// How a course is taught.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CourseForm {
    /// 讲授.
    Lecture,
    /// 研讨.
    Discussion,
    /// 案例.
    Case,
    /// 现场教学.
    Field,
    /// 自学.
    SelfStudy,
}

/// A teachable unit on one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// 课程名称.
    pub title: String,
    /// The topic, as an index into the topics.
    pub topic: usize,
    /// 形式.
    pub form: CourseForm,
    /// 学时, in quarter-hours: 16 is half a day.
    pub quarter_hours: u32,
    /// The only place it can be given, as an index into the venues: lessons in the field have one, others none.
    pub site: Option<usize>,
    /// Who can give it, as indexes into the trainers.
    pub trainers: Vec<usize>,
}

/// How many topics the study plan has.
pub(crate) const TOPICS: usize = OUTLINES.len();

/// What those who work in villages can teach from practice.
const PRACTICAL: [&str; 4] = ["乡村全面振兴", "基层治理与矛盾化解", "群众工作方法", "现代农业与脐橙产业"];

/// The topics a village secretary can teach, as indexes into the topics, ascending.
pub(crate) fn practical() -> Vec<usize> {
    OUTLINES
        .iter()
        .enumerate()
        .filter(|(_, outline)| PRACTICAL.contains(&outline.0))
        .map(|(at, _)| at)
        .collect()
}

const STARTING_LIST: &str = "示例初始专题，可修改";

/// What a lesson in the field shows, and the venue it needs.
type FieldLesson = (&'static str, &'static str);

/// A topic's name, the category, two lectures, and what there is to see in the field if there is something.
type Outline = (&'static str, TopicCategory, [&'static str; 2], Option<FieldLesson>);

use TopicCategory::{Ability, Knowledge, PartySpirit, Policy, Theory};

const OUTLINES: [Outline; 23] = [
    (
        "党的创新理论体系",
        Theory,
        ["党的创新理论的科学体系与实践要求", "党的创新理论的世界观和方法论"],
        Some(("新时代文明实践", "县新时代文明实践中心")),
    ),
    ("马克思主义经典著作导读", Theory, ["《共产党宣言》导读", "《实践论》《矛盾论》导读"], None),
    (
        "中国式现代化",
        Theory,
        ["中国式现代化的本质要求", "中国式现代化的县域实践"],
        Some(("现代化新县城建设", "县规划展览馆")),
    ),
    (
        "高质量发展",
        Theory,
        ["新发展理念与县域经济高质量发展", "因地制宜发展新质生产力"],
        Some(("县域产业发展", "草堂脐橙产业园")),
    ),
    (
        "生态文明建设",
        Theory,
        ["绿水青山就是金山银山的实践路径", "长江大保护的三峡库区责任"],
        Some(("库区生态修复", "白帝城·瞿塘峡景区研学中心")),
    ),
    (
        "党章党规党纪",
        PartySpirit,
        ["党章的学习与遵守", "党的纪律处分条例解读"],
        Some(("清廉家风", "县廉政教育基地")),
    ),
    (
        "党史与革命传统",
        PartySpirit,
        ["川东游击队的斗争历程", "奉大巫起义与革命精神"],
        Some(("重走奉大巫起义之路", "奉大巫起义纪念地")),
    ),
    (
        "理想信念与对党忠诚",
        PartySpirit,
        ["坚定理想信念，筑牢对党忠诚", "从革命先辈家书看初心使命"],
        Some(("川东游击队的故事", "川东游击队小镇")),
    ),
    (
        "廉政与警示教育",
        PartySpirit,
        ["一体推进不敢腐、不能腐、不想腐", "身边案例警示教育"],
        Some(("警示教育", "县廉政教育基地")),
    ),
    (
        "正确政绩观与作风建设",
        PartySpirit,
        ["树立和践行正确政绩观", "整治形式主义为基层减负"],
        Some(("烈士事迹与初心使命", "县烈士陵园")),
    ),
    (
        "乡村全面振兴",
        Policy,
        ["学习运用“千万工程”经验", "巩固拓展脱贫攻坚成果政策解读"],
        Some(("和美乡村示范", "三沱村和美乡村示范点")),
    ),
    ("成渝地区双城经济圈", Policy, ["双城经济圈建设的县域机遇", "三峡库区联动发展"], None),
    (
        "文旅融合发展",
        Policy,
        ["诗城文化与旅游产业发展", "旅游公共服务与品牌建设"],
        Some(("白帝城景区治理", "白帝城·瞿塘峡景区研学中心")),
    ),
    (
        "铸牢中华民族共同体意识",
        Policy,
        ["民族工作政策与实践", "民族乡发展案例"],
        Some(("民族团结进步示范", "长安土家族乡会议室")),
    ),
    ("民生保障与公共服务", Policy, ["就业与社会保障政策解读", "“一老一小”服务体系建设"], None),
    (
        "基层治理与矛盾化解",
        Ability,
        ["新时代“枫桥经验”与矛盾纠纷化解", "党建引领基层治理现代化"],
        Some(("网格治理", "永安街道朝阳社区文化广场")),
    ),
    (
        "应急管理与防灾减灾",
        Ability,
        ["汛期地质灾害防范与处置", "突发事件现场指挥与舆情应对"],
        Some(("应急指挥演练", "县应急指挥中心")),
    ),
    (
        "群众工作方法",
        Ability,
        ["怎样开好院坝会", "信访工作条例与群众工作方法"],
        Some(("坝坝会观摩", "白帝镇浣花社区文化广场")),
    ),
    (
        "招商引资与项目管理",
        Ability,
        ["项目策划包装与要素保障", "招商谈判实务"],
        Some(("重点项目观摩", "县规划展览馆")),
    ),
    ("数字化履职", Ability, ["数字重庆建设与基层智治", "政务数据应用实务"], None),
    (
        "法治思维与依法行政",
        Knowledge,
        ["民法典与基层治理", "行政执法规范与风险防范"],
        Some(("庭审观摩", "县法院审判庭")),
    ),
    (
        "现代农业与脐橙产业",
        Knowledge,
        ["脐橙绿色高效栽培管理", "农产品品牌与电商营销"],
        Some(("脐橙标准化种植", "草堂脐橙产业园")),
    ),
    ("财政金融与风险防范", Knowledge, ["预算绩效管理实务", "地方债务与金融风险防范"], None),
];

/// The study plan's topics: a starting list for any office.
#[must_use]
pub fn topics() -> Vec<Topic> {
    OUTLINES
        .iter()
        .map(|(name, category, _, _)| Topic { name, category: *category, note: STARTING_LIST })
        .collect()
}

/// Lectures, a discussion and a case on every topic, a field lesson where there is something to see, and self-study.
pub(crate) fn courses(trainers: &[Trainer], venues: &[Venue]) -> Vec<Course> {
    let mut courses = Vec::new();
    for (topic, outline) in OUTLINES.iter().enumerate() {
        for (form, title, site) in lessons(topic, outline) {
            let trainers = able(trainers, topic, courses.len());
            let site = site.and_then(|site| venues.iter().position(|venue| venue.name == site));
            courses.push(Course { title, topic, form, quarter_hours: 16, site, trainers });
        }
    }
    courses
}

/// Form, title and, for a lesson in the field, the venue's name.
type Lesson = (CourseForm, String, Option<&'static str>);

fn lessons(topic: usize, (name, _, lectures, field): &Outline) -> Vec<Lesson> {
    let mut lessons: Vec<Lesson> =
        lectures.iter().map(|title| (CourseForm::Lecture, (*title).to_owned(), None)).collect();
    lessons.push((CourseForm::Discussion, format!("“{name}”分组研讨"), None));
    lessons.push((CourseForm::Case, format!("“{name}”案例教学"), None));
    lessons.extend(field.map(|(title, site)| (CourseForm::Field, format!("现场教学：{title}"), Some(site))));
    if topic.is_multiple_of(2) {
        lessons.push((CourseForm::SelfStudy, format!("“{name}”指定书目自学"), None));
    }
    lessons
}

/// Up to eight of the trainers on a topic, another eight for each course.
fn able(trainers: &[Trainer], topic: usize, course: usize) -> Vec<usize> {
    let mut on_topic: Vec<usize> = trainers
        .iter()
        .enumerate()
        .filter(|(_, trainer)| trainer.topics.contains(&topic))
        .map(|(at, _)| at)
        .collect();
    let turn = course % on_topic.len().max(1);
    on_topic.rotate_left(turn);
    on_topic.truncate(8);
    on_topic.sort_unstable();
    on_topic
}
