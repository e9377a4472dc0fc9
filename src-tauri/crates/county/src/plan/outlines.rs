//! The year's training plan as a county office writes it: 25 programs, 73 runs, 7,700 places.

use super::TrainingWay::{self, ExpertLecture, FieldVisit, FrontlinePractice, PartySchool};
use super::audiences::{self as to, Admits};

/// A line of the plan before it has dates.
#[derive(Clone, Copy)]
pub(super) struct Outline {
    pub(super) name: &'static str,
    pub(super) purpose: &'static str,
    pub(super) audience: &'static str,
    pub(super) admits: Admits,
    /// Places in each run.
    pub(super) size: usize,
    pub(super) runs: usize,
    /// Working days of each run.
    pub(super) days: usize,
    pub(super) way: TrainingWay,
    /// 主办.
    pub(super) organiser: &'static str,
    /// 承办.
    pub(super) host: &'static str,
    /// How many days into one of its runs the reference date falls; those runs give 今日 its work.
    pub(super) under_way: Option<usize>,
}

type Whom = (&'static str, Admits);
/// Places a run, runs, days a run.
type Scale = (usize, usize, usize);
type Who = (&'static str, &'static str);

const ORGANISATION: Who = ("县委组织部", "县委党校");

const fn line(
    name: &'static str,
    purpose: &'static str,
    whom: Whom,
    scale: Scale,
    way: TrainingWay,
    who: Who,
) -> Outline {
    Outline {
        name,
        purpose,
        audience: whom.0,
        admits: whom.1,
        size: scale.0,
        runs: scale.1,
        days: scale.2,
        way,
        organiser: who.0,
        host: who.1,
        under_way: None,
    }
}

const fn under_way(day: usize, outline: Outline) -> Outline {
    Outline { under_way: Some(day), ..outline }
}

/// The plan of one year, in the order of its table.
pub(super) const PLAN: [Outline; 25] = [
    line(
        "县管领导干部学习党的创新理论专题研讨班",
        "提高政治能力，把握党的创新理论",
        ("县管领导干部", to::county_managed),
        (150, 2, 3),
        ExpertLecture,
        ORGANISATION,
    ),
    line(
        "县管领导干部进修班",
        "系统提升政治素质和领导能力",
        ("县管领导干部", to::county_managed),
        (50, 4, 10),
        PartySchool,
        ORGANISATION,
    ),
    line(
        "中青年干部培训班",
        "培养选拔优秀年轻干部",
        ("40岁左右及以下优秀干部", to::younger_cadres),
        (40, 2, 20),
        PartySchool,
        ORGANISATION,
    ),
    line(
        "科级干部任职培训班",
        "尽快胜任新的岗位",
        ("新任职乡科级干部", to::section_staff),
        (50, 3, 5),
        PartySchool,
        ORGANISATION,
    ),
    line(
        "新录用公务员初任培训班",
        "掌握机关工作的基本要求",
        ("新录用公务员", to::recruits),
        (60, 2, 10),
        PartySchool,
        ORGANISATION,
    ),
    line(
        "职级公务员轮训班",
        "更新知识、改进作风",
        ("一级至四级主任科员", to::section_staff),
        (80, 5, 5),
        PartySchool,
        ORGANISATION,
    ),
    line(
        "村（社区）党组织书记示范培训班",
        "提高抓党建促乡村振兴能力",
        ("村（社区）党组织书记", to::village_secretaries),
        (98, 4, 5),
        PartySchool,
        ORGANISATION,
    ),
    under_way(
        0,
        line(
            "村（社区）“两委”成员履职能力培训班",
            "提高服务群众和基层治理能力",
            ("村（社区）“两委”成员、专职干部", to::village_cadres),
            (140, 8, 3),
            PartySchool,
            ("县委组织部", "县农业农村委"),
        ),
    ),
    line(
        "驻村第一书记和工作队员培训班",
        "掌握驻村帮扶政策和方法",
        ("驻村第一书记、工作队员", to::resident_cadres),
        (100, 3, 3),
        ExpertLecture,
        ("县委组织部", "县农业农村委"),
    ),
    line(
        "乡镇（街道）党政正职专题研讨班",
        "推动高质量发展和乡村全面振兴",
        ("乡镇（街道）党政正职、人大主席", to::township_chiefs),
        (33, 2, 5),
        FieldVisit,
        ORGANISATION,
    ),
    under_way(
        0,
        line(
            "全县党员干部理论学习轮训班",
            "集中轮训，统一思想",
            ("县级部门、乡镇（街道）、企事业单位干部", to::all_staff),
            (300, 8, 2),
            ExpertLecture,
            ("县委宣传部", "县委党校"),
        ),
    ),
    line(
        "入党积极分子和发展对象培训班",
        "端正入党动机，学习党的基本知识",
        ("入党积极分子、发展对象", to::candidates),
        (100, 2, 3),
        PartySchool,
        ("县委组织部", "县直机关工委"),
    ),
    line(
        "基层党务工作者培训班",
        "提高党务工作规范化水平",
        ("机关、企事业单位党务干部", to::party_workers),
        (80, 4, 3),
        ExpertLecture,
        ("县委组织部", "县直机关工委"),
    ),
    line(
        "宣传思想文化干部培训班",
        "提高宣传思想文化工作能力",
        ("宣传思想文化战线干部", to::publicity),
        (60, 2, 3),
        ExpertLecture,
        ("县委宣传部", "县融媒体中心"),
    ),
    line(
        "基层宣讲骨干培训班",
        "讲好夔州故事，办好坝坝会",
        ("宣讲微团队宣讲员", to::speakers),
        (100, 3, 2),
        ExpertLecture,
        ("县委宣传部", "县委党校"),
    ),
    line(
        "纪检监察干部业务培训班",
        "提高执纪执法水平",
        ("县、乡、村三级纪检监察干部", to::discipline),
        (60, 2, 4),
        ExpertLecture,
        ("县纪委监委机关", "县委党校"),
    ),
    line(
        "民族团结进步专题培训班",
        "铸牢中华民族共同体意识",
        ("民族乡和统战干部", to::minorities),
        (60, 1, 3),
        FieldVisit,
        ("县委统战部", "县委党校"),
    ),
    under_way(
        1,
        line(
            "年轻干部能力提升班",
            "在一线增强群众工作和解决问题能力",
            ("40岁左右及以下年轻干部", to::younger_cadres),
            (40, 2, 5),
            FrontlinePractice,
            ORGANISATION,
        ),
    ),
    line(
        "女干部综合素质提升班",
        "提高综合素质",
        ("女干部", to::women),
        (50, 2, 3),
        ExpertLecture,
        ("县委组织部", "县妇联"),
    ),
    line(
        "应急管理与防汛救灾专题培训班",
        "守牢安全底线",
        ("应急、水利、林业干部和综治专干", to::emergency),
        (120, 2, 2),
        ExpertLecture,
        ("县委组织部", "县应急管理局"),
    ),
    line(
        "数字化履职能力提升班",
        "提高数字化工作能力",
        ("县级部门干部", to::department_staff),
        (60, 3, 3),
        ExpertLecture,
        ("县委组织部", "县大数据发展局"),
    ),
    line(
        "文旅融合发展专题培训班",
        "学习先进地区文旅发展经验",
        ("文旅、商务系统干部", to::tourism),
        (40, 2, 5),
        FieldVisit,
        ("县委组织部", "县文化旅游委"),
    ),
    line(
        "乡村全面振兴实地考察班",
        "学习运用“千万工程”经验",
        ("乡镇（街道）干部", to::township_staff),
        (40, 2, 5),
        FieldVisit,
        ("县委组织部", "县农业农村委"),
    ),
    line(
        "财政财务干部业务培训班",
        "规范财务管理",
        ("财政、审计、统计和财务干部", to::finance),
        (80, 2, 2),
        ExpertLecture,
        ("县委组织部", "县财政局"),
    ),
    line(
        "“双学双促”一线实践锻炼岗前培训班",
        "为赴县外和项目一线锻炼做准备",
        ("选派锻炼干部", to::younger_cadres),
        (132, 1, 2),
        FrontlinePractice,
        ORGANISATION,
    ),
];
