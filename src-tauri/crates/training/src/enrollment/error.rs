//! Why a roster was not changed.

crate::sentences! {
    /// Why a roster was not changed.
    pub enum EnrollmentError with StoreError {
        ClassMissing => "enrollment.class_missing",
            zh "找不到这个班次，可能已被删除，请返回班次列表。",
            en "This class no longer exists. Go back to the list of classes.";
        ClassClosed { class: String } => "enrollment.class_closed",
            zh "“{class}”已经结班，学员名单不能直接修改。请到该班的“结业”页，用“更正”修改并写明理由。",
            en "“{class}” is closed; its roster does not change by itself. Correct it on the class's completion page, with a reason.";
        ClassCancelled { class: String } => "enrollment.class_cancelled",
            zh "“{class}”已经取消，不能再加入学员。如要继续办班，请先把班次恢复为“筹备中”。",
            en "“{class}” has been called off and takes nobody. Put it back into planning first.";
        PersonMissing => "enrollment.person_missing",
            zh "所选的干部中有人已被删除，请刷新后重新选择。",
            en "One of the chosen people no longer exists. Refresh and choose again.";
        NotEnrolled => "enrollment.not_enrolled",
            zh "所选的人不在本班学员名单中，请刷新后重试。",
            en "One of the chosen people is not on this roster. Refresh and try again.";
        AlreadyEnrolled { name: String } => "enrollment.already_enrolled",
            zh "“{name}”已经在本班学员名单中，请另选一人。",
            en "{name} is on this roster already. Choose someone else.";
        Gone { name: String } => "enrollment.gone",
            zh "“{name}”已经退学或被替换，不能再替换一次。",
            en "{name} has already withdrawn or been replaced.";
        Left { name: String } => "enrollment.left",
            zh "“{name}”已经退学、被替换或不参训，不能直接改回。要让其重新参训，请用“添加学员”把其加回名单。",
            en "{name} has withdrawn, been replaced or declined. To have them back, add them to the roster again.";
        Decided { name: String } => "enrollment.decided",
            zh "“{name}”已有结业决定，不能再改参训状态、替换或移出名单。请先到“结业”页改决定；不再参加的，在那里改为“退学”。",
            en "It has been decided whether {name} completes, so their enrolment does not change any more. Change the decision on the completion page first; withdraw them there.";
        SamePerson => "enrollment.same_person",
            zh "替换人和被替换人是同一个人，请另选一人。",
            en "A person cannot replace themselves. Choose someone else.";
        ReasonMissing => "enrollment.reason_missing",
            zh "请填写原因，原因会留在名单和历史记录中。",
            en "Enter the reason; it stays on the roster and in the history.";
        ByDecision => "enrollment.by_decision",
            zh "结业和未结业由“结业”页作出，替换请用“替换”办理，不能直接改状态。",
            en "Completion is decided on the completion page and replacement by “Replace”; neither is set directly.";
        HasMarks { name: String, marks: i64 } => "enrollment.has_marks",
            zh "“{name}”已有 {marks} 条考勤，不能从名单中删除或改为“不参训”。不再参加的，请改为“退学”或办理“替换”。",
            en "{name} has {marks} attendance marks and cannot be taken off the roster or declined. Withdraw or replace them instead.";
        GroupsBeyond { groups: u32 } => "enrollment.groups_beyond",
            zh "不能分成 {groups} 组，请填写 1 到 50，且不超过学员人数。",
            en "The roster cannot be divided into {groups} groups. Enter 1 to 50, and no more than there are people.";
        NobodyEnrolled => "enrollment.nobody",
            zh "本班还没有学员，请先添加学员。",
            en "Nobody is on the roster yet. Add people first.";
    }
}
