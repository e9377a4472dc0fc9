//! Why a series or a lecture was not recorded.

use crate::attendance::AttendanceError;
use crate::classes::ClassError;
use crate::enrollment::EnrollmentError;
use crate::quotas::QuotaError;
use crate::sessions::SessionError;
use chrono::NaiveDate;

crate::sentences! {
    /// Why a series or a lecture was not recorded, or nobody signed in.
    pub enum LectureError with StoreError and Class(ClassError) and Session(SessionError) and Attendance(AttendanceError) and Enrollment(EnrollmentError) and Quota(QuotaError) {
        SeriesMissing => "lectures.series_missing",
            zh "找不到这个讲座系列，可能已被删除，请刷新后重试。",
            en "This series no longer exists. Refresh and try again.";
        Missing => "lectures.missing",
            zh "找不到这一讲，可能已被删除，请返回大讲堂页面刷新。",
            en "This lecture no longer exists. Go back to the lectures and refresh.";
        NameMissing => "lectures.name_missing",
            zh "请填写系列名称，例如“干部大讲堂”。",
            en "Enter the series' name.";
        YearBeyond { year: i32 } => "lectures.year_beyond",
            zh "{year} 不是有效的年份，请填写 2000 到 2100 之间的年份。",
            en "{year} is no year to plan for. Enter one from 2000 to 2100.";
        VenueMissing => "lectures.venue_missing",
            zh "找不到所选的场地，可能已被删除，请重新选择场地。",
            en "The chosen venue no longer exists. Choose another one.";
        Times => "lectures.times",
            zh "讲座的结束时间应晚于开始时间，并且不晚于 24:00，请更正。",
            en "A lecture must end after it starts and by 24:00. Correct the times.";
        NotEmpty { name: String, lectures: i64 } => "lectures.not_empty",
            zh "“{name}”还有 {lectures} 讲，不能删除系列。请先逐讲删除还没有举办的讲座。",
            en "“{name}” still has {lectures} lectures and cannot be removed. Remove those not yet held first.";
        NoneGiven => "lectures.none_given",
            zh "没有可以建立的讲座，请至少保留一个日期。",
            en "There is no lecture to make. Keep at least one date.";
        OutsideYear { date: NaiveDate, year: i32 } => "lectures.outside_year",
            zh "{date} 不在这个系列的 {year} 年内，请更正日期，或为那一年另建系列。",
            en "{date} is not in the series' year {year}. Correct the date, or make a series for that year.";
        SameDay { date: NaiveDate } => "lectures.same_day",
            zh "{date} 已经有这个系列的一讲，请另选日期。",
            en "The series has a lecture on {date} already. Choose another date.";
        HoursBeyond { hours: u32 } => "lectures.hours_beyond",
            zh "讲座每半天最多认定 {hours} 学时，请减少学时。",
            en "A lecture credits at most {hours} hours a half-day. Give fewer.";
        AlreadySigned { name: String } => "lectures.already_signed",
            zh "“{name}”已经签到，不用再签。",
            en "{name} has signed in already.";
        PersonMissing => "lectures.person_missing",
            zh "找不到这名干部，可能已被删除，请重新查找。",
            en "This person no longer exists. Look again.";
        Export { detail: String } => "lectures.export",
            zh "统计表没有生成（{detail}），请重试。",
            en "The spreadsheet was not written ({detail}). Try again.";
        SameNumber { number: i64 } => "lectures.same_number",
            zh "名单上有几个人的序号都是 {number}，请按姓名签到；打印前可先“按单位排序”重编序号。",
            en "Several people on the list have the number {number}. Sign in by name; putting the list in order before printing numbers it anew.";
        NotListed => "lectures.not_listed",
            zh "其中有人已不在这一讲的名单上，请刷新后核对再录。",
            en "One of them is no longer on this lecture's list. Refresh, compare and enter it again.";
        UnknownNumber { number: String } => "lectures.unknown_number",
            zh "没有号码尾号为 {number} 的干部，请核对，或按姓名查找。",
            en "Nobody has a number ending in {number}. Check it, or look for the name.";
    }
}
