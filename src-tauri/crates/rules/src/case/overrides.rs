//! The shipped rules with the overrides of a case.

use super::CaseError;
use super::field::Field;
use super::raw::RawRules;
use crate::fraction::Fraction;
use crate::quarters::Quarters;
use crate::rule_set::RuleSet;
use serde_json::Value;

/// The rules a case is judged by.
pub fn rules(raw: RawRules) -> Result<RuleSet, CaseError> {
    let mut rules = RuleSet::shipped();
    if let Some(day) = given("hours_per_day", raw.hours_per_day)? {
        let day = day.hours()?;
        rules.hours_per_day.value = day;
        rules.hours_per_half_day.value = day.share(1, 2).max(Quarters::new(1));
    }
    if let Some(limit) = given("leave_limit", raw.leave_limit)? {
        rules.leave_limit.value = limit.fraction()?;
    }
    if let Some(days) = given("absent_days_withdraw", raw.absent_days_withdraw)? {
        // Days are written as hours are, in steps of 0.25.
        rules.absent_days_withdraw.value = Fraction::from(days.hours()?);
    }
    if let Some(step) = given("step_minutes", raw.step_minutes)? {
        rules.step_minutes.value = step.step()?;
    }
    if let Some(share) = given("void_share", raw.void_share)? {
        rules.void_share.value = share.fraction()?;
    }
    match rules.check().err().and_then(|causes| causes.into_iter().next()) {
        None => Ok(rules),
        Some(cause) => Err(CaseError::Rules { cause }),
    }
}

fn given(name: &str, value: Option<Value>) -> Result<Option<Field>, CaseError> {
    value.map(|value| Field::new(format!("rules.{name}"), Some(value))).transpose()
}
