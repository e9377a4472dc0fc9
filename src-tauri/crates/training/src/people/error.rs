//! Why a person was not found, not recorded or not removed.

use chrono::NaiveDate;
use identity::id_number::IdNumberError;
use identity::name::NameError;

crate::sentences! {
    /// Why a person was not changed.
    pub enum PeopleError with StoreError and Name(NameError) and IdNumber(IdNumberError) {
        Missing => "people.missing",
            zh "找不到这名干部，可能已被删除，请刷新后重试。",
            en "This person no longer exists. Refresh and try again.";
        UnitMissing => "people.unit_missing",
            zh "找不到所选的单位，可能已被删除，请重新选择单位。",
            en "The chosen unit no longer exists. Choose another unit.";
        Month { text: String } => "people.month",
            zh "“{text}”不是年月，请写成 1980-05 或 1980.5。",
            en "“{text}” is not a month. Write it as 1980-05.";
        IdNumberTaken { name: String, unit: String } => "people.id_number_taken",
            zh "这个身份证号已登记在“{name}”（{unit}）名下，请核对后再填。",
            en "This ID number is already recorded for {name} ({unit}). Check it and enter it again.";
        InUse { name: String, classes: i64, marks: i64, trainers: i64, others: i64 } => "people.in_use",
            zh "“{name}”有 {classes} 个班次的参训记录、{marks} 条考勤、{trainers} 条师资记录，另有 {others} 条自学、双学双促、宣讲或落实事项记录，不能删除。调走或退休的，请把状态改为“调出”或“退休”。",
            en "{name} has {classes} enrolments, {marks} attendance marks, {trainers} trainer records and {others} records of study, placements, talks or tasks, and cannot be removed. Set the state to transferred or retired instead.";
        OtherUnit => "people.other_unit",
            zh "手工排序只能在同一单位内移动，请先把两人放到同一单位。",
            en "People are ordered by hand within one unit only. Put both into the same unit first.";
        PostingMissing => "people.posting_missing",
            zh "找不到这段任职经历，可能已被删除，请刷新后重试。",
            en "This earlier posting no longer exists. Refresh and try again.";
        PostingUntil { until: NaiveDate } => "people.posting_until",
            zh "任职截止日期 {until} 不在今天之前：以前的任职请填写它的最后一天；现在的任职请直接改单位、职务和职级。",
            en "An earlier posting cannot last until {until}, which is not before today. Give its last day; change where someone serves now by their unit, post and rank.";
        PostingTwice { until: NaiveDate } => "people.posting_twice",
            zh "已有一段截至 {until} 的任职经历：同一天只能结束一段，请改日期，或修改原有的那一段。",
            en "A posting already ends on {until}: only one can. Change the day, or edit the one there is.";
    }
}
