//! Evaluation (评估): what a class thought of the class and of its lectures, and listeners of outreach talks, as anonymous
//! sheets said: typed in from paper, or filled in at a kiosk.
//!
//! A sheet keeps answers and nothing about who gave them; no figure is told that stands on fewer than [`LEAST_ANSWERS`],
//! nor can one be had by taking figures from each other (`tally`), whenever they were read (`batches`).

mod answers;
mod batches;
mod entering;
mod export;
mod gathering;
mod items;
mod of_class;
mod of_talk;
mod papers;
mod shipped;
mod summary;
mod tally;

pub use answers::{Answer, Answers};
pub use entering::{EnteredSheet, NewSheet, NewTalkCard, enter, enter_card};
pub use export::export;
pub use items::{ItemsQuery, SetItem, items, set_item};
pub use of_class::{ClassEvaluation, EvaluationQuery, ItemFigure, LectureLine, of_class};
pub use of_talk::{TalkEvaluation, TalkEvaluationQuery, of_talk};
pub use summary::{EvaluationLine, EvaluationSummary, SummaryBy, SummaryQuery, summary};

use crate::ids::{ClassId, EvaluationItemId, EvaluationSheetId, SessionId, TalkId};
use crate::record;

/// No figure stands on fewer answers than these, so that nobody's own answer can be read out of it.
pub const LEAST_ANSWERS: u32 = 5;
/// The points an item of the lecture card can get.
pub const MOST_POINTS: u8 = 20;
/// The grades an item of the class form or of a talk's card can get: 1 好, 2 较好, 3 一般, 4 差.
pub const WORST_GRADE: u8 = 4;
/// The worst grade that still speaks well of an item: 较好.
const WORST_FAVOURABLE: u8 = 2;

crate::choices! {
    /// Which paper.
    pub enum EvaluationForm {
        /// 办班质量评估表: items in four groups, four grades each.
        Class = 1,
        /// 课堂评价卡: items of up to 20 points each.
        Lecture = 2,
        /// 宣讲听众评价卡: a few items, four grades each.
        Talk = 3,
    }
}

record! {
    /// One line of a paper, as the office changed it; what was never changed is as shipped.
    pub struct EvaluationItem [id: EvaluationItemId] in "evaluation_item" as 19 {
        /// The paper it stands on.
        form: EvaluationForm = 1,
        /// The group it stands in; empty where there are no groups.
        heading: String = 2,
        /// What is asked.
        title: String = 3,
        /// Its place on the paper.
        position: u32 = 4,
        /// No longer asked; answers given before stay.
        retired: bool = 5,
    }
    /// Some fields of an item.
    pub struct EvaluationItemPatch;
    together [];
    indexes ["form, position"];
}

record! {
    /// One sheet of paper. It keeps no one's name, and has no place for one.
    pub struct EvaluationSheet [id: EvaluationSheetId] in "evaluation_sheet" as 20 {
        /// The class it is from.
        class: ClassId = 1,
        /// The lecture it is about; none on a class form.
        session: Option<SessionId> = 2,
        /// What was ticked.
        answers: Answers = 3,
    }
    /// Some fields of a sheet.
    pub struct EvaluationSheetPatch;
    together [&["class", "session", "answers"]];
    indexes ["class, session", "session"];
}

record! {
    /// A listener's card on an outreach talk. It keeps no one's name, and has no place for one.
    pub struct TalkCard [id: EvaluationSheetId] in "talk_card" as 60 {
        /// The talk.
        talk: TalkId = 1,
        /// What was ticked.
        answers: Answers = 2,
    }
    /// Some fields of a card.
    pub struct TalkCardPatch;
    together [&["talk", "answers"]];
    indexes ["talk"];
}

fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}

/// `part` of `whole` in thousandths, halves rounded up; none where `answers` are too few to tell.
fn thousandths(part: i64, whole: i64, answers: i64) -> Option<u32> {
    if answers < i64::from(LEAST_ANSWERS) || whole <= 0 {
        return None;
    }
    u32::try_from((part * 2_000 + whole) / (whole * 2)).ok()
}

crate::sentences! {
    /// Why a sheet or an item was not recorded.
    pub enum EvaluationError with StoreError {
        ClassMissing => "evaluation.class_missing",
            zh "找不到这个班次，可能已被删除，请刷新后重试。",
            en "This class no longer exists. Refresh and try again.";
        ClassCancelled => "evaluation.class_cancelled",
            zh "这个班次已经取消，没有可录入的评估。",
            en "This class was cancelled; there is nothing to evaluate.";
        SessionMissing => "evaluation.session_missing",
            zh "这节课不在本班课表里，请刷新后重新选择。",
            en "This lecture is not in the class's timetable. Refresh and choose again.";
        TalkMissing => "evaluation.talk_missing",
            zh "找不到这场宣讲，可能已被删除，请返回宣讲列表刷新。",
            en "This talk no longer exists. Go back to the talks and refresh.";
        Export { detail: String } => "evaluation.export",
            zh "汇总表没有生成（{detail}），请重试。",
            en "The summary was not written ({detail}). Try again.";
        Blank => "evaluation.blank",
            zh "这张表一项也没有填，不用录入。",
            en "Nothing is ticked on this sheet; there is nothing to enter.";
        ItemMissing => "evaluation.item_missing",
            zh "表里有一项已经停用或重复，请刷新后重新录入这张表。",
            en "An item on this sheet is no longer asked, or came twice. Refresh and enter the sheet again.";
        Grade { grade: u8, most: u8 } => "evaluation.grade",
            zh "{grade} 不在这一项的范围内，最大是 {most}，请核对纸质表。",
            en "{grade} is not possible here; the most is {most}. Check the paper.";
        TitleMissing => "evaluation.title_missing",
            zh "评估项目没有写内容，请填写后保存。",
            en "The item says nothing. Write what is asked.";
        LastItem => "evaluation.last_item",
            zh "这张表只剩这一项，不能停用。请先添加别的项目。",
            en "This is the last item on the paper. Add another before retiring it.";
    }
}

#[cfg(test)]
mod tests {
    use super::thousandths;

    #[test]
    fn no_figure_stands_on_four_answers() {
        assert_eq!(thousandths(4, 4, 4), None, "four people who all agree could be named");
        assert_eq!(thousandths(4, 5, 5), Some(800), "five are enough");
        assert_eq!(thousandths(2, 3, 5), Some(667), "rounded, not cut");
        assert_eq!(thousandths(0, 0, 9), None, "nothing was asked");
    }
}
