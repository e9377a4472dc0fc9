//! Why a placement was not recorded, reported on or assessed.

use chrono::NaiveDate;

crate::sentences! {
    /// Why a placement was not recorded, reported on or assessed.
    pub enum PlacementError with StoreError {
        Missing => "placements.missing",
            zh "找不到这条双学双促记录，可能已被删除，请刷新后重试。",
            en "This placement no longer exists. Refresh and try again.";
        PersonMissing => "placements.person_missing",
            zh "找不到这名干部，可能已被删除，请重新选择。",
            en "This person no longer exists. Choose again.";
        NobodyChosen => "placements.nobody_chosen",
            zh "还没有选择干部，请至少选择一人。",
            en "Nobody is chosen. Choose at least one person.";
        PlaceMissing => "placements.place_missing",
            zh "请填写去向：地区、项目、产业或单位的名称。",
            en "Enter the place: the region, project, industry or unit.";
        DatesMissing => "placements.dates_missing",
            zh "请填写起止日期。",
            en "Enter the first and the last day.";
        DatesReversed { starts: NaiveDate, ends: NaiveDate } => "placements.dates_reversed",
            zh "结束日期 {ends} 早于开始日期 {starts}，请核对。",
            en "The last day {ends} is before the first {starts}. Check the dates.";
        TooLong { starts: NaiveDate, ends: NaiveDate } => "placements.too_long",
            zh "{starts} 至 {ends} 超过三年，请核对年份；确实更长的，请分期登记。",
            en "{starts} to {ends} is more than three years. Check the years, or record it in parts.";
        Overlap { name: String, place: String, starts: NaiveDate, ends: NaiveDate } => "placements.overlap",
            zh "{name}在 {starts} 至 {ends} 已派往“{place}”，时间重叠。请改日期，或先把那一条提前结束、取消。",
            en "{name} is at “{place}” from {starts} to {ends}, which overlaps. Change the dates, or end or call off that placement first.";
        ReportsOutside { month: NaiveDate } => "placements.reports_outside",
            zh "已有 {month} 当月的月报，改后的起止日期不含这个月。请先删除那份月报，或改回日期。",
            en "There is a report for the month of {month}, which the new dates leave out. Remove that report first, or keep the dates.";
        Assessed { name: String } => "placements.assessed",
            zh "{name}的锻炼已经鉴定，不能直接修改。请先“撤回鉴定”，再修改。",
            en "The placement of {name} has been assessed. Withdraw the assessment first, then change it.";
        CalledOff { name: String } => "placements.called_off",
            zh "{name}的锻炼已经取消。请先恢复，再办理。",
            en "The placement of {name} was called off. Restore it first.";
        ReasonMissing => "placements.reason_missing",
            zh "取消要写明原因。",
            en "Say why it is called off.";
        NothingChosen => "placements.nothing_chosen",
            zh "还没有选择记录。",
            en "Nothing is chosen.";
        AssessorMissing => "placements.assessor_missing",
            zh "请写明鉴定人：鉴定要留下是谁作出的。",
            en "Enter the assessor's name: the record has to say who it was.";
        OpinionMissing => "placements.opinion_missing",
            zh "鉴定为不合格的，请写明理由。",
            en "Say why the placement was not passed.";
        NotOver { name: String, ends: NaiveDate, today: NaiveDate } => "placements.not_over",
            zh "{name}的锻炼到 {ends} 才结束（今天是 {today}）。提前结束的，请先改结束日期再鉴定。",
            en "The placement of {name} ends on {ends} (today is {today}). If it ended early, change its last day first.";
        ReportMissing => "placements.report_missing",
            zh "找不到这份月报，可能已被删除，请刷新后重试。",
            en "This report no longer exists. Refresh and try again.";
        MonthOutside { month: NaiveDate, starts: NaiveDate, ends: NaiveDate } => "placements.month_outside",
            zh "{month} 当月不在锻炼期 {starts} 至 {ends} 内，请重新选择月份。",
            en "The month of {month} is not between {starts} and {ends}. Choose another month.";
        ReportThere { month: NaiveDate } => "placements.report_there",
            zh "{month} 当月的月报已经登记，请打开那一份修改。",
            en "The month of {month} has a report already. Open that one instead.";
        SummaryMissing => "placements.summary_missing",
            zh "请填写月报的主要内容。",
            en "Enter what the report says.";
        ReporterMissing => "placements.reporter_missing",
            zh "请填写报送人。",
            en "Enter who handed the report in.";
        NotYet { date: NaiveDate, today: NaiveDate } => "placements.not_yet",
            zh "报送日期 {date} 还没有到（今天是 {today}），请核对。",
            en "The day {date} is still to come (today is {today}). Check it.";
        MonthAhead { month: NaiveDate } => "placements.month_ahead",
            zh "{month} 当月还没有开始，到时候再登记月报。",
            en "The month of {month} has not begun. Record its report then.";
        Export { detail: String } => "placements.export",
            zh "表格没有写成：{detail}。请缩小范围后重试。",
            en "The spreadsheet could not be written: {detail}. Narrow the list down and try again.";
    }
}
