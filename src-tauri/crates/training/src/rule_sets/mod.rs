//! Rule sets (规则): the numbers an office works by, as versions that each take effect on a day.
//!
//! A version is never changed once it is recorded. What a session credits follows from the version in force on its date;
//! a class that has been closed, and a lecture whose door has, keeps to the versions there were then ([`crate::classes::Class::rules_known`]),
//! so that no later version changes what it credited.

mod credited;
mod effect;
mod elsewhere_effect;
mod history;
mod names;
mod reading;
mod sheet;
mod versions;

pub use effect::{ClassEffect, PersonEffect, RuleEffect, TargetEffect, preview};
pub use elsewhere_effect::{HoursEffect, PersonHours};
pub use history::History;
pub use sheet::{Figure, FigureUnit, RuleSheet, TargetSheet, VideoSheet, VideoStep};
pub use versions::{NewRuleVersion, VersionRow, adopt, begin, versions};

use crate::ids::RuleVersionId;
use crate::record;
use chrono::NaiveDate;

/// The most people a preview names; it counts the others.
const NAMED: usize = 500;

record! {
    /// A version of the rules.
    pub struct RuleVersion [id: RuleVersionId] in "rule_version" as 18 {
        /// Counts up from 1; kept with everything computed by it.
        version: u32 = 1,
        /// The first day it is in force.
        effective: Option<NaiveDate> = 2,
        /// The rules themselves, as the crate `rules` writes them.
        body: String = 3,
        /// Why it was made.
        note: String = 4,
    }
    /// Some fields of a version.
    pub struct RuleVersionPatch;
    together [&["version", "effective", "body"]];
    indexes ["effective"];
}

crate::sentences! {
    /// Why a version of the rules was not recorded.
    pub enum RuleSetError with StoreError {
        NotLater { effective: NaiveDate, last: NaiveDate } => "rule_sets.not_later",
            zh "新规则从 {effective} 起施行，与现有规则重叠：现有最后一版从 {last} 起施行，新规则必须晚于这一天。",
            en "New rules in force from {effective} overlap those there are: the last version is in force from {last}, and the next must be later.";
        Unchanged => "rule_sets.unchanged",
            zh "与前一版相比没有任何改动，不需要新的规则版本。",
            en "Nothing differs from the version before, so there is no need for a new one.";
        Credited { effective: NaiveDate, people: i64, tomorrow: NaiveDate } => "rule_sets.credited",
            zh "从 {effective} 起施行，会改变 {people} 人已经记下的学时。已记的学时不因修订规则而变：请把施行日期改为 {tomorrow} 或以后。",
            en "In force from {effective}, this would change hours already credited to {people} people. What was credited stays: let it take effect on {tomorrow} or later.";
        NotNumber { rule: String, found: String } => "rule_sets.not_number",
            zh "“{rule}”的值“{found}”不是有效的数：请填写大于 0 的整数。",
            en "“{found}” is no value for {rule}: enter a whole number above 0.";
        NotHours { rule: String, sentence: String } => "rule_sets.not_hours",
            zh "“{rule}”：{sentence}",
            en "{rule}: {sentence}";
        PeriodHalf { target: String } => "rule_sets.period_half",
            zh "学时要求“{target}”只填了周期的一端：请同时填写起止日期，或都留空表示按自然年。",
            en "The target {target} has only one end of its period: give both days, or neither for the calendar year.";
        Unsound { sentence: String } => "rule_sets.unsound",
            zh "{sentence}",
            en "{sentence}";
    }
}
