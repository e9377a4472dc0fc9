//! Who has to approve a leave: a chain that climbs with its length.

use crate::fraction::Fraction;
use crate::quarters::Quarters;
use crate::rule_set::RuleSet;
use serde::{Deserialize, Serialize};

/// One step of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApprovalStep {
    /// Who approves, such as 班主任.
    pub name: String,
    /// Asked for leave of more than so many days; 0 for every leave.
    pub over_days: Fraction,
}

/// The steps a leave of so many hours has to pass, in their order. A day counts as the rules' hours a day.
pub fn approval_chain(hours: Quarters, rules: &RuleSet) -> impl Iterator<Item = &ApprovalStep> {
    let day = rules.hours_per_day.value;
    let asked = Fraction::from(hours);
    rules.leave_approval.value.iter().filter(move |step| asked > step.over_days.of(day))
}
