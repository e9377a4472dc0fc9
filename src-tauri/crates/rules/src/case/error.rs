//! Why a case makes no sense. Places are paths into the JSON, such as `marks[3].minutes`.

use crate::attendance::{MarkError, SessionError};
use crate::band::CareerError;
use crate::rule_set::RuleError;

sentences! {
    /// Why a case is refused.
    pub enum CaseError {
        NotJson { line: usize, column: usize, detail: String } => "case.not_json",
            zh "第 {line} 行第 {column} 列不是有效的 JSON：{detail}。请检查括号、逗号和引号。",
            en "Line {line}, column {column} is not JSON: {detail}. Check brackets, commas and quotes.";
        WrongShape { line: usize, column: usize, detail: String } => "case.wrong_shape",
            zh "第 {line} 行第 {column} 列与案例格式不符：{detail}。请对照案例说明更正字段名称和类型。",
            en "Line {line}, column {column} does not fit a case: {detail}. Compare field names and types with the specification.";
        Missing { place: String } => "case.missing",
            zh "缺少 {place}：请补上。",
            en "{place} is missing: add it.";
        NotText { place: String, found: String } => "case.not_text",
            zh "{place} 的值 {found} 不是非空文本：请填写带引号的文本。",
            en "{place} is {found}, not a text: give one in quotes, not empty.";
        NotDate { place: String, found: String } => "case.not_date",
            zh "{place} 的值 {found} 不是有效日期：请写成 \"2026-03-02\"，年份在 1900 至 2999 之间。",
            en "{place} is {found}, no date: write it like \"2026-03-02\", with a year from 1900 to 2999.";
        NotTime { place: String, found: String } => "case.not_time",
            zh "{place} 的值 {found} 不是有效时刻：请写成 \"09:00\"，最晚 \"24:00\"。",
            en "{place} is {found}, no time of day: write it like \"09:00\", at the latest \"24:00\".";
        NotHours { place: String, found: String } => "case.not_hours",
            zh "{place} 的值 {found} 不是有效学时：请填写 0 至 1000000 之间、以 0.25 为单位的数。",
            en "{place} is {found}, no number of hours: use steps of 0.25 from 0 to 1000000.";
        NotMinutes { place: String, found: String } => "case.not_minutes",
            zh "{place} 的值 {found} 不是有效分钟数：请填写 0 至 1440 之间的整数。",
            en "{place} is {found}, no number of minutes: give a whole number from 0 to 1440.";
        NotStep { place: String, found: String } => "case.not_step",
            zh "{place} 的值 {found} 不是有效的计时单位：请填写 1 至 1440 之间的整数（分钟）。",
            en "{place} is {found}, no step in minutes: give a whole number from 1 to 1440.";
        NotFraction { place: String, found: String } => "case.not_fraction",
            zh "{place} 的值 {found} 不是有效分数：请写成 \"1/7\"，分母不为 0。",
            en "{place} is {found}, no fraction: write it like \"1/7\", with a denominator above 0.";
        NotOneOf { place: String, found: String, known: String } => "case.not_one_of",
            zh "{place} 的值 {found} 不在允许范围内：请填写 {known} 之一。",
            en "{place} is {found}: use one of {known}.";
        DoubleSession { session: String } => "case.double_session",
            zh "课次 {session} 出现了两次：每个课次的 id 必须不同。",
            en "The session {session} is listed twice: give each session an id of its own.";
        DoublePerson { person: String } => "case.double_person",
            zh "人员 {person} 出现了两次：每个人的 id 必须不同。",
            en "The person {person} is listed twice: give each person an id of their own.";
        DoubleMark { session: String, person: String } => "case.double_mark",
            zh "人员 {person} 在课次 {session} 有两条考勤：每人每课次只能有一条，请删去一条。",
            en "The person {person} has two marks at the session {session}: keep one.";
        UnknownSession { place: String, session: String } => "case.unknown_session",
            zh "{place} 提到的课次 {session} 不在 sessions 中：请更正 id 或补上该课次。",
            en "{place} names the session {session}, which is not among the sessions: correct the id or add it.";
        UnknownPerson { place: String, person: String } => "case.unknown_person",
            zh "{place} 提到的人员 {person} 不在 people 中：请更正 id 或补上该人员。",
            en "{place} names the person {person}, who is not among the people: correct the id or add them.";
        Session { session: String, cause: SessionError } => "case.session",
            zh "课次 {session}：{cause}",
            en "The session {session}: {cause:#}";
        Mark { session: String, person: String, cause: MarkError } => "case.mark",
            zh "人员 {person} 在课次 {session} 的考勤：{cause}",
            en "The mark of {person} at {session}: {cause:#}";
        Career { person: String, cause: CareerError } => "case.career",
            zh "人员 {person}：{cause}",
            en "The person {person}: {cause:#}";
        Rules { cause: RuleError } => "case.rules",
            zh "案例中的规则设置：{cause}",
            en "The rules of the case: {cause:#}";
    }
}
