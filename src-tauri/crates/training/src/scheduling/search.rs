//! The search for a plan: days for classes, places for their sessions, and other days where sessions found no place.

use super::dates::Tried;
use super::error::SchedulingError;
use super::proposal::{PlanProposal, proposal};
use super::relax::relax;
use super::scope::Prepared;
use crate::ids::ClassId;
use std::collections::BTreeSet;
use timetable::county::{Options, Plan, Problem, Rank, solve, violations};
use timetable::{Control, Progress};

/// Until what share of the time each round lasts, where classes are given days; the others choose other days.
const FIRST_DAYS: f64 = 0.5;
const OTHER_DAYS: [f64; 2] = [0.75, 1.0];

/// Searches for a plan for as long as `control` allows, and tells what it would do. Records nothing.
pub fn propose(
    prepared: Prepared,
    options: &Options,
    control: &dyn Control,
) -> Result<PlanProposal, SchedulingError> {
    let until = if prepared.chooses_days() { FIRST_DAYS } else { 1.0 };
    let mut attempts = vec![Attempt::search(prepared, options, &Share::until(control, until))?];
    let mut tried = Tried::new();
    for until in OTHER_DAYS {
        let Some(last) = attempts.last().filter(|_| !control.cancelled() && control.spent() < until) else {
            break;
        };
        let other =
            if last.is_short_of_days(&mut tried) { last.prepared.with_other_days(&tried)? } else { None };
        let Some(other) = other else { break };
        attempts.push(Attempt::search(other, options, &Share::until(control, until))?);
    }
    let best = attempts.into_iter().min_by_key(Attempt::key);
    best.ok_or(SchedulingError::SessionMissing)?.told()
}

/// Days for classes, and the best plan found within them.
struct Attempt {
    prepared: Prepared,
    plan: Plan,
    rank: Rank,
}

impl Attempt {
    fn search(prepared: Prepared, options: &Options, control: &Share<'_>) -> Result<Self, SchedulingError> {
        let options = Options { start: prepared.start.clone(), ..options.clone() };
        let (plan, rank) = solve(&prepared.problem, &options, control)?;
        let plan = settled(&prepared.problem, plan, &options.start)?;
        Ok(Self { prepared, plan, rank })
    }

    /// What attempts are compared by: classes without days, sessions without a place, the cost.
    fn key(&self) -> (usize, Rank) {
        let without = self.prepared.dates.iter().filter(|dates| dates.to.is_none());
        (without.count(), self.rank)
    }

    /// Notes the days in which sessions of a class found no place; whether there are any such days.
    fn is_short_of_days(&self, tried: &mut Tried) -> bool {
        let left_out = self.prepared.problem.activities.iter();
        let left_out = left_out.filter(|activity| !self.plan.contains_key(&activity.id));
        let classes: BTreeSet<ClassId> =
            left_out.map(|activity| ClassId(activity.class.to_be_bytes())).collect();
        let short = classes.iter().filter_map(|class| Some((*class, self.prepared.open_days(*class)?)));
        let mut found = false;
        for (class, days) in short {
            tried.entry(class).or_default().push(days);
            found = true;
        }
        found
    }

    fn told(self) -> Result<PlanProposal, SchedulingError> {
        let Self { prepared, plan, .. } = self;
        let mut proposal = proposal(&prepared.material, &prepared.problem, &plan)?;
        let changes = &mut proposal.changes;
        relax(&prepared.material, (&prepared.problem, &plan), &prepared.dates, changes)?;
        Ok(PlanProposal { skipped: prepared.skipped, dates: prepared.dates, ..proposal })
    }
}

/// A plan in which whatever is wrong has no place, rather than a wrong one.
pub(super) fn settled(problem: &Problem, mut plan: Plan, start: &Plan) -> Result<Plan, SchedulingError> {
    if plan == *start {
        for wrong in violations(problem, &plan)? {
            plan.remove(&wrong.activity);
        }
    }
    Ok(plan)
}

/// A part of the time.
struct Share<'a> {
    whole: &'a dyn Control,
    from: f64,
    until: f64,
}

impl<'a> Share<'a> {
    /// From now until a share of the whole is spent.
    fn until(whole: &'a dyn Control, until: f64) -> Self {
        Self { whole, from: whole.spent(), until }
    }
}

impl Control for Share<'_> {
    fn spent(&self) -> f64 {
        let length = (self.until - self.from).max(f64::MIN_POSITIVE);
        ((self.whole.spent() - self.from) / length).clamp(0.0, 1.0)
    }

    fn cancelled(&self) -> bool {
        self.whole.cancelled()
    }

    fn progress(&self, progress: &Progress) {
        let spent = self.from + progress.spent.min(1.0) * (self.until - self.from);
        self.whole.progress(&Progress { spent, ..*progress });
    }
}
