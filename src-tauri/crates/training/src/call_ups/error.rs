//! Why a call-up was not changed or shown.

use crate::enrollment::EnrollmentError;
use crate::quotas::QuotaError;

crate::sentences! {
    /// Why a call-up was not changed or shown.
    pub enum CallUpError with StoreError and Enrollment(EnrollmentError) and Quota(QuotaError) {
        ClassMissing => "call_ups.class_missing",
            zh "找不到这个班次，可能已被删除，请返回调训页刷新。",
            en "This class no longer exists. Go back to the call-ups and refresh.";
        UnitMissing => "call_ups.unit_missing",
            zh "找不到这个单位，可能已被删除，请刷新后重试。",
            en "This unit no longer exists. Refresh and try again.";
        DueAfterStart { starts: chrono::NaiveDate } => "call_ups.due_after_start",
            zh "回执截止日期不能晚于开班日期 {starts}，请改早一些。",
            en "Receipts cannot be due after the class begins on {starts}. Choose an earlier day.";
        YearBeyond { year: i32 } => "call_ups.year_beyond",
            zh "{year} 年不能统计：请填写 2000 至 2100 之间的年份。",
            en "Nothing is counted for the year {year}: give one from 2000 to 2100.";
        NoCycle { year: i32 } => "call_ups.no_cycle",
            zh "现行规则没有包含 {year} 年的周期要求，请改按年度统计，或先在规则中设定周期。",
            en "The rules name no cycle around {year}. Count by the year, or set a cycle in the rules first.";
        NobodyToJustify => "call_ups.nobody_to_justify",
            zh "没有可说明的人：本单位没有名额，也没有提名。请先分配名额或提名。",
            en "There is nobody to give reasons for: the unit has no seats and has named nobody. Give it seats or name someone first.";
        NoForms => "call_ups.no_forms",
            zh "这个班次还没有分配名额，也没有提名，没有回执表可发。请先分配名额。",
            en "This class has neither seats nor names, so there are no receipt forms to send. Divide its seats first.";
        Export { detail: String } => "call_ups.export",
            zh "表格没有生成，请重试。（{detail}）",
            en "The workbook was not written: try again. ({detail})";
    }
}
