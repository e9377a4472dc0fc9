//! What is wrong with a row, by cell: what the file itself shows, and what shows only beside the office's own records.

use super::receipts::{Doubt, ReceiptTrouble, Reminder};
use crate::outreach::TalkError;
use crate::placements::PlacementError;
use crate::study::StudyError;
use crate::venues::VenueError;
use documents::address::Address;
use documents::problem::{Problem, ProblemKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a problem asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The row cannot be imported as it is.
    Error,
    /// Somebody has to decide.
    Question,
    /// The row is imported, but somebody should look at it.
    Warning,
}

crate::sentences! {
    /// What is wrong with a row.
    pub enum Trouble and Cell(ProblemKind) and Study(StudyError) and Talk(TalkError) and Venue(VenueError) and Placement(PlacementError) and Receipt(ReceiptTrouble) and Reminder(Reminder) and Doubt(Doubt) {
        UnitSeveral { name: String, places: String } => "import.unit_several",
            zh "有几个单位都叫“{name}”（{places}），请写成“上级/单位”的样子，或指定是哪一个。",
            en "Several units are called “{name}” ({places}). Write it as “parent/unit”, or say which one it is.";
        UnitMade { name: String } => "import.unit_made",
            zh "将新建单位“{name}”。",
            en "The unit “{name}” will be made.";
        UnitMadeLike { name: String, nearest: String } => "import.unit_made_like",
            zh "将新建单位“{name}”；是否应为已有的“{nearest}”？请核对。",
            en "The unit “{name}” will be made; did you mean the existing “{nearest}”? Check it.";
        OtherName { name: String, unit: String } => "import.other_name",
            zh "这个身份证号已登记在“{name}”（{unit}）名下，姓名不同，请确认是不是同一人。",
            en "This ID number is recorded for “{name}” ({unit}), under another name. Is it the same person?";
        OtherBirth { name: String, birth: String } => "import.other_birth",
            zh "该单位已有一名“{name}”，但出生年月是 {birth}，请确认是不是同一人。",
            en "The unit has a “{name}” already, but born in {birth}. Is it the same person?";
        OtherUnit { name: String, unit: String } => "import.other_unit",
            zh "“{unit}”有一名“{name}”，请确认是同一人（调入）还是另一人。",
            en "“{unit}” has a “{name}”. Is it the same person, moved here, or another one?";
        OtherOrganisation { name: String, organisation: String } => "import.other_organisation",
            zh "师资库已有“{name}”（{organisation}），单位及职务不同，请确认是同一人还是另一人。",
            en "There is a trainer “{name}” ({organisation}) already, from elsewhere. Is it the same person, or another one?";
        Several { name: String, count: usize } => "import.several",
            zh "有 {count} 条已有记录都与“{name}”相符，请确认是哪一条。",
            en "{count} records fit “{name}”. Say which one it is.";
        Repeated { name: String, cell: Address } => "import.repeated",
            zh "“{name}”与 {cell} 相同，请确认是重复填写还是另一个。",
            en "“{name}” is the same as in {cell}. Is it a repetition or another one?";
        Taken { name: String, cell: Address } => "import.taken",
            zh "“{name}”与 {cell} 指的是同一条已有记录，请只保留一行。",
            en "“{name}” and {cell} mean the same record. Keep one of the rows.";
        IdNumberTaken { name: String, unit: String } => "import.id_number_taken",
            zh "这个身份证号已登记在“{name}”（{unit}）名下，不能再新增一人，请核对。",
            en "This ID number is recorded for “{name}” ({unit}); nobody else can be added with it. Check it.";
        PersonUnknown { name: String } => "import.person_unknown",
            zh "干部名册里没有“{name}”，请核对姓名，或先登记这名干部。",
            en "Nobody on record is called “{name}”. Check the name, or record the person first.";
        PersonElsewhere { name: String, unit: String } => "import.person_elsewhere",
            zh "“{unit}”没有叫“{name}”的干部，请核对单位；单位不明可以留空。",
            en "Nobody in “{unit}” is called “{name}”. Check the unit, or leave it empty.";
        PersonSeveral { name: String, count: usize } => "import.person_several",
            zh "有 {count} 名干部叫“{name}”，请在表中写明单位或身份证号。",
            en "{count} people are called “{name}”. Give the unit or the ID number.";
        PersonOtherNumber { name: String } => "import.person_other_number",
            zh "“{name}”登记的身份证号与这一行不同，请核对姓名和身份证号，或先登记这名干部。",
            en "“{name}” is on record with another ID number. Check name and number, or record the person first.";
        NumberOfOther { name: String, other: String } => "import.number_of_other",
            zh "这一行的身份证号登记在“{other}”名下，不是“{name}”，请核对姓名和身份证号。",
            en "The ID number of this row is recorded for “{other}”, not for “{name}”. Check name and number.";
        NameUnknown { name: String } => "import.name_unknown",
            zh "没有登记过“{name}”，请核对写法，或先登记。",
            en "“{name}” is not on record. Check how it is written, or record it first.";
        NameUnknownNear { name: String, near: String } => "import.name_unknown_near",
            zh "没有登记过“{name}”，相近的有：{near}。请核对写法，或先登记。",
            en "“{name}” is not on record; there is {near}. Check how it is written, or record it first.";
        TeamSeveral { name: String, count: usize } => "import.team_several",
            zh "有 {count} 支队伍都叫“{name}”，分不清是哪一支，请先给它们起不同的名称。",
            en "{count} teams are called “{name}”. Give them different names first.";
        NotATime => "import.not_a_time",
            zh "看不出是几点，请写成 19:30 的样子。",
            en "This is not a time of day. Write it like 19:30.";
        TimesGiven => "import.times_given",
            zh "从这一行起，没写开始时间的宣讲从当天 9:00 起依次记录，请核对。",
            en "From this row on, talks without a time are recorded one after the other from 9:00 of their day. Check them.";
        NotAPeriod => "import.not_a_period",
            zh "起止时间看不懂，请写成 2026.3.1—2026.8.31 或 2026年3月至8月 的样子。",
            en "This stretch of time cannot be read. Write it like 2026.3.1—2026.8.31.";
        ReadAs { number: u32 } => "import.read_as",
            zh "已读作 {number}，请核对。",
            en "It was read as {number}: check it.";
        ReadAsDays { number: u32 } => "import.read_as_days",
            zh "计划按整天记录，已读作 {number} 天，请核对。",
            en "The plan counts whole days; it was read as {number}: check it.";
    }
}

impl crate::sentence::Sentence for ProblemKind {
    fn code(&self) -> &'static str {
        "import.cell"
    }

    fn sentence(&self, language: crate::sentence::Language) -> String {
        self.sentence(language.into())
    }
}

impl Trouble {
    /// What it asks for.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::Cell(kind) => match kind.severity() {
                documents::problem::Severity::Error => Severity::Error,
                documents::problem::Severity::Warning => Severity::Warning,
            },
            Self::UnitSeveral { .. }
            | Self::Taken { .. }
            | Self::IdNumberTaken { .. }
            | Self::PersonUnknown { .. }
            | Self::PersonElsewhere { .. }
            | Self::PersonSeveral { .. }
            | Self::PersonOtherNumber { .. }
            | Self::NumberOfOther { .. }
            | Self::NameUnknown { .. }
            | Self::NameUnknownNear { .. }
            | Self::TeamSeveral { .. }
            | Self::NotATime
            | Self::Study(_)
            | Self::NotAPeriod
            | Self::Talk(_)
            | Self::Placement(_)
            | Self::Venue(_) => Severity::Error,
            Self::Receipt(trouble) => trouble.severity(),
            Self::Reminder(_)
            | Self::UnitMade { .. }
            | Self::UnitMadeLike { .. }
            | Self::TimesGiven
            | Self::ReadAs { .. }
            | Self::ReadAsDays { .. } => Severity::Warning,
            Self::Doubt(_)
            | Self::OtherName { .. }
            | Self::OtherBirth { .. }
            | Self::OtherUnit { .. }
            | Self::OtherOrganisation { .. }
            | Self::Several { .. }
            | Self::Repeated { .. } => Severity::Question,
        }
    }
}

/// A problem with one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CellTrouble {
    pub cell: Address,
    pub trouble: Trouble,
}

impl From<Problem> for CellTrouble {
    fn from(problem: Problem) -> Self {
        Self { cell: problem.cell, trouble: problem.kind.into() }
    }
}

/// A problem as the shells show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportProblem {
    /// The row, counted from 1.
    pub row: u32,
    /// The cell, as a spreadsheet names it.
    pub cell: String,
    /// What it asks for.
    pub severity: Severity,
    /// What is wrong and what to do, without the cell.
    pub sentence: String,
}
