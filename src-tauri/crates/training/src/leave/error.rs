//! Why a leave was not recorded.

use chrono::NaiveDate;

crate::sentences! {
    /// Why a leave was not recorded.
    pub enum LeaveError with StoreError {
        Missing => "leave.missing",
            zh "找不到这张请假单，可能已被撤销，请返回请假列表。",
            en "This request no longer exists. Go back to the list of leaves.";
        ClassMissing => "leave.class_missing",
            zh "找不到这个班次，可能已被删除。",
            en "This class no longer exists.";
        ClassShut { class: String } => "leave.class_shut",
            zh "“{class}”已经结班或取消，不能再办理请假；已结班的，请到该班的“结业”页用“更正”改考勤。",
            en "“{class}” is closed or cancelled, so no leave can be recorded. Attendance of a closed class changes by correction.";
        NotEnrolled { name: String } => "leave.not_enrolled",
            zh "{name}不在本班学员名单中（或已退学、被替换），不能请假。请先核对班次和姓名。",
            en "{name} is not on this class's roster, or has left it. Check the class and the name.";
        NoSessions => "leave.no_sessions",
            zh "还没有选择课次。请假按课次办理，请至少选择一个课次。",
            en "No session is chosen. Leave is asked for session by session: choose at least one.";
        SessionOutside => "leave.session_outside",
            zh "所选课次中有的不属于本班（或已被删除），请只在本班课表中选择。",
            en "A chosen session is not in this class's timetable, or is gone. Choose from the class's own sessions.";
        Undated { title: String } => "leave.undated",
            zh "课次“{title}”还没有排定日期，请先在课表中排定，再请假。",
            en "“{title}” has no date yet. Schedule it before asking for leave from it.";
        WholeClass { class: String } => "leave.whole_class",
            zh "所选课次是“{class}”的全部课次，等于不参加本班。请改在“学员”页替换或办理退学。",
            en "These are all the sessions of “{class}”. Replace the person or withdraw them on the roster page instead.";
        Overlaps { title: String, date: NaiveDate } => "leave.overlaps",
            zh "{date} 的课次“{title}”已在另一张请假单中，不能重复请假。请取消选择这个课次，或先撤回那张请假单。",
            en "“{title}” on {date} is already in another request. Leave it out, or withdraw that request first.";
        Attended { title: String, date: NaiveDate } => "leave.attended",
            zh "{date} 的课次“{title}”已记为到课，不能再请假。如果记错了，请先在点名页更正。",
            en "“{title}” on {date} is marked as attended. If that is wrong, correct the mark first.";
        ReasonMissing => "leave.reason_missing",
            zh "请写明请假事由。",
            en "Say why the leave is asked for.";
        NameMissing => "leave.name_missing",
            zh "请写明审批人姓名：审批记录要留下是谁决定的。",
            en "Enter the name of the person who decides: the record has to say who it was.";
        NoteMissing => "leave.note_missing",
            zh "请写明理由，以便申请人和以后查阅的人了解。",
            en "Give the reason, for the person who asked and for whoever reads this later.";
        NotRequested => "leave.not_requested",
            zh "这张请假单不在待批状态，不能再审批。请刷新后查看最新情况。",
            en "This request is no longer waiting for approval. Refresh to see how it stands.";
        NotApproved => "leave.not_approved",
            zh "只有已准的假才需要销假。请刷新后查看最新情况。",
            en "Only an approved leave can be reported back from. Refresh to see how it stands.";
        NotOver { date: NaiveDate } => "leave.not_over",
            zh "这次请假到 {date} 才结束。提前返回请选择从哪个课次起恢复上课。",
            en "This leave runs until {date}. For an early return choose the session from which they attend again.";
        SessionNotInLeave => "leave.session_not_in_leave",
            zh "所选课次不在这张请假单中，请在本单的课次里选择。",
            en "The chosen session is not in this request. Choose one of its own.";
        AlreadyTaken { title: String, date: NaiveDate } => "leave.already_taken",
            zh "{date} 的课次“{title}”点名时已记为请假，不能退还。如果当时已经到课，请先更正考勤。",
            en "“{title}” on {date} has been marked as leave. If they were there, correct the mark first.";
        NoCase { name: String } => "leave.no_case",
            zh "{name}的请假没有超过上限，不需要决定去留。",
            en "{name}'s leave is within the limit, so there is nothing to decide.";
        Decided { name: String } => "leave.decided",
            zh "“{name}”已有结业决定，不能在这里退学。请到该班的“结业”页，把决定改为“退学”。",
            en "It has been decided whether {name} completes. Withdraw them on the class's completion page instead.";
    }
}
