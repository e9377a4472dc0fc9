//! Who approves a leave of which length.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use rules::{ApprovalStep, Fraction, Quarters, RuleSet, approval_chain};

fn names(quarters: u32, rules: &RuleSet) -> Vec<&str> {
    approval_chain(Quarters::new(quarters), rules).map(|step| step.name.as_str()).collect()
}

#[test]
fn the_chain_climbs_with_the_length_and_equality_stays_below() {
    let rules = RuleSet::shipped();
    let all = ["班主任", "教务部门", "分管校长", "组织部"];
    assert_eq!(names(16, &rules), all[..1], "half a day: 4 of 8 hours");
    assert_eq!(names(17, &rules), all[..2], "a quarter of an hour more than half a day");
    assert_eq!(names(32, &rules), all[..2], "one day");
    assert_eq!(names(33, &rules), all[..3], "more than a day");
    assert_eq!(names(96, &rules), all[..3], "three days");
    assert_eq!(names(97, &rules), all, "longer");
    let mut six = RuleSet::shipped();
    six.hours_per_day.value = Quarters::hours(6);
    assert_eq!(names(13, &six), all[..2], "where a day has 6 hours, half of it has 3");
}

#[test]
fn a_chain_with_gaps_is_refused() {
    let codes = |steps: &[(&str, u64)]| {
        let mut rules = RuleSet::shipped();
        let step = |(name, days): &(&str, u64)| ApprovalStep {
            name: (*name).to_owned(),
            over_days: Fraction::new(*days, 1).unwrap(),
        };
        rules.leave_approval.value = steps.iter().map(step).collect();
        rules.check().err().unwrap_or_default().iter().map(rules::RuleError::code).collect::<Vec<_>>()
    };
    assert_eq!(codes(&[("班主任", 0), ("组织部", 1)]), Vec::<&str>::new());
    assert_eq!(codes(&[]), ["rules.approval_missing"], "somebody has to approve");
    assert_eq!(codes(&[("班主任", 1)]), ["rules.approval_gap"], "nobody approves half a day");
    assert_eq!(
        codes(&[("班主任", 0), ("教务", 2), ("校长", 2)]),
        ["rules.approval_gap"],
        "which comes first?"
    );
    assert_eq!(codes(&[("班主任", 0), ("班主任", 1)]), ["rules.approval_name"], "twice the same");
    assert_eq!(codes(&[(" ", 0)]), ["rules.approval_name"], "nobody's name");
}

#[test]
fn versions_recorded_before_there_was_a_chain_have_the_shipped_one() {
    let mut stored = serde_json::to_value(RuleSet::shipped()).unwrap();
    stored.as_object_mut().unwrap().remove("leave_approval").unwrap();
    assert_eq!(serde_json::from_value::<RuleSet>(stored).unwrap(), RuleSet::shipped());
}

proptest! {
    #[test]
    fn a_longer_leave_never_needs_fewer_approvals(hours in 1_u32..4_000, more in 0_u32..400) {
        let rules = RuleSet::shipped();
        let (short, long) = (names(hours, &rules), names(hours + more, &rules));
        prop_assert!(!short.is_empty(), "no leave goes without approval");
        prop_assert!(long.starts_with(&short), "the longer chain begins as the shorter one");
    }
}
