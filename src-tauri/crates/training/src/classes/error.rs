//! Why a class was not changed.

use chrono::NaiveDate;

crate::sentences! {
    /// Why a class was not made, changed or removed.
    pub enum ClassError with StoreError {
        Missing => "classes.missing",
            zh "找不到这个班次，可能已被删除，请刷新后重试。",
            en "This class no longer exists. Refresh and try again.";
        ProgramMissing => "classes.program_missing",
            zh "找不到所属的培训项目，可能已从年度计划中删除，请重新选择项目。",
            en "The program no longer exists in the plan. Choose another program.";
        VenueMissing => "classes.venue_missing",
            zh "找不到所选的场地，可能已被删除，请重新选择场地。",
            en "The chosen venue no longer exists. Choose another venue.";
        NameMissing => "classes.name_missing",
            zh "请填写班次名称。",
            en "Enter the class's name.";
        StartMissing => "classes.start_missing",
            zh "填写了结束日期，还缺开始日期，请一并填写。",
            en "There is a last day but no first day. Enter both.";
        EndsBeforeStart { starts: NaiveDate, ends: NaiveDate } => "classes.ends_before_start",
            zh "结束日期 {ends} 早于开始日期 {starts}，请检查日期。",
            en "The last day {ends} is before the first day {starts}. Check the dates.";
        DateBeyond { date: NaiveDate } => "classes.date_beyond",
            zh "日期 {date} 不在 2000 到 2100 年之间，请检查年份。",
            en "The date {date} is not between 2000 and 2100. Check the year.";
        TooLong { days: i64 } => "classes.too_long",
            zh "班次从开始到结束长达 {days} 天，超过一年，请检查日期。",
            en "The class would last {days} days, more than a year. Check the dates.";
        CapacityBeyond { capacity: u32 } => "classes.capacity_beyond",
            zh "计划人数 {capacity} 超过了上限 5000 人，请检查是否多打了数字。",
            en "A capacity of {capacity} exceeds the limit of 5000. Check for a mistyped digit.";
        RunBeyond { run: u32 } => "classes.run_beyond",
            zh "第 {run} 期超过了上限 200 期，请检查期数。",
            en "Run {run} exceeds the limit of 200. Check the number.";
        HoursBeyond => "classes.hours_beyond",
            zh "计划学时超过了一年的工作时间（3000 学时），请检查学时。",
            en "The planned hours exceed a year's work (3000 hours). Check the hours.";
        DatesNeeded { name: String } => "classes.dates_needed",
            zh "“{name}”还没有填写起止日期，请先填写日期再确认开班。",
            en "“{name}” has no dates yet. Enter them before confirming the class.";
        Closed { name: String } => "classes.closed",
            zh "“{name}”已经结班，不能直接修改。请到该班的“结业”页，用“更正”修改或重新开班，并写明理由。",
            en "“{name}” is closed and does not change by itself. Correct or reopen it on its completion page, with a reason.";
        CloseElsewhere => "classes.close_elsewhere",
            zh "请在班次的“结业”页办理结班。",
            en "Close a class on its completion page.";
        HasMarks { name: String, marks: i64 } => "classes.has_marks",
            zh "“{name}”已有 {marks} 条考勤记录，不能删除、取消或整体改期。确需撤销的，请先清除考勤。",
            en "“{name}” already has {marks} attendance marks and cannot be removed, called off or moved. Clear the attendance first if that is really meant.";
        RunsComplete { name: String, runs: u32 } => "classes.runs_complete",
            zh "“{name}”计划的 {runs} 期都已开设，不需要再建；要加期，请先在年度计划中增加期数。",
            en "All {runs} planned runs of “{name}” exist. Raise the number of runs in the plan to add more.";
    }
}
