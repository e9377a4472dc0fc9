//! What a column can hold, for each kind of table.

use documents::columns::FieldSpec;
use documents::fields;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// A list of people (干部名册).
    Roster,
    /// A year plan of classes (年度培训计划表).
    Plan,
    /// A list of studies elsewhere, such as an online platform's statement.
    Study,
    /// A list of outreach teams (宣讲微团队名册).
    Teams,
    /// Talks of past years (宣讲活动统计表).
    Talks,
    /// A list of trainers (师资库).
    Trainers,
    /// A list of venues and field sites (场地、现场教学点台账).
    Venues,
    /// A list of people sent out (双学双促人员名册).
    Placements,
    /// A unit's receipt for a class (参训回执).
    Receipts,
}

macro_rules! import_fields {
    ($($(#[$meta:meta])* $field:ident = $key:literal,)+) => {
        /// What a column can hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum ImportField {
            $($(#[$meta])* $field,)+
        }

        impl ImportField {
            /// Its name where columns are guessed.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$field => $key,)+
                }
            }

            /// The field of this name.
            #[must_use]
            pub fn of(key: &str) -> Option<Self> {
                match key {
                    $($key => Some(Self::$field),)+
                    _ => None,
                }
            }
        }
    };
}

import_fields! {
    /// 序号; nothing is made of it.
    Number = "number",
    /// 姓名.
    Name = "name",
    /// 性别.
    Sex = "sex",
    /// 民族.
    Nationality = "nationality",
    /// 出生年月.
    Birth = "birth",
    /// 身份证号.
    IdNumber = "id_number",
    /// 单位.
    Unit = "unit",
    /// 职务.
    Post = "post",
    /// 职级.
    Rank = "rank",
    /// 职级层次.
    Band = "band",
    /// 政治面貌.
    Politics = "politics",
    /// 学历.
    Education = "education",
    /// 参加工作时间.
    Joined = "joined",
    /// 联系电话.
    Phone = "phone",
    /// 县管领导干部.
    CountyManaged = "county_managed",
    /// 在职状态.
    State = "state",
    /// 备注.
    Remark = "remark",
    /// 班次名称.
    ClassName = "class_name",
    /// 培训内容.
    Content = "content",
    /// 培训对象.
    Audience = "audience",
    /// 人数.
    Size = "size",
    /// 期数.
    Runs = "runs",
    /// 时间.
    Dates = "dates",
    /// 天数.
    Days = "days",
    /// 地点.
    Place = "place",
    /// 主办单位.
    Organiser = "organiser",
    /// 承办单位.
    Undertaker = "undertaker",
    /// 经费及列支渠道.
    Budget = "budget",
    /// 责任人.
    Responsible = "responsible",
    /// 类别 of a study.
    StudyKind = "study_kind",
    /// 课程或班次名称.
    Course = "course",
    /// 开始日期.
    Starts = "starts",
    /// 结束日期.
    Ends = "ends",
    /// 学时.
    Hours = "hours",
    /// 视频时长, in minutes.
    Minutes = "minutes",
    /// 证明材料.
    Proof = "proof",
    /// 队伍名称.
    Team = "team",
    /// 品牌.
    Brand = "brand",
    /// 宣讲员.
    Speakers = "speakers",
    /// 可讲专题.
    Topics = "topics",
    /// 覆盖村（社区）.
    Covers = "covers",
    /// 乡镇（街道）.
    Township = "township",
    /// 村（社区）.
    Village = "village",
    /// 日期.
    Date = "date",
    /// 专题.
    Topic = "topic",
    /// 形式.
    Form = "form",
    /// 开始时间 of a day.
    Start = "start",
    /// 时长 of a talk, in minutes.
    Length = "length",
    /// 受众人次.
    Heard = "heard",
    /// 单位及职务.
    Organisation = "organisation",
    /// 县内 or 县外.
    External = "external",
    /// 领导干部.
    Leader = "leader",
    /// 场地名称.
    VenueName = "venue_name",
    /// 类别 of a venue.
    VenueKind = "venue_kind",
    /// 座位.
    Capacity = "capacity",
    /// 地址.
    Address = "address",
    /// 开门时间.
    Opens = "opens",
    /// 关门时间.
    Closes = "closes",
    /// 设备 of a venue.
    Equipment = "equipment",
    /// 讲解员 of a field site.
    Guide = "guide",
    /// 联系方式 of a venue.
    Contact = "contact",
    /// 车程 to a venue, in minutes.
    Travel = "travel",
    /// 安全预案 of a field site.
    SafetyPlan = "safety_plan",
    /// 锻炼方式.
    PlacementKind = "placement_kind",
    /// 去向类别.
    PlaceKind = "place_kind",
    /// 接收单位.
    Host = "host",
    /// 带教导师.
    Mentor = "mentor",
    /// 起止时间 of a placement.
    Period = "period",
    /// 锻炼目标.
    Goals = "goals",
    /// 鉴定结果.
    Result = "result",
    /// 鉴定人.
    Assessor = "assessor",
    /// 鉴定日期.
    AssessedOn = "assessed_on",
    /// 鉴定意见.
    Opinion = "opinion",
    /// 是否参训.
    Attends = "attends",
    /// 替换人.
    ReplacedBy = "replaced_by",
    /// 替换人单位.
    ReplacerUnit = "replacer_unit",
    /// 替换人职务.
    ReplacerPost = "replacer_post",
    /// 不参训或替换原因.
    Reason = "reason",
}

/// What only our own rosters have; the rest of the world's stand in `documents`.
const ROSTER_EXTRAS: [FieldSpec; 3] = [
    FieldSpec {
        key: "band",
        synonyms: &["职级层次", "干部层次", "人员类别", "干部类别"],
        examples: &["县处级", "乡科级", "一般干部"],
    },
    FieldSpec {
        key: "county_managed", synonyms: &["县管领导干部", "县管干部", "是否县管"], examples: &[]
    },
    FieldSpec {
        key: "state", synonyms: &["在职状态", "人员状态", "状态"], examples: &["在职", "退休"]
    },
];

impl ImportKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Roster,
        Self::Plan,
        Self::Study,
        Self::Teams,
        Self::Talks,
        Self::Trainers,
        Self::Venues,
        Self::Placements,
        Self::Receipts,
    ];

    /// The fields its tables may have, in the order of the usual form.
    #[must_use]
    pub fn specs(self) -> Vec<FieldSpec> {
        match self {
            Self::Roster => fields::ROSTER.iter().chain(&ROSTER_EXTRAS).copied().collect(),
            Self::Plan => fields::YEAR_PLAN.to_vec(),
            Self::Study => fields::STUDY.to_vec(),
            Self::Teams => fields::TEAMS.to_vec(),
            Self::Talks => fields::TALKS.to_vec(),
            Self::Trainers => fields::TRAINERS.to_vec(),
            Self::Venues => fields::VENUES.to_vec(),
            Self::Placements => fields::PLACEMENTS.to_vec(),
            Self::Receipts => fields::RECEIPTS.to_vec(),
        }
    }

    /// What the change is called, for undo and history.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Roster => "import.roster",
            Self::Plan => "import.plan",
            Self::Study => "import.study",
            Self::Teams => "import.teams",
            Self::Talks => "import.talks",
            Self::Trainers => "import.trainers",
            Self::Venues => "import.venues",
            Self::Placements => "import.placements",
            Self::Receipts => "import.receipts",
        }
    }

    /// The same as fields.
    #[must_use]
    pub fn fields(self) -> Vec<ImportField> {
        self.specs().iter().filter_map(|spec| ImportField::of(spec.key)).collect()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn every_guessed_column_has_a_field_and_each_field_one_name() {
        for kind in ImportKind::ALL {
            assert_eq!(kind.fields().len(), kind.specs().len(), "no column of {kind:?} is lost");
            for field in kind.fields() {
                let spoken = serde_json::to_value(field).unwrap();
                assert_eq!(spoken.as_str(), Some(field.key()), "the screen and the guess say the same");
            }
        }
    }
}
