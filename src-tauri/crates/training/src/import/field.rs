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
    /// The fields its tables may have, in the order of the usual form.
    #[must_use]
    pub fn specs(self) -> Vec<FieldSpec> {
        match self {
            Self::Roster => fields::ROSTER.iter().chain(&ROSTER_EXTRAS).copied().collect(),
            Self::Plan => fields::YEAR_PLAN.to_vec(),
            Self::Study => fields::STUDY.to_vec(),
        }
    }

    /// What the change is called, for undo and history.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Roster => "import.roster",
            Self::Plan => "import.plan",
            Self::Study => "import.study",
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
        for kind in [ImportKind::Roster, ImportKind::Plan, ImportKind::Study] {
            assert_eq!(kind.fields().len(), kind.specs().len(), "no column of {kind:?} is lost");
            for field in kind.fields() {
                let spoken = serde_json::to_value(field).unwrap();
                assert_eq!(spoken.as_str(), Some(field.key()), "the screen and the guess say the same");
            }
        }
    }
}
