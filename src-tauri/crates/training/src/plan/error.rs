//! Why the plan was not changed.

crate::sentences! {
    /// Why a program was not changed.
    pub enum PlanError with StoreError {
        Missing => "plan.missing",
            zh "找不到这个培训项目，可能已被删除，请刷新后重试。",
            en "This program no longer exists. Refresh and try again.";
        NameMissing => "plan.name_missing",
            zh "请填写班次名称。",
            en "Enter the program's name.";
        YearBeyond { year: i32 } => "plan.year_beyond",
            zh "{year} 不是有效的计划年度，请填写 2000 到 2100 之间的年份。",
            en "{year} is not a plan year. Enter a year between 2000 and 2100.";
        SizeBeyond { size: u32 } => "plan.size_beyond",
            zh "每期 {size} 人超过了上限 5000 人，请检查是否多打了数字。",
            en "{size} people a run exceed the limit of 5000. Check for a mistyped digit.";
        PassMarkBeyond => "plan.pass_mark_beyond",
            zh "合格分数超过了满分 100 分，请检查。",
            en "The pass mark exceeds the full 100 points. Check it.";
        RunsBeyond { runs: u32 } => "plan.runs_beyond",
            zh "{runs} 期超过了上限 200 期，请检查是否多打了数字。",
            en "{runs} runs exceed the limit of 200. Check for a mistyped digit.";
        DaysBeyond { days: u32 } => "plan.days_beyond",
            zh "{days} 天超过了一年，请检查天数。",
            en "{days} days exceed a year. Check the number of days.";
        HasClasses { name: String, classes: i64 } => "plan.has_classes",
            zh "“{name}”已开设 {classes} 个班次，不能删除。请先在“班次”中删除它们；不再举办的，把班次改为“取消”。",
            en "“{name}” already has {classes} classes and cannot be removed. Remove them first, or call them off.";
        SameYear { year: i32 } => "plan.same_year",
            zh "不能把 {year} 年的计划复制到同一年，请选择别的年度。",
            en "The plan of {year} cannot be copied into the same year. Choose another year.";
        NothingToCopy { year: i32 } => "plan.nothing_to_copy",
            zh "{year} 年的计划里没有可复制的项目（同名项目不会重复添加）。",
            en "The plan of {year} has nothing left to copy; programs of the same name are not added twice.";
    }
}
