//! Why nothing was corrected.

use crate::attendance::AttendanceError;
use crate::completion::CompletionError;
use crate::enrollment::EnrollmentError;
use crate::sessions::SessionError;

crate::sentences! {
    /// Why nothing was corrected.
    pub enum CorrectionError with StoreError and Attendance(AttendanceError) and Completion(CompletionError)
        and Enrollment(EnrollmentError) and Session(SessionError)
    {
        ClassMissing => "corrections.class_missing",
            zh "找不到这个班次，可能已被删除，请刷新后重试。",
            en "This class no longer exists. Refresh and try again.";
        NotClosed { name: String } => "corrections.not_closed",
            zh "“{name}”还没有结班，请直接修改，不需要更正。",
            en "“{name}” is not closed: change it directly, no correction is needed.";
        ReasonMissing => "corrections.reason_missing",
            zh "请写明更正的理由，理由会随更正一起保存。",
            en "Say why this is corrected; the reason is kept with the correction.";
        NameMissing => "corrections.name_missing",
            zh "请填写更正人的姓名。",
            en "Enter the name of whoever corrects this.";
        NothingChanged => "corrections.nothing_changed",
            zh "填写的内容与现有记录相同，没有需要更正的。",
            en "This is what is recorded already; there is nothing to correct.";
        SessionElsewhere => "corrections.session_elsewhere",
            zh "所选课次不在这个班次里，请刷新后重新选择。",
            en "The chosen session is not one of this class's. Refresh and choose again.";
    }
}
