//! Why a plan was refused.

use crate::sessions::SessionError;

crate::sentences! {
    /// Why a plan was not proposed or not applied.
    pub enum SchedulingError with StoreError and Session(SessionError) {
        Backwards => "scheduling.backwards",
            zh "结束日期早于开始日期，请更正排课的起止日期。",
            en "The last day is before the first. Correct the dates to schedule.";
        Preferences { most: u8 } => "scheduling.preferences",
            zh "排课偏好应在 0 到 {most} 之间，请更正。",
            en "A preference is from 0 to {most}. Correct it.";
        ClassMissing => "scheduling.class_missing",
            zh "找不到这个班次，可能已被删除，请刷新后重试。",
            en "This class no longer exists. Refresh and try again.";
        ClassClosed { class: String } => "scheduling.class_closed",
            zh "“{class}”已经结班或取消，课表不能再改。",
            en "“{class}” is closed or cancelled; its timetable no longer changes.";
        CourseMissing => "scheduling.course_missing",
            zh "找不到其中一门课程，可能已被删除，请重新选择。",
            en "One of the courses no longer exists. Choose again.";
        SessionMissing => "scheduling.session_missing",
            zh "方案里的一个课次已被删除，请重新排课。",
            en "A session of this plan has been removed. Schedule again.";
        RelaxedMissing => "scheduling.relaxed_missing",
            zh "要放宽的师资或场地已被删除，方案没有采用。请重新排课。",
            en "A trainer or venue to be relaxed no longer exists, so nothing was applied. Schedule again.";
        Changed { class: String, title: String } => "scheduling.changed",
            zh "“{class}”的“{title}”在方案算出之后被改动过，方案没有采用。请重新排课。",
            en "“{title}” of “{class}” was changed after this plan was made, so nothing was applied. Schedule again.";
        Marked { class: String, title: String } => "scheduling.marked",
            zh "“{class}”的“{title}”已有考勤，不能移动。请重新排课。",
            en "“{title}” of “{class}” has marks and cannot be moved. Schedule again.";
        Clashes { class: String, title: String } => "scheduling.clashes",
            zh "方案算出之后课表有了变化，“{class}”的“{title}”按方案会与别的课次冲突，方案没有采用。请重新排课。",
            en "The timetable has changed since: “{title}” of “{class}” would now clash, so nothing was applied. Schedule again.";
        DatesChanged { class: String } => "scheduling.dates_changed",
            zh "“{class}”的起止日期在方案算出之后被改动过，方案没有采用。请重新排课。",
            en "The days of “{class}” were changed after this plan was made, so nothing was applied. Schedule again.";
        OutsideItsDays { class: String, title: String } => "scheduling.outside_its_days",
            zh "“{class}”按方案改期后，“{title}”会落在班期之外，方案没有采用。请把该班的课次一并采用。",
            en "With the new days of “{class}”, “{title}” would lie outside them, so nothing was applied. Apply that class's sessions too.";
        NothingNamed => "scheduling.nothing_named",
            zh "请先选择是哪位主讲人或哪个场地。",
            en "Choose the trainer or the venue first.";
        Twice { detail: String } => "scheduling.twice",
            zh "排课数据有重复：{detail}。请在设置中重建数据表后重试。",
            en "Sessions are recorded twice: {detail}. Rebuild the tables in the settings and try again.";
    }
}

impl From<timetable::DuplicateBooking> for SchedulingError {
    fn from(error: timetable::DuplicateBooking) -> Self {
        Self::Twice { detail: error.to_string() }
    }
}
