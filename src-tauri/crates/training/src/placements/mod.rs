//! Placements (双学双促): people sent for months to another region, a project, an industry or a unit, with a mentor there,
//! a report every month and an assessment at the end.
//!
//! A placement keeps the unit, post and rank its person had when it was recorded: later changes never rewrite it.

mod assessing;
mod away;
mod detail;
mod error;
mod export;
mod months;
mod page;
mod recording;
mod reports;
mod sound;

pub use assessing::{AssessPlacements, assess};
pub use away::PlacementMention;
pub(crate) use away::{Away, away};
pub use detail::{PlacementDetail, ReportMonth, get};
pub use error::PlacementError;
pub use export::export;
pub(crate) use months::touched;
pub use page::{PlacementQuery, PlacementRow, PlacementSort, PlacementStage, page};
pub(crate) use recording::record_as;
pub use recording::{
    CallOffPlacement, NewPlacements, PlacementEdit, PlacementReference, call_off, edit, record, remove,
};
pub(crate) use reports::report_as;
pub use reports::{NewReport, ReportEdit, ReportReference, edit_report, remove_report, report};
pub(crate) use sound::sound;

use crate::ids::{PersonId, PlacementId, PlacementReportId, UnitId};
use crate::people::RankBand;
use chrono::NaiveDate;
use journal::Value;

crate::choices! {
    /// What sort of placement.
    pub enum PlacementKind {
        /// 一线实践锻炼.
        Practice = 1,
        /// 挂职锻炼.
        Secondment = 2,
        /// 跟班学习.
        Shadowing = 3,
        /// 驻点帮扶.
        Stationed = 4,
    }
}

crate::choices! {
    /// What sort of place it is at.
    pub enum PlaceKind {
        /// 先进地区.
        Region = 1,
        /// 重点项目.
        Project = 2,
        /// 产业一线.
        Industry = 3,
        /// 上级机关和其他单位.
        Unit = 4,
    }
}

crate::choices! {
    /// How it was assessed at its end.
    pub enum PlacementResult {
        /// 未鉴定.
        Open = 1,
        /// 优秀.
        Excellent = 2,
        /// 合格.
        Passed = 3,
        /// 不合格.
        Failed = 4,
    }
}

crate::record! {
    /// Somebody's months away from their post.
    pub struct Placement [id: PlacementId] in "placement" as 43 {
        /// Who.
        person: PersonId = 1,
        /// What sort of placement.
        kind: PlacementKind = 2,
        /// What sort of place.
        place_kind: PlaceKind = 3,
        /// The region, project, industry or unit.
        place: String = 4,
        /// 接收单位.
        host: String = 5,
        /// 带教导师.
        mentor: String = 6,
        /// The first day.
        starts: Option<NaiveDate> = 7,
        /// The last day.
        ends: Option<NaiveDate> = 8,
        /// What is to be learned or done there.
        goals: String = 9,
        /// Whether it was called off.
        called_off: bool = 10,
        /// Why.
        reason: String = 11,
        /// How it was assessed.
        result: PlacementResult = 12,
        /// By whom.
        assessor: String = 13,
        /// On which day.
        assessed_on: Option<NaiveDate> = 14,
        /// What was said of it.
        opinion: String = 15,
        /// The unit when it was recorded.
        unit: Option<UnitId> = 16,
        /// Its name at that time.
        unit_name: String = 17,
        /// The post at that time.
        post: String = 18,
        /// The rank at that time.
        rank: String = 19,
        /// The band at that time.
        band: RankBand = 20,
    }
    /// Some fields of a placement.
    pub struct PlacementPatch;
    together [
        &["starts", "ends"],
        &["called_off", "reason"],
        &["result", "assessor", "assessed_on", "opinion"],
        &["unit", "unit_name", "post", "rank", "band"],
    ];
    indexes ["person, starts", "starts, ends"];
    derived months_owed => ["owed TEXT NOT NULL"];
}

/// The column of the months a report is owed for, as JSON, so that queries can ask which of them have none.
fn months_owed(placement: &Placement) -> Vec<Value> {
    let months = months::owed(placement);
    let words: Vec<String> = months.iter().map(|month| format!("\"{month}\"")).collect();
    vec![Value::Text(format!("[{}]", words.join(",")))]
}

crate::record! {
    /// A month's report (月报) on a placement.
    pub struct PlacementReport [id: PlacementReportId] in "placement_report" as 39 {
        /// Which placement.
        placement: PlacementId = 1,
        /// The first day of the month it is about.
        month: Option<NaiveDate> = 2,
        /// The day it was handed in.
        date: Option<NaiveDate> = 3,
        /// What was done.
        summary: String = 4,
        /// Where it can be looked up.
        proof: String = 5,
        /// Who handed it in.
        by: String = 6,
    }
    /// Some fields of a report.
    pub struct PlacementReportPatch;
    together [];
    indexes ["placement, month"];
}
