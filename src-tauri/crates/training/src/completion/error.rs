//! Why nothing was decided, graded or closed.

use chrono::NaiveDate;

crate::sentences! {
    /// Why nothing was decided, graded or closed.
    pub enum CompletionError with StoreError {
        ClassMissing => "completion.class_missing",
            zh "找不到这个班次，可能已被删除。",
            en "This class no longer exists.";
        NotEnrolled => "completion.not_enrolled",
            zh "所选人员中有人不在本班名单里，请刷新后重新选择。",
            en "Someone chosen is not on this class's roster. Refresh and choose again.";
        Closed => "completion.closed",
            zh "这个班次已经结班，成绩和结业决定不能直接修改。请在本班的“结业”页用“更正”修改，并写明理由。",
            en "This class is closed; grades and decisions do not change by themselves. Correct them on the class's completion page, with a reason.";
        Cancelled => "completion.cancelled",
            zh "这个班次已经取消，不能办理结业。",
            en "This class was cancelled; there is nothing to decide.";
        Unmarked { name: String, sessions: u32 } => "completion.unmarked",
            zh "{name} 还有 {sessions} 个课次没有考勤，请先补齐考勤再办理结业。",
            en "{name} has {sessions} sessions without a mark. Mark them before completing.";
        ReasonMissing { name: String } => "completion.reason_missing",
            zh "{name} 的决定与规则建议不一致，请写明理由。",
            en "The decision on {name} differs from what the rules propose. Give a reason.";
        GradeBeyond { name: String } => "completion.grade_beyond",
            zh "{name} 的成绩超过了满分 100 分，请检查是否多打了数字。",
            en "{name}'s grade exceeds the full 100 points. Check for a mistyped digit.";
        NotOver { ends: NaiveDate } => "completion.not_over",
            zh "班次到 {ends} 才结束，结束后才能结班。",
            en "The class runs until {ends} and can be closed after that.";
        Undecided { people: usize } => "completion.undecided",
            zh "还有 {people} 人没有结业决定，请先逐一决定再结班。",
            en "{people} people are still undecided. Decide on each before closing.";
        PapersMissing { papers: usize } => "completion.papers_missing",
            zh "结班材料还缺 {papers} 项（计划、议程、签到、课表）。请在“结业”页补齐；只有纸质件的，勾选“已存纸质件”；不要求材料的，可在那里关闭这项检查。",
            en "{papers} of the four papers (plan, agenda, sign-in, timetable) are missing. Complete them on the completion page, tick those kept on paper, or switch this check off there.";
        MakeUpsOpen { people: usize } => "completion.make_ups_open",
            zh "还有 {people} 人次补课已安排、尚未点名。请等补课点名后再结班，或先取消补课安排。",
            en "{people} make-ups are arranged and not yet marked. Close the class after they are, or call them off first.";
    }
}
