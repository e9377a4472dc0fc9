//! Study outside the office's own classes (自学与外训): online self-study, training elsewhere and by superiors. Recorded with a
//! proof, checked, approved, and only then credited.
//!
//! What is credited keeps the unit, post and rank of that time and the version of the rules: later changes never rewrite it.

mod crediting;
mod error;
mod page;
mod recording;
mod reviewing;

pub(crate) use crediting::{LONGEST_VIDEO, credited_rows};
pub use error::StudyError;
pub use page::{StudyQuery, StudyRow, StudySort, get, page};
pub(crate) use page::{credited_of, row};
pub use recording::{NewStudy, StudyEdit, StudyReference, edit, record, remove};
pub(crate) use recording::{record_as, same_study, sound};
pub use reviewing::{ReviewStudies, review};

use crate::ids::{PersonId, StudyId, TopicId, UnitId};
use crate::people::RankBand;
use chrono::NaiveDate;

crate::choices! {
    /// What sort of study.
    pub enum StudyKind {
        /// 网络自学.
        Online = 1,
        /// 外出培训, with another organiser.
        Outside = 2,
        /// 上级调训.
        Superior = 3,
    }
}

impl StudyKind {
    /// How many people have to look at it before it is credited: a platform's own record once, a certificate twice.
    #[must_use]
    pub const fn reviews(self) -> u8 {
        match self {
            Self::Online => 1,
            Self::Outside | Self::Superior => 2,
        }
    }

    /// Towards which targets it counts.
    #[must_use]
    pub const fn credit_kind(self) -> rules::CreditKind {
        match self {
            Self::Online => rules::CreditKind::Online,
            Self::Outside | Self::Superior => rules::CreditKind::Outside,
        }
    }
}

crate::choices! {
    /// How far it has come.
    pub enum StudyState {
        /// 待初审.
        Recorded = 1,
        /// 待复核.
        Checked = 2,
        /// 已认定.
        Credited = 3,
        /// 已退回.
        Returned = 4,
    }
}

crate::record! {
    /// Somebody's study outside the office's own classes.
    pub struct Study [id: StudyId] in "study" as 35 {
        /// Who.
        person: PersonId = 1,
        /// What sort.
        kind: StudyKind = 2,
        /// The course's or the class's name.
        title: String = 3,
        /// 主办单位, or the platform.
        organiser: String = 4,
        /// The first day.
        starts: Option<NaiveDate> = 5,
        /// The last day; the hours belong to it.
        ends: Option<NaiveDate> = 6,
        /// How long an online video is, in minutes; 0 where the hours are given instead.
        minutes: u32 = 7,
        /// The hours asked for, in quarter-hours.
        claimed: u32 = 8,
        /// Where it can be looked up: a document's or a certificate's number.
        proof: String = 9,
        /// The topic of the study plan it belongs to.
        topic: Option<TopicId> = 10,
        /// How far it has come.
        state: StudyState = 11,
        /// Who checked it.
        checked_by: String = 12,
        /// On which day.
        checked_on: Option<NaiveDate> = 13,
        /// Who approved it.
        approved_by: String = 14,
        /// On which day.
        approved_on: Option<NaiveDate> = 15,
        /// What the last of them said; why it was sent back.
        note: String = 16,
        /// The hours credited, in quarter-hours.
        credited: u32 = 17,
        /// The version of the rules they were credited by.
        rule_version: u32 = 18,
        /// The unit at that time.
        unit: Option<UnitId> = 19,
        /// Its name at that time.
        unit_name: String = 20,
        /// The post at that time.
        post: String = 21,
        /// The rank at that time.
        rank: String = 22,
        /// The band at that time.
        band: RankBand = 23,
    }
    /// Some fields of a study.
    pub struct StudyPatch;
    together [
        &["starts", "ends"],
        &["state", "checked_by", "checked_on", "approved_by", "approved_on", "note", "credited", "rule_version"],
    ];
    indexes ["person, state", "state, ends"];
}
