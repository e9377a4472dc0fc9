//! What is wrong with a row of a receipt, beside what is wrong with any row that names somebody.

use super::super::trouble::Severity;
use crate::sentence::{Language, Sentence};

crate::sentences! {
    /// What is wrong with a row of a receipt.
    pub enum ReceiptTrouble {
        Unanswered { name: String } => "import.receipt.unanswered",
            zh "没有填“{name}”是否参训，请填“参训”“不参训”或“替换”。",
            en "It is not said whether “{name}” comes. Write 参训, 不参训 or 替换.";
        Contradiction { name: String, by: String } => "import.receipt.contradiction",
            zh "“{name}”既填了参训，又填了替换人“{by}”，请只留一种。",
            en "“{name}” comes and is replaced by “{by}” at once. Keep one of the two.";
        ReasonMissing { name: String } => "import.receipt.reason_missing",
            zh "“{name}”不参训或被替换，请写明原因。",
            en "“{name}” does not come: say why.";
        ReplacerMissing { name: String } => "import.receipt.replacer_missing",
            zh "“{name}”要替换，但没有填替换人，请填写替换人姓名。",
            en "“{name}” is to be replaced, but by nobody. Enter the name of who comes.";
        ReplacedBySelf { name: String } => "import.receipt.replaced_by_self",
            zh "“{name}”的替换人是本人，请核对。",
            en "“{name}” is replaced by themselves. Check it.";
        OfOtherUnit { name: String, unit: String, sender: String } => "import.receipt.of_other_unit",
            zh "“{name}”是“{unit}”的人，不占“{sender}”的名额，请核对单位，或由“{unit}”另报。",
            en "“{name}” is of “{unit}” and takes no seat of “{sender}”. Check the unit, or let “{unit}” send it.";
        ReplacesNobody { name: String, class: String } => "import.receipt.replaces_nobody",
            zh "“{name}”没有被提名参加“{class}”，不能替换；要补报的人请直接填在姓名栏。",
            en "“{name}” has not been named for “{class}” and cannot be replaced. Put whoever comes into the name column.";
        AlreadyThere { name: String } => "import.receipt.already_there",
            zh "“{name}”已经在训或有考勤，不能改为不参训，请到学员名单办理退学或替换。",
            en "“{name}” is attending already. Withdraw or replace them on the roster.";
        Decided { name: String } => "import.receipt.decided",
            zh "“{name}”已有结业决定，不能再改为不参训或替换，请先到“结业”页改决定。",
            en "It has been decided whether “{name}” completes. Change the decision on the completion page first.";
        Gone { name: String } => "import.receipt.gone",
            zh "“{name}”已经退学或已由别人替换，请到学员名单核对。",
            en "“{name}” has withdrawn or been replaced already. Look at the roster.";
        OnRoster { name: String } => "import.receipt.on_roster",
            zh "替换人“{name}”已经在本班名单中，请另选一人。",
            en "“{name}”, who is to come instead, is on this roster already. Choose someone else.";
        BeyondSeats { unit: String, seats: u32, people: u32 } => "import.receipt.beyond_seats",
            zh "“{unit}”应训名额 {seats} 人，加上这一行就有 {people} 人，请减少人数，或先调整名额。",
            en "“{unit}” has {seats} seats; with this row it would send {people}. Send fewer, or change its seats first.";
        NotNominated { name: String, class: String } => "import.receipt.not_nominated",
            zh "“{name}”没有被提名参加“{class}”，请确认是补报，还是跳过。",
            en "“{name}” has not been named for “{class}”. Name them now, or leave the row out.";
        LeftBefore { name: String } => "import.receipt.left_before",
            zh "“{name}”此前已退出本班名单，请确认重新参训，还是跳过。",
            en "“{name}” has left this roster before. Let them come after all, or leave the row out.";
        Full { capacity: u32, people: u32 } => "import.receipt.full",
            zh "加上这一行，本班有 {people} 人，超过计划的 {capacity} 人，请确认。",
            en "With this row the class has {people} people, more than the {capacity} planned. Is that right?";
        OverSeats { unit: String, seats: u32, people: u32 } => "import.receipt.over_seats",
            zh "“{unit}”应训名额 {seats} 人，已提名 {people} 人，请核对。",
            en "“{unit}” has {seats} seats, and {people} people are named. Check it.";
        NothingToDecline { name: String } => "import.receipt.nothing_to_decline",
            zh "“{name}”没有被提名，不参训无需登记。",
            en "“{name}” has not been named, so there is nothing to decline.";
        Unmentioned { names: String, count: usize } => "import.receipt.unmentioned",
            zh "回执没有提到已提名的 {count} 人：{names}。他们仍是“已提名”，请向单位核实。",
            en "{count} who are named are not in the receipt: {names}. They stay as they are; ask the unit.";
        OtherPost { name: String, post: String } => "import.receipt.other_post",
            zh "“{name}”登记的职务是“{post}”，与回执不同，请核对（导入不会改职务）。",
            en "The post recorded for “{name}” is “{post}”. Check it; the import changes no post.";
    }
}

crate::sentences! {
    /// What speaks against someone's coming: both classes are named.
    pub enum Against {
        SameDays { name: String, class: String, dates: String, organiser: String, own: String } => "import.receipt.same_days",
            zh "“{name}”{dates}在“{class}”（主办：{organiser}），与“{own}”同期。",
            en "“{name}” is in “{class}” ({dates}, organised by {organiser}) on days of “{own}”.";
        SameWeek { name: String, class: String, dates: String, organiser: String, own: String, host: String } => "import.receipt.same_week",
            zh "“{name}”同一周已被“{organiser}”调训到“{class}”（{dates}），而“{own}”由“{host}”主办。",
            en "“{organiser}” has called “{name}” up for “{class}” ({dates}) in the same week as “{own}”, organised by “{host}”.";
        Placed { name: String, place: String, own: String } => "import.receipt.placed",
            zh "“{name}”在“{own}”期间派往“{place}”锻炼。",
            en "“{name}” is away at “{place}” during “{own}”.";
        Repeat { name: String, class: String, dates: String } => "import.receipt.repeat",
            zh "“{name}”已参加过同一培训项目的“{class}”（{dates}）。",
            en "“{name}” has been in “{class}” ({dates}), another run of the same program.";
        NotActive { name: String } => "import.receipt.not_active",
            zh "“{name}”登记为调出或退休，请核对。",
            en "“{name}” is recorded as transferred or retired. Check it.";
    }
}

/// What speaks against someone who is named already: somebody should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder(pub Box<Against>);

impl Sentence for Reminder {
    fn code(&self) -> &'static str {
        self.0.code()
    }

    fn sentence(&self, language: Language) -> String {
        self.0.sentence(language)
    }
}

/// What speaks against someone who would come in newly: somebody has to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt(pub Box<Against>);

impl Sentence for Doubt {
    fn code(&self) -> &'static str {
        self.0.code()
    }

    fn sentence(&self, language: Language) -> String {
        let what = self.0.sentence(language);
        match language {
            Language::Chinese => format!("{what}仍要参训请选“照回执办理”，否则跳过。"),
            Language::English => format!("{what} Follow the receipt all the same, or leave the row out."),
        }
    }
}

impl ReceiptTrouble {
    /// What it asks for.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::NotNominated { .. } | Self::LeftBefore { .. } | Self::Full { .. } => Severity::Question,
            Self::OverSeats { .. }
            | Self::NothingToDecline { .. }
            | Self::Unmentioned { .. }
            | Self::OtherPost { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
