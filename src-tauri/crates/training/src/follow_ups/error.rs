//! Why a task was not recorded, changed or settled.

use chrono::NaiveDate;

crate::sentences! {
    /// Why a task was not recorded, changed or settled.
    pub enum FollowUpError with StoreError {
        Missing => "follow_ups.missing",
            zh "找不到这项任务，可能已被删除，请刷新后重试。",
            en "This task no longer exists. Refresh and try again.";
        ClassMissing => "follow_ups.class_missing",
            zh "找不到这个班次，可能已被删除，请返回班次列表。",
            en "This class no longer exists. Go back to the list of classes.";
        TaskMissing => "follow_ups.task_missing",
            zh "请填写要落实的事项。",
            en "Enter what is to be done.";
        TaskTooLong { characters: usize } => "follow_ups.task_too_long",
            zh "事项写了 {characters} 个字，最多 500 个字。请写要点，其余放进备注。",
            en "The task has {characters} characters, and at most 500 fit. Put the rest into the note.";
        OwnerMissing => "follow_ups.owner_missing",
            zh "请选择责任人或责任单位，至少一个。",
            en "Choose the person or the unit that answers for it.";
        PersonMissing => "follow_ups.person_missing",
            zh "找不到这名责任人，可能已被删除，请重新选择。",
            en "This person no longer exists. Choose again.";
        UnitMissing => "follow_ups.unit_missing",
            zh "找不到这个责任单位，可能已被删除，请重新选择。",
            en "This unit no longer exists. Choose again.";
        DueMissing => "follow_ups.due_missing",
            zh "请填写完成期限。",
            en "Enter the day it is to be done by.";
        DueBefore { due: NaiveDate, starts: NaiveDate } => "follow_ups.due_before",
            zh "完成期限 {due} 早于开班日期 {starts}，请核对。",
            en "The day {due} is before the class begins, {starts}. Check it.";
        Settled { task: String } => "follow_ups.settled",
            zh "“{task}”已经办结，不能直接修改。请先“重新打开”。",
            en "“{task}” is settled. Reopen it first, then change it.";
        NothingChosen => "follow_ups.nothing_chosen",
            zh "还没有选择任务。",
            en "No task is chosen.";
        ProofMissing => "follow_ups.proof_missing",
            zh "请写明佐证：文件名、编号、照片或存放位置。",
            en "Say what proves it: a document, its number, a photo, or where it is kept.";
        ReasonMissing => "follow_ups.reason_missing",
            zh "不再落实的，要写明原因。",
            en "Say why it is dropped.";
        Export { detail: String } => "follow_ups.export",
            zh "表格没有写成：{detail}。请缩小范围后重试。",
            en "The spreadsheet could not be written: {detail}. Narrow the list down and try again.";
    }
}
